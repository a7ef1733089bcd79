#include <gladly_mcp/core/detail/values.hpp>

#include <boost/json/array.hpp>

#include <cmath>
#include <limits>
#include <utility>

namespace gladly_mcp::core::detail {

boost::json::value encode_unsigned(std::uint64_t value, const boost::json::storage_ptr& storage)
{
    // Boost.JSON compares numbers by kind, and its parser makes int64 of all that fit.
    if (value <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
        return boost::json::value(static_cast<std::int64_t>(value), storage);
    return boost::json::value(value, storage);
}

boost::json::value encode_double(double value, const boost::json::storage_ptr& storage)
{
    return std::isfinite(value) ? boost::json::value(value, storage) : boost::json::value(storage);
}

boost::json::object type_schema(std::string_view type)
{
    boost::json::object out;
    out.emplace("type", type);
    return out;
}

boost::json::object unsigned_schema()
{
    auto out = type_schema("integer");
    out.emplace("minimum", 0);
    return out;
}

boost::json::object timestamp_schema()
{
    auto out = type_schema("string");
    out.emplace("format", "date-time");
    return out;
}

boost::json::object enum_schema(enum_table table)
{
    auto out = type_schema("string");
    boost::json::array names;
    for (std::size_t i = 0; i != table.size; ++i)
        names.emplace_back(boost::json::string_view(table.entries[i].name));
    out.emplace("enum", std::move(names));
    return out;
}

boost::json::object open_enum_schema(enum_table table, const schema_context& context)
{
    if (context.options().closed)
        return enum_schema(table);
    auto out = type_schema("string");
    std::string known = "Known values: ";
    for (std::size_t i = 0; i != table.size; ++i)
        known.append(i == 0 ? "" : ", ").append(table.entries[i].name);
    out.emplace("description", known + '.');
    return out;
}

boost::json::object nullable_schema(boost::json::object schema)
{
    auto* type = schema.if_contains("type");
    if (type != nullptr && type->is_string()) {
        *type = boost::json::array{*type, "null"};
        if (auto* names = schema.if_contains("enum"))
            names->as_array().emplace_back(nullptr);
        return schema;
    }
    if (schema.empty() || (type != nullptr && type->is_array()))
        return schema;
    boost::json::array either;
    either.emplace_back(std::move(schema));
    either.emplace_back(type_schema("null"));
    boost::json::object out;
    out.emplace("anyOf", std::move(either));
    return out;
}

boost::json::object array_schema(boost::json::object item_schema)
{
    auto out = type_schema("array");
    out.emplace("items", std::move(item_schema));
    return out;
}

boost::json::object map_schema(boost::json::object item_schema)
{
    auto out = type_schema("object");
    out.emplace("additionalProperties", std::move(item_schema));
    return out;
}

} // namespace gladly_mcp::core::detail
