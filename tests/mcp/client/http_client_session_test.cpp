#include "mcp/client/http_client_session.hpp"

#include <boost/json/parse.hpp>

#include <gtest/gtest.h>

namespace gladly_mcp::mcp {
namespace {

constexpr std::string_view modern_call =
    R"({"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"echo","_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28"}}})";
constexpr std::string_view initialize =
    R"({"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25"}})";
constexpr std::string_view initialized =
    R"({"jsonrpc":"2.0","id":1,"result":{"protocolVersion":"2025-06-18","capabilities":{}}})";
constexpr std::string_view legacy_list = R"({"jsonrpc":"2.0","id":2,"method":"tools/list"})";
constexpr std::string_view answer_1 = R"({"jsonrpc":"2.0","id":1,"result":{}})";

http_client_session session()
{
    http_client_transport_options options;
    options.origin = {.tls = false, .host = "localhost", .port = 8080};
    options.path = "/mcp/secret";
    options.headers = {{"Authorization", "Bearer x"}};
    return http_client_session(std::move(options));
}

http::response json_answer(unsigned status, std::string_view body, std::vector<http::field> fields = {})
{
    fields.push_back({"Content-Type", "application/json; charset=utf-8"});
    return {.status = status, .fields = std::move(fields), .body = std::string(body)};
}

http::response event_answer(std::string_view body)
{
    return {.status = 200, .fields = {{"content-type", "Text/Event-Stream"}}, .body = std::string(body)};
}

std::string field(const http::request& what, std::string_view name)
{
    http::response lookup; // its find() is the case-insensitive one
    lookup.fields = what.fields;
    return lookup.contains(name) ? std::string(lookup.find(name)) : "(none)";
}

http_client_session::outgoing begin(http_client_session& from, std::string_view message)
{
    return from.begin(std::string(message)).value();
}

result<std::vector<std::string>> exchange(http_client_session& with, std::string_view message, http::response answer)
{
    return with.finish(begin(with, message).expected, std::move(answer));
}

errc failure_of(std::string_view message, http::response answer)
{
    auto client = session();
    const auto outcome = exchange(client, message, std::move(answer));
    return outcome ? errc::internal : outcome.error().code();
}

/// A session that an older server has opened.
http_client_session open_session()
{
    auto client = session();
    EXPECT_TRUE(exchange(client, initialize, json_answer(200, initialized, {{"mcp-session-id", "s-1"}})));
    return client;
}

TEST(http_client_session, posts_a_message_with_its_mirrored_headers)
{
    auto client = session();
    const auto out = begin(client, modern_call).request;
    EXPECT_EQ(out.method, "POST");
    EXPECT_EQ(out.target, "/mcp/secret");
    EXPECT_EQ(out.to.port, 8080);
    EXPECT_EQ(out.body, modern_call);
    EXPECT_FALSE(out.replayable);
    EXPECT_EQ(field(out, "Content-Type"), "application/json");
    EXPECT_EQ(field(out, "Accept"), "application/json, text/event-stream");
    EXPECT_EQ(field(out, "Authorization"), "Bearer x");
    EXPECT_EQ(field(out, "MCP-Protocol-Version"), "2026-07-28");
    EXPECT_EQ(field(out, "Mcp-Method"), "tools/call");
    EXPECT_EQ(field(out, "Mcp-Name"), "echo");
    EXPECT_EQ(field(out, "Mcp-Session-Id"), "(none)");
}

struct mirrored_name {
    const char* text; ///< Inside a JSON string.
    const char* header;
};

class name_header : public ::testing::TestWithParam<mirrored_name> {};

TEST_P(name_header, is_encoded_exactly_when_it_must_be)
{
    auto client = session();
    const std::string message = std::string(R"({"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":")") +
                                GetParam().text +
                                R"(","_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28"}}})";
    EXPECT_EQ(field(begin(client, message).request, "Mcp-Name"), GetParam().header);
}

INSTANTIATE_TEST_SUITE_P(
    edges, name_header,
    ::testing::Values(mirrored_name{"find_refund", "find_refund"}, mirrored_name{"two words", "two words"},
                      mirrored_name{"~!@#$%^&*()=?", "~!@#$%^&*()=?"}, mirrored_name{" lead", "=?base64?IGxlYWQ=?="},
                      mirrored_name{"trail ", "=?base64?dHJhaWwg?="}, mirrored_name{"a\\tb", "=?base64?YQli?="},
                      mirrored_name{"a\\r\\nb", "=?base64?YQ0KYg==?="}, mirrored_name{"a\\u0000b", "=?base64?YQBi?="},
                      mirrored_name{"a\\u007fb", "=?base64?YX9i?="},
                      mirrored_name{"Z\xC3\xBCrich", "=?base64?WsO8cmljaA==?="},
                      mirrored_name{"=?base64?YQ==?=", "=?base64?PT9iYXNlNjQ/WVE9PT89?="},
                      mirrored_name{"=?base64?\x3F=", "=?base64?PT9iYXNlNjQ/Pz0=?="},
                      mirrored_name{"=?BASE64?YQ==?=", "=?BASE64?YQ==?="},
                      mirrored_name{"=?base64?YQ==", "=?base64?YQ=="}, mirrored_name{"=?base64?=", "=?base64?="}));

TEST(http_client_session, names_a_resource_by_its_uri_and_nothing_else_by_anything)
{
    auto client = session();
    constexpr std::string_view meta = R"("_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28"}}})";
    const auto read =
        begin(client, std::string(R"({"jsonrpc":"2.0","id":1,"method":"resources/read","params":{"uri":"file:///a",)") +
                          std::string(meta));
    EXPECT_EQ(field(read.request, "Mcp-Name"), "file:///a");
    const auto list =
        begin(client, std::string(R"({"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"name":"x",)") +
                          std::string(meta));
    EXPECT_EQ(field(list.request, "Mcp-Name"), "(none)");
    const auto odd = begin(client, std::string(R"({"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":7,)") +
                                       std::string(meta));
    EXPECT_EQ(field(odd.request, "Mcp-Name"), "(none)");
}

TEST(http_client_session, sends_initialize_without_protocol_headers)
{
    auto client = session();
    const auto out = begin(client, initialize).request;
    for (const auto* name : {"MCP-Protocol-Version", "Mcp-Method", "Mcp-Name", "Mcp-Session-Id"})
        EXPECT_EQ(field(out, name), "(none)") << name;
}

TEST(http_client_session, sends_the_agreed_version_and_the_session_from_initialize_on)
{
    auto client = open_session();
    const auto out = begin(client, legacy_list).request;
    EXPECT_EQ(field(out, "MCP-Protocol-Version"), "2025-06-18");
    EXPECT_EQ(field(out, "Mcp-Session-Id"), "s-1");
    EXPECT_EQ(field(out, "Mcp-Method"), "(none)");
}

TEST(http_client_session, goes_without_a_session_that_the_server_does_not_give)
{
    auto client = session();
    ASSERT_TRUE(exchange(client, initialize, json_answer(200, initialized)));
    const auto out = begin(client, legacy_list).request;
    EXPECT_EQ(field(out, "MCP-Protocol-Version"), "2025-06-18");
    EXPECT_EQ(field(out, "Mcp-Session-Id"), "(none)");
    EXPECT_FALSE(client.end());
}

TEST(http_client_session, takes_no_session_id_that_no_header_may_carry)
{
    for (const std::string& id : {std::string(), std::string("a b"), std::string("a\x7F"), std::string(2000, 'a')}) {
        auto client = session();
        ASSERT_TRUE(exchange(client, initialize, json_answer(200, initialized, {{"Mcp-Session-Id", id}})));
        EXPECT_FALSE(client.end());
    }
}

TEST(http_client_session, opens_no_session_by_an_error_or_a_modern_answer)
{
    auto refused = session();
    ASSERT_TRUE(exchange(refused, initialize,
                         json_answer(200, R"({"jsonrpc":"2.0","id":1,"error":{"code":-32602,"message":""}})",
                                     {{"Mcp-Session-Id", "s"}})));
    EXPECT_FALSE(refused.end());
    auto modern = session();
    ASSERT_TRUE(exchange(modern, modern_call, json_answer(200, answer_1, {{"Mcp-Session-Id", "s"}})));
    EXPECT_FALSE(modern.end());
}

TEST(http_client_session, sends_no_session_with_a_modern_message)
{
    auto client = open_session();
    const auto out = begin(client, modern_call).request;
    EXPECT_EQ(field(out, "Mcp-Session-Id"), "(none)");
    EXPECT_EQ(field(out, "MCP-Protocol-Version"), "2026-07-28");
}

TEST(http_client_session, ends_an_open_session_once)
{
    auto client = open_session();
    const auto out = client.end();
    ASSERT_TRUE(out);
    EXPECT_EQ(out->method, "DELETE");
    EXPECT_EQ(out->target, "/mcp/secret");
    EXPECT_EQ(field(*out, "Mcp-Session-Id"), "s-1");
    EXPECT_EQ(field(*out, "Authorization"), "Bearer x");
    EXPECT_FALSE(client.end());
}

TEST(http_client_session, refuses_to_send_what_is_no_message)
{
    for (const auto* text : {"", "x", "[]", "{}", R"({"jsonrpc":"2.0","id":{},"method":"a"})"}) {
        auto client = session();
        const auto out = client.begin(text);
        ASSERT_FALSE(out) << text;
        EXPECT_EQ(out.error().code(), errc::invalid_argument);
    }
}

TEST(http_client_session, reads_an_answer_as_json)
{
    auto client = session();
    EXPECT_EQ(exchange(client, modern_call, json_answer(200, answer_1)).value(),
              std::vector<std::string>{std::string(answer_1)});
}

TEST(http_client_session, reads_an_answer_as_a_stream_of_events)
{
    auto client = session();
    const auto messages =
        exchange(client, modern_call,
                 event_answer("id: 1\ndata:\n\ndata: {\"n\":1}\n\n: keep-alive\n\nevent: other\ndata: x\n\ndata: " +
                              std::string(answer_1) + "\n\n"))
            .value();
    EXPECT_EQ(messages, (std::vector<std::string>{"{\"n\":1}", std::string(answer_1)}));
}

TEST(http_client_session, fails_when_the_answer_is_not_in_the_exchange)
{
    const auto event = [](std::string_view text) { return event_answer("data: " + std::string(text) + "\n\n"); };
    EXPECT_EQ(failure_of(modern_call, event_answer("")), errc::protocol_error);
    EXPECT_EQ(failure_of(modern_call, event(R"({"jsonrpc":"2.0","id":2,"result":{}})")), errc::protocol_error);
    EXPECT_EQ(failure_of(modern_call, event(R"({"jsonrpc":"2.0","id":1,"method":"ping"})")), errc::protocol_error);
    EXPECT_EQ(failure_of(modern_call, event_answer("data: " + std::string(answer_1))), errc::protocol_error);
    EXPECT_EQ(failure_of(modern_call, json_answer(200, "")), errc::protocol_error);
    EXPECT_EQ(failure_of(modern_call, json_answer(200, "<html>")), errc::protocol_error);
    EXPECT_EQ(failure_of(modern_call, json_answer(202, "")), errc::protocol_error);
    EXPECT_EQ(failure_of(modern_call, {.status = 202}), errc::protocol_error);
    EXPECT_EQ(failure_of(modern_call, {.status = 200, .fields = {{"Content-Type", "text/html"}}}),
              errc::protocol_error);
}

TEST(http_client_session, expects_nothing_for_a_notification)
{
    constexpr std::string_view notification = R"({"jsonrpc":"2.0","method":"notifications/initialized"})";
    for (const unsigned status : {200U, 202U, 204U}) {
        auto client = open_session();
        const auto outcome = exchange(client, notification, {.status = status});
        ASSERT_TRUE(outcome) << status;
        EXPECT_TRUE(outcome->empty());
    }
    EXPECT_EQ(failure_of(notification, {.status = 500}), errc::server_error);
    EXPECT_EQ(failure_of(notification, json_answer(400, R"({"jsonrpc":"2.0","error":{"code":-32600,"message":""}})")),
              errc::unexpected_response);
}

TEST(http_client_session, reads_a_refusal_with_a_json_rpc_error_as_the_answer)
{
    for (const unsigned status : {400U, 404U, 405U, 406U, 415U, 429U}) {
        auto client = session();
        const auto messages =
            exchange(client, modern_call,
                     json_answer(status, R"({"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"m"}})"));
        ASSERT_TRUE(messages) << status;
        ASSERT_EQ(messages->size(), 1U);
        EXPECT_EQ(boost::json::parse(messages->front()).at("error").at("code"), -32601);
    }
}

TEST(http_client_session, gives_a_refusal_without_an_id_to_its_request)
{
    for (const auto* id : {"", R"("id":null,)"}) {
        auto client = session();
        const auto messages = exchange(
            client, modern_call,
            json_answer(400, std::string(R"({"jsonrpc":"2.0",)") + id + R"("error":{"code":-32020,"message":"m"}})"));
        ASSERT_TRUE(messages);
        EXPECT_EQ(boost::json::parse(messages->front()),
                  boost::json::parse(R"({"jsonrpc":"2.0","id":1,"error":{"code":-32020,"message":"m"}})"));
    }
}

TEST(http_client_session, names_what_a_status_means)
{
    const struct {
        unsigned status;
        errc code;
    } meanings[] = {{301, errc::unexpected_response}, {400, errc::unexpected_response},
                    {401, errc::unauthorized},        {403, errc::forbidden},
                    {404, errc::not_found},           {405, errc::unexpected_response},
                    {413, errc::too_large},           {429, errc::rate_limited},
                    {500, errc::server_error},        {503, errc::server_error}};
    for (const auto& [status, code] : meanings) {
        auto client = session();
        const auto outcome = exchange(client, modern_call, {.status = status, .body = "<html>"});
        ASSERT_FALSE(outcome) << status;
        EXPECT_EQ(outcome.error().code(), code) << status;
        EXPECT_EQ(outcome.error().http_status(), static_cast<int>(status));
        EXPECT_EQ(outcome.error().effect(), status >= 500 ? effect::possible : effect::none) << status;
    }
}

TEST(http_client_session, believes_no_error_body_of_401_403_and_5xx)
{
    constexpr std::string_view refusal = R"({"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"m"}})";
    EXPECT_EQ(failure_of(modern_call, json_answer(401, refusal)), errc::unauthorized);
    EXPECT_EQ(failure_of(modern_call, json_answer(403, refusal)), errc::forbidden);
    EXPECT_EQ(failure_of(modern_call, json_answer(500, refusal)), errc::server_error);
}

TEST(http_client_session, takes_a_404_in_a_session_for_its_end)
{
    auto client = open_session();
    const auto outcome = exchange(
        client, legacy_list, json_answer(404, R"({"jsonrpc":"2.0","id":null,"error":{"code":-32001,"message":"m"}})"));
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code(), errc::closed);
    EXPECT_EQ(outcome.error().effect(), effect::none);
    EXPECT_FALSE(client.end()) << "there is no session to end any more";
}

} // namespace
} // namespace gladly_mcp::mcp
