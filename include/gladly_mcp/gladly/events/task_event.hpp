#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/core/timestamp.hpp>
#include <gladly_mcp/gladly/assignee.hpp>

#include <optional>
#include <string>

namespace gladly_mcp::gladly {

/// A task just before an event.
struct task_context {
    std::optional<gladly::assignee> assignee{};
    std::optional<core::timestamp> due_at{};
    core::timestamp created_at{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "assignee", .description = "Inbox and agent until then."},
        {.member = "due_at", .description = "When it was due.", .format = "date-time"},
        {.member = "created_at", .description = "When it was made.", .format = "date-time"},
    };
    friend bool operator==(const task_context&, const task_context&) = default;
};
BOOST_DESCRIBE_STRUCT(task_context, (), (assignee, due_at, created_at))

/// What every event about a task says. It is `TASK/CREATED`, `/CLOSED`, `/REOPENED` and `/CONTENT_UPDATED` whole.
struct task_event {
    std::string customer_id{};
    std::string task_id{};
    task_context context{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "customer_id", .description = "Id of the customer."},
        {.member = "task_id", .description = "Id of the task."},
        {.member = "context", .description = "The state just before."},
    };
    friend bool operator==(const task_event&, const task_event&) = default;
};
BOOST_DESCRIBE_STRUCT(task_event, (), (customer_id, task_id, context))

/// `TASK/ASSIGNEE_UPDATED`.
struct task_assignee_event : task_event {
    gladly::assignee assignee{};

    static constexpr core::field_note notes[] = {
        {.member = "assignee", .description = "Who has it now."},
    };
    friend bool operator==(const task_assignee_event&, const task_assignee_event&) = default;
};
BOOST_DESCRIBE_STRUCT(task_assignee_event, (task_event), (assignee))

/// `TASK/COMMENT_ADDED`.
struct task_comment_event : task_event {
    std::string comment_id{};

    static constexpr core::field_note notes[] = {
        {.member = "comment_id", .description = "Id of the comment."},
    };
    friend bool operator==(const task_comment_event&, const task_comment_event&) = default;
};
BOOST_DESCRIBE_STRUCT(task_comment_event, (task_event), (comment_id))

/// `TASK/DUE_DATE_UPDATED`.
struct task_due_date_event : task_event {
    std::optional<core::timestamp> due_at{};

    static constexpr core::field_note notes[] = {
        {.member = "due_at", .description = "When it is due now.", .format = "date-time"},
    };
    friend bool operator==(const task_due_date_event&, const task_due_date_event&) = default;
};
BOOST_DESCRIBE_STRUCT(task_due_date_event, (task_event), (due_at))

/// `TASK/FOLLOWER_ADDED` and `/FOLLOWER_REMOVED`.
struct task_follower_event : task_event {
    std::string agent_id{};

    static constexpr core::field_note notes[] = {
        {.member = "agent_id", .description = "Id of the agent who follows it, or no longer does."},
    };
    friend bool operator==(const task_follower_event&, const task_follower_event&) = default;
};
BOOST_DESCRIBE_STRUCT(task_follower_event, (task_event), (agent_id))

} // namespace gladly_mcp::gladly
