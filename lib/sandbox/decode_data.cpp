#include "sandbox/decode.hpp"

namespace gladly_mcp::sandbox {
namespace {

/// The member `parameters` of an export job.
struct parameter_fields {
    time_point& start_at;
    time_point& end_at;
};

void read_fields(record_reader& from, parameter_fields& into)
{
    from.read("startAt", into.start_at);
    from.read("endAt", into.end_at);
}

} // namespace

void read_fields(record_reader& from, export_schedule& into)
{
    from.read_key("id", into.id);
    from.read("frequency", into.frequency);
    from.read("nextStartAt", into.next_start_at);
    from.read("updatedAt", into.updated_at);
}

void read_fields(record_reader& from, export_job& into)
{
    from.read_key("id", into.id);
    from.read("scheduleId", into.schedule_id);
    from.read("status", into.status,
              {{"PENDING", export_status::pending},
               {"IN_PROGRESS", export_status::in_progress},
               {"COMPLETED", export_status::completed},
               {"FAILED", export_status::failed}});
    parameter_fields parameters{into.start_at, into.end_at};
    from.read_record("parameters", parameters);
    from.read("updatedAt", into.updated_at);
    from.read("files", into.files);
}

void read_fields(record_reader& from, event& into)
{
    from.read_key("id", into.id);
    from.read_key("type", into.type);
    from.read("timestamp", into.timestamp);
    from.read_record("initiator", into.initiator);
    from.read("content", into.content);
}

void read_fields(record_reader& from, webhook& into)
{
    from.read_key("id", into.id);
    from.read("name", into.name);
    from.read("events", into.events);
    from.read_key("url", into.url);
    from.read("enabled", into.enabled);
    from.read("hasCredentials", into.has_credentials);
    from.read("headerKeys", into.header_keys);
    from.read("createdAt", into.created_at);
    from.read("updatedAt", into.updated_at);
    from.read("disabledAtDueToRetryLimit", into.disabled_at_due_to_retry_limit);
}

} // namespace gladly_mcp::sandbox
