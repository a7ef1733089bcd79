#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/gladly/assignee.hpp>

namespace gladly_mcp::gladly {

/// Who had a contact or a conversation just before an event.
struct assignee_context {
    gladly::assignee assignee{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "assignee", .description = "Inbox and agent until then."},
    };
    friend bool operator==(const assignee_context&, const assignee_context&) = default;
};
BOOST_DESCRIBE_STRUCT(assignee_context, (), (assignee))

} // namespace gladly_mcp::gladly
