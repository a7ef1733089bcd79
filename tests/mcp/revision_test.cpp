#include "mcp/revision/legacy.hpp"
#include "mcp/revision/modern.hpp"
#include "mcp/server_fixture.hpp"

#include <gtest/gtest.h>

namespace gladly_mcp::mcp {
namespace {

using test::at;

const revision& named(std::string_view name)
{
    for (const revision* how : all_revisions())
        if (how->name() == name)
            return *how;
    throw std::invalid_argument("no such revision");
}

std::string result_text(std::string_view name, const tool_result& value)
{
    std::string out;
    named(name).append_tool_result(out, value, R"({"name":"t","version":"1"})");
    return out;
}

TEST(revision, leaves_out_of_a_result_what_its_clients_do_not_know)
{
    const tool_result value = structured_result({{"a", 1}});
    EXPECT_EQ(at(result_text("2024-11-05", value), "/structuredContent"), "(none)");
    EXPECT_EQ(at(result_text("2025-03-26", value), "/structuredContent"), "(none)");
    EXPECT_EQ(at(result_text("2025-06-18", value), "/structuredContent"), R"({"a":1})");
    EXPECT_EQ(at(result_text("2025-11-25", value), "/structuredContent"), R"({"a":1})");
    for (const char* older : {"2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25"}) {
        EXPECT_EQ(at(result_text(older, value), "/resultType"), "(none)") << older;
        EXPECT_EQ(at(result_text(older, value), "/_meta"), "(none)") << older;
    }
    EXPECT_EQ(at(result_text("2026-07-28", value), "/resultType"), R"("complete")");
    EXPECT_EQ(at(result_text("2026-07-28", value), "/_meta/io.modelcontextprotocol~1serverInfo/name"), R"("t")");
}

TEST(revision, shows_structured_content_that_is_no_object_only_to_the_newest_clients)
{
    const tool_result value = structured_result(nullptr);
    EXPECT_EQ(at(result_text("2025-11-25", value), "/structuredContent"), "(none)");
    EXPECT_EQ(at(result_text("2026-07-28", value), "/structuredContent"), "null");
}

TEST(revision, turns_content_that_its_clients_do_not_know_into_text)
{
    tool_result value;
    value.content.emplace_back(audio_content{.data = "AAAA", .mime_type = "audio/wav"});
    value.content.emplace_back(resource_link{.uri = "gladly://x", .name = "x"});
    EXPECT_EQ(at(result_text("2024-11-05", value), "/content/0/type"), R"("text")");
    EXPECT_EQ(at(result_text("2025-03-26", value), "/content/0/type"), R"("audio")");
    EXPECT_EQ(at(result_text("2025-03-26", value), "/content/1/type"), R"("text")");
    EXPECT_EQ(at(result_text("2025-06-18", value), "/content/1/type"), R"("resource_link")");
    EXPECT_EQ(at(result_text("2026-07-28", value), "/content/1/uri"), R"("gladly://x")");
}

TEST(revision, carries_every_kind_of_content)
{
    tool_result value;
    value.content.emplace_back(text_content{"a\nb\"\x01"});
    value.content.emplace_back(image_content{.data = "QQ==", .mime_type = "image/png"});
    value.content.emplace_back(embedded_resource{.uri = "u:1", .mime_type = "text/plain", .text = "t"});
    value.content.emplace_back(embedded_resource{.uri = "u:2", .blob = "QQ=="});
    value.content.emplace_back(unknown_content{{{"type", "hologram"}, {"x", 1}}});
    value.meta["example.com/key"] = 7;
    value.is_error = true;
    const std::string text = result_text("2026-07-28", value);
    EXPECT_EQ(text.find('\n'), std::string::npos);
    EXPECT_EQ(at(text, "/content/0/text"), R"("a\nb\"\u0001")");
    EXPECT_EQ(at(text, "/content/1"), R"({"type":"image","data":"QQ==","mimeType":"image/png"})");
    EXPECT_EQ(at(text, "/content/2/resource/text"), R"("t")");
    EXPECT_EQ(at(text, "/content/3/resource/blob"), R"("QQ==")");
    EXPECT_EQ(at(text, "/content/4"), R"({"type":"hologram","x":1})");
    EXPECT_EQ(at(text, "/_meta/example.com~1key"), "7");
    EXPECT_EQ(at(text, "/isError"), "true");
}

TEST(revision, writes_a_tool_as_its_clients_know_it)
{
    tool definition = test::definition_of("t");
    definition.title = "T";
    definition.output_schema = boost::json::parse(R"({"type":"number"})").as_object();
    definition.annotations.read_only = true;
    const auto text = [&](std::string_view name) {
        std::string out;
        named(name).append_tool(out, definition);
        return out;
    };
    EXPECT_EQ(text("2024-11-05"), R"({"name":"t","description":"A tool for tests.","inputSchema":{"type":"object"}})");
    EXPECT_EQ(at(text("2025-03-26"), "/annotations"), R"({"readOnlyHint":true})");
    EXPECT_EQ(at(text("2025-03-26"), "/title"), "(none)");
    EXPECT_EQ(at(text("2025-06-18"), "/title"), R"("T")");
    EXPECT_EQ(at(text("2025-11-25"), "/outputSchema"), "(none)") << "strict older clients want type object there";
    EXPECT_EQ(at(text("2026-07-28"), "/outputSchema/type"), R"("number")");
}

TEST(revision, writes_progress_with_a_message_only_where_there_is_one)
{
    const auto text = [&](std::string_view name) {
        std::string out;
        named(name).append_progress(out, request_id(7), 0.5, 2, "half");
        return out;
    };
    EXPECT_EQ(
        text("2024-11-05"),
        R"({"jsonrpc":"2.0","method":"notifications/progress","params":{"progressToken":7,"progress":0.5,"total":2}})");
    EXPECT_EQ(at(text("2026-07-28"), "/params/message"), R"("half")");
}

TEST(revision, says_null_for_an_unread_id_to_older_clients_and_nothing_to_newer)
{
    const rpc_error problem{.code = error_code::parse_error, .message = "No."};
    EXPECT_EQ(error_message(newest_legacy_revision(), std::nullopt, problem),
              R"({"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"No."}})");
    EXPECT_EQ(error_message(modern_revision(), std::nullopt, problem),
              R"({"jsonrpc":"2.0","error":{"code":-32700,"message":"No."}})");
}

TEST(revision, agrees_on_the_version_asked_for_or_on_the_newest_older_one)
{
    const auto agreed = [](std::string_view version) {
        const auto message = boost::json::parse(test::initialize(version));
        const auto outcome = negotiate(&message.at("params").as_object());
        return std::string(std::get<legacy_session>(outcome).version->name());
    };
    for (const char* known : {"2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25"})
        EXPECT_EQ(agreed(known), known);
    EXPECT_EQ(agreed("2026-07-28"), "2025-11-25") << "the stateless version is not opened by initialize";
    EXPECT_EQ(agreed("2024-10-07"), "2025-11-25");
    EXPECT_EQ(agreed("nonsense"), "2025-11-25");
}

TEST(revision, refuses_an_initialize_that_lacks_a_part)
{
    for (const char* params : {R"({})", R"({"protocolVersion":1,"capabilities":{},"clientInfo":{}})",
                               R"({"protocolVersion":"2025-11-25","clientInfo":{}})",
                               R"({"protocolVersion":"2025-11-25","capabilities":{}})"}) {
        const auto value = boost::json::parse(params);
        EXPECT_TRUE(std::holds_alternative<rpc_error>(negotiate(&value.as_object()))) << params;
    }
    EXPECT_TRUE(std::holds_alternative<rpc_error>(negotiate(nullptr)));
}

TEST(claim, is_made_by_the_version_key_alone)
{
    const auto kind = [](std::string_view params) {
        const auto value = boost::json::parse({params.data(), params.size()});
        return read_claim(&value.as_object()).index();
    };
    EXPECT_EQ(kind(R"({})"), 0U);
    EXPECT_EQ(kind(R"({"_meta":{"progressToken":1}})"), 0U);
    EXPECT_EQ(kind(R"({"_meta":"x"})"), 0U);
    EXPECT_EQ(
        kind(
            R"({"_meta":{"io.modelcontextprotocol/protocolVersion":"x","io.modelcontextprotocol/clientCapabilities":{}}})"),
        1U);
    EXPECT_EQ(kind(R"({"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28"}})"), 2U);
    EXPECT_EQ(
        kind(
            R"({"_meta":{"io.modelcontextprotocol/protocolVersion":7,"io.modelcontextprotocol/clientCapabilities":{}}})"),
        2U);
    EXPECT_EQ(
        kind(
            R"({"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":[]}})"),
        2U);
    EXPECT_EQ(read_claim(nullptr).index(), 0U);
}

} // namespace
} // namespace gladly_mcp::mcp
