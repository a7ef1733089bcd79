#include "sandbox/router.hpp"

#include <gladly_mcp/gladly/operation.hpp>

#include <gtest/gtest.h>

#include <set>
#include <string_view>

namespace gladly_mcp::sandbox {
namespace {

TEST(sandbox_routes, answer_every_operation_of_the_table_exactly_once)
{
    std::multiset<std::string_view> answered;
    for (const route& entry : routes()) {
        answered.insert(entry.operation.id);
    }
    for (const gladly::operation& row : gladly::operations()) {
        EXPECT_EQ(answered.count(row.id), 1U) << row.id;
    }
    EXPECT_EQ(answered.size(), gladly::operations().size());
}

TEST(sandbox_routes, decode_the_variables_of_a_path)
{
    const route_match match = find_route("GET", "/api/v1/customers/a%2Fb/tasks");
    ASSERT_NE(match.found, nullptr);
    EXPECT_EQ(match.found->operation.id, "getTasks");
    EXPECT_EQ(match.path, (parameters{{"customerId", "a/b"}}));
}

TEST(sandbox_routes, do_not_match_a_longer_shorter_or_empty_path)
{
    for (const std::string_view path : {"/api/v1/tasks/T/comments/C/none", "/api/v1", "/", "", "/api/v1/tasks/",
                                        "/api/v1/customers//tasks", "/api/v1/tasks/%zz", "api/v1/tasks"}) {
        EXPECT_FALSE(find_route("GET", path).path_known) << path;
    }
}

TEST(sandbox_routes, tell_an_unknown_method_from_an_unknown_path)
{
    const route_match match = find_route("PUT", "/api/v1/organization");
    EXPECT_EQ(match.found, nullptr);
    EXPECT_TRUE(match.path_known);
}

} // namespace
} // namespace gladly_mcp::sandbox
