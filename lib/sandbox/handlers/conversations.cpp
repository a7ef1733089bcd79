#include "sandbox/assignee.hpp"
#include "sandbox/body_reader.hpp"
#include "sandbox/encode.hpp"
#include "sandbox/handlers/handlers.hpp"
#include "sandbox/list_reply.hpp"
#include "sandbox/reply.hpp"

#include <algorithm>
#include <optional>

namespace gladly_mcp::sandbox {
namespace {

/// The status part of an update.
struct status_change {
    conversation_status value = conversation_status::open;
    bool force = false;
};

std::optional<status_change> read_status(body_reader& reader)
{
    const boost::json::object* given = reader.object(reader.body(), "status", "status", false);
    if (given == nullptr) {
        return std::nullopt;
    }
    const auto value = reader.text(*given, "value", "status.value");
    const bool force = reader.flag(*given, "force", "status.force", false);
    if (!value) {
        return std::nullopt;
    }
    if (*value != "OPEN" && *value != "CLOSED") {
        reader.add_problem("status.value", "invalid", "status.value must be OPEN or CLOSED");
        return std::nullopt;
    }
    return status_change{*value == "OPEN" ? conversation_status::open : conversation_status::closed, force};
}

/// What stands against closing the conversation.
void check_closable(body_reader& reader, const store& state, const conversation& target, bool force)
{
    if (state.organization.topics_required_to_close && target.topic_ids.empty()) {
        reader.add_problem({}, "invalid_state", "topics are mandatory before closing");
    }
    if (!force && state.awaits_reply(target.id)) {
        reader.add_problem({}, "invalid_state", "customer still awaits a reply; status.force closes anyway");
    }
}

void apply_status(const call& request, conversation& target, conversation_status value)
{
    if (target.status == value) {
        return;
    }
    target.status = value;
    if (value == conversation_status::closed) {
        target.closed_at = request.now;
    } else {
        target.closed_at.reset();
    }
    request.record(target, {{"type", "CONVERSATION_STATUS_CHANGE"}, {"status", wire_name(value)}});
}

/// The topics to add, without those that the conversation has already.
std::vector<std::string> read_new_topics(body_reader& reader, const store& state, const conversation& target)
{
    std::vector<std::string> added;
    const boost::json::value* given = body_reader::given(reader.body(), "topicIds");
    if (given == nullptr || (given->is_array() && given->get_array().empty())) {
        reader.add_problem("topicIds", "blank", "topicIds must be given");
        return added;
    }
    if (!given->is_array()) {
        reader.add_problem("topicIds", "invalid", "topicIds must be a list");
        return added;
    }
    for (const boost::json::value& entry : given->get_array()) {
        const boost::json::string* id = entry.if_string();
        const topic* found = id == nullptr ? nullptr : state.find_topic(*id);
        if (found == nullptr) {
            reader.add_problem("topicIds", "not_exist", "topic does not exist");
        } else if (found->disabled) {
            reader.add_problem("topicIds", "invalid", "topic is disabled");
        } else if (std::ranges::find(target.topic_ids, found->id) == target.topic_ids.end() &&
                   std::ranges::find(added, found->id) == added.end()) {
            added.push_back(found->id);
        }
    }
    return added;
}

} // namespace

http::response get_conversations(call& request)
{
    const std::string_view customer_id = request.path_value("customerId");
    if (request.state.find_customer(customer_id) == nullptr) {
        return unknown("customer");
    }
    std::vector<const conversation*> found;
    for (const auto& [id, entry] : request.state.conversations) {
        if (entry.customer_id == customer_id) {
            found.push_back(&entry);
        }
    }
    std::ranges::stable_sort(found, {}, &conversation::created_at);
    return list_reply(request, found);
}

http::response get_conversation(call& request)
{
    const conversation* found = request.state.find_conversation(request.path_value("conversationId"));
    return found == nullptr ? empty_reply(404) : json_reply(200, to_json(*found));
}

http::response patch_conversation(call& request)
{
    conversation* target = request.state.find_conversation(request.path_value("conversationId"));
    if (target == nullptr) {
        return unknown("conversation");
    }
    body_reader reader{request.body};
    const auto status = read_status(reader);
    auto assigned = read_assignee(reader, reader.body(), "assignee", request.state, false);
    const bool reopened = status && status->value == conversation_status::open;
    if (assigned && target->status == conversation_status::closed && !reopened) {
        reader.add_problem({}, "invalid_state", "conversation is closed, cannot be reassigned");
    }
    if (status && status->value == conversation_status::closed && target->status != conversation_status::closed) {
        check_closable(reader, request.state, *target, status->force);
    }
    if (reader.failed()) {
        return reader.refusal();
    }
    if (assigned) {
        target->inbox_id = std::move(assigned->inbox_id);
        target->agent_id = std::move(assigned->agent_id);
    }
    if (status) {
        apply_status(request, *target, status->value);
    }
    return empty_reply(204);
}

http::response add_topic_to_conversation(call& request)
{
    conversation* target = request.state.find_conversation(request.path_value("conversationId"));
    if (target == nullptr) {
        return empty_reply(404);
    }
    body_reader reader{request.body};
    const std::vector<std::string> added =
        reader.failed() ? std::vector<std::string>{} : read_new_topics(reader, request.state, *target);
    if (reader.failed()) {
        return reader.refusal();
    }
    if (!added.empty()) {
        target->topic_ids.insert(target->topic_ids.end(), added.begin(), added.end());
        request.record(*target,
                       {{"type", "TOPIC_CHANGE"}, {"addedTopicIds", boost::json::array(added.begin(), added.end())}});
    }
    return empty_reply(204);
}

} // namespace gladly_mcp::sandbox
