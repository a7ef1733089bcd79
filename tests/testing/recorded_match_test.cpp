#include "testing/recorded_match.hpp"

#include <gtest/gtest.h>

namespace gladly_mcp::testing {
namespace {

bool fits(std::string method, std::string target, std::string body, std::string sent_target, std::string sent_body)
{
    const recorded_exchange known{.method = method, .target = std::move(target), .body = std::move(body)};
    http::request sent;
    sent.method = std::move(method);
    sent.target = std::move(sent_target);
    sent.body = std::move(sent_body);
    return matches(known, sent);
}

TEST(recorded_match, asks_for_the_same_path_and_query_in_any_order)
{
    EXPECT_TRUE(fits("GET", "/a/b?x=1&y=2", "", "/a/b?y=2&x=1", ""));
    EXPECT_TRUE(fits("GET", "/a/b", "", "/a/b", ""));
    EXPECT_TRUE(fits("GET", "/a?x=a%20b", "", "/a?x=%61%20b", ""));
    EXPECT_FALSE(fits("GET", "/a/b", "", "/a/c", ""));
    EXPECT_FALSE(fits("GET", "/a/b", "", "/a/b/c", ""));
    EXPECT_FALSE(fits("GET", "/a/b/c", "", "/a/b", ""));
    EXPECT_FALSE(fits("GET", "/a?x=1", "", "/a?x=2", ""));
    EXPECT_FALSE(fits("GET", "/a?x=1", "", "/a", ""));
    EXPECT_FALSE(fits("GET", "/a", "", "/a?x=1", ""));
}

TEST(recorded_match, takes_a_scrubbed_text_for_any_text)
{
    EXPECT_TRUE(fits("GET", "/a?email=scrubbed-1%40example.com", "", "/a?email=jo%40acme.example", ""));
    EXPECT_TRUE(fits("GET", "/agents/scrubbed-1%40example.com/x", "", "/agents/jo%40acme.example/x", ""));
    EXPECT_TRUE(fits("PATCH", "/a", R"({"name":"scrubbed-1","n":[1]})", "/a", R"({"n":[1],"name":"Jo"})"));
    EXPECT_FALSE(fits("PATCH", "/a", R"({"name":"scrubbed-1"})", "/a", R"({"name":null})"));
    EXPECT_FALSE(fits("PATCH", "/a", R"({"name":"scrubbed-1"})", "/a", R"({"name":"Jo","more":1})"));
    EXPECT_FALSE(fits("PATCH", "/a", R"({"n":[1,2]})", "/a", R"({"n":[1]})"));
}

TEST(recorded_match, takes_the_id_of_a_new_thing_for_any_id)
{
    EXPECT_TRUE(fits("POST", "/a", R"({"id":"first","n":1})", "/a", R"({"id":"second","n":1})"));
    EXPECT_FALSE(fits("POST", "/a", R"({"id":"first","n":1})", "/a", R"({"n":1})"));
    EXPECT_FALSE(fits("PUT", "/a", R"({"id":"first"})", "/a", R"({"id":"second"})"));
}

TEST(recorded_match, does_not_mix_up_bodies_with_none)
{
    EXPECT_FALSE(fits("POST", "/a", "{}", "/a", ""));
    EXPECT_FALSE(fits("POST", "/a", "", "/a", "{}"));
    EXPECT_TRUE(fits("POST", "/a", "", "/a", ""));
}

} // namespace
} // namespace gladly_mcp::testing
