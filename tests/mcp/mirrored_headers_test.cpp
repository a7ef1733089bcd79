#include "mcp/http_fixture.hpp"
#include "mcp/mirrored_headers.hpp"

#include <boost/json/parse.hpp>

#include <gtest/gtest.h>

namespace gladly_mcp::mcp {
namespace {

TEST(mirrored_headers, decodes_the_base64_form_strictly)
{
    const auto decoded = [](std::string_view value) { return decode_mirrored(value).value_or("(refused)"); };
    EXPECT_EQ(decoded("plain"), "plain");
    EXPECT_EQ(decoded("=?base64?WsO8cmljaA==?="), "Z\xc3\xbcrich");
    EXPECT_EQ(decoded("=?base64?"
                      "?="),
              "");
    EXPECT_EQ(decoded("=?base64?QQ?="), "(refused)") << "padding is missing";
    EXPECT_EQ(decoded("=?base64?QQ=?="), "(refused)");
    EXPECT_EQ(decoded("=?base64?QR==?="), "(refused)") << "bits are left over";
    EXPECT_EQ(decoded("=?base64?Q Q=?="), "(refused)");
    EXPECT_EQ(decoded("=?base64?-_==?="), "(refused)") << "that is another alphabet";
    EXPECT_EQ(decoded("=?BASE64?QQ==?="), "=?BASE64?QQ==?=") << "the marker is written in lower case";
    EXPECT_EQ(decoded("=?base64?QQ=="), "=?base64?QQ==");
    EXPECT_EQ(decoded("=?base64?="), "=?base64?=") << "too short to hold anything";
}

TEST(mirrored_headers, encodes_only_what_a_field_cannot_carry)
{
    EXPECT_EQ(encode_mirrored("get_x.by-id"), "get_x.by-id");
    EXPECT_EQ(encode_mirrored("a b"), "a b");
    for (const std::string value : {"", " a", "a ", "\ta", "a\nb", "Z\xc3\xbcrich", "=?base64?QQ==?=", "\x7f"}) {
        const std::string encoded = encode_mirrored(value);
        EXPECT_TRUE(encoded.starts_with("=?base64?")) << encoded;
        EXPECT_EQ(decode_mirrored(encoded), value);
    }
}

TEST(mirrored_headers, survives_every_length_of_value)
{
    std::string value;
    for (int i = 0; i < 300; ++i) {
        value += static_cast<char>(i * 37);
        EXPECT_EQ(decode_mirrored(encode_mirrored(value)), value);
    }
}

class mirrored_check : public testing::Test {
protected:
    bool refused(test::inbound request)
    {
        const auto value =
            boost::json::parse(R"({"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"echo"}})");
        const auto problem = check_method_headers(request.view(), read_envelope(value));
        return problem && problem->code == error_code::header_mismatch && problem->http_status == 400;
    }
    test::inbound good = test::modern_post("tools/call", "", "echo");
};

TEST_F(mirrored_check, passes_headers_that_say_what_the_body_says)
{
    EXPECT_FALSE(refused(good));
    EXPECT_FALSE(refused(good.set("Mcp-Name", "=?base64?ZWNobw==?=")));
}

TEST_F(mirrored_check, refuses_missing_doubled_and_other_headers)
{
    EXPECT_TRUE(refused(test::inbound(good).drop("Mcp-Method")));
    EXPECT_TRUE(refused(test::inbound(good).drop("Mcp-Name")));
    EXPECT_TRUE(refused(test::inbound(good).set("Mcp-Method", "tools/list")));
    EXPECT_TRUE(refused(test::inbound(good).set("Mcp-Method", "TOOLS/CALL"))) << "values are case-sensitive";
    EXPECT_TRUE(refused(test::inbound(good).set("Mcp-Name", "Echo")));
    EXPECT_TRUE(refused(test::inbound(good).set("Mcp-Name", "=?base64?ZWNobw?=")));
    test::inbound doubled = good;
    doubled.fields.emplace_back("mcp-name", "echo");
    EXPECT_TRUE(refused(doubled));
}

TEST(version_header, must_be_there_once_and_equal)
{
    test::inbound request = test::modern_post("ping", "");
    EXPECT_FALSE(check_version_header(request.view(), "2026-07-28"));
    EXPECT_TRUE(check_version_header(request.view(), "2025-11-25"));
    request.fields.emplace_back("MCP-PROTOCOL-VERSION", "2026-07-28");
    EXPECT_TRUE(check_version_header(request.view(), "2026-07-28"));
    request.drop("MCP-PROTOCOL-VERSION").drop("MCP-Protocol-Version");
    EXPECT_TRUE(check_version_header(request.view(), "2026-07-28"));
}

} // namespace
} // namespace gladly_mcp::mcp
