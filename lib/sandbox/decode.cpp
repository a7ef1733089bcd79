#include "sandbox/decode.hpp"

namespace gladly_mcp::sandbox {
namespace {

/// The member `assignee` of a task.
struct assignee_fields {
    std::string& inbox_id;
    std::string& agent_id;
};

void read_fields(record_reader& from, assignee_fields& into)
{
    from.read("inboxId", into.inbox_id);
    from.read("agentId", into.agent_id);
}

} // namespace

void read_fields(record_reader& from, communicator& into)
{
    from.read("id", into.id);
    from.read("type", into.type);
}

void read_fields(record_reader& from, email_address& into)
{
    from.read("normalized", into.normalized);
    from.read_key("original", into.original);
    from.read("primary", into.primary);
}

void read_fields(record_reader& from, phone_number& into)
{
    from.read("normalized", into.normalized);
    from.read("extension", into.extension);
    from.read_key("original", into.original);
    from.read("regionCode", into.region_code);
    from.read("primary", into.primary);
    from.read("smsPreference", into.sms_preference);
    from.read("type", into.type);
}

void read_fields(record_reader& from, customer& into)
{
    from.read_key("id", into.id);
    from.read("name", into.name);
    from.read("image", into.image);
    from.read("address", into.address);
    from.read_records("emails", into.emails);
    from.read_records("phones", into.phones);
    from.read("externalCustomerId", into.external_customer_id);
    from.read("externalCustomerIds", into.external_customer_ids);
    from.read("customAttributes", into.custom_attributes);
    from.read("createdAt", into.created_at);
    from.read("updatedAt", into.updated_at);
}

void read_fields(record_reader& from, conversation& into)
{
    from.read_key("id", into.id);
    from.read("customerId", into.customer_id);
    from.read("inboxId", into.inbox_id);
    from.read("agentId", into.agent_id);
    from.read("status", into.status,
              {{"OPEN", conversation_status::open},
               {"WAITING", conversation_status::waiting},
               {"CLOSED", conversation_status::closed}});
    from.read("topicIds", into.topic_ids);
    from.read("customAttributes", into.custom_attributes);
    from.read("createdAt", into.created_at);
    from.read("closedAt", into.closed_at);
}

void read_fields(record_reader& from, conversation_item& into)
{
    from.read_key("id", into.id);
    from.read("customerId", into.customer_id);
    from.read("conversationId", into.conversation_id);
    from.read("sessionId", into.session_id);
    from.read("timestamp", into.timestamp);
    from.read_record("initiator", into.initiator);
    from.read_record("responder", into.responder);
    from.read("content", into.content);
    from.read("exposed", into.exposed);
}

void read_fields(record_reader& from, task& into)
{
    from.read_key("id", into.id);
    from.read("customerId", into.customer_id);
    assignee_fields assigned{into.inbox_id, into.agent_id};
    from.read_record("assignee", assigned);
    from.read("body", into.body);
    from.read_record("createdBy", into.created_by);
    from.read("timestamp", into.timestamp);
    from.read("dueAt", into.due_at);
    from.read("status", into.status, {{"OPEN", task_status::open}, {"CLOSED", task_status::closed}});
}

void read_fields(record_reader& from, task_comment& into)
{
    from.read_key("id", into.id);
    from.read("taskId", into.task_id);
    from.read("agentId", into.agent_id);
    from.read("comment", into.comment);
    from.read("createdAt", into.created_at);
}

} // namespace gladly_mcp::sandbox
