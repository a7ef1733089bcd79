#pragma once

#include <gladly_mcp/sandbox/directory_records.hpp>

#include <boost/json/object.hpp>

/// The records of the directory as the REST API shows them.
namespace gladly_mcp::sandbox {

[[nodiscard]] boost::json::object to_json(const agent_call& value);
[[nodiscard]] boost::json::object to_json(const team& value);
[[nodiscard]] boost::json::object to_json(const audience& value);
[[nodiscard]] boost::json::object to_json(const business_hours& value);
[[nodiscard]] boost::json::object to_json(const custom_attribute& value);

} // namespace gladly_mcp::sandbox
