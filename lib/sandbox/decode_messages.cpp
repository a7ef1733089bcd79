#include "sandbox/decode.hpp"

namespace gladly_mcp::sandbox {
namespace {

/// The member `target` of an automation session.
struct target_fields {
    std::string& target_type;
};

void read_fields(record_reader& from, target_fields& into)
{
    from.read("targetType", into.target_type);
}

} // namespace

void read_fields(record_reader& from, spoken_paragraph& into)
{
    from.read("transcript", into.text);
    from.read("speaker", into.speaker);
    from.read("startTime", into.start_time);
    from.read("endTime", into.end_time);
}

void read_fields(record_reader& from, voice_transcript& into)
{
    from.read_key("itemId", into.item_id);
    from.read("customerId", into.customer_id);
    from.read("language", into.language);
    from.read_records("paragraphs", into.paragraphs);
    from.read("createdAt", into.created_at);
    from.read("updatedAt", into.updated_at);
}

void read_fields(record_reader& from, custom_channel& into)
{
    from.read_key("id", into.id);
    from.read("companyAddress", into.company_address);
}

void read_fields(record_reader& from, automation_message& into)
{
    from.read_key("id", into.id);
    from.read("type", into.type);
    from.read("content", into.content);
    from.read_record("from", into.from);
    from.read("context", into.context);
    from.read("createdAt", into.created_at);
}

void read_fields(record_reader& from, automation_session& into)
{
    from.read_key("id", into.id);
    from.read("customerId", into.customer_id);
    from.read("conversationId", into.conversation_id);
    from.read("companyAddress", into.company_address);
    from.read("customerAddress", into.customer_address);
    target_fields target{into.target_type};
    from.read_record("target", target);
    from.read("closed", into.closed);
    from.read_records("messages", into.messages);
    from.read("createdAt", into.created_at);
    from.read("updatedAt", into.updated_at);
}

void read_fields(record_reader& from, campaign& into)
{
    from.read_key("id", into.id);
    from.read("type", into.type);
}

void read_fields(record_reader& from, recipient_collection& into)
{
    from.read_key("id", into.id);
    from.read("campaignId", into.campaign_id);
    from.read("type", into.type);
    from.read("name", into.name);
    from.read("status", into.status);
    from.read("startAfter", into.start_after);
    from.read("endBefore", into.end_before);
}

} // namespace gladly_mcp::sandbox
