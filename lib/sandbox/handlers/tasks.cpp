#include "sandbox/assignee.hpp"
#include "sandbox/body_reader.hpp"
#include "sandbox/client_id.hpp"
#include "sandbox/customer_reference.hpp"
#include "sandbox/encode.hpp"
#include "sandbox/handlers/handlers.hpp"
#include "sandbox/list_reply.hpp"
#include "sandbox/reply.hpp"
#include "sandbox/task_reader.hpp"

#include <algorithm>
#include <functional>
#include <optional>

namespace gladly_mcp::sandbox {
namespace {

/// Reads a task that may bring its own id.
std::optional<task> read_keyed_task(body_reader& reader, const call& request)
{
    const auto id = read_client_id(reader);
    auto out = read_task(reader, reader.body(), {}, request);
    if (out) {
        out->id = id.value_or(std::string{});
    }
    return out;
}

http::response keep(call& request, task entry)
{
    if (entry.id.empty()) {
        entry.id = request.state.next_id();
    }
    std::string location = "/api/v1/tasks/" + entry.id;
    std::string id = entry.id;
    request.state.tasks.emplace(std::move(id), std::move(entry));
    return created(std::move(location));
}

/// The status part of an update: absent is fine, null is blank.
std::optional<task_status> read_status(body_reader& reader)
{
    const boost::json::value* raw = reader.body().if_contains("status");
    if (raw == nullptr) {
        return std::nullopt;
    }
    const auto value = reader.text(reader.body(), "status", "status");
    if (value && *value != "OPEN" && *value != "CLOSED") {
        reader.add_problem("status", "invalid", "status must be OPEN or CLOSED");
    }
    return value == "CLOSED" ? task_status::closed : task_status::open;
}

} // namespace

http::response create_task(call& request)
{
    const customer* owner = request.state.find_customer(request.path_value("customerId"));
    if (owner == nullptr) {
        return unknown("customer");
    }
    body_reader reader{request.body};
    auto entry = reader.failed() ? std::nullopt : read_keyed_task(reader, request);
    if (!entry) {
        return reader.refusal();
    }
    if (request.state.find_task(entry->id) != nullptr) {
        return refused(409, problem{"newConversationItems", "taken", "id in use", {}});
    }
    entry->customer_id = owner->id;
    return keep(request, std::move(*entry));
}

http::response create_task_and_customer(call& request)
{
    body_reader reader{request.body};
    if (reader.failed()) {
        return reader.refusal();
    }
    const customer_reference who = read_customer_reference(reader);
    auto entry = read_keyed_task(reader, request);
    if (!entry) {
        return reader.refusal();
    }
    if (request.state.find_task(entry->id) != nullptr) {
        return refused(400, problem{"id", "taken", "id in use", {}}); // no 409 is declared here
    }
    entry->customer_id = referenced_customer(request, who).id;
    return keep(request, std::move(*entry));
}

http::response get_tasks(call& request)
{
    const std::string_view customer_id = request.path_value("customerId");
    if (request.state.find_customer(customer_id) == nullptr) {
        return unknown("customer");
    }
    const std::string* status = request.query_value("status");
    if (status != nullptr && *status != "OPEN" && *status != "CLOSED") {
        return refused(400, problem{"status", "invalid", "status must be OPEN or CLOSED", {}});
    }
    std::vector<const task*> found;
    for (const auto& [id, entry] : request.state.tasks) {
        if (entry.customer_id == customer_id && (status == nullptr || wire_name(entry.status) == *status)) {
            found.push_back(&entry);
        }
    }
    std::ranges::stable_sort(found, std::greater{}, &task::timestamp);
    return list_reply(request, found);
}

http::response update_task(call& request)
{
    task* target = request.state.find_task(request.path_value("taskId"));
    if (target == nullptr) {
        return unknown("task");
    }
    body_reader reader{request.body};
    const auto status = read_status(reader);
    const bool body_given = body_reader::given(reader.body(), "body") != nullptr;
    const auto body = body_given ? reader.text(reader.body(), "body", "body", task_body_rule) : std::nullopt;
    const auto due_at = read_due_at(reader, reader.body(), "dueAt", request.now, false);
    auto assigned = read_assignee(reader, reader.body(), "assignee", request.state, false);
    if (reader.failed()) {
        return reader.refusal();
    }
    target->status = status.value_or(target->status);
    target->body = body.value_or(target->body);
    target->due_at = due_at.value_or(target->due_at);
    if (assigned) {
        target->inbox_id = std::move(assigned->inbox_id);
        target->agent_id = std::move(assigned->agent_id);
    }
    return empty_reply(204);
}

http::response get_task(call& request)
{
    const task* found = request.state.find_task(request.path_value("taskId"));
    return found == nullptr ? unknown("task") : json_reply(200, to_json(*found));
}

} // namespace gladly_mcp::sandbox
