#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/gladly/event.hpp>
#include <gladly_mcp/gladly/models.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

/// Documents made from each model's own schema and then damaged: whatever is read is written again whole.
namespace gladly_mcp::gladly {
namespace {

namespace json = boost::json;

class generator {
public:
    explicit generator(json::object schema) : schema_(std::move(schema)) {}

    [[nodiscard]] json::value next()
    {
        json::value document = make(schema_);
        for (auto damages = below(3); damages != 0; --damages)
            damage(document);
        return document;
    }

private:
    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(random_()) % bound; }

    json::value make(const json::object& schema)
    {
        for (const char* choice : {"enum", "anyOf", "oneOf"}) {
            if (const auto* list = schema.if_contains(choice)) {
                const auto& one = list->get_array().at(below(list->get_array().size()));
                return choice[0] == 'e' ? one : make(one.get_object());
            }
        }
        const auto* type = schema.if_contains("type");
        if (type == nullptr)
            return anything();
        const auto& name = type->is_array() ? type->get_array().at(0).get_string() : type->get_string();
        if (name == "object")
            return make_object(schema);
        if (name == "array") {
            json::array out;
            for (auto count = below(3); count != 0; --count)
                out.push_back(make(schema.at("items").get_object()));
            return out;
        }
        if (name == "string")
            return make_text(schema);
        if (name == "boolean")
            return below(2) == 0;
        return name == "integer" ? json::value(static_cast<std::int64_t>(below(1000))) : json::value(0.5);
    }

    json::value make_object(const json::object& schema)
    {
        json::object out;
        if (const auto* properties = schema.if_contains("properties")) {
            for (const auto& property : properties->get_object())
                out[property.key()] = make(property.value().get_object());
        }
        if (const auto* others = schema.if_contains("additionalProperties"); others != nullptr && others->is_object())
            out["some key"] = make(others->get_object());
        return out;
    }

    json::value make_text(const json::object& schema)
    {
        const auto* format = schema.if_contains("format");
        if (format != nullptr && *format == "date-time")
            return "2026-01-02T03:04:05.678901234+01:00";
        if (format != nullptr && *format == "E.164")
            return "+15550100001";
        return json::value(std::string(below(12), 'x') + "\u00e4\"\\\n");
    }

    json::value anything()
    {
        switch (below(6)) {
        case 0: return nullptr;
        case 1: return 7;
        case 2: return "text";
        case 3: return json::array{1, "two"};
        case 4: return json::object{{"deep", json::object{{"er", true}}}};
        default: return 2.5;
        }
    }

    /// Drops, nulls, mistypes, adds, enlarges or reorders something somewhere.
    void damage(json::value& value)
    {
        if (auto* list = value.if_array(); list != nullptr && !list->empty() && below(4) != 0)
            return damage(list->at(below(list->size())));
        auto* object = value.if_object();
        if (object == nullptr || object->empty()) {
            value = anything();
            return;
        }
        auto member = object->begin() + static_cast<std::ptrdiff_t>(below(object->size()));
        switch (below(7)) {
        case 0: object->erase(member); break;
        case 1: member->value() = nullptr; break;
        case 2: member->value() = anything(); break;
        case 3: (*object)["addedLater" + std::to_string(below(3))] = anything(); break;
        case 4: member->value() = std::string(5000, 'y'); break;
        case 5: reorder(*object); break;
        default: damage(member->value()); break;
        }
    }

    void reorder(json::object& object)
    {
        std::vector<std::pair<std::string, json::value>> members;
        for (auto& member : object)
            members.emplace_back(member.key(), std::move(member.value()));
        std::ranges::shuffle(members, random_);
        object.clear();
        for (auto& [key, value] : members)
            object.emplace(key, std::move(value));
    }

    json::object schema_;
    std::mt19937 random_{20261};
};

/// Numbers are the same however they are written: 3, 3.0, and where Gladly does so "3".
bool is_same_scalar(const json::value& read, const json::value& written)
{
    if (read.is_number() && written.is_number())
        return read.to_number<double>() == written.to_number<double>();
    if (read.is_string() && written.is_number())
        return read.get_string() == json::serialize(written);
    return read == written;
}

/// The pointer of the first member of `read` that `written` lacks; a null may be left out. Empty: nothing is lost.
std::string lost(const json::value& read, const json::value& written, const std::string& here = "")
{
    if (read.is_null())
        return {};
    if (const auto* object = read.if_object()) {
        if (!written.is_object())
            return here + " (no object)";
        for (const auto& member : *object) {
            const auto* kept = written.get_object().if_contains(member.key());
            const std::string place = here + '/' + std::string(member.key());
            if (kept == nullptr && !member.value().is_null())
                return place;
            if (kept != nullptr) {
                if (auto below = lost(member.value(), *kept, place); !below.empty())
                    return below;
            }
        }
        return {};
    }
    if (const auto* array = read.if_array()) {
        if (!written.is_array() || written.get_array().size() != array->size())
            return here + " (another array)";
        for (std::size_t i = 0; i != array->size(); ++i) {
            if (auto below = lost((*array)[i], written.get_array()[i], here + '/' + std::to_string(i)); !below.empty())
                return below;
        }
        return {};
    }
    return is_same_scalar(read, written) ? std::string() : here + " (another value)";
}

template <class T>
class generated_documents : public ::testing::Test {};

using answered = ::testing::Types<
    agent, managed_answer, answer_content, answer_title, audience, automation_message, automation_session,
    business_hours, call_recorder, conversation, conversation_item, created_conversation_item, custom_attribute,
    customer, event, export_job, export_schedule, exported_customer, inbox, message_send_result, note, organization,
    public_answer, recipient_collection, task, task_comment, team, topic, user_identity_jwt, voice_transcript, webhook>;
TYPED_TEST_SUITE(generated_documents, answered);

TYPED_TEST(generated_documents, lose_no_member_however_they_are_damaged)
{
    generator documents(core::json_schema<TypeParam>());
    const core::decode_options as_it_is{.check_lengths = false};
    unsigned accepted = 0;
    for (int i = 0; i != 10'000; ++i) {
        const auto document = documents.next();
        const auto value = core::decode<TypeParam>(document, as_it_is);
        if (!value)
            continue;
        ++accepted;
        const auto written = core::encode(*value);
        const auto missing = lost(document, written);
        ASSERT_EQ(missing, "") << json::serialize(document) << '\n' << json::serialize(written);
    }
    EXPECT_GT(accepted, 2'000U) << "too few documents were read for this to mean anything";
}

} // namespace
} // namespace gladly_mcp::gladly
