#include "tools/output_schema.hpp"

#include <boost/json/array.hpp>

#include <array>

namespace gladly_mcp::tools {

namespace {

boost::json::object described(std::string_view type, std::string_view description)
{
    boost::json::object out;
    out["type"] = type;
    out["description"] = description;
    return out;
}

void append_remarks(boost::json::object& properties)
{
    properties["truncated"] = described("boolean", "Whether something was left out; note says what and how to get it.");
    properties["note"] = described("string", "What is to be known about this result.");
    properties["merged_from"] =
        described("string", "The id that was asked for, when it was merged into this customer.");
}

} // namespace

boost::json::object relaxed(boost::json::object schema)
{
    static constexpr std::array<std::string_view, 11> demands{"required",  "enum",    "format",  "minLength",
                                                              "maxLength", "minimum", "maximum", "minItems",
                                                              "maxItems",  "pattern", "default"};
    for (const auto name : demands) {
        schema.erase(name);
    }
    if (auto* properties = schema.if_contains("properties")) {
        for (auto& property : properties->as_object()) {
            property.value() = relaxed(std::move(property.value().as_object()));
        }
    }
    if (auto* items = schema.if_contains("items"); items != nullptr && items->is_object()) {
        *items = relaxed(std::move(items->get_object()));
    }
    return schema;
}

boost::json::object thing_schema(boost::json::object thing)
{
    append_remarks(thing["properties"].as_object());
    return thing;
}

boost::json::object page_schema(std::string_view name, boost::json::object item)
{
    boost::json::object properties;
    boost::json::object list;
    list["type"] = "array";
    list["items"] = std::move(item);
    properties[name] = std::move(list);
    properties["count"] = described("integer", "How many are in this result.");
    properties["total"] = described("integer", "How many Gladly sent; the others are on further pages.");
    properties["nextCursor"] = described("string", "Give it as cursor to get the next page. Absent at the end.");
    append_remarks(properties);
    boost::json::object out;
    out["type"] = "object";
    out["properties"] = std::move(properties);
    out["required"] = boost::json::array{boost::json::string_view(name), "count", "total", "truncated"};
    return out;
}

} // namespace gladly_mcp::tools
