#include "mcp/client/tool_reader.hpp"

#include <boost/json/parse.hpp>

#include <gtest/gtest.h>

namespace gladly_mcp::mcp {
namespace {

boost::json::value json(std::string_view text)
{
    return boost::json::parse(text);
}

TEST(tool_reader, reads_every_member_of_a_definition)
{
    const auto page = read_tool_page(json(R"({"tools":[{"name":"t","title":"T","description":"D",
        "inputSchema":{"type":"object"},"outputSchema":{"type":"string"},
        "annotations":{"title":"A","readOnlyHint":true,"destructiveHint":false,"idempotentHint":true,"openWorldHint":false}}]})"));
    ASSERT_TRUE(page);
    ASSERT_EQ(page->tools.size(), 1U);
    const tool& one = page->tools.front();
    EXPECT_EQ(one.name, "t");
    EXPECT_EQ(one.title, "T");
    EXPECT_EQ(one.description, "D");
    EXPECT_EQ(one.input_schema.at("type"), "object");
    ASSERT_TRUE(one.output_schema);
    EXPECT_EQ(one.output_schema->at("type"), "string");
    EXPECT_EQ(one.annotations.title, "A");
    EXPECT_EQ(one.annotations.read_only, true);
    EXPECT_EQ(one.annotations.destructive, false);
    EXPECT_EQ(one.annotations.idempotent, true);
    EXPECT_EQ(one.annotations.open_world, false);
    EXPECT_FALSE(page->next_cursor);
}

TEST(tool_reader, leaves_absent_hints_to_the_protocol)
{
    const auto page = read_tool_page(json(R"({"tools":[{"name":"t","inputSchema":{}}]})"));
    ASSERT_TRUE(page);
    ASSERT_EQ(page->tools.size(), 1U);
    EXPECT_FALSE(page->tools.front().annotations.read_only);
    EXPECT_FALSE(page->tools.front().output_schema);
}

TEST(tool_reader, leaves_out_a_broken_definition_and_keeps_its_neighbours)
{
    const auto page = read_tool_page(json(
        R"({"tools":[{"name":"a","inputSchema":{}},7,{"name":"b"},{"inputSchema":{}},{"name":"c","inputSchema":[]},{"name":"d","inputSchema":{}}]})"));
    ASSERT_TRUE(page);
    ASSERT_EQ(page->tools.size(), 2U);
    EXPECT_EQ(page->tools.back().name, "d");
}

TEST(tool_reader, takes_an_empty_cursor_for_a_cursor_and_null_for_none)
{
    EXPECT_EQ(read_tool_page(json(R"({"tools":[],"nextCursor":""})"))->next_cursor, "");
    EXPECT_FALSE(read_tool_page(json(R"({"tools":[],"nextCursor":null})"))->next_cursor);
}

TEST(tool_reader, refuses_an_answer_without_tools)
{
    for (const auto* text : {"{}", "[]", R"({"tools":{}})", R"({"tools":null})"}) {
        const auto page = read_tool_page(json(text));
        ASSERT_FALSE(page) << text;
        EXPECT_EQ(page.error().code(), errc::protocol_error);
    }
}

TEST(tool_reader, reads_every_kind_of_content)
{
    const auto value = read_tool_result(json(R"({"content":[
        {"type":"text","text":"hi"},
        {"type":"image","data":"aW1n","mimeType":"image/png"},
        {"type":"audio","data":"c25k","mimeType":"audio/wav"},
        {"type":"resource_link","uri":"file:///a","name":"a","title":"A","description":"d","mimeType":"text/plain","size":3},
        {"type":"resource","resource":{"uri":"file:///b","mimeType":"text/plain","text":"b"}},
        {"type":"resource","resource":{"uri":"file:///c","blob":"Yw=="}}]})"));
    ASSERT_TRUE(value);
    ASSERT_EQ(value->content.size(), 6U);
    EXPECT_EQ(std::get<text_content>(value->content[0]).text, "hi");
    EXPECT_EQ(std::get<image_content>(value->content[1]).mime_type, "image/png");
    EXPECT_EQ(std::get<audio_content>(value->content[2]).data, "c25k");
    const auto& link = std::get<resource_link>(value->content[3]);
    EXPECT_EQ(link.uri + link.name + link.title + link.description + link.mime_type, "file:///aaAdtext/plain");
    EXPECT_EQ(link.size, 3);
    EXPECT_EQ(std::get<embedded_resource>(value->content[4]).text, "b");
    EXPECT_EQ(std::get<embedded_resource>(value->content[5]).blob, "Yw==");
}

TEST(tool_reader, keeps_unknown_and_broken_content_as_it_came)
{
    for (const auto* text : {R"({"type":"hologram","depth":3})", R"({"type":"text"})", R"({"type":7})", R"({})",
                             R"({"type":"image","data":"x"})", R"({"type":"resource_link","uri":"u"})",
                             R"({"type":"resource"})", R"({"type":"resource","resource":{"uri":"u"}})"}) {
        const auto value = read_tool_result(json(std::string(R"({"content":[)") + text + "]}"));
        ASSERT_TRUE(value) << text;
        ASSERT_EQ(value->content.size(), 1U);
        const auto* kept = std::get_if<unknown_content>(&value->content.front());
        ASSERT_NE(kept, nullptr) << text;
        EXPECT_EQ(boost::json::value(kept->raw), json(text));
    }
}

TEST(tool_reader, keeps_structured_content_null_included)
{
    EXPECT_EQ(read_tool_result(json(R"({"content":[],"structuredContent":null})"))->structured_content,
              boost::json::value(nullptr));
    EXPECT_EQ(read_tool_result(json(R"({"content":[],"structuredContent":{"a":[1]}})"))->structured_content,
              json(R"({"a":[1]})"));
    EXPECT_FALSE(read_tool_result(json(R"({"content":[]})"))->structured_content);
}

TEST(tool_reader, reads_failure_and_meta)
{
    const auto value = read_tool_result(json(R"({"content":[],"isError":true,"_meta":{"example.com/k":1}})"));
    ASSERT_TRUE(value);
    EXPECT_TRUE(value->is_error);
    EXPECT_EQ(value->meta.at("example.com/k"), 1);
}

TEST(tool_reader, refuses_a_result_of_the_wrong_shape)
{
    for (const auto* text : {"[]", "7", R"({"content":{}})", R"({"content":["hi"]})"}) {
        const auto value = read_tool_result(json(text));
        ASSERT_FALSE(value) << text;
        EXPECT_EQ(value.error().code(), errc::protocol_error);
    }
}

} // namespace
} // namespace gladly_mcp::mcp
