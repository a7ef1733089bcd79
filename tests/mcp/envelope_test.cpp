#include "mcp/envelope.hpp"

#include <boost/json/parse.hpp>

#include <gtest/gtest.h>

namespace gladly_mcp::mcp {
namespace {

envelope::kind kind_of(std::string_view text)
{
    const auto value = boost::json::parse({text.data(), text.size()});
    return read_envelope(value).what;
}

TEST(envelope, tells_requests_notifications_and_responses_apart)
{
    EXPECT_EQ(kind_of(R"({"jsonrpc":"2.0","id":1,"method":"ping"})"), envelope::kind::request);
    EXPECT_EQ(kind_of(R"({"jsonrpc":"2.0","method":"ping","params":{}})"), envelope::kind::notification);
    EXPECT_EQ(kind_of(R"({"jsonrpc":"2.0","id":"a","result":{}})"), envelope::kind::response);
    EXPECT_EQ(kind_of(R"({"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"no"}})"),
              envelope::kind::response);
    EXPECT_EQ(kind_of(R"({"jsonrpc":"2.0","error":{"code":-32700,"message":"no"}})"), envelope::kind::response);
}

class malformed_envelope : public testing::TestWithParam<const char*> {};

TEST_P(malformed_envelope, is_refused)
{
    EXPECT_EQ(kind_of(GetParam()), envelope::kind::invalid);
}

INSTANTIATE_TEST_SUITE_P(
    every_rule, malformed_envelope,
    testing::Values(R"([])", R"("ping")", R"(1)", R"(null)", R"({})", R"({"id":1,"method":"ping"})",
                    R"({"jsonrpc":"1.0","id":1,"method":"ping"})", R"({"jsonrpc":2.0,"id":1,"method":"ping"})",
                    R"({"jsonrpc":"2.0","id":null,"method":"ping"})", R"({"jsonrpc":"2.0","id":1.5,"method":"ping"})",
                    R"({"jsonrpc":"2.0","id":true,"method":"ping"})", R"({"jsonrpc":"2.0","id":[1],"method":"ping"})",
                    R"({"jsonrpc":"2.0","id":{},"method":"ping"})", R"({"jsonrpc":"2.0","id":1,"method":7})",
                    R"({"jsonrpc":"2.0","id":1,"method":"ping","params":[]})",
                    R"({"jsonrpc":"2.0","id":1,"method":"ping","params":"x"})",
                    R"({"jsonrpc":"2.0","id":1,"method":"ping","result":{}})",
                    R"({"jsonrpc":"2.0","id":1,"result":{},"error":{"code":1,"message":""}})",
                    R"({"jsonrpc":"2.0","id":1})", R"({"jsonrpc":"2.0","result":{}})",
                    R"({"jsonrpc":"2.0","id":1,"error":"x"})",
                    R"({"jsonrpc":"2.0","id":1,"error":{"code":"1","message":""}})",
                    R"({"JSONRPC":"2.0","id":1,"method":"ping"})", R"({"jsonrpc":"2.0","id":1,"Method":"ping"})"));

TEST(envelope, keeps_the_id_of_a_malformed_message)
{
    const auto value = boost::json::parse(R"({"jsonrpc":"2.0","id":"x","method":7})");
    const auto message = read_envelope(value);
    ASSERT_TRUE(message.id);
    EXPECT_EQ(message.id->json(), "\"x\"");
}

TEST(request_id, keeps_type_and_value)
{
    const auto text = [](std::string_view json) {
        const auto id = request_id::from_json(boost::json::parse({json.data(), json.size()}));
        return id ? id->json() : "(refused)";
    };
    EXPECT_EQ(text("1"), "1");
    EXPECT_EQ(text("\"1\""), "\"1\"");
    EXPECT_EQ(text("0"), "0");
    EXPECT_EQ(text("-5"), "-5");
    EXPECT_EQ(text("\"\""), "\"\"");
    EXPECT_EQ(text("9223372036854775807"), "9223372036854775807");
    EXPECT_EQ(text("18446744073709551615"), "18446744073709551615");
    EXPECT_EQ(text("\"a\\nb\\\"\""), "\"a\\nb\\\"\"");
    EXPECT_EQ(text("1.5"), "(refused)");
    EXPECT_EQ(text("1e3"), "(refused)");
    EXPECT_EQ(text("null"), "(refused)");
    EXPECT_EQ(text('"' + std::string(256, 'x') + '"'), '"' + std::string(256, 'x') + '"');
    EXPECT_EQ(text('"' + std::string(257, 'x') + '"'), "(refused)");
}

} // namespace
} // namespace gladly_mcp::mcp
