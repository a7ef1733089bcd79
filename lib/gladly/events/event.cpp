#include "gladly/events/event_kinds.hpp"

#include <gladly_mcp/gladly/event.hpp>

#include <boost/json/array.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

namespace gladly_mcp::gladly {

namespace {

namespace json = boost::json;

/// Gladly's document writes this behind the names of two types.
constexpr std::string_view deprecation_mark = " (deprecated)";

/// The type without that mark.
core::open_enum<webhook_event_type> type_named(std::string_view name)
{
    if (name.ends_with(deprecation_mark)) {
        name.remove_suffix(deprecation_mark.size());
    }
    return core::open_enum<webhook_event_type>::from_wire(name);
}

/// The members that `event` has places for, beside its type.
constexpr std::string_view described[] = {"id", "timestamp", "initiator", "content"};

bool is_described(std::string_view name)
{
    return name == "type" || std::ranges::find(described, name) != std::end(described);
}

/// One event being read by the schema of its type.
class event_reader {
public:
    event_reader(const json::object& source, core::decode_context& context) noexcept
        : source_(source), context_(context)
    {}

    bool read(event& out)
    {
        out = {};
        std::string type;
        if (!context_.member(source_, "type", type)) {
            return false;
        }
        out.type = type_named(type);
        kind_ = find_event_kind(out.type);
        keep_the_rest(out);
        const auto envelope = kind_ == nullptr ? event_envelope::all_optional : kind_->envelope;
        const bool strict = envelope != event_envelope::all_optional;
        return part("id", strict, out.id) && part("timestamp", strict, out.timestamp) &&
               initiator(envelope == event_envelope::full, out) && content(strict, out.content);
    }

private:
    template <class T>
    bool part(std::string_view name, bool required, T& out)
    {
        const auto* value = source_.if_contains(name);
        const bool absent = value == nullptr || value->is_null();
        return (absent && !required) || context_.member(source_, name, out);
    }

    bool initiator(bool required, event& out)
    {
        return required ? part("initiator", true, out.initiator.emplace()) : part("initiator", false, out.initiator);
    }

    bool content(bool required, event_content& out)
    {
        const auto* value = source_.if_contains("content");
        if (value == nullptr && !required) {
            return true;
        }
        if (kind_ == nullptr) { // then it is not required and so is there
            out = unknown_event_content{*value};
            return true;
        }
        const core::decode_context::place here(context_, "content");
        if (value == nullptr) {
            return context_.fail_in_words("object", "missing");
        }
        return kind_->decode(*value, context_, out);
    }

    void keep_the_rest(event& out) const
    {
        for (const auto& member : source_) {
            if (!is_described(member.key())) {
                out.extra.members.emplace(member.key(), member.value());
            }
        }
    }

    const json::object& source_;
    core::decode_context& context_;
    const event_kind* kind_ = nullptr;
};

bool take_initiator(const json::value& value, event& out)
{
    auto initiator = core::decode<event_initiator>(value);
    if (initiator) {
        out.initiator = std::move(*initiator);
    }
    return out.initiator.has_value();
}

/// What can be read of an event that breaks the schema of its type; what cannot goes to `extra`.
event salvaged(const json::object& source)
{
    event out;
    for (const auto& member : source) {
        const std::string_view name = member.key();
        const auto* text = member.value().if_string();
        if (name == "type" && text != nullptr) {
            out.type = type_named(std::string_view(*text));
        } else if (name == "id" && text != nullptr) {
            out.id = std::string(*text);
        } else if (name == "timestamp" && text != nullptr) {
            out.timestamp = core::timestamp::from_text(std::string(*text));
        } else if (name == "content") {
            out.content = unknown_event_content{member.value()};
        } else if (name != "initiator" || !take_initiator(member.value(), out)) {
            out.extra.members.emplace(member.key(), member.value());
        }
    }
    return out;
}

json::object described_as(json::object schema, std::string_view description)
{
    schema["description"] = description;
    return schema;
}

json::object properties_of(const event_kind& kind, core::schema_context& context)
{
    json::object out;
    out["type"] = {{"type", "string"}, {"enum", json::array{json::string_view(core::wire_name(kind.type))}}};
    out["id"] = described_as(context.schema<std::string>(), "Id of the event; the same for every delivery of it.");
    out["timestamp"] = described_as(context.schema<core::timestamp>(), "When it happened.");
    if (kind.envelope != event_envelope::without_initiator) {
        out["initiator"] = described_as(context.schema<event_initiator>(), "Who brought it about.");
    }
    out["content"] = described_as(kind.schema(context), "What happened.");
    return out;
}

json::array required_of(const event_kind& kind)
{
    switch (kind.envelope) {
    case event_envelope::full: return {"id", "type", "timestamp", "initiator", "content"};
    case event_envelope::without_initiator: return {"id", "type", "timestamp", "content"};
    case event_envelope::all_optional: break;
    }
    return {};
}

json::object schema_of(const event_kind& kind, core::schema_context& context)
{
    json::object out{{"type", "object"}, {"properties", properties_of(kind, context)}};
    if (auto required = required_of(kind); !required.empty()) {
        out["required"] = std::move(required);
    }
    if (context.options().closed) {
        out["additionalProperties"] = false;
    }
    return out;
}

json::object schema_of_any_event()
{
    return {{"type", "object"},
            {"properties", {{"type", {{"type", "string"}, {"description", "Type of the event."}}}}},
            {"required", json::array{"type"}}};
}

} // namespace

result<event> read_event(const json::value& value)
{
    auto strict = core::decode<event>(value);
    if (strict) {
        return strict;
    }
    const auto* object = value.if_object();
    const auto* type = object == nullptr ? nullptr : object->if_contains("type");
    if (type == nullptr || !type->is_string()) {
        return strict;
    }
    return salvaged(*object);
}

json::object event_schema(webhook_event_type type)
{
    const auto* kind = find_event_kind(type);
    core::schema_context context({});
    return kind == nullptr ? schema_of_any_event() : schema_of(*kind, context);
}

} // namespace gladly_mcp::gladly

namespace gladly_mcp::core {

bool codec<gladly::event>::decode(const boost::json::value& value, decode_context& context, gladly::event& out)
{
    const auto* object = value.if_object();
    return object == nullptr ? context.fail("object", value) : gladly::event_reader(*object, context).read(out);
}

boost::json::value codec<gladly::event>::encode(const gladly::event& value, const boost::json::storage_ptr& storage)
{
    boost::json::object out(storage);
    if (!value.id.empty()) {
        out.emplace("id", value.id);
    }
    out.emplace("type", value.type.wire());
    if (!value.timestamp.text().empty()) {
        out.emplace("timestamp", value.timestamp.text());
    }
    if (value.initiator) {
        out.emplace("initiator", core::encode(*value.initiator, storage));
    }
    std::visit(gladly::overloaded{[](const gladly::no_event_content&) {},
                                  [&](const gladly::unknown_event_content& unknown) {
                                      out.emplace("content", boost::json::value(unknown.raw, storage));
                                  },
                                  [&](const auto& known) { out.emplace("content", core::encode(known, storage)); }},
               value.content);
    for (const auto& member : value.extra.members) {
        out.emplace(member.key(), member.value());
    }
    return boost::json::value(std::move(out));
}

boost::json::object codec<gladly::event>::schema(schema_context& context)
{
    if (!context.options().closed) {
        return gladly::schema_of_any_event();
    }
    boost::json::array variants;
    for (const auto& kind : gladly::event_kinds()) {
        variants.push_back(gladly::schema_of(kind, context));
    }
    return {{"anyOf", std::move(variants)}};
}

} // namespace gladly_mcp::core
