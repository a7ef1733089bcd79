#include "tools/golden_file.hpp"
#include "tools/tool_row.hpp"

#include <gladly_mcp/core/serialize.hpp>
#include <gladly_mcp/gladly/operation.hpp>
#include <gladly_mcp/tools/format.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace gladly_mcp::tools {
namespace {

const policy everything{.methods = {"read", "write"}};

boost::json::array all(format how = format::mcp)
{
    return definitions(everything, how).value();
}

/// One line for each member of a definition: a change shows where it is.
std::string by_line(const boost::json::array& from)
{
    std::string out = "[\n";
    for (const auto& one : from) {
        out += out.size() > 2 ? ",\n{\n" : "{\n";
        bool first = true;
        for (const auto& member : one.as_object()) {
            out += first ? " \"" : ",\n \"";
            out += std::string(member.key()) + "\": " + core::to_json(member.value());
            first = false;
        }
        out += "\n}";
    }
    return out + "\n]\n";
}

/// Calls `look` with every schema inside `schema` that describes a property, with the name of the property.
template <class Look>
void each_property(const boost::json::object& schema, const Look& look)
{
    if (const auto* items = schema.if_contains("items")) {
        each_property(items->as_object(), look);
    }
    const auto* properties = schema.if_contains("properties");
    if (properties == nullptr) {
        return;
    }
    for (const auto& property : properties->as_object()) {
        look(std::string(property.key()), property.value().as_object());
        each_property(property.value().as_object(), look);
    }
}

TEST(definitions, are_what_clients_have_seen_before)
{
    expect_golden("definitions.json", by_line(all()));
}

TEST(definitions, are_the_same_bytes_from_call_to_call)
{
    EXPECT_EQ(core::to_json(all()), core::to_json(all()));
}

TEST(definitions, have_one_tool_for_an_operation_at_most)
{
    std::set<std::string_view> covered;
    for (const tool_row* row : tool_rows()) {
        for (const auto* operation : row->operations) {
            if (operation != nullptr) {
                EXPECT_TRUE(covered.insert(operation->id).second) << operation->id << " has two tools";
                EXPECT_EQ(operation->tag, row->tag());
                EXPECT_EQ(operation->kind, row->operations.front()->kind);
                EXPECT_FALSE(operation->retired) << operation->id;
            }
        }
    }
    EXPECT_EQ(covered.size(), 21U);
}

TEST(definitions, have_names_that_every_model_interface_takes)
{
    std::set<std::string> names;
    for (const auto& one : all()) {
        const std::string name(one.at("name").as_string());
        EXPECT_LE(name.size(), 46U) << name;
        EXPECT_EQ(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_"), std::string::npos) << name;
        EXPECT_TRUE(names.insert(name).second) << name << " stands twice";
    }
    EXPECT_EQ(names.size(), 20U);
}

TEST(definitions, have_closed_flat_input_schemas_without_unions)
{
    for (const auto& one : all()) {
        const auto& schema = one.at("inputSchema").as_object();
        SCOPED_TRACE(std::string(one.at("name").as_string()));
        EXPECT_EQ(schema.at("type").as_string(), "object");
        EXPECT_FALSE(schema.at("additionalProperties").as_bool());
        for (const auto* keyword : {"oneOf", "anyOf", "allOf", "$ref", "not"}) {
            EXPECT_EQ(core::to_json(schema).find('"' + std::string(keyword) + '"'), std::string::npos) << keyword;
        }
        each_property(schema, [](const std::string& name, const boost::json::object& property) {
            EXPECT_TRUE(property.contains("type")) << name;
            EXPECT_TRUE(property.contains("description")) << name;
        });
    }
}

TEST(definitions, have_open_output_schemas_that_demand_nothing_of_gladly)
{
    for (const auto& one : all()) {
        const auto& schema = one.at("outputSchema").as_object();
        SCOPED_TRACE(std::string(one.at("name").as_string()));
        EXPECT_EQ(schema.at("type").as_string(), "object");
        EXPECT_EQ(core::to_json(schema).find("additionalProperties\":false"), std::string::npos);
        EXPECT_EQ(core::to_json(schema).find("\"enum\""), std::string::npos);
    }
}

TEST(definitions, have_all_four_hints)
{
    for (const auto& one : all()) {
        const std::string name(one.at("name").as_string());
        const auto& hints = one.at("annotations").as_object();
        ASSERT_EQ(hints.size(), 4U) << name;
        const bool reads = name.starts_with("list_all_") || name.starts_with("get_single_");
        const bool overwrites = name.starts_with("update_") || name.starts_with("delete_");
        const bool adds_each_time = name.starts_with("create_") && name != "create_a_gladly_conversation_topic";
        EXPECT_EQ(hints.at("readOnlyHint").as_bool(), reads) << name;
        EXPECT_EQ(hints.at("destructiveHint").as_bool(), overwrites) << name;
        EXPECT_EQ(hints.at("idempotentHint").as_bool(), !adds_each_time) << name;
        EXPECT_EQ(hints.at("openWorldHint").as_bool(),
                  name == "create_a_gladly_sms_message" || name.find("conversation_item") != std::string::npos)
            << name;
    }
}

TEST(definitions, describe_what_a_tool_changes_and_returns_within_bounds)
{
    for (const auto& one : all()) {
        const std::string name(one.at("name").as_string());
        const std::string text(one.at("description").as_string());
        EXPECT_GE(text.size(), 80U) << name;
        EXPECT_LE(text.size(), 700U) << name;
        const bool reads = one.at("annotations").at("readOnlyHint").as_bool();
        EXPECT_EQ(text.find("Changes nothing.") != std::string::npos, reads) << name;
        EXPECT_TRUE(reads || text.find("Returns") != std::string::npos) << name;
        EXPECT_EQ(text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,:;()_'-/"),
                  std::string::npos)
            << name;
    }
}

TEST(definitions, name_only_tools_that_exist)
{
    std::set<std::string> names;
    for (const tool_row* row : tool_rows()) {
        names.emplace(row->name);
    }
    for (const auto& one : all()) {
        const std::string text = core::to_json(one);
        for (auto at = text.find("_gladly_"); at != std::string::npos; at = text.find("_gladly_", at + 1)) {
            const auto is_part = [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; };
            auto begin = at;
            while (begin > 0 && is_part(text[begin - 1])) {
                --begin;
            }
            auto end = at;
            while (end < text.size() && is_part(text[end])) {
                ++end;
            }
            EXPECT_TRUE(names.contains(text.substr(begin, end - begin))) << text.substr(begin, end - begin);
        }
    }
}

TEST(definitions, come_in_the_form_of_each_model_interface)
{
    const auto plain = all();
    const auto openai = all(format::openai);
    const auto anthropic = all(format::anthropic);
    ASSERT_EQ(openai.size(), plain.size());
    ASSERT_EQ(anthropic.size(), plain.size());
    for (std::size_t i = 0; i != plain.size(); ++i) {
        const boost::json::object as_function{{"type", "function"},
                                              {"function",
                                               {{"name", plain[i].at("name")},
                                                {"description", plain[i].at("description")},
                                                {"parameters", plain[i].at("inputSchema")}}}};
        EXPECT_EQ(openai[i], boost::json::value(as_function));
        const boost::json::object as_tool{{"name", plain[i].at("name")},
                                          {"description", plain[i].at("description")},
                                          {"input_schema", plain[i].at("inputSchema")}};
        EXPECT_EQ(anthropic[i], boost::json::value(as_tool));
    }
}

TEST(definitions, take_no_more_room_than_a_model_can_spare)
{
    const auto mcp = core::to_json(all()).size();
    const auto openai = core::to_json(all(format::openai)).size();
    RecordProperty("bytes_mcp", static_cast<int>(mcp));
    RecordProperty("bytes_openai", static_cast<int>(openai));
    EXPECT_LT(mcp, 48'000U);
    EXPECT_LT(openai, 26'000U);
}

TEST(definitions, make_a_page_for_people)
{
    const auto page = definitions_markdown(everything).value();
    EXPECT_TRUE(page.starts_with("# Gladly tools\n\n## customers\n\n### list_all_gladly_customers\n\n")) << page;
    for (const tool_row* row : tool_rows()) {
        EXPECT_NE(page.find("### " + std::string(row->name) + "\n"), std::string::npos) << row->name;
    }
    EXPECT_NE(page.find("| `id` | string | yes | Id of the task, from list_all_gladly_customer_tasks. |"),
              std::string::npos);
    EXPECT_NE(page.find("| `topicIds` | list of string | yes |"), std::string::npos);
    EXPECT_NE(page.find("No arguments."), std::string::npos);
    EXPECT_FALSE(definitions_markdown({.tags = {"nothing"}}));
}

} // namespace
} // namespace gladly_mcp::tools
