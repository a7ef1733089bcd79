#include <gladly_mcp/http/transport.hpp>

#include <gtest/gtest.h>

namespace gladly_mcp::http {
namespace {

TEST(origin, parses_scheme_host_and_port)
{
    EXPECT_EQ(parse_origin("https://acme.gladly.com").value(), (origin{true, "acme.gladly.com", 443}));
    EXPECT_EQ(parse_origin("https://acme.gladly.com/").value(), (origin{true, "acme.gladly.com", 443}));
    EXPECT_EQ(parse_origin("HTTPS://ACME.Gladly.com:8443").value(), (origin{true, "acme.gladly.com", 8443}));
    EXPECT_EQ(parse_origin("https://203.0.113.7:65535").value(), (origin{true, "203.0.113.7", 65535}));
    EXPECT_EQ(parse_origin("https://[2001:DB8::1]:444/").value(), (origin{true, "2001:db8::1", 444}));
    EXPECT_EQ(parse_origin("https://[::1]").value(), (origin{true, "::1", 443}));
}

TEST(origin, accepts_plain_http_for_loopback_only)
{
    for (const char* text : {"http://localhost", "http://LOCALHOST:8080", "http://127.0.0.1:1", "http://127.9.9.9",
                             "http://[::1]:9", "http://[0:0:0:0:0:0:0:1]"})
        EXPECT_TRUE(parse_origin(text)) << text;
    for (const char* text :
         {"http://acme.gladly.com", "http://10.0.0.1", "http://128.0.0.1", "http://0.0.0.0", "http://[::]",
          "http://[::ffff:127.0.0.1]", "http://localhost.example", "http://127.0.0.1.example", "http://localhost."})
        EXPECT_FALSE(parse_origin(text)) << text;
}

TEST(origin, refuses_everything_else)
{
    for (const char* text : {"",
                             "https",
                             "https:",
                             "https://",
                             "https:///",
                             "://a",
                             "a.example",
                             "ftp://a.example",
                             "wss://a.example",
                             " https://a.example",
                             "https://a.example ",
                             "https://user@a.example",
                             "https://user:word@a.example",
                             "https://a.example/path",
                             "https://a.example//",
                             "https://a.example?q=1",
                             "https://a.example/?q",
                             "https://a.example#f",
                             "https://a.example:",
                             "https://a.example:0",
                             "https://a.example:65536",
                             "https://a.example:99999999999",
                             "https://a.example:-1",
                             "https://a.example:+1",
                             "https://a.example: 1",
                             "https://a.example:0x1",
                             "https://a.example:443:443",
                             "https://.example",
                             "https://a..example",
                             "https://a.example.",
                             "https://-a.example",
                             "https://a-.example",
                             "https://a_b.example",
                             "https://a%2eb",
                             "https://a\\b",
                             "https://a\r\nb",
                             "https://xn--80ak6aa92e.com",
                             "https://www.xn--n3h.com",
                             "https://m\xc3\xbcller.example",
                             "https://gladly\xe3\x80\x82"
                             "com",
                             "https://127.1",
                             "https://2130706433",
                             "https://0x7f000001",
                             "https://1.2.3.4.5",
                             "https://1.2.3.256",
                             "https://[::1",
                             "https://::1",
                             "https://[]",
                             "https://[::1]8",
                             "https://[1.2.3.4]",
                             "https://[fe80::1%25eth0]",
                             "https://[fe80::1%lo]"}) {
        const auto parsed = parse_origin(text);
        ASSERT_FALSE(parsed) << text;
        EXPECT_EQ(parsed.error().code(), errc::invalid_argument) << text;
    }
    EXPECT_FALSE(parse_origin(std::string_view{"https://a\0b", 11}));
    EXPECT_TRUE(parse_origin("https://" + std::string(63, 'a')));
    EXPECT_FALSE(parse_origin("https://" + std::string(64, 'a')));
    std::string long_name = "https://";
    for (int i = 0; i < 128; ++i)
        long_name += "a.";
    EXPECT_FALSE(parse_origin(long_name + "a"));
}

TEST(origin, is_written_without_the_default_port)
{
    for (const char* text : {"https://acme.gladly.com", "https://acme.gladly.com:80", "http://localhost",
                             "http://localhost:443", "https://[2001:db8::1]", "http://[::1]:8080"})
        EXPECT_EQ(to_string(parse_origin(text).value()), text);
    EXPECT_EQ(to_string(parse_origin("https://a.example:443/").value()), "https://a.example");
    EXPECT_EQ(to_string(parse_origin("http://127.0.0.1:80").value()), "http://127.0.0.1");
}

TEST(response, finds_fields_without_regard_to_case)
{
    const response answer{.status = 200, .fields = {{"X-A", "1"}, {"x-a", "2"}, {"Empty", ""}}, .body = {}};
    EXPECT_EQ(answer.find("x-A"), "1");
    EXPECT_EQ(answer.find("empty"), "");
    EXPECT_EQ(answer.find("missing"), "");
    EXPECT_TRUE(answer.contains("EMPTY"));
    EXPECT_FALSE(answer.contains("missing"));
}

} // namespace
} // namespace gladly_mcp::http
