#pragma once

#include <gladly_mcp/sandbox/data_records.hpp>

#include <boost/json/object.hpp>

#include <string_view>

/// Exports, events and webhooks as the REST API shows them.
namespace gladly_mcp::sandbox {

[[nodiscard]] std::string_view wire_name(export_status status) noexcept;

[[nodiscard]] boost::json::object to_json(const export_schedule& value);
[[nodiscard]] boost::json::object to_json(const export_job& value);
[[nodiscard]] boost::json::object to_json(const event& value);
[[nodiscard]] boost::json::object to_json(const webhook& value);

} // namespace gladly_mcp::sandbox
