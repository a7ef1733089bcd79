#include <gladly_mcp/tools/policy.hpp>

#include <gtest/gtest.h>

#include <algorithm>

namespace gladly_mcp::tools {
namespace {

bool reads(const std::string& name)
{
    return name.starts_with("list_all_") || name.starts_with("get_single_");
}

std::string refusal(const policy& from)
{
    const auto names = allowed_tools(from);
    EXPECT_FALSE(names);
    EXPECT_EQ(names.error().code(), errc::invalid_argument);
    return names.error().message();
}

TEST(policy, only_reads_unless_told_otherwise)
{
    const auto names = allowed_tools(policy{}).value();
    EXPECT_EQ(names.size(), 12U);
    EXPECT_TRUE(std::ranges::all_of(names, reads));
}

TEST(policy, splits_all_tools_into_reads_and_writes)
{
    const auto writes = allowed_tools({.methods = {"write"}}).value();
    EXPECT_EQ(writes.size(), 8U);
    EXPECT_TRUE(std::ranges::none_of(writes, reads));
    EXPECT_EQ(allowed_tools({.methods = {"read", "write"}}).value().size(), 20U);
}

TEST(policy, takes_exact_names_of_tools)
{
    const std::vector<std::string> wanted{"create_a_gladly_task"};
    EXPECT_EQ(allowed_tools({.methods = wanted}).value(), wanted);
}

TEST(policy, joins_methods_by_or_and_both_filters_by_and)
{
    const auto names = allowed_tools({.methods = {"read", "create_a_gladly_task"}, .tags = {"tasks", "inboxes"}});
    const std::vector<std::string> expected{"create_a_gladly_task", "list_all_gladly_customer_tasks",
                                            "get_single_gladly_task_by_id", "list_all_gladly_inboxes"};
    EXPECT_EQ(names.value(), expected);
}

TEST(policy, names_an_unknown_method_and_the_nearest_known_one)
{
    EXPECT_EQ(refusal({.methods = {"reads"}}),
              "policy: there is no method or tool reads. Did you mean read? Methods are read, write, custom and exact "
              "names of tools.");
    EXPECT_NE(refusal({.methods = {"read", "create_a_gladly_tsk"}}).find("Did you mean create_a_gladly_task?"),
              std::string::npos);
}

TEST(policy, names_an_unknown_tag_and_the_known_ones)
{
    EXPECT_EQ(refusal({.tags = {"customer"}}),
              "policy: there is no tag customer. Did you mean customers? Tags are customers, conversations, tasks, "
              "communications, inboxes, agents, topics, organization.");
}

TEST(policy, refuses_a_filter_that_leaves_no_tool)
{
    EXPECT_EQ(refusal({.methods = {"write"}, .tags = {"inboxes"}}),
              "policy: no tool passes both the methods and the tags.");
    EXPECT_NE(refusal({.methods = {}}).find("no tool passes"), std::string::npos);
    EXPECT_NE(refusal({.methods = {"custom"}}).find("no tool passes"), std::string::npos);
}

TEST(policy, lists_tools_in_one_order_whatever_the_order_of_the_filters)
{
    EXPECT_EQ(allowed_tools({.methods = {"write", "read"}, .tags = {"tasks", "customers"}}).value(),
              allowed_tools({.methods = {"read", "write"}, .tags = {"customers", "tasks"}}).value());
}

} // namespace
} // namespace gladly_mcp::tools
