#include "gladly/keyed_create.hpp"

#include <gladly_mcp/gladly/operations.hpp>

#include <boost/json/parse.hpp>

#include <gtest/gtest.h>

#include <string>

namespace gladly_mcp::gladly::detail {
namespace {

call_arguments with(std::string_view body)
{
    call_arguments arguments;
    arguments.body = boost::json::parse({body.data(), body.size()});
    return arguments;
}

bool same(std::string_view wanted, std::string_view found)
{
    return is_the_same(*with(wanted).body, *with(found).body);
}

TEST(look_for, knows_the_read_of_every_keyed_create)
{
    for (const auto& what : operations()) {
        const auto look = look_for(what, with(R"({"id":"abc"})"));
        ASSERT_EQ(look.has_value(), what.retry == retry_class::keyed_create) << what.id;
        if (look) {
            EXPECT_EQ(look->what->retry, retry_class::read) << what.id;
            EXPECT_TRUE(build_request(*look->what, look->arguments)) << what.id;
        }
    }
}

TEST(look_for, finds_no_key_in_a_create_without_a_usable_id)
{
    for (const auto* body : {R"({})", R"({"id":null})", R"({"id":7})", R"({"id":""})", R"({"id":"a/b"})", "[]"}) {
        EXPECT_FALSE(look_for(op::create_customer, with(body))) << body;
    }
    EXPECT_FALSE(look_for(op::create_customer, {}));
}

TEST(is_the_same, lets_the_service_add_and_leave_out)
{
    EXPECT_TRUE(same(R"({"id":"a","name":"Ada"})", R"({"id":"a","name":"Ada","createdAt":"2026-01-01T00:00:00Z"})"));
    EXPECT_TRUE(same(R"({"id":"a","name":"Ada"})", R"({"id":"a"})"));
    EXPECT_TRUE(same(R"({"parentId":null})", R"({"parentId":"t"})"));
    EXPECT_TRUE(same(R"({"emails":[{"original":"a@x.example"}]})",
                     R"({"emails":[{"original":"a@x.example","normalized":"a@x.example"}]})"));
}

TEST(is_the_same, takes_times_as_instants)
{
    EXPECT_TRUE(same(R"({"dueAt":"2026-01-01T00:00:00Z"})", R"({"dueAt":"2026-01-01T01:00:00.000+01:00"})"));
    EXPECT_FALSE(same(R"({"dueAt":"2026-01-01T00:00:00Z"})", R"({"dueAt":"2026-01-01T00:00:01Z"})"));
}

TEST(is_the_same, sees_what_differs)
{
    EXPECT_FALSE(same(R"({"name":"Ada"})", R"({"name":"Bob"})"));
    EXPECT_FALSE(same(R"({"a":{"b":1}})", R"({"a":{"b":2}})"));
    EXPECT_FALSE(same(R"({"a":[1]})", R"({"a":[1,2]})"));
    EXPECT_FALSE(same(R"({"a":true})", R"({"a":"true"})"));
    EXPECT_FALSE(same(R"({"a":1})", "[]"));
}

} // namespace
} // namespace gladly_mcp::gladly::detail
