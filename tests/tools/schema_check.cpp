#include "tools/schema_check.hpp"

#include <boost/json/array.hpp>

#include <algorithm>
#include <array>
#include <regex>
#include <string_view>

namespace gladly_mcp::tools {

namespace {

using boost::json::object;
using boost::json::value;

constexpr std::array<std::string_view, 17> known{"type",      "properties", "required",    "additionalProperties",
                                                 "items",     "enum",       "description", "format",
                                                 "minLength", "maxLength",  "minimum",     "maximum",
                                                 "minItems",  "maxItems",   "pattern",     "default",
                                                 "title"};

bool is_of(const value& from, std::string_view type)
{
    if (type == "integer") {
        return from.is_int64() || from.is_uint64();
    }
    if (type == "number") {
        return from.is_number();
    }
    const std::array<std::pair<std::string_view, bool>, 5> kinds{std::pair{"string", from.is_string()},
                                                                 {"object", from.is_object()},
                                                                 {"array", from.is_array()},
                                                                 {"boolean", from.is_bool()},
                                                                 {"null", from.is_null()}};
    return std::ranges::any_of(kinds, [&](const auto& kind) { return kind.first == type && kind.second; });
}

std::string check_type(const value& from, const value& type, const std::string& where)
{
    const bool fits =
        type.is_string()
            ? is_of(from, type.get_string())
            : std::ranges::any_of(type.as_array(), [&](const value& one) { return is_of(from, one.as_string()); });
    return fits ? "" : where + ": wrong type\n";
}

std::string check_object(const object& from, const object& schema, const std::string& where)
{
    std::string out;
    if (const auto* required = schema.if_contains("required")) {
        for (const auto& name : required->as_array()) {
            if (!from.contains(name.as_string())) {
                out += where + ": lacks " + std::string(name.as_string()) + '\n';
            }
        }
    }
    const auto* properties = schema.if_contains("properties");
    const auto* more = schema.if_contains("additionalProperties");
    for (const auto& member : from) {
        const auto* one = properties == nullptr ? nullptr : properties->as_object().if_contains(member.key());
        const std::string here = where + '/' + std::string(member.key());
        if (one != nullptr) {
            out += schema_violations(member.value(), one->as_object(), here);
        } else if (more != nullptr && more->is_bool() && !more->get_bool()) {
            out += here + ": not allowed\n";
        }
    }
    return out;
}

std::string check_string(std::string_view from, const object& schema, const std::string& where)
{
    std::string out;
    const auto length = static_cast<std::int64_t>(
        std::ranges::count_if(from, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
    if (const auto* least = schema.if_contains("minLength");
        least != nullptr && length < least->to_number<std::int64_t>()) {
        out += where + ": too short\n";
    }
    if (const auto* most = schema.if_contains("maxLength");
        most != nullptr && length > most->to_number<std::int64_t>()) {
        out += where + ": too long\n";
    }
    if (const auto* pattern = schema.if_contains("pattern");
        pattern != nullptr && !std::regex_match(std::string(from), std::regex(std::string(pattern->as_string())))) {
        out += where + ": does not match\n";
    }
    return out;
}

std::string check_number(double from, const object& schema, const std::string& where)
{
    const auto* least = schema.if_contains("minimum");
    const auto* most = schema.if_contains("maximum");
    const bool fits = (least == nullptr || from >= least->to_number<double>()) &&
                      (most == nullptr || from <= most->to_number<double>());
    return fits ? "" : where + ": out of range\n";
}

} // namespace

std::string schema_violations(const value& from, const object& schema, const std::string& where)
{
    std::string out;
    for (const auto& keyword : schema) {
        if (std::ranges::find(known, std::string_view(keyword.key())) == known.end()) {
            out += where + ": the check does not know " + std::string(keyword.key()) + '\n';
        }
    }
    if (const auto* type = schema.if_contains("type")) {
        out += check_type(from, *type, where);
    }
    if (const auto* names = schema.if_contains("enum");
        names != nullptr && std::ranges::find(names->as_array(), from) == names->as_array().end()) {
        out += where + ": not one of the values\n";
    }
    if (from.is_object()) {
        out += check_object(from.get_object(), schema, where);
    } else if (from.is_string()) {
        out += check_string(from.get_string(), schema, where);
    } else if (from.is_number()) {
        out += check_number(from.to_number<double>(), schema, where);
    } else if (const auto* items = schema.if_contains("items"); items != nullptr && from.is_array()) {
        for (const auto& item : from.get_array()) {
            out += schema_violations(item, items->as_object(), where + "/-");
        }
    }
    return out;
}

} // namespace gladly_mcp::tools
