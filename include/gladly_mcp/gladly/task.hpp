#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/core/open_enum.hpp>
#include <gladly_mcp/core/timestamp.hpp>
#include <gladly_mcp/gladly/assignee.hpp>
#include <gladly_mcp/gladly/communicator.hpp>
#include <gladly_mcp/gladly/customer_ref.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace gladly_mcp::gladly {

/// State of a task.
enum class task_status : std::uint8_t { open, closed };
BOOST_DESCRIBE_ENUM(task_status, open, closed)

/// A task as Gladly answers it.
struct task {
    std::string id{};
    std::string customer_id{};
    core::timestamp timestamp{};
    std::optional<communicator> created_by{};
    std::optional<gladly::assignee> assignee{};
    std::optional<std::string> body{};
    std::optional<core::timestamp> due_at{};
    std::optional<core::open_enum<task_status>> status{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "id", .description = "Id of the task.", .presence = core::presence::optional},
        {.member = "customer_id", .description = "Id of the customer that it is about."},
        {.member = "timestamp", .description = "When it was made.", .format = "date-time"},
        {.member = "created_by", .description = "Who made it."},
        {.member = "assignee", .description = "Inbox and agent that it is assigned to."},
        {.member = "body", .description = "What is to be done; may be HTML.", .max_length = 10'000},
        {.member = "due_at", .description = "When it is due.", .format = "date-time"},
        {.member = "status", .description = "OPEN or CLOSED."},
    };
    friend bool operator==(const task&, const task&) = default;
};
BOOST_DESCRIBE_STRUCT(task, (), (id, customer_id, timestamp, created_by, assignee, body, due_at, status))

/// The body of `createTask`.
struct task_create {
    /// The client makes one when it is left out, so that a repeat cannot create a second task.
    std::optional<std::string> id{};
    gladly::assignee assignee{};
    std::string body{};
    core::timestamp due_at{};

    static constexpr core::field_note notes[] = {
        {.member = "id",
         .description = "Id for the new task, URL-safe; one is made when it is left out.",
         .max_length = 50},
        {.member = "assignee", .description = "Inbox, and agent if wanted, that the task is for."},
        {.member = "body",
         .description = "What is to be done, plain or in Gladly's subset of HTML.",
         .max_length = 10'000},
        {.member = "due_at", .description = "When it is due; must lie in the future.", .format = "date-time"},
    };
    friend bool operator==(const task_create&, const task_create&) = default;
};
BOOST_DESCRIBE_STRUCT(task_create, (), (id, assignee, body, due_at))

/// The body of `createTaskAndCustomer`.
struct task_with_customer_create : task_create {
    customer_ref customer{};

    static constexpr core::field_note notes[] = {
        {.member = "customer", .description = "The customer that the task is about; an unknown one is created."},
    };
    friend bool operator==(const task_with_customer_create&, const task_with_customer_create&) = default;
};
BOOST_DESCRIBE_STRUCT(task_with_customer_create, (task_create), (customer))

/// The changes of `updateTask`: what is absent stays as it is.
struct task_update {
    std::optional<task_status> status{};
    std::optional<std::string> body{};
    std::optional<core::timestamp> due_at{};
    std::optional<gladly::assignee> assignee{};

    static constexpr core::field_note notes[] = {
        {.member = "status", .description = "OPEN or CLOSED."},
        {.member = "body", .description = "What is to be done.", .max_length = 10'000},
        {.member = "due_at", .description = "When it is due.", .format = "date-time"},
        {.member = "assignee", .description = "Inbox and agent to assign it to."},
    };
    friend bool operator==(const task_update&, const task_update&) = default;
};
BOOST_DESCRIBE_STRUCT(task_update, (), (status, body, due_at, assignee))

} // namespace gladly_mcp::gladly
