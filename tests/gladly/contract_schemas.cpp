#include "gladly/contract_schemas.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace gladly_mcp::test {

namespace {

boost::json::value read_contract(const char* name)
{
    std::ifstream file(std::string(GLADLY_MCP_CONTRACT_DIR) + "/" + name);
    std::ostringstream text;
    text << file.rdbuf();
    return boost::json::parse(text.str());
}

std::string keyword(const boost::json::object& schema, const char* name)
{
    const auto* value = schema.if_contains(name);
    return value == nullptr ? std::string("-") : boost::json::serialize(*value);
}

} // namespace

const boost::json::array& contract_operations()
{
    static const auto json = read_contract("operations.json");
    return json.as_array();
}

const boost::json::object& contract_schemas()
{
    static const auto json = read_contract("schemas.json");
    return json.at("$defs").as_object();
}

std::string text_at(const boost::json::value& value, const char* pointer)
{
    boost::system::error_code ec;
    const auto* found = value.find_pointer(pointer, ec);
    return found != nullptr && found->is_string() ? std::string(found->get_string()) : std::string();
}

const boost::json::object& resolved(const boost::json::object& schema)
{
    const auto* reference = schema.if_contains("$ref");
    if (reference == nullptr) {
        return schema;
    }
    const std::string target(reference->as_string());
    return resolved(contract_schemas().at(target.substr(target.rfind('/') + 1)).as_object());
}

std::set<std::string> texts(const boost::json::object& schema, const char* keyword)
{
    std::set<std::string> out;
    if (const auto* value = schema.if_contains(keyword)) {
        if (value->is_string()) {
            out.emplace(value->get_string());
        } else {
            for (const auto& item : value->as_array()) {
                out.emplace(item.as_string());
            }
        }
    }
    return out;
}

std::set<std::string> property_names(const boost::json::object& schema)
{
    std::set<std::string> out;
    if (const auto* properties = schema.if_contains("properties")) {
        for (const auto& property : properties->as_object()) {
            out.emplace(property.key());
        }
    }
    return out;
}

/// Compares a set of texts. The contract tells some of them in prose alone, under a keyword of its own: a model may
/// heed that or not.
void compare_texts(const std::string& where, const boost::json::object& ours, const boost::json::object& theirs,
                   const char* name, const char* name_in_prose)
{
    const auto found = texts(ours, name);
    auto expected = texts(theirs, name);
    if (found != expected) {
        expected.merge(texts(theirs, name_in_prose));
    }
    EXPECT_EQ(found, expected) << where << ' ' << name;
}

void compare(const std::string& where, const boost::json::object& ours, const boost::json::object& referring)
{
    const auto& theirs = resolved(referring);
    if (theirs.contains("x-discriminator")) {
        return; // the kinds of content are compared one by one
    }
    EXPECT_EQ(texts(ours, "type"), texts(theirs, "type")) << where;
    compare_texts(where, ours, theirs, "enum", "x-knownValues");
    compare_texts(where, ours, theirs, "required", "x-derivedRequired");
    for (const char* name :
         {"format", "maxLength", "minLength", "minItems", "maxItems", "minimum", "maximum", "default"}) {
        // A default may stand beside a reference.
        const auto& stating = referring.contains(name) ? referring : theirs;
        EXPECT_EQ(keyword(ours, name), keyword(stating, name)) << where << " " << name;
    }
    ASSERT_EQ(property_names(ours), property_names(theirs)) << where;
    for (const auto& name : property_names(ours)) {
        const auto& property = ours.at("properties").at(name).as_object();
        EXPECT_TRUE(property.contains("description") || name == "type" || name == "messageType")
            << where << "/" << name;
        compare(where + "/" + name, property, theirs.at("properties").at(name).as_object());
    }
    if (ours.contains("items")) {
        ASSERT_TRUE(theirs.contains("items")) << where;
        compare(where + "/items", ours.at("items").as_object(), theirs.at("items").as_object());
    }
    const auto* values = theirs.if_contains("additionalProperties");
    if (values != nullptr && values->is_object()) {
        ASSERT_TRUE(ours.contains("additionalProperties")) << where;
        compare(where + "/*", ours.at("additionalProperties").as_object(), values->as_object());
    }
}

} // namespace gladly_mcp::test
