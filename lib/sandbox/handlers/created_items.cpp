#include "sandbox/body_reader.hpp"
#include "sandbox/client_id.hpp"
#include "sandbox/customer_reference.hpp"
#include "sandbox/encode.hpp"
#include "sandbox/handlers/handlers.hpp"
#include "sandbox/member_text.hpp"
#include "sandbox/origins.hpp"
#include "sandbox/reply.hpp"
#include "sandbox/task_reader.hpp"

#include <optional>
#include <utility>

namespace gladly_mcp::sandbox {
namespace {

using namespace std::chrono_literals;

constexpr text_rule title_rule{.required = false, .max_length = 100};
constexpr text_rule activity_body_rule{.required = false, .max_length = 25'000};
constexpr text_rule short_rule{.required = false, .max_length = 50};
constexpr auto oldest_activity = 365 * 24h;

/// What a request to create an item asks for.
struct new_item {
    std::optional<std::string> id;
    boost::json::object content;
    std::optional<task> made; ///< Of content `TASK`, which makes a task as well.
};

void put(boost::json::object& out, std::string_view name, const std::optional<std::string>& value)
{
    if (value) {
        out[name] = *value;
    }
}

std::optional<time_point> read_occurred_at(body_reader& reader, const boost::json::object& given, time_point now)
{
    const auto occurred = reader.time(given, "occurredAt", "content.occurredAt", false);
    if (occurred && (*occurred > now || *occurred < now - oldest_activity)) {
        reader.add_problem("content.occurredAt", "invalid", "occurredAt must lie within the last year");
    }
    return occurred;
}

boost::json::object read_activity(body_reader& reader, const boost::json::object& given, time_point now)
{
    boost::json::object out{{"type", "CUSTOMER_ACTIVITY"}};
    put(out, "title", reader.text(given, "title", "content.title", title_rule));
    put(out, "body", reader.text(given, "body", "content.body", activity_body_rule));
    put(out, "activityType",
        reader.choice(given, "activityType", "content.activityType", {"EMAIL", "ISSUE", "SMS", "SURVEY"}));
    put(out, "sourceName", reader.text(given, "sourceName", "content.sourceName", short_rule));
    if (const auto* link = reader.object(given, "link", "content.link", false)) {
        boost::json::object kept;
        put(kept, "url", reader.text(*link, "url", "content.link.url", {.required = false}));
        put(kept, "text", reader.text(*link, "text", "content.link.text", short_rule));
        out["link"] = std::move(kept);
    }
    out["expandByDefault"] = reader.flag(given, "expandByDefault", "content.expandByDefault", false);
    if (const auto occurred = read_occurred_at(reader, given, now)) {
        out["occurredAt"] = rfc3339(*occurred);
    }
    out["receivedAt"] = rfc3339(now);
    return out;
}

new_item read_item(body_reader& reader, const call& request)
{
    new_item out;
    out.id = read_client_id(reader);
    const boost::json::object* given = reader.object(reader.body(), "content", "content");
    const auto type =
        given == nullptr ? std::nullopt : reader.choice(*given, "type", "content.type", {"CUSTOMER_ACTIVITY", "TASK"});
    if (!type) {
        return out;
    }
    if (*type == "CUSTOMER_ACTIVITY") {
        out.content = read_activity(reader, *given, request.now);
        return out;
    }
    out.made = read_task(reader, *given, "content", request);
    if (out.made) {
        out.content = {{"type", "TASK"},
                       {"assignee", to_json(*out.made).at("assignee")},
                       {"body", out.made->body},
                       {"dueAt", rfc3339(out.made->due_at)}};
    }
    return out;
}

bool id_in_use(call& request, const new_item& what)
{
    return what.id && (request.state.find_item(*what.id) != nullptr || request.state.find_task(*what.id) != nullptr);
}

http::response id_taken()
{
    return refused(409, problem{"newConversationItems", "taken", "id in use", {}});
}

/// Keeps the item outside of any conversation.
http::response keep(call& request, const std::string& customer_id, new_item what)
{
    conversation_item item;
    item.id = what.id ? std::move(*what.id) : request.state.next_id();
    item.customer_id = customer_id;
    item.timestamp = request.now;
    item.initiator = request.caller();
    item.content = std::move(what.content);
    if (what.made) {
        item.exposed = false; // a task is read as a task
        what.made->id = item.id;
        what.made->customer_id = customer_id;
        request.state.tasks.emplace(item.id, std::move(*what.made));
    }
    http::response reply = json_reply(200, to_json(item));
    request.state.add_item(std::move(item));
    return reply;
}

bool is_activity(const conversation_item& item)
{
    return member_text(item.content, "type") == "CUSTOMER_ACTIVITY";
}

} // namespace

http::response create_item(call& request)
{
    body_reader reader{request.body};
    if (reader.failed()) {
        return reader.refusal();
    }
    const customer_reference who = read_customer_reference(reader);
    new_item what = read_item(reader, request);
    if (reader.failed()) {
        return reader.refusal();
    }
    if (id_in_use(request, what)) {
        return id_taken();
    }
    return keep(request, referenced_customer(request, who).id, std::move(what));
}

http::response create_customer_item(call& request)
{
    const std::string_view customer_id = request.path_value("customerId");
    if (const auto moved = request.state.merged.find(customer_id); moved != request.state.merged.end()) {
        http::response reply = refused(301, problem{"customer id",
                                                    "moved",
                                                    "the customer was merged into another one",
                                                    {{"old", moved->first}, {"new", moved->second}}});
        reply.fields.push_back({"Location", api_origin(request.state.organization) + "/api/v1/customers/" +
                                                moved->second + "/conversation-items"});
        return reply;
    }
    const customer* owner = request.state.find_customer(customer_id);
    if (owner == nullptr) {
        return empty_reply(404);
    }
    body_reader reader{request.body};
    new_item what = reader.failed() ? new_item{} : read_item(reader, request);
    if (reader.failed()) {
        return reader.refusal();
    }
    return id_in_use(request, what) ? id_taken() : keep(request, owner->id, std::move(what));
}

http::response delete_item(call& request)
{
    const conversation_item* target = request.state.find_item(request.path_value("itemId"));
    if (target == nullptr || !is_activity(*target)) {
        return empty_reply(404);
    }
    request.state.erase_item(target->id);
    return empty_reply(204);
}

http::response delete_customer_item(call& request)
{
    const conversation_item* target = request.state.find_item(request.path_value("itemId"));
    if (target == nullptr || target->customer_id != request.path_value("customerId")) {
        return empty_reply(404);
    }
    return delete_item(request);
}

} // namespace gladly_mcp::sandbox
