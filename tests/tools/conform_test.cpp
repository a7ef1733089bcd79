#include "tools/conform.hpp"
#include "tools/schema_check.hpp"

#include <gladly_mcp/core/parse.hpp>
#include <gladly_mcp/core/serialize.hpp>

#include <gtest/gtest.h>

namespace gladly_mcp::tools {
namespace {

const boost::json::object schema = core::parse_json(R"({"type":"object","properties":{
    "id":{"type":"string"},"count":{"type":"integer"},"any":{},"agent":{"type":["string","null"]},
    "phones":{"type":"array","items":{"type":"object","properties":{"primary":{"type":"boolean"}}}}}})")
                                       .value()
                                       .as_object();

struct outcome {
    std::string json;
    std::vector<std::string> removed;
};

outcome after(std::string_view text)
{
    auto value = core::parse_json(text).value();
    outcome out;
    EXPECT_TRUE(conform(value, schema, out.removed));
    EXPECT_EQ(schema_violations(value, schema), "");
    out.json = core::to_json(value);
    return out;
}

TEST(conform, leaves_alone_what_keeps_to_the_schema_and_what_the_schema_does_not_know)
{
    const std::string text =
        R"({"id":"a","count":3,"any":null,"agent":null,"phones":[{"primary":true,"new":[null]}],"new":null})";
    const auto done = after(text);
    EXPECT_EQ(done.json, text);
    EXPECT_TRUE(done.removed.empty());
}

TEST(conform, removes_a_null_as_if_the_member_were_not_there)
{
    const auto done = after(R"({"id":"a","count":null,"phones":[{"primary":null}]})");
    EXPECT_EQ(done.json, R"({"id":"a","phones":[{}]})");
    EXPECT_TRUE(done.removed.empty());
}

TEST(conform, removes_and_names_what_has_another_type)
{
    const auto done = after(R"({"id":7,"count":"3","phones":[{"primary":"yes"},5,{"primary":false}]})");
    EXPECT_EQ(done.json, R"({"phones":[{},{"primary":false}]})");
    const std::vector<std::string> expected{"/id", "/count", "/phones/0/primary", "/phones/1"};
    EXPECT_EQ(done.removed, expected);
}

TEST(conform, says_when_the_whole_is_something_else)
{
    boost::json::value value("text");
    std::vector<std::string> removed;
    EXPECT_FALSE(conform(value, schema, removed));
    EXPECT_EQ(value, "text");
}

} // namespace
} // namespace gladly_mcp::tools
