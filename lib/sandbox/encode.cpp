#include "sandbox/encode.hpp"

#include <gladly_mcp/core/timestamp.hpp>

#include <utility>

namespace gladly_mcp::sandbox {
namespace {

void put_text(boost::json::object& out, std::string_view name, const std::string& value)
{
    if (!value.empty()) {
        out[name] = value;
    }
}

boost::json::object to_json(const email_address& value)
{
    boost::json::object out;
    put_text(out, "normalized", value.normalized);
    out["original"] = value.original;
    out["primary"] = value.primary;
    return out;
}

boost::json::object to_json(const phone_number& value)
{
    boost::json::object out;
    put_text(out, "normalized", value.normalized);
    put_text(out, "extension", value.extension);
    out["original"] = value.original;
    put_text(out, "regionCode", value.region_code);
    out["primary"] = value.primary;
    put_text(out, "smsPreference", value.sms_preference);
    put_text(out, "type", value.type);
    return out;
}

template <class Values>
boost::json::array to_list(const Values& values)
{
    boost::json::array out;
    out.reserve(values.size());
    for (const auto& value : values) {
        out.push_back(to_json(value));
    }
    return out;
}

boost::json::object assignee_json(const std::string& inbox_id, const std::string& agent_id)
{
    boost::json::object out{{"inboxId", inbox_id}};
    put_text(out, "agentId", agent_id);
    return out;
}

} // namespace

std::string rfc3339(time_point when)
{
    return core::timestamp{when}.text();
}

std::string_view wire_name(conversation_status status) noexcept
{
    switch (status) {
    case conversation_status::open: return "OPEN";
    case conversation_status::waiting: return "WAITING";
    case conversation_status::closed: break;
    }
    return "CLOSED";
}

std::string_view wire_name(task_status status) noexcept
{
    return status == task_status::open ? "OPEN" : "CLOSED";
}

boost::json::object to_json(const communicator& value)
{
    return {{"id", value.id}, {"type", value.type}};
}

boost::json::object to_json(const customer& value)
{
    boost::json::object out{{"id", value.id}};
    put_text(out, "name", value.name);
    put_text(out, "image", value.image);
    put_text(out, "address", value.address);
    out["emails"] = to_list(value.emails);
    out["phones"] = to_list(value.phones);
    put_text(out, "externalCustomerId", value.external_customer_id);
    if (!value.external_customer_ids.empty()) {
        out["externalCustomerIds"] = value.external_customer_ids;
    }
    out["customAttributes"] = value.custom_attributes;
    out["createdAt"] = rfc3339(value.created_at);
    out["updatedAt"] = rfc3339(value.updated_at);
    return out;
}

boost::json::object to_json(const conversation& value)
{
    boost::json::object out{{"id", value.id}, {"customerId", value.customer_id}};
    put_text(out, "agentId", value.agent_id);
    out["inboxId"] = value.inbox_id;
    if (!value.custom_attributes.empty()) {
        out["customAttributes"] = value.custom_attributes;
    }
    out["topicIds"] = boost::json::array(value.topic_ids.begin(), value.topic_ids.end());
    out["createdAt"] = rfc3339(value.created_at);
    if (value.closed_at) {
        out["closedAt"] = rfc3339(*value.closed_at);
    }
    out["status"] = wire_name(value.status);
    return out;
}

boost::json::object to_json(const conversation_item& value)
{
    boost::json::object out{{"id", value.id}, {"customerId", value.customer_id}};
    put_text(out, "conversationId", value.conversation_id);
    put_text(out, "sessionId", value.session_id);
    out["timestamp"] = rfc3339(value.timestamp);
    if (value.initiator) {
        out["initiator"] = to_json(*value.initiator);
    }
    if (value.responder) {
        out["responder"] = to_json(*value.responder);
    }
    out["content"] = value.content;
    return out;
}

boost::json::object to_json(const task& value)
{
    boost::json::object out{
        {"id", value.id}, {"customerId", value.customer_id}, {"timestamp", rfc3339(value.timestamp)}};
    if (!value.created_by.type.empty()) {
        out["createdBy"] = to_json(value.created_by);
    }
    out["assignee"] = assignee_json(value.inbox_id, value.agent_id);
    out["body"] = value.body;
    out["dueAt"] = rfc3339(value.due_at);
    out["status"] = wire_name(value.status);
    return out;
}

boost::json::object to_json(const task_comment& value)
{
    return {{"id", value.id},
            {"agentId", value.agent_id},
            {"comment", value.comment},
            {"taskId", value.task_id},
            {"createdAt", rfc3339(value.created_at)}};
}

boost::json::object to_json(const agent& value)
{
    return {{"id", value.id}, {"name", value.name}, {"emailAddress", value.email_address}};
}

boost::json::object to_json(const inbox& value)
{
    return {{"id", value.id}, {"name", value.name}, {"disabled", value.disabled}};
}

boost::json::object to_json(const topic& value)
{
    boost::json::object out{{"id", value.id}, {"name", value.name}, {"disabled", value.disabled}};
    put_text(out, "parentId", value.parent_id);
    return out;
}

boost::json::object to_json(const organization& value)
{
    return {{"id", value.id},
            {"loginDomain", value.login_domain},
            {"name", value.name},
            {"timezone", value.timezone},
            {"gladlyUrl", value.gladly_url}};
}

} // namespace gladly_mcp::sandbox
