#include "support/contract_schema.hpp"

#include <gladly_mcp/core/timestamp.hpp>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <regex>
#include <stdexcept>

namespace gladly_mcp::testing {
namespace {

bool has_type(const boost::json::value& value, std::string_view type)
{
    return (type == "object" && value.is_object()) || (type == "array" && value.is_array()) ||
           (type == "string" && value.is_string()) || (type == "boolean" && value.is_bool()) ||
           (type == "integer" && (value.is_int64() || value.is_uint64())) || (type == "number" && value.is_number()) ||
           (type == "null" && value.is_null());
}

bool type_fits(const boost::json::value& types, const boost::json::value& value)
{
    if (types.is_string()) {
        return has_type(value, types.get_string());
    }
    return std::ranges::any_of(types.as_array(), [&](const auto& type) { return has_type(value, type.as_string()); });
}

std::size_t bound(const boost::json::object& schema, std::string_view name, std::size_t otherwise)
{
    const auto* value = schema.if_contains(name);
    return value == nullptr ? otherwise : value->to_number<std::size_t>();
}

void check_text(const boost::json::object& schema, const std::string& value, const std::string& where,
                std::vector<std::string>& out)
{
    const auto length = static_cast<std::size_t>(
        std::ranges::count_if(value, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
    if (length > bound(schema, "maxLength", length) || length < bound(schema, "minLength", 0)) {
        out.push_back(where + ": length " + std::to_string(length));
    }
    if (const auto* pattern = schema.if_contains("pattern");
        pattern != nullptr && !std::regex_search(value, std::regex{pattern->as_string().c_str()})) {
        out.push_back(where + ": does not match the pattern");
    }
    const auto* format = schema.if_contains("format");
    const std::string name = format == nullptr ? std::string{} : std::string{format->as_string()};
    static const std::regex e164{R"(\+[1-9][0-9]{6,14})"};
    if ((name == "date-time" && !core::timestamp::parse(value)) ||
        (name == "E.164" && !std::regex_match(value, e164))) {
        out.push_back(where + ": '" + value + "' is no " + name);
    }
}

} // namespace

contract_schema::contract_schema(const std::string& path)
{
    std::ifstream file{path};
    if (!file) {
        throw std::runtime_error("cannot read " + path);
    }
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    document_ = boost::json::parse(text, {}, {.max_depth = 64});
}

std::vector<std::string> contract_schema::violations(std::string_view schema_name,
                                                     const boost::json::value& value) const
{
    findings out;
    const auto* schema = document_.at("$defs").as_object().if_contains(schema_name);
    if (schema == nullptr) {
        out.push_back("no schema is named " + std::string{schema_name});
    } else {
        check(schema->as_object(), value, {}, out);
    }
    return out;
}

void contract_schema::check(const boost::json::object& schema, const boost::json::value& value,
                            const std::string& where, findings& out) const
{
    if (const auto* reference = schema.if_contains("$ref")) {
        static constexpr std::string_view prefix = "#/$defs/";
        const std::string_view target = reference->as_string();
        check(document_.at("$defs").at(target.substr(prefix.size())).as_object(), value, where, out);
    }
    if (const auto* types = schema.if_contains("type"); types != nullptr && !type_fits(*types, value)) {
        out.push_back(where + ": " + boost::json::serialize(value) + " is no " + boost::json::serialize(*types));
        return;
    }
    if (const auto* choices = schema.if_contains("enum")) {
        const auto& known = choices->as_array();
        if (std::find(known.begin(), known.end(), value) == known.end()) {
            out.push_back(where + ": " + boost::json::serialize(value) + " is not in the enum");
        }
    }
    check_alternatives(schema, value, where, out);
    if (value.is_string()) {
        check_text(schema, std::string{value.get_string()}, where, out);
    } else if (value.is_object()) {
        check_object(schema, value.get_object(), where, out);
    } else if (value.is_array()) {
        check_array(schema, value.get_array(), where, out);
    }
}

void contract_schema::check_alternatives(const boost::json::object& schema, const boost::json::value& value,
                                         const std::string& where, findings& out) const
{
    for (const std::string_view keyword : {"oneOf", "anyOf"}) {
        const auto* alternatives = schema.if_contains(keyword);
        if (alternatives == nullptr) {
            continue;
        }
        const auto fitting =
            std::ranges::count_if(alternatives->as_array(), [&](const boost::json::value& alternative) {
                findings ignored;
                check(alternative.as_object(), value, where, ignored);
                return ignored.empty();
            });
        if (fitting == 0 || (keyword == "oneOf" && fitting > 1)) {
            out.push_back(where + ": fits " + std::to_string(fitting) + " alternatives of " + std::string{keyword});
        }
    }
}

void contract_schema::check_object(const boost::json::object& schema, const boost::json::object& value,
                                   const std::string& where, findings& out) const
{
    if (const auto* required = schema.if_contains("required")) {
        for (const boost::json::value& name : required->as_array()) {
            if (!value.contains(name.as_string())) {
                out.push_back(where + ": " + std::string{name.as_string()} + " is missing");
            }
        }
    }
    if (const auto* properties = schema.if_contains("properties")) {
        for (const auto& entry : value) {
            if (const auto* property = properties->as_object().if_contains(entry.key())) {
                check(property->as_object(), entry.value(), where + "/" + std::string{entry.key()}, out);
            }
        }
    }
}

void contract_schema::check_array(const boost::json::object& schema, const boost::json::array& value,
                                  const std::string& where, findings& out) const
{
    if (value.size() > bound(schema, "maxItems", value.size()) || value.size() < bound(schema, "minItems", 0)) {
        out.push_back(where + ": " + std::to_string(value.size()) + " items");
    }
    const auto* items = schema.if_contains("items");
    if (items == nullptr) {
        return;
    }
    for (std::size_t index = 0; index < value.size(); ++index) {
        check(items->as_object(), value[index], where + "/" + std::to_string(index), out);
    }
}

} // namespace gladly_mcp::testing
