#include "core/sample_models.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

using namespace sample;

namespace {

/// Changes well-formed documents in the ways in which services and models get them wrong.
class mutator {
public:
    explicit mutator(unsigned seed) : random_(seed) {}

    boost::json::value operator()(const boost::json::value& source)
    {
        auto out = source;
        for (auto count = below(4); count != 0; --count)
            change(out, 0);
        return out;
    }

private:
    std::size_t below(std::size_t bound) { return std::uniform_int_distribution<std::size_t>(0, bound - 1)(random_); }

    void change(boost::json::value& value, int depth)
    {
        if (depth < 3 && below(3) != 0) {
            if (auto* object = value.if_object(); object != nullptr && !object->empty())
                return change((object->begin() + static_cast<std::ptrdiff_t>(below(object->size())))->value(),
                              depth + 1);
            if (auto* array = value.if_array(); array != nullptr && !array->empty())
                return change((*array)[below(array->size())], depth + 1);
        }
        if (auto* object = value.if_object())
            change_object(*object);
        else
            value = other_value();
    }

    void change_object(boost::json::object& object)
    {
        switch (below(4)) {
        case 0:
            if (!object.empty())
                object.erase(object.begin() + static_cast<std::ptrdiff_t>(below(object.size())));
            break;
        case 1: object[naughty()] = other_value(); break;
        case 2: reorder(object); break;
        default:
            for (auto& member : object)
                if (below(6) == 0)
                    member.value() = other_value();
        }
    }

    void reorder(boost::json::object& object)
    {
        std::vector<std::string> names;
        for (const auto& member : object)
            names.emplace_back(member.key());
        std::shuffle(names.begin(), names.end(), random_);
        boost::json::object out;
        for (const auto& name : names)
            out.emplace(name, object.at(name));
        object = std::move(out);
    }

    boost::json::value other_value()
    {
        switch (below(9)) {
        case 0: return nullptr;
        case 1: return true;
        case 2: return static_cast<std::int64_t>(below(1000)) - 500;
        case 3: return 1e300;
        case 4: return UINT64_MAX;
        case 5: return boost::json::array{1, "x", nullptr};
        case 6: return {{"xCoordinate", 1}, {"other", 2.5}};
        case 7: return "OPEN";
        default: return boost::json::string(naughty());
        }
    }

    std::string naughty()
    {
        static const std::vector<std::string> texts{
            "",
            " ",
            "null",
            "undefined",
            "__proto__",
            "constructor",
            "a/b~c",
            "../../etc/passwd",
            "' OR 1=1 --",
            "<script>alert(1)</script>",
            "${7*7}{{7*7}}%s%n",
            "\r\nX-Injected: 1",
            "\t\v\b\x1b[31m",
            "\u202eright to left",
            "\u200b\ufeff\u00ad",
            "ﬁﬀ Ⅷ K ſ",
            "नमस्ते مرحبا שלום 你好",
            "👩‍👩‍👧‍👦🏳️‍🌈",
            "e\u0301\u0327",
            std::string(300, 'A'),
            "{\"orderId\":\"inner\"}",
            "9223372036854775808",
            "1e400",
            "2024-02-30T25:61:61Z",
        };
        return texts[below(texts.size())];
    }

    std::mt19937 random_;
};

// Every member of `before` is in `after` with its value. Only the null of an optional may be left out, and a point
// keeps no unknown members, for it has no `extra`.
void expect_nothing_lost(const boost::json::object& before, const boost::json::object& after)
{
    for (const auto& member : before) {
        if (member.value().is_null() || member.key() == "points")
            continue;
        const auto* kept = after.if_contains(member.key());
        ASSERT_NE(kept, nullptr) << member.key();
        EXPECT_EQ(*kept, member.value()) << member.key();
    }
}

} // namespace

TEST(json_binding, never_loses_a_member_and_never_fails_without_saying_where)
{
    mutator mutate(20240501);
    const auto source = json(full_order);
    int accepted = 0;
    int refused = 0;
    for (int i = 0; i != 5000; ++i) {
        const auto document = mutate(source);
        const auto outcome = core::decode<order>(document, {.check_lengths = false});
        if (!outcome) {
            ++refused;
            const auto failure = failure_of(outcome);
            EXPECT_TRUE(failure.pointer.empty() || failure.pointer.front() == '/');
            EXPECT_FALSE(failure.expected.empty());
            EXPECT_FALSE(failure.found.empty());
            EXPECT_LT(outcome.error().message().size(), 400U);
            continue;
        }
        ++accepted;
        const auto again = core::encode(*outcome);
        ASSERT_TRUE(document.is_object());
        expect_nothing_lost(document.get_object(), again.as_object());
        EXPECT_EQ(core::decode<order>(again, {.check_lengths = false}).value(), *outcome);
    }
    EXPECT_GT(accepted, 1000);
    EXPECT_GT(refused, 1000);
}

TEST(json_binding, survives_the_way_through_text)
{
    mutator mutate(7);
    const auto source = json(full_order);
    for (int i = 0; i != 2000; ++i) {
        const auto document = mutate(source);
        const auto text = core::to_json(document);
        const auto back = core::parse_json(text);
        ASSERT_TRUE(back.has_value()) << text << ": " << back.error();
        EXPECT_EQ(*back, document) << text;
    }
}

TEST(json_binding, decodes_with_every_option_without_harm)
{
    mutator mutate(99);
    const auto source = json(full_order);
    for (int i = 0; i != 2000; ++i) {
        const auto document = mutate(source);
        const auto strict = core::decode<order>(document, {.unknown_members = core::unknown_members::refuse});
        EXPECT_FALSE(strict.has_value() && strict->extra.members.size() != 0);
        const auto lenient = core::decode<order>(document, {.json_strings = true, .check_lengths = false});
        EXPECT_TRUE(lenient.has_value() || !core::decode<order>(document).has_value());
    }
}

TEST(json_binding, refuses_a_text_that_is_cut_anywhere)
{
    for (std::size_t size = 0; size != full_order.size(); ++size)
        EXPECT_FALSE(core::parse_json(full_order.substr(0, size)).has_value()) << size;
}
