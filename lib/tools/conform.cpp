#include "tools/conform.hpp"

#include <algorithm>

namespace gladly_mcp::tools {

namespace {

bool is_of_type(const boost::json::value& value, std::string_view type)
{
    if (type == "string") {
        return value.is_string();
    }
    if (type == "object") {
        return value.is_object();
    }
    if (type == "array") {
        return value.is_array();
    }
    if (type == "boolean") {
        return value.is_bool();
    }
    if (type == "integer") {
        return value.is_int64() || value.is_uint64();
    }
    return type == "number" ? value.is_number() : value.is_null();
}

bool has_type(const boost::json::value& value, const boost::json::object& schema)
{
    const auto* type = schema.if_contains("type");
    if (type == nullptr) {
        return true;
    }
    if (const auto* one = type->if_string()) {
        return is_of_type(value, *one);
    }
    return std::ranges::any_of(type->as_array(),
                               [&](const boost::json::value& one) { return is_of_type(value, one.as_string()); });
}

void conform_members(boost::json::object& object, const boost::json::object& properties,
                     std::vector<std::string>& removed, const std::string& pointer)
{
    for (const auto& property : properties) {
        auto* member = object.if_contains(property.key());
        if (member == nullptr) {
            continue;
        }
        const auto& schema = property.value().as_object();
        if (member->is_null() && !has_type(*member, schema)) {
            object.erase(property.key());
            continue;
        }
        const std::string here = pointer + '/' + std::string(property.key());
        if (!conform(*member, schema, removed, here)) {
            removed.push_back(here);
            object.erase(property.key());
        }
    }
}

void conform_items(boost::json::array& array, const boost::json::object& schema, std::vector<std::string>& removed,
                   const std::string& pointer)
{
    std::size_t index = 0;
    for (auto item = array.begin(); item != array.end(); ++index) {
        const std::string here = pointer + '/' + std::to_string(index);
        if (conform(*item, schema, removed, here)) {
            ++item;
        } else {
            removed.push_back(here);
            item = array.erase(item);
        }
    }
}

} // namespace

bool conform(boost::json::value& value, const boost::json::object& schema, std::vector<std::string>& removed,
             const std::string& pointer)
{
    if (!has_type(value, schema)) {
        return false;
    }
    if (const auto* properties = schema.if_contains("properties"); properties != nullptr && value.is_object()) {
        conform_members(value.get_object(), properties->as_object(), removed, pointer);
    }
    if (const auto* items = schema.if_contains("items"); items != nullptr && value.is_array()) {
        conform_items(value.get_array(), items->as_object(), removed, pointer);
    }
    return true;
}

} // namespace gladly_mcp::tools
