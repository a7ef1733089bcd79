#include "mcp/server_fixture.hpp"
#include "mcp/stream_peer.hpp"

#include <gtest/gtest.h>

namespace gladly_mcp::mcp {
namespace {

using test::at;
using test::initialize;
using test::legacy;
using test::modern;

class stream_peer_test : public testing::Test {
protected:
    /// The immediate answer to a message; `(none)` for silence, `(call)` when a call is to be run.
    std::string answer(std::string_view text)
    {
        auto judged = peer.on_message(text);
        auto* one = std::get_if<stream_peer::action>(&judged);
        if (one == nullptr)
            return "(batch)";
        if (auto* reply = std::get_if<stream_peer::reply>(one))
            return reply->text;
        if (auto* start = std::get_if<stream_peer::start>(one)) {
            started = std::move(start->call);
            return "(call)";
        }
        return std::holds_alternative<stream_peer::cancel>(*one) ? "(cancel)" : "(none)";
    }

    std::string code(std::string_view text) { return at(answer(text), "/error/code"); }

    test::observed seen;
    server target = test::make_test_server(seen);
    stream_peer peer{target.core()};
    std::unique_ptr<incoming_call> started;
};

TEST_F(stream_peer_test, answers_discover_statelessly)
{
    const std::string text = answer(modern("\"d\"", "server/discover"));
    EXPECT_EQ(at(text, "/id"), "\"d\"");
    EXPECT_EQ(at(text, "/result/supportedVersions"), R"(["2026-07-28"])");
    EXPECT_EQ(at(text, "/result/resultType"), R"("complete")");
    EXPECT_EQ(at(text, "/result/cacheScope"), R"("private")");
    EXPECT_EQ(at(text, "/result/_meta/io.modelcontextprotocol~1serverInfo/name"), R"("test")");
    EXPECT_EQ(at(text, "/result/serverInfo"), "(none)");
}

TEST_F(stream_peer_test, refuses_text_that_is_no_message)
{
    EXPECT_EQ(code("{"), "-32700");
    EXPECT_EQ(code("\xff\xfe"), "-32700");
    EXPECT_EQ(code(std::string(33, '[') + std::string(33, ']')), "-32700");
    EXPECT_EQ(code("[]"), "-32600");
    EXPECT_EQ(code(R"({"jsonrpc":"2.0","id":1,"id":2,"method":"ping"})"), "-32600") << "two readers could differ";
    EXPECT_EQ(code(R"({"jsonrpc":"2.0","id":1.5,"method":"ping"})"), "-32600");
    EXPECT_EQ(at(peer.on_too_long(), "/error/code"), "-32700");
}

TEST_F(stream_peer_test, refuses_requests_without_a_claim_before_initialize_and_says_what_is_served)
{
    const std::string text = answer(legacy("1", "tools/list"));
    EXPECT_EQ(at(text, "/error/code"), "-32602");
    EXPECT_EQ(at(text, "/error/data/supported"), R"(["2026-07-28"])");
}

TEST_F(stream_peer_test, refuses_claims_that_are_incomplete_or_not_served)
{
    EXPECT_EQ(
        code(
            R"({"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28"}}})"),
        "-32602");
    const std::string text = answer(
        R"({"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"1999-01-01","io.modelcontextprotocol/clientCapabilities":{}}}})");
    EXPECT_EQ(at(text, "/error/code"), "-32022");
    EXPECT_EQ(at(text, "/error/data/requested"), R"("1999-01-01")");
}

TEST_F(stream_peer_test, does_not_know_methods_of_the_other_era)
{
    for (const char* gone :
         {"initialize", "ping", "logging/setLevel", "resources/subscribe", "tasks/list", "prompts/list"})
        EXPECT_EQ(code(modern("1", gone)), "-32601") << gone;
    (void)answer(initialize("2025-11-25"));
    EXPECT_EQ(code(legacy("1", "server/discover")), "-32601");
    EXPECT_EQ(at(answer(legacy("2", "ping")), "/result"), "{}");
}

TEST_F(stream_peer_test, serves_both_eras_side_by_side_on_one_connection)
{
    EXPECT_EQ(at(answer(modern("1", "tools/list")), "/result/resultType"), R"("complete")");
    const std::string opened = answer(initialize("2025-06-18", "2"));
    EXPECT_EQ(at(opened, "/result/protocolVersion"), R"("2025-06-18")");
    EXPECT_EQ(at(opened, "/result/serverInfo/name"), R"("test")");
    EXPECT_EQ(answer(R"({"jsonrpc":"2.0","method":"notifications/initialized"})"), "(none)");
    EXPECT_EQ(at(answer(legacy("3", "tools/list")), "/result/resultType"), "(none)");
    EXPECT_EQ(at(answer(modern("4", "tools/list")), "/result/resultType"), R"("complete")");
}

TEST_F(stream_peer_test, refuses_a_second_initialize)
{
    (void)answer(initialize("2025-11-25"));
    EXPECT_EQ(code(initialize("2025-11-25", "1")), "-32600");
}

TEST_F(stream_peer_test, never_answers_a_notification_or_a_response)
{
    for (const char* text :
         {R"({"jsonrpc":"2.0","method":"nonsense"})", R"({"jsonrpc":"2.0","method":"tools/call"})",
          R"({"jsonrpc":"2.0","id":9,"result":{}})", R"({"jsonrpc":"2.0","id":9,"error":{"code":1,"message":"x"}})",
          R"({"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":[]}})",
          R"({"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":77}})"})
        EXPECT_EQ(answer(text), "(none)") << text;
}

TEST_F(stream_peer_test, refuses_malformed_calls)
{
    EXPECT_EQ(code(modern("1", "tools/call")), "-32602");
    EXPECT_EQ(code(modern("1", "tools/call", R"("name":7)")), "-32602");
    EXPECT_EQ(code(modern("1", "tools/call", R"("name":"nothing")")), "-32602");
    EXPECT_EQ(code(modern("1", "tools/call", R"("name":"echo","arguments":"x")")), "-32602");
    EXPECT_EQ(code(modern("1", "tools/call", R"("name":"echo","arguments":[])")), "-32602");
    EXPECT_EQ(code(modern("1", "tools/list", R"("cursor":"x")")), "-32602");
    EXPECT_EQ(
        code(
            R"({"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{},"io.modelcontextprotocol/logLevel":"loud"}}})"),
        "-32602");
    EXPECT_EQ(
        code(
            R"({"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"echo","_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{},"progressToken":{}}}})"),
        "-32602");
    EXPECT_EQ(seen.calls, 0);
}

TEST_F(stream_peer_test, answers_a_finished_call_with_its_own_id)
{
    ASSERT_EQ(answer(modern("\"1\"", "tools/call", R"("name":"echo","arguments":{"message":"hi"})")), "(call)");
    const auto text = peer.on_finished(*started, text_result("hi"));
    ASSERT_TRUE(text);
    EXPECT_EQ(at(*text, "/id"), "\"1\"");
    EXPECT_EQ(at(*text, "/result/content/0/text"), "\"hi\"");
}

TEST_F(stream_peer_test, refuses_an_id_that_is_in_use_and_takes_it_again_afterwards)
{
    const std::string call = modern("1", "tools/call", R"("name":"wait")");
    ASSERT_EQ(answer(call), "(call)");
    const auto first = std::move(started);
    EXPECT_EQ(code(call), "-32600");
    EXPECT_EQ(answer(modern("\"1\"", "tools/call", R"("name":"wait")")), "(call)") << "1 and \"1\" are different";
    EXPECT_TRUE(peer.on_finished(*first, text_result("")));
    EXPECT_EQ(answer(call), "(call)");
}

TEST_F(stream_peer_test, sends_nothing_for_a_cancelled_call)
{
    ASSERT_EQ(answer(modern("5", "tools/call", R"("name":"wait")")), "(call)");
    const std::string cancel = R"({"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":5}})";
    EXPECT_EQ(answer(cancel), "(cancel)");
    EXPECT_EQ(answer(cancel), "(none)");
    EXPECT_FALSE(peer.on_finished(*started, text_result("")));
}

TEST_F(stream_peer_test, ignores_a_cancellation_that_comes_too_late)
{
    ASSERT_EQ(answer(modern("5", "tools/call", R"("name":"wait")")), "(call)");
    EXPECT_TRUE(peer.on_finished(*started, text_result("")));
    EXPECT_EQ(answer(R"({"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":5}})"), "(none)");
}

TEST_F(stream_peer_test, bounds_the_calls_under_way)
{
    server small = test::make_test_server(seen, {.name = "", .version = "", .max_in_flight = 2});
    peer = stream_peer(small.core());
    std::vector<std::unique_ptr<incoming_call>> calls;
    for (int id = 0; id < 2; ++id) {
        ASSERT_EQ(answer(modern(std::to_string(id), "tools/call", R"("name":"wait")")), "(call)");
        calls.push_back(std::move(started));
    }
    EXPECT_EQ(code(modern("2", "tools/call", R"("name":"wait")")), "-32603");
    EXPECT_TRUE(peer.on_finished(*calls[0], text_result("")));
    EXPECT_EQ(answer(modern("3", "tools/call", R"("name":"wait")")), "(call)");
}

TEST_F(stream_peer_test, takes_batches_in_2025_03_26_sessions_only)
{
    const std::string batch = "[" + legacy("1", "ping") + "," + legacy("2", "nonsense") +
                              R"(,{"jsonrpc":"2.0","method":"notifications/initialized"},7])";
    EXPECT_EQ(code(batch), "-32600");
    (void)answer(initialize("2025-03-26"));
    auto judged = peer.on_message(batch);
    const auto* parts = std::get_if<stream_peer::batch>(&judged);
    ASSERT_NE(parts, nullptr);
    ASSERT_EQ(parts->size(), 4U);
    EXPECT_EQ(at(std::get<stream_peer::reply>((*parts)[0]).text, "/result"), "{}");
    EXPECT_EQ(at(std::get<stream_peer::reply>((*parts)[1]).text, "/error/code"), "-32601");
    EXPECT_TRUE(std::holds_alternative<stream_peer::nothing>((*parts)[2]));
    EXPECT_EQ(at(std::get<stream_peer::reply>((*parts)[3]).text, "/error/code"), "-32600");
    EXPECT_EQ(code("[" + legacy("1", "ping") + "," + modern("2", "tools/list") + "]"), "-32600") << "refused whole";
    EXPECT_EQ(code("[" + initialize("2025-03-26") + "]"), "-32600");
}

TEST_F(stream_peer_test, refuses_batches_in_later_sessions)
{
    (void)answer(initialize("2025-06-18"));
    EXPECT_EQ(code("[" + legacy("1", "ping") + "]"), "-32600");
}

} // namespace
} // namespace gladly_mcp::mcp
