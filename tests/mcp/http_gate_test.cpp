#include "mcp/http_fixture.hpp"
#include "mcp/http_gate.hpp"

#include <gtest/gtest.h>

namespace gladly_mcp::mcp {
namespace {

using namespace std::chrono_literals;
using test::inbound;

constexpr std::chrono::system_clock::time_point now{std::chrono::hours(24 * 365 * 50)};

unsigned status_of(const http_endpoint_options& options, inbound request,
                   std::chrono::system_clock::time_point when = now)
{
    const auto refusal = http_gate(options).judge(request.view(), when);
    return refusal ? refusal->status : 200;
}

http_endpoint_options with_token()
{
    http_endpoint_options options;
    options.token = "a-token-of-enough-length";
    return options;
}

TEST(http_gate, lets_a_plain_request_from_this_machine_pass)
{
    EXPECT_EQ(status_of({}, {}), 200U);
}

TEST(http_gate, takes_loopback_names_for_hosts_and_no_others_unless_allowed)
{
    for (const char* host : {"127.0.0.1", "127.0.0.1:8080", "localhost:3000", "LOCALHOST", "[::1]", "[::1]:8080"})
        EXPECT_EQ(status_of({}, inbound().set("Host", host)), 200U) << host;
    for (const char* host :
         {"evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80", "127.0.0.2", "", "[::1].x"})
        EXPECT_EQ(status_of({}, inbound().set("Host", host)), 403U) << host;
    EXPECT_EQ(status_of({}, inbound().drop("Host")), 403U);
    http_endpoint_options options;
    options.allowed_hosts = {"mcp.example.com", "other.example:8443"};
    EXPECT_EQ(status_of(options, inbound().set("Host", "mcp.example.com")), 200U);
    EXPECT_EQ(status_of(options, inbound().set("Host", "MCP.example.com:443")), 200U);
    EXPECT_EQ(status_of(options, inbound().set("Host", "other.example:8443")), 200U);
    EXPECT_EQ(status_of(options, inbound().set("Host", "other.example")), 403U);
}

TEST(http_gate, refuses_foreign_origins_on_every_path_and_method)
{
    for (const char* origin : {"http://localhost:5173", "http://127.0.0.1", "https://localhost", "http://[::1]:80"})
        EXPECT_EQ(status_of({}, inbound().set("Origin", origin)), 200U) << origin;
    for (const char* origin :
         {"https://evil.example", "null", "http://localhost.evil.example", "file://", "localhost", ""})
        for (const char* path : {"/mcp", "/", "/.well-known/x"})
            for (const char* method : {"POST", "GET", "DELETE", "OPTIONS"}) {
                inbound request;
                request.set("Origin", origin);
                request.target = path;
                request.method = method;
                EXPECT_EQ(status_of({}, request), 403U) << origin << ' ' << method << ' ' << path;
            }
    http_endpoint_options options;
    options.allowed_origins = {"https://app.example.com"};
    EXPECT_EQ(status_of(options, inbound().set("Origin", "https://app.example.com")), 200U);
    EXPECT_EQ(status_of(options, inbound().set("Origin", "https://app.example.com.evil.example")), 403U);
    EXPECT_EQ(status_of({}, inbound().set("Sec-Fetch-Site", "cross-site")), 403U);
    EXPECT_EQ(status_of({}, inbound().set("Sec-Fetch-Site", "same-origin")), 200U);
}

TEST(http_gate, answers_unknown_expired_and_missing_credentials_alike)
{
    http_endpoint_options options = with_token();
    options.expires_at = now + 1h;
    const http_gate gate(options);
    inbound good;
    good.target = "/mcp/a-token-of-enough-length";
    EXPECT_FALSE(gate.judge(good.view(), now));
    EXPECT_FALSE(gate.judge(good.view(), now + 59min));
    inbound wrong;
    wrong.target = "/mcp/another-token-of-length";
    const auto unknown = gate.judge(wrong.view(), now);
    const auto expired = gate.judge(good.view(), now + 1h);
    ASSERT_TRUE(unknown);
    ASSERT_TRUE(expired);
    EXPECT_EQ(unknown->status, 401U);
    EXPECT_EQ(unknown->status, expired->status);
    EXPECT_EQ(unknown->body, expired->body);
    EXPECT_EQ(unknown->extra_fields, expired->extra_fields);
}

TEST(http_gate, keeps_the_endpoint_behind_its_token)
{
    for (const char* path : {"/mcp", "/mcp/", "/", "/mcpa-token-of-enough-length", "/x/a-token-of-enough-length"}) {
        inbound request;
        request.target = path;
        EXPECT_EQ(status_of(with_token(), request), 404U) << path;
    }
    for (const char* path : {"/mcp/a-token-of-enough-lengt", "/mcp/a-token-of-enough-length/",
                             "/mcp/x/a-token-of-enough-length", "/mcp/A-token-of-enough-length"}) {
        inbound request;
        request.target = path;
        EXPECT_EQ(status_of(with_token(), request), 401U) << path;
    }
    inbound with_query;
    with_query.target = "/mcp/a-token-of-enough-length?x=1";
    EXPECT_EQ(status_of(with_token(), with_query), 200U);
}

TEST(http_gate, asks_for_the_second_credential)
{
    http_endpoint_options options;
    options.api_token = "second-credential";
    EXPECT_EQ(status_of(options, {}), 401U);
    EXPECT_EQ(status_of(options, inbound().set("Authorization", "Bearer second-credential")), 200U);
    EXPECT_EQ(status_of(options, inbound().set("Authorization", "bearer second-credential")), 200U);
    for (const char* value : {"Bearer", "Bearer ", "Bearer second", "Basic second-credential", "second-credential",
                              "Bearer second-credentialx"})
        EXPECT_EQ(status_of(options, inbound().set("Authorization", value)), 401U) << value;
}

TEST(http_gate, reads_messages_by_post_as_json_only)
{
    for (const char* method : {"GET", "OPTIONS", "PUT"}) {
        inbound request;
        request.method = method;
        EXPECT_EQ(status_of({}, request), 405U) << method;
    }
    inbound end;
    end.method = "DELETE";
    EXPECT_EQ(status_of({}, end.drop("Content-Type")), 200U);
    for (const char* type :
         {"text/plain", "application/jsonp", "application/x-www-form-urlencoded", "multipart/form-data", "", "*/*"})
        EXPECT_EQ(status_of({}, inbound().set("Content-Type", type)), 415U) << type;
    EXPECT_EQ(status_of({}, inbound().drop("Content-Type")), 415U);
    for (const char* type : {"application/json; charset=utf-8", "Application/JSON", "application/json ;x=y"})
        EXPECT_EQ(status_of({}, inbound().set("Content-Type", type)), 200U) << type;
}

TEST(http_gate, reads_accept_with_ranges_and_parameters)
{
    for (const char* value : {"*/*", "application/*", "text/event-stream, application/json;q=0.5", "APPLICATION/json"})
        EXPECT_EQ(status_of({}, inbound().set("Accept", value)), 200U) << value;
    EXPECT_EQ(status_of({}, inbound().drop("Accept")), 200U);
    for (const char* value : {"text/html", "text/event-stream", "application/jsonx", "text/*", ","})
        EXPECT_EQ(status_of({}, inbound().set("Accept", value)), 406U) << value;
}

} // namespace
} // namespace gladly_mcp::mcp
