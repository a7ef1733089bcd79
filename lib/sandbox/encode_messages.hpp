#pragma once

#include <gladly_mcp/sandbox/message_records.hpp>

#include <boost/json/object.hpp>

#include <string>

/// What belongs to messages and calls, as the REST API shows it.
namespace gladly_mcp::sandbox {

[[nodiscard]] boost::json::object to_json(const voice_transcript& value);
[[nodiscard]] boost::json::object to_json(const automation_session& value);
[[nodiscard]] boost::json::object to_json(const automation_message& value, const std::string& session_id);
[[nodiscard]] boost::json::object to_json(const recipient_collection& value);

} // namespace gladly_mcp::sandbox
