#include "sandbox/snapshot.hpp"

#include "sandbox/encode.hpp"
#include "sandbox/encode_data.hpp"
#include "sandbox/encode_directory.hpp"
#include "sandbox/encode_messages.hpp"

#include <boost/json/array.hpp>

#include <utility>

namespace gladly_mcp::sandbox {
namespace {

using boost::json::array;
using boost::json::object;

template <class Record>
object whole(const Record& record)
{
    return to_json(record);
}

object whole(const organization& value)
{
    object out = to_json(value);
    out["topicsRequiredToClose"] = value.topics_required_to_close;
    out["homeCountryPrefix"] = value.home_country_prefix;
    out["languages"] = array(value.languages.begin(), value.languages.end());
    out["emailAddresses"] = array(value.email_addresses.begin(), value.email_addresses.end());
    return out;
}

object whole(const inbox& value)
{
    object out = to_json(value);
    out["agentIds"] = array(value.agent_ids.begin(), value.agent_ids.end());
    return out;
}

object whole(const conversation_item& value)
{
    object out = to_json(value);
    if (!value.exposed) {
        out["exposed"] = false;
    }
    return out;
}

object whole(const answer& value)
{
    array contents;
    for (const answer_content& content : value.contents) {
        contents.push_back(object{{"language", content.language},
                                  {"type", content.type},
                                  {"bodyHtml", content.body_html},
                                  {"title", content.title},
                                  {"subject", content.subject},
                                  {"internal", content.internal}});
    }
    return {{"id", value.id},
            {"name", value.name},
            {"description", value.description},
            {"audienceIds", array(value.audience_ids.begin(), value.audience_ids.end())},
            {"contents", std::move(contents)},
            {"usedByRule", value.used_by_rule},
            {"usedByThread", value.used_by_thread},
            {"createdAt", rfc3339(value.created_at)},
            {"updatedAt", rfc3339(value.updated_at)}};
}

object whole(const help_center& value)
{
    array entries;
    for (const help_center_entry& entry : value.entries) {
        entries.push_back(
            object{{"sectionId", entry.section_id}, {"snippetId", entry.snippet_id}, {"answerId", entry.answer_id}});
    }
    return {{"id", value.id}, {"entries", std::move(entries)}};
}

object whole(const voice_transcript& value)
{
    object out = to_json(value);
    out["itemId"] = value.item_id;
    return out;
}

object whole(const custom_channel& value)
{
    return {{"id", value.id}, {"companyAddress", value.company_address}};
}

object whole(const automation_session& value)
{
    array messages;
    for (const automation_message& message : value.messages) {
        messages.push_back(to_json(message, value.id));
    }
    object out = to_json(value);
    out["closed"] = value.closed;
    out["messages"] = std::move(messages);
    return out;
}

object whole(const campaign& value)
{
    return {{"id", value.id}, {"type", value.type}};
}

template <class Record>
array all_of(const store::table<Record>& records)
{
    array out;
    out.reserve(records.size());
    for (const auto& [id, record] : records) {
        out.push_back(whole(record));
    }
    return out;
}

template <class Record>
array all_of(const std::vector<Record>& records)
{
    array out;
    out.reserve(records.size());
    for (const Record& record : records) {
        out.push_back(whole(record));
    }
    return out;
}

/// Conversation by conversation, each in its order, which decides between items of the same time; then the others.
array all_items(const store& state)
{
    array out;
    for (const auto& [id, where] : state.conversations) {
        for (const conversation_item* item : state.timeline(id)) {
            out.push_back(whole(*item));
        }
    }
    for (const auto& [id, item] : state.items()) {
        if (!state.conversations.contains(item.conversation_id)) {
            out.push_back(whole(item));
        }
    }
    return out;
}

object all_merged(const store& state)
{
    object out;
    for (const auto& [old_id, new_id] : state.merged) {
        out[old_id] = new_id;
    }
    return out;
}

} // namespace

object snapshot_of(const store& state)
{
    return {{"organization", whole(state.organization)},
            {"agents", all_of(state.agents)},
            {"inboxes", all_of(state.inboxes)},
            {"topics", all_of(state.topics)},
            {"agentCalls", all_of(state.agent_calls)},
            {"teams", all_of(state.teams)},
            {"audiences", all_of(state.audiences)},
            {"businessHours", all_of(state.business_hours)},
            {"customAttributes", all_of(state.custom_attributes)},
            {"answers", all_of(state.answers)},
            {"helpCenters", all_of(state.help_centers)},
            {"customers", all_of(state.customers)},
            {"mergedCustomers", all_merged(state)},
            {"conversations", all_of(state.conversations)},
            {"items", all_items(state)},
            {"tasks", all_of(state.tasks)},
            {"taskComments", all_of(state.task_comments)},
            {"voiceTranscripts", all_of(state.voice_transcripts)},
            {"automationSessions", all_of(state.automation_sessions)},
            {"customChannels", all_of(state.custom_channels)},
            {"campaigns", all_of(state.campaigns)},
            {"recipientCollections", all_of(state.recipient_collections)},
            {"exportSchedules", all_of(state.export_schedules)},
            {"exportJobs", all_of(state.export_jobs)},
            {"events", all_of(state.events)},
            {"webhooks", all_of(state.webhooks)},
            {"idsMade", state.ids_made()}};
}

} // namespace gladly_mcp::sandbox
