#include "core/schema_access.hpp"

#include <gladly_mcp/core/detail/struct_table.hpp>
#include <gladly_mcp/core/detail/values.hpp>
#include <gladly_mcp/core/parse.hpp>

#include <boost/json/array.hpp>

#include <algorithm>
#include <string>
#include <utility>

namespace gladly_mcp::core::detail {
namespace {

bool has_type(const boost::json::object& schema, std::string_view name)
{
    const auto* type = schema.if_contains("type");
    if (type == nullptr)
        return false;
    if (const auto* one = type->if_string())
        return *one == name;
    const auto* several = type->if_array();
    return several != nullptr && std::any_of(several->begin(), several->end(), [&](const boost::json::value& one) {
               return one.is_string() && one.get_string() == name;
           });
}

void set_count(boost::json::object& schema, std::string_view keyword, std::size_t count)
{
    if (count != 0)
        schema[keyword] = count;
}

void apply_bounds(boost::json::object& schema, const field_note& note);

// The bounds of a list's note hold for its items as well; so it is when decoding.
void apply_bounds_inside(boost::json::object& schema, const field_note& note, std::string_view keyword)
{
    field_note inner = note;
    inner.min_items = 0;
    inner.max_items = 0;
    if (auto* part = schema.if_contains(keyword); part != nullptr && part->is_object())
        apply_bounds(part->get_object(), inner);
}

void apply_bounds(boost::json::object& schema, const field_note& note)
{
    if (has_type(schema, "string") && !schema.contains("enum")) {
        if (!note.format.empty())
            schema["format"] = boost::json::string_view(note.format);
        set_count(schema, "minLength", note.min_length);
        set_count(schema, "maxLength", note.max_length);
    } else if (has_type(schema, "integer") || has_type(schema, "number")) {
        if (const auto* least = schema.if_contains("minimum");
            note.minimum != INT64_MIN && (least == nullptr || least->to_number<std::int64_t>() < note.minimum))
            schema["minimum"] = note.minimum;
        if (note.maximum != INT64_MAX)
            schema["maximum"] = note.maximum;
    } else if (has_type(schema, "array")) {
        set_count(schema, "minItems", note.min_items);
        set_count(schema, "maxItems", note.max_items);
        apply_bounds_inside(schema, note, "items");
    } else if (has_type(schema, "object") && !schema.contains("properties")) {
        set_count(schema, "minProperties", note.min_items);
        set_count(schema, "maxProperties", note.max_items);
        apply_bounds_inside(schema, note, "additionalProperties");
    }
}

// The type and what the member is for come first: that is how people and models read a schema.
boost::json::object with_description(boost::json::object schema, std::string_view text)
{
    std::string description(text);
    if (const auto* known = schema.if_contains("description")) {
        if (!description.empty())
            description.push_back(' ');
        description.append(known->get_string());
    }
    if (description.empty())
        return schema;
    boost::json::object out;
    if (auto* type = schema.if_contains("type"))
        out.emplace("type", std::move(*type));
    out.emplace("description", description);
    for (auto& member : schema)
        out.emplace(member.key(), std::move(member.value()));
    return out;
}

boost::json::object field_schema(const field& one, schema_context& context)
{
    auto schema = one.ops->schema(context);
    if (one.note == nullptr)
        return with_description(std::move(schema), {});
    apply_bounds(schema, *one.note);
    schema = with_description(std::move(schema), one.note->description);
    if (!one.note->default_json.empty())
        if (auto value = parse_json(one.note->default_json))
            schema["default"] = std::move(*value);
    return schema;
}

} // namespace

boost::json::object struct_schema(const struct_table& table, schema_context& context)
{
    auto out = type_schema("object");
    if (schema_access::is_open(context, &table))
        return out;
    const schema_access mark(context, &table);
    boost::json::object properties;
    boost::json::array required;
    for (std::size_t i = 0; i != table.size; ++i) {
        const auto& one = table.fields[i];
        properties.emplace(one.wire_name, field_schema(one, context));
        if (one.required)
            required.emplace_back(boost::json::string_view(one.wire_name));
    }
    out.emplace("properties", std::move(properties));
    if (!required.empty())
        out.emplace("required", std::move(required));
    if (context.options().closed)
        out.emplace("additionalProperties", false);
    return out;
}

} // namespace gladly_mcp::core::detail
