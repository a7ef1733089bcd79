#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/json.hpp>

#include <optional>
#include <string>

namespace gladly_mcp::gladly {

/// Inbox and agent that something is assigned to.
struct assignee {
    std::string inbox_id{};
    std::optional<std::string> agent_id{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "inbox_id", .description = "Id of the inbox."},
        {.member = "agent_id", .description = "Id of the agent; left out for the inbox alone."},
    };
    friend bool operator==(const assignee&, const assignee&) = default;
};
BOOST_DESCRIBE_STRUCT(assignee, (), (inbox_id, agent_id))

} // namespace gladly_mcp::gladly
