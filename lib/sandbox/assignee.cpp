#include "sandbox/assignee.hpp"

#include <algorithm>

namespace gladly_mcp::sandbox {

std::optional<assignee> read_assignee(body_reader& reader, const store& state, bool required)
{
    const boost::json::object* given = reader.object(reader.body(), "assignee", "assignee", required);
    if (given == nullptr) {
        return std::nullopt;
    }
    const auto inbox_id = reader.text(*given, "inboxId", "assignee.inboxId");
    const auto agent_id = reader.text(*given, "agentId", "assignee.agentId", {.required = false});
    if (!inbox_id) {
        return std::nullopt;
    }
    const inbox* target = state.find_inbox(*inbox_id);
    if (target == nullptr) {
        reader.add_problem("assignee.inboxId", "not_exist", "inbox does not exist");
        return std::nullopt;
    }
    if (target->disabled) {
        reader.add_problem("assignee.inboxId", "invalid_state", "inbox is disabled");
        return std::nullopt;
    }
    if (agent_id && !agent_id->empty()) {
        if (state.find_agent(*agent_id) == nullptr) {
            reader.add_problem("assignee.agentId", "not_exist", "agent does not exist");
            return std::nullopt;
        }
        if (std::ranges::find(target->agent_ids, *agent_id) == target->agent_ids.end()) {
            reader.add_problem("assignee.agentId", "invalid_state", "agent is not in the inbox");
            return std::nullopt;
        }
    }
    return assignee{*inbox_id, agent_id.value_or(std::string{})};
}

} // namespace gladly_mcp::sandbox
