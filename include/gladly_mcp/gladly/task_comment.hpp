#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/core/timestamp.hpp>

#include <optional>
#include <string>

namespace gladly_mcp::gladly {

/// A comment on a task as Gladly answers it.
struct task_comment {
    std::string id{};
    std::optional<std::string> agent_id{};
    std::optional<std::string> comment{};
    std::optional<std::string> task_id{};
    std::optional<core::timestamp> created_at{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "id", .description = "Id of the comment.", .presence = core::presence::optional},
        {.member = "agent_id", .description = "Id of the agent who wrote it."},
        {.member = "comment", .description = "What it says; may be HTML."},
        {.member = "task_id", .description = "Id of the task."},
        {.member = "created_at", .description = "When it was written.", .format = "date-time"},
    };
    friend bool operator==(const task_comment&, const task_comment&) = default;
};
BOOST_DESCRIBE_STRUCT(task_comment, (), (id, agent_id, comment, task_id, created_at))

/// The body of `createTaskComment`.
struct task_comment_create {
    /// The client makes one when it is left out.
    std::optional<std::string> id{};
    std::string agent_id{};
    std::string comment{};

    static constexpr core::field_note notes[] = {
        {.member = "id",
         .description = "Id for the new comment, URL-safe; one is made when it is left out.",
         .max_length = 50},
        {.member = "agent_id", .description = "Id of the agent in whose name it is written."},
        {.member = "comment",
         .description = "What it says, plain or in Gladly's subset of HTML.",
         .max_length = 10'000},
    };
    friend bool operator==(const task_comment_create&, const task_comment_create&) = default;
};
BOOST_DESCRIBE_STRUCT(task_comment_create, (), (id, agent_id, comment))

} // namespace gladly_mcp::gladly
