#include "sandbox/encode_data.hpp"

#include "sandbox/encode.hpp"

#include <boost/json/array.hpp>

namespace gladly_mcp::sandbox {

std::string_view wire_name(export_status status) noexcept
{
    switch (status) {
    case export_status::pending: return "PENDING";
    case export_status::in_progress: return "IN_PROGRESS";
    case export_status::completed: return "COMPLETED";
    case export_status::failed: break;
    }
    return "FAILED";
}

boost::json::object to_json(const export_schedule& value)
{
    return {{"id", value.id},
            {"frequency", value.frequency},
            {"type", "CONVERSATIONS"},
            {"nextStartAt", rfc3339(value.next_start_at)},
            {"updatedAt", rfc3339(value.updated_at)}};
}

boost::json::object to_json(const export_job& value)
{
    return {{"id", value.id},
            {"scheduleId", value.schedule_id},
            {"status", wire_name(value.status)},
            {"updatedAt", rfc3339(value.updated_at)},
            {"parameters", boost::json::object{{"type", "CONVERSATIONS"},
                                               {"startAt", rfc3339(value.start_at)},
                                               {"endAt", rfc3339(value.end_at)}}},
            {"files", boost::json::array(value.files.begin(), value.files.end())}};
}

boost::json::object to_json(const event& value)
{
    return {{"id", value.id},
            {"type", value.type},
            {"timestamp", rfc3339(value.timestamp)},
            {"initiator", to_json(value.initiator)},
            {"content", value.content}};
}

boost::json::object to_json(const webhook& value)
{
    boost::json::object out{{"id", value.id}};
    if (!value.name.empty()) {
        out["name"] = value.name;
    }
    out["events"] = boost::json::array(value.events.begin(), value.events.end());
    out["url"] = value.url;
    out["enabled"] = value.enabled;
    out["createdAt"] = rfc3339(value.created_at);
    out["updatedAt"] = rfc3339(value.updated_at);
    out["hasCredentials"] = value.has_credentials;
    out["headerKeys"] = boost::json::array(value.header_keys.begin(), value.header_keys.end());
    if (value.disabled_at_due_to_retry_limit) {
        out["disabledAtDueToRetryLimit"] = rfc3339(*value.disabled_at_due_to_retry_limit);
    }
    return out;
}

} // namespace gladly_mcp::sandbox
