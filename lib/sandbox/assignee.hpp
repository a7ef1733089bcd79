#pragma once

#include "sandbox/body_reader.hpp"
#include "sandbox/store.hpp"

#include <optional>
#include <string>

namespace gladly_mcp::sandbox {

/// An inbox, and a person in it when `agent_id` is not empty.
struct assignee {
    std::string inbox_id;
    std::string agent_id;
};

/// Reads the member `assignee`, which the answer calls `attr`: the inbox must exist and be in use, the agent must exist
/// and be in it.
[[nodiscard]] std::optional<assignee> read_assignee(body_reader& reader, const boost::json::object& from,
                                                    const std::string& attr, const store& state, bool required);

} // namespace gladly_mcp::sandbox
