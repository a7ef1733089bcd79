#include "mcp/server_core.hpp"
#include "mcp/server_fixture.hpp"

#include <gtest/gtest.h>

namespace gladly_mcp::mcp {
namespace {

using test::definition_of;

tool_handler nothing()
{
    return tool_handler::plain([](call_context&, const boost::json::value&) { return text_result(""); });
}

errc refusal_of(tool definition)
{
    server target({.name = "t", .version = "1"});
    target.add_tool(definition_of("taken"), nothing());
    try {
        target.add_tool(std::move(definition), nothing());
    } catch (const system_error& refused) {
        return refused.error().code();
    }
    return errc::closed;
}

TEST(server, refuses_a_tool_that_no_client_could_use)
{
    EXPECT_EQ(refusal_of(definition_of("")), errc::invalid_argument);
    EXPECT_EQ(refusal_of(definition_of("with space")), errc::invalid_argument);
    EXPECT_EQ(refusal_of(definition_of(std::string(129, 'x'))), errc::invalid_argument);
    EXPECT_EQ(refusal_of(definition_of("taken")), errc::invalid_argument);
    tool without_description = definition_of("silent");
    without_description.description.clear();
    EXPECT_EQ(refusal_of(without_description), errc::invalid_argument);
    tool without_type = definition_of("untyped");
    without_type.input_schema = {};
    EXPECT_EQ(refusal_of(without_type), errc::invalid_argument);
    server target({.name = "t", .version = "1"});
    EXPECT_THROW(target.add_tool(definition_of("hollow"), tool_handler::plain()), system_error);
    EXPECT_EQ(refusal_of(definition_of(std::string(128, 'x'))), errc::closed) << "nothing is wrong with this one";
}

TEST(server, makes_schemas_from_the_structs_of_a_typed_tool)
{
    test::observed seen;
    const auto tools = test::make_test_server(seen).tools();
    EXPECT_EQ(
        core::to_json(tools[0].input_schema),
        R"({"type":"object","properties":{"message":{"type":"string"}},"required":["message"],"additionalProperties":false})");
    ASSERT_TRUE(tools[0].output_schema);
    EXPECT_FALSE(tools[0].output_schema->contains("additionalProperties"));
}

TEST(server, shows_a_changed_set_of_tools_to_the_next_request)
{
    server target({.name = "t", .version = "1"});
    target.add_tool(definition_of("first"), nothing());
    const tool_table& before = target.core()->table();
    EXPECT_EQ(&before, &target.core()->table()) << "an unchanged table is not built again";
    target.add_tool(definition_of("second"), nothing());
    const tool_table& after = target.core()->table();
    EXPECT_EQ(before.find("second"), nullptr) << "a request under way sees the table that it began with";
    EXPECT_NE(after.find("second"), nullptr);
    EXPECT_TRUE(target.remove_tool("first"));
    EXPECT_FALSE(target.remove_tool("first"));
    EXPECT_EQ(target.core()->table().find("first"), nullptr);
    EXPECT_NE(after.find("first"), nullptr);
}

TEST(server, pages_its_tools_without_losing_or_doubling_one)
{
    server target({.name = "t", .version = "1", .page_size = 3});
    for (int i = 0; i < 8; ++i)
        target.add_tool(definition_of("tool_" + std::to_string(i)), nothing());
    const tool_table& table = target.core()->table();
    std::string names;
    boost::json::value cursor;
    for (int pages = 0; pages < 10; ++pages) {
        const std::string* page = table.page(modern_revision(), cursor.is_null() ? nullptr : &cursor);
        ASSERT_NE(page, nullptr);
        const auto result = boost::json::parse(*page);
        for (const auto& entry : result.at("tools").as_array())
            names += entry.at("name").as_string().back();
        const auto* next = result.as_object().if_contains("nextCursor");
        if (next == nullptr)
            break;
        cursor = *next;
    }
    EXPECT_EQ(names, "01234567");
}

TEST(server, refuses_a_cursor_that_it_did_not_give)
{
    test::observed seen;
    const auto target = test::make_test_server(seen);
    for (const boost::json::value& cursor :
         {boost::json::value(""), boost::json::value("after:echo"), boost::json::value(3), boost::json::value(nullptr)})
        EXPECT_EQ(target.core()->table().page(modern_revision(), &cursor), nullptr);
}

TEST(server, writes_a_page_of_tools_alike_each_time)
{
    test::observed seen;
    const auto one = test::make_test_server(seen);
    const auto other = test::make_test_server(seen);
    for (const revision* how : all_revisions())
        EXPECT_EQ(*one.core()->table().page(*how, nullptr), *other.core()->table().page(*how, nullptr));
}

} // namespace
} // namespace gladly_mcp::mcp
