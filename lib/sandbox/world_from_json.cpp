#include "sandbox/decode.hpp"

namespace gladly_mcp::sandbox {
namespace {

void read_merged(record_reader& from, std::vector<merged_customer>& into)
{
    const boost::json::object* found = from.object_at("mergedCustomers");
    if (found == nullptr) {
        return;
    }
    for (const auto& entry : *found) {
        if (!entry.value().is_string()) {
            from.refuse("mergedCustomers", "object of strings");
            return;
        }
        into.push_back({std::string{entry.key()}, std::string{entry.value().get_string()}});
    }
}

void read_directory(record_reader& from, world& into)
{
    from.read_record("organization", into.organization);
    from.read_records("agents", into.agents);
    from.read_records("inboxes", into.inboxes);
    from.read_records("topics", into.topics);
    from.read_records("agentCalls", into.agent_calls);
    from.read_records("teams", into.teams);
    from.read_records("audiences", into.audiences);
    from.read_records("businessHours", into.business_hours);
    from.read_records("customAttributes", into.custom_attributes);
    from.read_records("answers", into.answers);
    from.read_records("helpCenters", into.help_centers);
}

void read_customers(record_reader& from, world& into)
{
    from.read_records("customers", into.customers);
    read_merged(from, into.merged_customers);
    from.read_records("conversations", into.conversations);
    from.read_records("items", into.items);
    from.read_records("tasks", into.tasks);
    from.read_records("taskComments", into.task_comments);
    from.read_records("voiceTranscripts", into.voice_transcripts);
    from.read_records("automationSessions", into.automation_sessions);
}

void read_integrations(record_reader& from, world& into)
{
    from.read_records("customChannels", into.custom_channels);
    from.read_records("campaigns", into.campaigns);
    from.read_records("recipientCollections", into.recipient_collections);
    from.read_records("exportSchedules", into.export_schedules);
    from.read_records("exportJobs", into.export_jobs);
    from.read_records("events", into.events);
    from.read_records("webhooks", into.webhooks);
    from.read("idsMade", into.ids_made);
}

} // namespace

result<world> world_from_json(const boost::json::object& snapshot)
{
    const core::decode_options options;
    core::decode_context context{options};
    bool failed = false;
    record_reader from{context, failed, snapshot};
    world out;
    read_directory(from, out);
    read_customers(from, out);
    read_integrations(from, out);
    if (failed) {
        return context.take_error();
    }
    return out;
}

} // namespace gladly_mcp::sandbox
