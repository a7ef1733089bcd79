#include "sandbox/assignee.hpp"
#include "sandbox/body_reader.hpp"
#include "sandbox/customer_reference.hpp"
#include "sandbox/encode.hpp"
#include "sandbox/handlers/handlers.hpp"
#include "sandbox/list_reply.hpp"
#include "sandbox/phone.hpp"
#include "sandbox/reply.hpp"

#include <gladly_mcp/core/timestamp.hpp>

#include <algorithm>
#include <functional>
#include <optional>

namespace gladly_mcp::sandbox {
namespace {

constexpr text_rule task_body{.required = true, .max_length = 10'000};
constexpr std::size_t max_client_id = 50;

std::optional<time_point> read_due_at(body_reader& reader, time_point now, bool required)
{
    const auto text = reader.text(reader.body(), "dueAt", "dueAt", {.required = required});
    if (!text) {
        return std::nullopt;
    }
    const auto parsed = core::timestamp::parse(*text);
    const auto instant = parsed ? parsed->time() : std::nullopt;
    if (!instant) {
        reader.add_problem("dueAt", "invalid", "dueAt must be an RFC 3339 time");
        return std::nullopt;
    }
    const auto due = std::chrono::time_point_cast<time_point::duration>(*instant);
    if (due <= now) {
        reader.add_problem("dueAt", "invalid", "dueAt must lie in the future");
        return std::nullopt;
    }
    return due;
}

bool is_url_safe(std::string_view id)
{
    return std::ranges::all_of(id, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

/// Reads what both ways to create a task share; the customer is still to be filled in.
std::optional<task> read_task(body_reader& reader, const call& request)
{
    task out;
    const auto id = reader.text(reader.body(), "id", "id", {.required = false, .max_length = max_client_id});
    if (id && !is_url_safe(*id)) {
        reader.add_problem("id", "invalid", "id must have letters, digits, - and _ only");
    }
    const auto body = reader.text(reader.body(), "body", "body", task_body);
    const auto due_at = read_due_at(reader, request.now, true);
    const auto assigned = read_assignee(reader, request.state, true);
    if (reader.failed()) {
        return std::nullopt;
    }
    out.id = id.value_or(std::string{});
    out.body = *body;
    out.due_at = *due_at;
    out.inbox_id = assigned->inbox_id;
    out.agent_id = assigned->agent_id;
    out.timestamp = request.now;
    out.created_by = request.caller();
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

/// How a body names a customer: by exactly one of two addresses.
struct customer_reference {
    std::optional<std::string> email;
    std::optional<std::string> phone;
};

customer_reference read_customer(body_reader& reader)
{
    customer_reference out;
    const boost::json::object* given = reader.object(reader.body(), "customer", "customer");
    if (given == nullptr) {
        return out;
    }
    out.email = reader.text(*given, "emailAddress", "customer.emailAddress", {.required = false});
    const auto written = reader.text(*given, "mobilePhone", "customer.mobilePhone", {.required = false});
    if (out.email.has_value() == written.has_value()) {
        reader.add_problem("customer", "invalid", "give exactly one of emailAddress and mobilePhone");
        return out;
    }
    if (out.email && out.email->find('@') == std::string::npos) {
        reader.add_problem("customer.emailAddress", "invalid", "emailAddress is no e-mail address");
    }
    if (written) {
        out.phone = to_e164(*written, "US");
        if (!out.phone) {
            reader.add_problem("customer.mobilePhone", "invalid", "mobilePhone is no phone number");
        }
    }
    return out;
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
    auto entry = reader.failed() ? std::nullopt : read_task(reader, request);
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
    const customer_reference who = read_customer(reader);
    auto entry = read_task(reader, request);
    if (!entry) {
        return reader.refusal();
    }
    if (request.state.find_task(entry->id) != nullptr) {
        return refused(400, problem{"id", "taken", "id in use", {}}); // no 409 is declared here
    }
    const customer& owner =
        who.email ? customer_with_email(request, *who.email) : customer_with_phone(request, *who.phone);
    entry->customer_id = owner.id;
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
    const auto body = body_given ? reader.text(reader.body(), "body", "body", task_body) : std::nullopt;
    const auto due_at = read_due_at(reader, request.now, false);
    auto assigned = read_assignee(reader, request.state, false);
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
