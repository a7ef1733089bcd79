#include "sandbox/task_reader.hpp"

#include "sandbox/assignee.hpp"

#include <string>

namespace gladly_mcp::sandbox {

std::optional<time_point> read_due_at(body_reader& reader, const boost::json::object& from, std::string_view attr,
                                      time_point now, bool required)
{
    const auto due = reader.time(from, "dueAt", attr, required);
    if (due && *due <= now) {
        reader.add_problem(attr, "invalid", std::string{attr} + " must lie in the future");
        return std::nullopt;
    }
    return due;
}

std::optional<task> read_task(body_reader& reader, const boost::json::object& from, std::string_view path,
                              const call& request)
{
    const auto attr = [&](std::string_view member) {
        return path.empty() ? std::string{member} : std::string{path} + "." + std::string{member};
    };
    const auto body = reader.text(from, "body", attr("body"), task_body_rule);
    const auto due_at = read_due_at(reader, from, attr("dueAt"), request.now, true);
    const auto assigned = read_assignee(reader, from, attr("assignee"), request.state, true);
    if (reader.failed()) {
        return std::nullopt;
    }
    task out;
    out.body = *body;
    out.due_at = *due_at;
    out.inbox_id = assigned->inbox_id;
    out.agent_id = assigned->agent_id;
    out.timestamp = request.now;
    out.created_by = request.caller();
    return out;
}

} // namespace gladly_mcp::sandbox
