#include "sandbox/event_recorder.hpp"

#include "sandbox/encode.hpp"

#include <algorithm>
#include <utility>

namespace gladly_mcp::sandbox {
namespace {

constexpr std::chrono::hours kept_for{24};

void tell(call& request, std::string_view type, boost::json::object content)
{
    event made;
    made.id = request.state.next_id();
    made.type = type;
    made.timestamp = request.now;
    made.initiator = request.caller();
    made.content = std::move(content);
    request.state.events.push_back(std::move(made));
}

/// Walks two tables of one kind in step, calls `added(now)`, `changed(before, now)` and `gone(before)`, and makes the
/// first table equal to the second. Copies only what differs.
template <class Record, class Added, class Changed, class Gone>
void compare(store::table<Record>& seen, const store::table<Record>& current, Added added, Changed changed, Gone gone)
{
    auto old = seen.begin();
    auto now = current.begin();
    while (old != seen.end() || now != current.end()) {
        if (now == current.end() || (old != seen.end() && old->first < now->first)) {
            gone(old->second);
            old = seen.erase(old);
        } else if (old == seen.end() || now->first < old->first) {
            added(now->second);
            seen.emplace_hint(old, *now);
            ++now;
        } else {
            if (!(old->second == now->second)) {
                changed(old->second, now->second);
                old->second = now->second;
            }
            ++old;
            ++now;
        }
    }
}

template <class Record>
boost::json::object assignee_of(const Record& record)
{
    boost::json::object out{{"inboxId", record.inbox_id}};
    if (!record.agent_id.empty()) {
        out["agentId"] = record.agent_id;
    }
    return out;
}

boost::json::object context_of(const conversation& before)
{
    return {{"assignee", assignee_of(before)}};
}

boost::json::object context_of(const task& before)
{
    return {
        {"assignee", assignee_of(before)}, {"dueAt", rfc3339(before.due_at)}, {"createdAt", rfc3339(before.timestamp)}};
}

/// What all events of a conversation say; `before` is its state just before.
boost::json::object content_of(const conversation& before)
{
    return {{"customerId", before.customer_id}, {"conversationId", before.id}, {"context", context_of(before)}};
}

boost::json::object content_of(const task& before)
{
    return {{"customerId", before.customer_id}, {"taskId", before.id}, {"context", context_of(before)}};
}

template <class Value>
boost::json::object with(boost::json::object content, std::string_view name, const Value& value)
{
    content[name] = value;
    return content;
}

template <class Values, class Value>
bool holds(const Values& values, const Value& wanted)
{
    return std::ranges::find(values, wanted) != values.end();
}

template <class Record>
bool reassigned(const Record& before, const Record& after)
{
    return before.inbox_id != after.inbox_id || before.agent_id != after.agent_id;
}

void tell_topics(call& request, const conversation& before, const conversation& after)
{
    for (const std::string& id : after.topic_ids) {
        if (!holds(before.topic_ids, id)) {
            tell(request, "CONVERSATION/TOPIC_ADDED", with(content_of(before), "topicId", id));
        }
    }
    for (const std::string& id : before.topic_ids) {
        if (!holds(after.topic_ids, id)) {
            tell(request, "CONVERSATION/TOPIC_REMOVED", with(content_of(before), "topicId", id));
        }
    }
}

void tell_attribute(call& request, std::string_view type, const conversation& where, const boost::json::value& value)
{
    const boost::json::string& id = value.at("id").as_string();
    const auto known = request.state.custom_attributes.find(std::string_view{id});
    const bool found = known != request.state.custom_attributes.end();
    tell(request, type,
         {{"customerId", where.customer_id},
          {"conversationId", where.id},
          {"customAttributeId", id},
          {"customAttributeKey", found ? std::string_view{known->second.key} : std::string_view{id}},
          {"customAttributeValue", value.at("value")}});
}

void tell_attributes(call& request, const conversation& before, const conversation& after)
{
    for (const boost::json::value& value : after.custom_attributes) {
        if (!holds(before.custom_attributes, value)) {
            tell_attribute(request, "CONVERSATION/CUSTOM_ATTRIBUTE_ADDED", after, value);
        }
    }
    for (const boost::json::value& value : before.custom_attributes) {
        if (!holds(after.custom_attributes, value)) {
            tell_attribute(request, "CONVERSATION/CUSTOM_ATTRIBUTE_REMOVED", after, value);
        }
    }
}

void tell_task(call& request, const task& before, const task& after)
{
    if (reassigned(before, after)) {
        tell(request, "TASK/ASSIGNEE_UPDATED", with(content_of(before), "assignee", assignee_of(after)));
    }
    if (before.body != after.body) {
        tell(request, "TASK/CONTENT_UPDATED", content_of(before));
    }
    if (before.due_at != after.due_at) {
        tell(request, "TASK/DUE_DATE_UPDATED", with(content_of(before), "dueAt", rfc3339(after.due_at)));
    }
    if (before.status != after.status) {
        tell(request, after.status == task_status::closed ? "TASK/CLOSED" : "TASK/REOPENED", content_of(before));
    }
}

} // namespace

event_recorder::event_recorder(const store& start)
    : customers_(start.customers), conversations_(start.conversations), tasks_(start.tasks)
{
    for (const auto& [id, comment] : start.task_comments) {
        comments_.insert(id);
    }
}

void event_recorder::note_changes(call& request)
{
    note_customers(request);
    note_conversations(request);
    note_added_items(request);
    note_tasks(request);
    note_comments(request);
    const auto recent = std::ranges::lower_bound(request.state.events, request.now - kept_for, {}, &event::timestamp);
    request.state.events.erase(request.state.events.begin(), recent);
}

void event_recorder::note_customers(call& request)
{
    const auto tell_customer = [&](std::string_view type) {
        return [&request, type](const customer& profile, const auto&...) {
            tell(request, type, {{"customerId", profile.id}});
        };
    };
    compare(customers_, request.state.customers, tell_customer("CUSTOMER_PROFILE/CREATED"),
            tell_customer("CUSTOMER_PROFILE/UPDATED"), tell_customer("CUSTOMER_PROFILE/DELETED"));
}

void event_recorder::note_conversations(call& request)
{
    compare(
        conversations_, request.state.conversations,
        [&](const conversation& made) {
            tell(request, "CONVERSATION/CREATED", content_of(made));
            conversation bare = made;
            bare.topic_ids.clear();
            bare.custom_attributes.clear();
            note_conversation(request, bare, made);
        },
        [&](const conversation& before, const conversation& after) { note_conversation(request, before, after); },
        [](const conversation&) {}); // goes away with its customer only, which is told
}

void event_recorder::note_conversation(call& request, const conversation& before, const conversation& after)
{
    if (reassigned(before, after)) {
        const std::string_view reason = request.operation.id == "replyToMessage" ? "MESSAGE_OUTBOUND" : "MANUAL";
        tell(request, "CONVERSATION_ASSIGNEE/UPDATED",
             with(with(content_of(before), "reason", reason), "assignee", assignee_of(after)));
    }
    const bool was_closed = before.status == conversation_status::closed;
    const bool is_closed = after.status == conversation_status::closed;
    if (was_closed != is_closed) {
        tell(request, is_closed ? "CONVERSATION/CLOSED" : "CONVERSATION/REOPENED", content_of(before));
    }
    tell_topics(request, before, after);
    tell_attributes(request, before, after);
}

void event_recorder::note_added_items(call& request)
{
    for (const conversation_item* item : request.state.take_added_items()) {
        const auto* type = item->content.if_contains("type");
        if (type != nullptr && *type == "CONVERSATION_NOTE") {
            tell(request, "CONVERSATION/NOTE_CREATED",
                 {{"noteId", item->id}, {"customerId", item->customer_id}, {"conversationId", item->conversation_id}});
        }
    }
}

void event_recorder::note_tasks(call& request)
{
    compare(
        tasks_, request.state.tasks, [&](const task& made) { tell(request, "TASK/CREATED", content_of(made)); },
        [&](const task& before, const task& after) { tell_task(request, before, after); },
        [](const task&) {}); // goes away with its customer only, which is told
}

void event_recorder::note_comments(call& request)
{
    for (const auto& [id, comment] : request.state.task_comments) {
        const task* where = comments_.insert(id).second ? request.state.find_task(comment.task_id) : nullptr;
        if (where != nullptr) {
            tell(request, "TASK/COMMENT_ADDED", with(content_of(*where), "commentId", id));
        }
    }
}

} // namespace gladly_mcp::sandbox
