#include "sandbox/decode.hpp"

namespace gladly_mcp::sandbox {

void read_fields(record_reader& from, organization& into)
{
    from.read("id", into.id);
    from.read("loginDomain", into.login_domain);
    from.read("name", into.name);
    from.read("timezone", into.timezone);
    from.read("gladlyUrl", into.gladly_url);
    from.read("topicsRequiredToClose", into.topics_required_to_close);
    from.read("homeCountryPrefix", into.home_country_prefix);
    from.read("languages", into.languages);
    from.read("emailAddresses", into.email_addresses);
}

void read_fields(record_reader& from, agent& into)
{
    from.read_key("id", into.id);
    from.read("name", into.name);
    from.read("emailAddress", into.email_address);
}

void read_fields(record_reader& from, inbox& into)
{
    from.read_key("id", into.id);
    from.read("name", into.name);
    from.read("disabled", into.disabled);
    from.read("agentIds", into.agent_ids);
}

void read_fields(record_reader& from, topic& into)
{
    from.read_key("id", into.id);
    from.read("name", into.name);
    from.read("disabled", into.disabled);
    from.read("parentId", into.parent_id);
}

void read_fields(record_reader& from, agent_call& into)
{
    from.read_key("agentId", into.agent_id);
    from.read("customerId", into.customer_id);
    from.read("conversationItemId", into.conversation_item_id);
    from.read("recording", into.recording);
}

void read_fields(record_reader& from, team& into)
{
    from.read_key("id", into.id);
    from.read("name", into.name);
    from.read("description", into.description);
    from.read("agentIds", into.agent_ids);
}

void read_fields(record_reader& from, audience& into)
{
    from.read_key("id", into.id);
    from.read("name", into.name);
}

void read_fields(record_reader& from, business_hours& into)
{
    from.read_key("id", into.id);
    from.read("version", into.version);
    from.read("name", into.name);
    from.read("primary", into.primary);
    from.read("officeHours", into.office_hours);
    from.read("createdAt", into.created_at);
    from.read("updatedAt", into.updated_at);
}

void read_fields(record_reader& from, custom_attribute& into)
{
    from.read_key("id", into.id);
    from.read("key", into.key);
    from.read("label", into.label);
    from.read("deactivated", into.deactivated);
    from.read("createdAt", into.created_at);
    from.read("createdBy", into.created_by);
}

void read_fields(record_reader& from, answer_content& into)
{
    from.read_key("language", into.language);
    from.read_key("type", into.type);
    from.read("bodyHtml", into.body_html);
    from.read("title", into.title);
    from.read("subject", into.subject);
    from.read("internal", into.internal);
}

void read_fields(record_reader& from, answer& into)
{
    from.read_key("id", into.id);
    from.read("name", into.name);
    from.read("description", into.description);
    from.read("audienceIds", into.audience_ids);
    from.read_records("contents", into.contents);
    from.read("usedByRule", into.used_by_rule);
    from.read("usedByThread", into.used_by_thread);
    from.read("createdAt", into.created_at);
    from.read("updatedAt", into.updated_at);
}

void read_fields(record_reader& from, help_center_entry& into)
{
    from.read("sectionId", into.section_id);
    from.read("snippetId", into.snippet_id);
    from.read_key("answerId", into.answer_id);
}

void read_fields(record_reader& from, help_center& into)
{
    from.read_key("id", into.id);
    from.read_records("entries", into.entries);
}

} // namespace gladly_mcp::sandbox
