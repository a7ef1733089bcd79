#pragma once

#include <gladly_mcp/sandbox/time_point.hpp>

#include <boost/json/object.hpp>

#include <cstdint>
#include <string>
#include <vector>

/// What an organization is made of, beside its inboxes and topics.
namespace gladly_mcp::sandbox {

/// A phone call that an agent is on; an agent has at most one.
struct agent_call {
    std::string agent_id;
    std::string customer_id;
    std::string conversation_item_id; ///< The item that the call becomes.
    bool recording = false;
};

struct team {
    std::string id;
    std::string name;
    std::string description;
    std::vector<std::string> agent_ids;
};

/// Whom an answer is meant for.
struct audience {
    std::string id;
    std::string name;
};

/// One schedule of opening hours.
struct business_hours {
    std::string id;
    std::int64_t version = 1; ///< Counts the changes: an update must name the current one.
    std::string name;
    bool primary = false;             ///< One schedule is; it cannot be deleted.
    boost::json::object office_hours; ///< As on the wire; `timezone` is an IANA name.
    time_point created_at;
    time_point updated_at;
};

/// A freeform topic: what a conversation's custom attributes are values of.
struct custom_attribute {
    std::string id;
    std::string key;
    std::string label;
    bool deactivated = false;
    time_point created_at;
    std::string created_by; ///< Id of an agent.
};

} // namespace gladly_mcp::sandbox
