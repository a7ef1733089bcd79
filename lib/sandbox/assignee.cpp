#include "sandbox/assignee.hpp"

#include <algorithm>

namespace gladly_mcp::sandbox {

std::optional<assignee> read_assignee(body_reader& reader, const boost::json::object& from, const std::string& attr,
                                      const store& state, bool required)
{
    const boost::json::object* given = reader.object(from, "assignee", attr, required);
    if (given == nullptr) {
        return std::nullopt;
    }
    const auto inbox_id = reader.text(*given, "inboxId", attr + ".inboxId");
    const auto agent_id = reader.text(*given, "agentId", attr + ".agentId", {.required = false});
    if (!inbox_id) {
        return std::nullopt;
    }
    const inbox* target = state.find_inbox(*inbox_id);
    if (target == nullptr) {
        reader.add_problem(attr + ".inboxId", "not_exist", "inbox does not exist");
        return std::nullopt;
    }
    if (target->disabled) {
        reader.add_problem(attr + ".inboxId", "invalid_state", "inbox is disabled");
        return std::nullopt;
    }
    if (agent_id && !agent_id->empty()) {
        if (state.find_agent(*agent_id) == nullptr) {
            reader.add_problem(attr + ".agentId", "not_exist", "agent does not exist");
            return std::nullopt;
        }
        if (std::ranges::find(target->agent_ids, *agent_id) == target->agent_ids.end()) {
            reader.add_problem(attr + ".agentId", "invalid_state", "agent is not in the inbox");
            return std::nullopt;
        }
    }
    return assignee{*inbox_id, agent_id.value_or(std::string{})};
}

} // namespace gladly_mcp::sandbox
