#pragma once

#include <gladly_mcp/sandbox/communicator.hpp>
#include <gladly_mcp/sandbox/time_point.hpp>

#include <boost/json/object.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What goes to other systems.
namespace gladly_mcp::sandbox {

/// How often the organization's data is exported; an organization has one at most.
struct export_schedule {
    std::string id;
    std::string frequency = "DAILY"; ///< `HOURLY` or `DAILY`.
    time_point next_start_at;
    time_point updated_at;
};

enum class export_status : std::uint8_t { pending, in_progress, completed, failed };

/// One export. Its files are written when they are asked for, from what the world holds then.
struct export_job {
    std::string id;
    std::string schedule_id;
    export_status status = export_status::completed;
    time_point start_at; ///< The items of the export are not older,
    time_point end_at;   ///< and older than this.
    time_point updated_at;
    std::vector<std::string> files; ///< `agents.jsonl`, `conversation_items.jsonl`, `customers.jsonl`, `topics.jsonl`.
};

/// Something that happened, as `GET /events` tells it.
struct event {
    std::string id;
    std::string type; ///< For example `TASK/CREATED`.
    time_point timestamp;
    communicator initiator;
    boost::json::object content; ///< As on the wire.
};

/// A subscription. Credentials and the values of headers are write only in the REST API; the sandbox delivers nothing
/// but pings and does not keep them.
struct webhook {
    std::string id;
    std::string name;
    std::vector<std::string> events;
    std::string url;
    bool enabled = false;
    bool has_credentials = false;
    std::vector<std::string> header_keys;
    time_point created_at;
    time_point updated_at;
    std::optional<time_point> disabled_at_due_to_retry_limit;
};

} // namespace gladly_mcp::sandbox
