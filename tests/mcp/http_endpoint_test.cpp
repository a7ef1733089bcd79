#include "mcp/http_fixture.hpp"
#include "mcp/server_fixture.hpp"

#include <gladly_mcp/mcp/http_endpoint.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>

#include <gtest/gtest.h>

#include <exception>

namespace gladly_mcp::mcp {
namespace {

namespace asio = boost::asio;
using test::at;
using test::inbound;
using test::modern;
using test::modern_post;
using test::recording_writer;

class http_endpoint_test : public testing::Test {
protected:
    /// Begins to answer a request; `context.poll()` goes on with it.
    std::unique_ptr<recording_writer> begin(inbound& request)
    {
        auto out = std::make_unique<recording_writer>(context.get_executor());
        asio::co_spawn(context, endpoint.handle(request.view(), *out),
                       [](const std::exception_ptr& thrown) { EXPECT_EQ(thrown, nullptr); });
        context.restart();
        context.poll();
        return out;
    }

    std::unique_ptr<recording_writer> post(inbound request)
    {
        EXPECT_FALSE(endpoint.admit(request.view()));
        return begin(request);
    }

    /// Opens a session of an older revision and returns a request in it.
    inbound in_session(std::string version)
    {
        inbound opening;
        opening.body = test::initialize(version);
        const auto out = post(opening);
        EXPECT_EQ(at(out->body, "/result/protocolVersion"), '"' + version + '"');
        inbound next;
        next.set("Mcp-Session-Id", out->header("Mcp-Session-Id"));
        next.set("MCP-Protocol-Version", version);
        return next;
    }

    std::unique_ptr<recording_writer> post(inbound request, std::string body)
    {
        request.body = std::move(body);
        return post(std::move(request));
    }

    static std::string code(const std::unique_ptr<recording_writer>& out) { return at(out->body, "/error/code"); }

    asio::io_context context{1};
    test::observed seen;
    server target = test::make_test_server(seen);
    http_endpoint endpoint{target};
};

TEST_F(http_endpoint_test, calls_a_tool_statelessly_and_answers_with_plain_json)
{
    const auto out = post(
        modern_post("tools/call", modern("1", "tools/call", R"("name":"echo","arguments":{"message":"hi"})"), "echo"));
    EXPECT_EQ(out->status, 200U);
    EXPECT_EQ(out->header("Content-Type"), "application/json");
    EXPECT_EQ(out->header("Cache-Control"), "no-store");
    EXPECT_EQ(out->header("Mcp-Session-Id"), "(none)");
    EXPECT_EQ(at(out->body, "/result/structuredContent/message"), "\"hi\"");
    EXPECT_EQ(endpoint.session_count(), 0U);
}

TEST_F(http_endpoint_test, ignores_a_session_header_on_a_stateless_request)
{
    auto request = modern_post("tools/list", modern("1", "tools/list"));
    const auto out = post(request.set("Mcp-Session-Id", "whatever").set("Last-Event-ID", "1"));
    EXPECT_EQ(out->status, 200U);
    EXPECT_EQ(out->header("Mcp-Session-Id"), "(none)");
}

TEST_F(http_endpoint_test, answers_the_wrongs_of_a_stateless_request_with_their_statuses)
{
    const auto list = modern("1", "tools/list");
    const auto expect = [&](inbound request, unsigned status, const char* error) {
        const auto out = post(std::move(request));
        EXPECT_EQ(out->status, status);
        EXPECT_EQ(code(out), error);
    };
    expect(modern_post("x", "{"), 400, "-32700");
    expect(modern_post("x", "[]"), 400, "-32600");
    expect(modern_post("x", "[" + list + "]"), 400, "-32600");
    expect(modern_post("x", R"({"jsonrpc":"2.0","id":null,"method":"x"})"), 400, "-32600");
    expect(modern_post("x", R"({"jsonrpc":"2.0","id":1,"id":1,"method":"x"})"), 400, "-32600");
    expect(modern_post("x", R"({"jsonrpc":"2.0","id":1,"result":{}})"), 400, "-32600");
    expect(modern_post("tools/list", R"({"jsonrpc":"2.0","id":1,"method":"tools/list"})"), 400, "-32602");
    expect(modern_post("tools/list", list).drop("MCP-Protocol-Version"), 400, "-32020");
    expect(modern_post("tools/list", list).set("MCP-Protocol-Version", "2025-11-25"), 400, "-32020");
    expect(modern_post("tools/list", list).drop("Mcp-Method"), 400, "-32020");
    expect(modern_post("tools/call", list), 400, "-32020");
    expect(modern_post("prompts/list", modern("1", "prompts/list")), 404, "-32601");
    expect(modern_post("ping", modern("1", "ping")), 404, "-32601");
    expect(modern_post("initialize", modern("1", "initialize")), 404, "-32601");
    expect(modern_post("initialize", test::initialize("2025-11-25")), 400, "-32020");
    expect(modern_post("tools/call", modern("1", "tools/call", R"("name":"gone")"), "gone"), 200, "-32602");
    expect(modern_post("tools/list", modern("1", "tools/list", R"("cursor":"x")")), 200, "-32602");
    EXPECT_EQ(seen.calls, 0);
}

TEST_F(http_endpoint_test, tells_an_unserved_version_from_a_header_that_differs)
{
    const std::string future =
        R"({"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"v999","io.modelcontextprotocol/clientCapabilities":{}}}})";
    auto agreeing = modern_post("tools/list", future);
    const auto unserved = post(agreeing.set("MCP-Protocol-Version", "v999"));
    EXPECT_EQ(unserved->status, 400U);
    EXPECT_EQ(code(unserved), "-32022");
    EXPECT_EQ(at(unserved->body, "/id"), "1");
    EXPECT_EQ(at(unserved->body, "/error/data/supported"), R"(["2026-07-28"])");
    EXPECT_EQ(code(post(modern_post("tools/list", future))), "-32020");
}

TEST_F(http_endpoint_test, accepts_stateless_notifications_and_drops_them)
{
    const auto out = post(modern_post(
        "notifications/cancelled", R"({"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}})"));
    EXPECT_EQ(out->status, 202U);
    EXPECT_EQ(out->body, "");
}

TEST_F(http_endpoint_test, streams_progress_and_then_the_result)
{
    const auto out = post(modern_post(
        "tools/call",
        R"({"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"progress","_meta":{"progressToken":7,"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}}})",
        "progress"));
    EXPECT_TRUE(out->streamed);
    EXPECT_TRUE(out->finished);
    EXPECT_EQ(out->header("Content-Type"), "text/event-stream");
    EXPECT_EQ(out->header("X-Accel-Buffering"), "no");
    EXPECT_EQ(out->body.find("id:"), std::string::npos) << "this revision has no event ids";
    const auto first = out->body.find("data: ");
    const auto last = out->body.rfind("data: ");
    EXPECT_EQ(at(out->body.substr(first + 6, out->body.find('\n') - first - 6), "/params/progress"), "1");
    EXPECT_EQ(at(out->body.substr(last + 6, out->body.size() - last - 8), "/result/content/0/text"), "\"done\"");
    EXPECT_TRUE(out->body.ends_with("\n\n"));
}

TEST_F(http_endpoint_test, answers_a_client_that_takes_no_stream_with_json_alone)
{
    auto request = modern_post(
        "tools/call",
        R"({"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"progress","_meta":{"progressToken":7,"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}}})",
        "progress");
    const auto out = post(request.set("Accept", "application/json"));
    EXPECT_FALSE(out->streamed);
    EXPECT_EQ(at(out->body, "/result/content/0/text"), "\"done\"");
}

TEST_F(http_endpoint_test, cancels_a_stateless_call_when_the_peer_goes_away)
{
    auto request = modern_post("tools/call", modern("1", "tools/call", R"("name":"wait")"), "wait");
    const auto out = begin(request);
    EXPECT_EQ(seen.calls, 1);
    EXPECT_EQ(seen.cancelled, 0);
    out->go_away();
    context.poll();
    EXPECT_EQ(seen.cancelled, 1);
    EXPECT_EQ(out->body, "");
}

TEST_F(http_endpoint_test, keeps_answering_after_a_peer_that_vanished_in_its_stream)
{
    auto request = modern_post(
        "tools/call",
        R"({"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"progress","_meta":{"progressToken":7,"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}}})",
        "progress");
    recording_writer out(context.get_executor());
    out.refuse_writes = true;
    asio::co_spawn(context, endpoint.handle(request.view(), out),
                   [](const std::exception_ptr& thrown) { EXPECT_EQ(thrown, nullptr); });
    context.poll();
    EXPECT_FALSE(out.finished);
    EXPECT_EQ(post(modern_post("tools/list", modern("1", "tools/list")))->status, 200U);
}

TEST_F(http_endpoint_test, serves_sessions_of_each_older_revision)
{
    for (const char* version : {"2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25"}) {
        const inbound request = in_session(version);
        EXPECT_EQ(post(request, R"({"jsonrpc":"2.0","method":"notifications/initialized"})")->status, 202U);
        EXPECT_EQ(at(post(request, test::legacy("1", "ping"))->body, "/result"), "{}");
        const auto called =
            post(request, test::legacy("2", "tools/call", R"({"name":"echo","arguments":{"message":"x"}})"));
        EXPECT_EQ(at(called->body, "/result/content/0/type"), "\"text\"") << version;
        EXPECT_EQ(at(called->body, "/result/resultType"), "(none)");
        const auto missing = post(request, test::legacy("3", "tools/call", R"({"name":"gone"})"));
        EXPECT_EQ(missing->status, 200U);
        EXPECT_EQ(code(missing), "-32602");
        EXPECT_EQ(code(post(request, test::legacy("4", "prompts/list"))), "-32601");
    }
    EXPECT_EQ(endpoint.session_count(), 4U);
}

TEST_F(http_endpoint_test, tells_a_client_without_its_session_what_to_do)
{
    inbound lost;
    lost.set("MCP-Protocol-Version", "2025-11-25");
    EXPECT_EQ(post(lost, test::legacy("1", "tools/list"))->status, 400U);
    EXPECT_EQ(post(lost.set("Mcp-Session-Id", "gone"), test::legacy("1", "tools/list"))->status, 404U);
    const auto silent = post(inbound(), test::legacy("1", "tools/list"));
    EXPECT_EQ(silent->status, 400U);
    EXPECT_EQ(code(silent), "-32602");
}

TEST_F(http_endpoint_test, refuses_a_version_header_that_no_session_can_have)
{
    inbound request = in_session("2025-11-25");
    const auto out = post(request.set("MCP-Protocol-Version", "1999-01-01"), test::legacy("1", "tools/list"));
    EXPECT_EQ(out->status, 400U);
}

TEST_F(http_endpoint_test, ends_a_session_on_request)
{
    inbound request = in_session("2025-11-25");
    inbound end = request;
    end.method = "DELETE";
    EXPECT_EQ(post(end)->status, 204U);
    EXPECT_EQ(post(end)->status, 404U);
    EXPECT_EQ(post(request, test::legacy("1", "tools/list"))->status, 404U);
    end.drop("Mcp-Session-Id");
    EXPECT_EQ(post(end)->status, 405U);
}

TEST_F(http_endpoint_test, cancels_a_call_of_a_session_by_notification_and_not_by_disconnect)
{
    inbound request = in_session("2025-11-25");
    request.body = test::legacy("9", "tools/call", R"({"name":"wait"})");
    const auto out = begin(request);
    out->go_away();
    context.poll();
    EXPECT_EQ(seen.cancelled, 0) << "a lost connection means nothing to an older call";
    inbound notice = request;
    notice.body = R"({"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":9}})";
    EXPECT_EQ(post(notice)->status, 202U);
    context.poll();
    EXPECT_EQ(seen.cancelled, 1);
    EXPECT_EQ(out->status, 202U);
    EXPECT_EQ(out->body, "");
}

TEST_F(http_endpoint_test, cancels_the_calls_of_a_session_that_ends)
{
    inbound request = in_session("2025-11-25");
    request.body = test::legacy("9", "tools/call", R"({"name":"wait"})");
    const auto out = begin(request);
    inbound end = request;
    end.method = "DELETE";
    EXPECT_EQ(post(end)->status, 204U);
    context.poll();
    EXPECT_EQ(seen.cancelled, 1);
}

TEST_F(http_endpoint_test, refuses_an_id_in_use_within_a_session_but_not_across)
{
    inbound first = in_session("2025-11-25");
    inbound second = in_session("2025-11-25");
    first.body = second.body = test::legacy("1", "tools/call", R"({"name":"wait"})");
    const auto one = begin(first);
    EXPECT_EQ(code(begin(first)), "-32600");
    const auto other = begin(second);
    EXPECT_EQ(seen.calls, 2);
    one->go_away();
}

TEST_F(http_endpoint_test, answers_a_batch_of_2025_03_26_with_one_array)
{
    inbound request = in_session("2025-03-26");
    const auto out = post(request, "[" + test::legacy("1", "ping") + "," +
                                       test::legacy("2", "tools/call", R"({"name":"fails"})") + ",7]");
    EXPECT_EQ(out->status, 200U);
    EXPECT_EQ(at(out->body, "/0/result"), "{}");
    EXPECT_EQ(at(out->body, "/1/result/isError"), "true");
    EXPECT_EQ(at(out->body, "/2/error/code"), "-32600");
    const auto quiet = post(request, R"([{"jsonrpc":"2.0","method":"notifications/initialized"}])");
    EXPECT_EQ(quiet->status, 202U);
    EXPECT_EQ(post(in_session("2025-06-18"), "[" + test::legacy("1", "ping") + "]")->status, 400U);
}

} // namespace
} // namespace gladly_mcp::mcp
