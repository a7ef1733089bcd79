#include "sandbox/body_reader.hpp"
#include "sandbox/client_id.hpp"
#include "sandbox/encode.hpp"
#include "sandbox/handlers/handlers.hpp"
#include "sandbox/list_reply.hpp"
#include "sandbox/reply.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace gladly_mcp::sandbox {
namespace {

constexpr text_rule comment_rule{.required = true, .max_length = 10'000};

} // namespace

http::response create_task_comment(call& request)
{
    const task* target = request.state.find_task(request.path_value("taskId"));
    if (target == nullptr) {
        return unknown("task");
    }
    body_reader reader{request.body};
    if (reader.failed()) {
        return reader.refusal();
    }
    const auto id = read_client_id(reader);
    const auto agent_id = reader.text(reader.body(), "agentId", "agentId");
    const auto comment = reader.text(reader.body(), "comment", "comment", comment_rule);
    if (agent_id && request.state.find_agent(*agent_id) == nullptr) {
        reader.add_problem("agentId", "not_exist", "agent does not exist");
    }
    if (id && request.state.task_comments.contains(*id)) {
        reader.add_problem("id", "taken", "id in use"); // no 409 is declared here
    }
    if (target->status == task_status::closed) {
        reader.add_problem({}, "invalid_state", "task is closed, cannot be commented");
    }
    if (reader.failed()) {
        return reader.refusal();
    }
    task_comment made{id ? *id : request.state.next_id(), target->id, *agent_id, *comment, request.now};
    std::string key = made.id;
    std::string location = "/api/v1/tasks/" + target->id + "/comments/" + key;
    request.state.task_comments.emplace(std::move(key), std::move(made));
    return created(std::move(location));
}

http::response get_task_comments(call& request)
{
    const task* target = request.state.find_task(request.path_value("taskId"));
    if (target == nullptr) {
        return unknown("task");
    }
    std::vector<const task_comment*> found;
    for (const auto& [id, entry] : request.state.task_comments) {
        if (entry.task_id == target->id) {
            found.push_back(&entry);
        }
    }
    std::ranges::stable_sort(found, {}, &task_comment::created_at);
    return list_reply(request, found);
}

http::response get_task_comment(call& request)
{
    const auto found = request.state.task_comments.find(request.path_value("commentId"));
    if (found == request.state.task_comments.end() || found->second.task_id != request.path_value("taskId")) {
        return unknown("comment");
    }
    return json_reply(200, to_json(found->second));
}

} // namespace gladly_mcp::sandbox
