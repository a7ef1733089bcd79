#pragma once

#include <gladly_mcp/sandbox/world.hpp>

#include <boost/json/object.hpp>

#include <string>
#include <string_view>

/// Records as the REST API shows them. Empty texts and lists are left out where the contract has them optional.
namespace gladly_mcp::sandbox {

[[nodiscard]] std::string rfc3339(time_point when);

[[nodiscard]] std::string_view wire_name(conversation_status status) noexcept;
[[nodiscard]] std::string_view wire_name(task_status status) noexcept;

[[nodiscard]] boost::json::object to_json(const communicator& value);
[[nodiscard]] boost::json::object to_json(const customer& value);
[[nodiscard]] boost::json::object to_json(const conversation& value);
[[nodiscard]] boost::json::object to_json(const conversation_item& value);
[[nodiscard]] boost::json::object to_json(const task& value);
[[nodiscard]] boost::json::object to_json(const task_comment& value);
[[nodiscard]] boost::json::object to_json(const agent& value);
[[nodiscard]] boost::json::object to_json(const inbox& value);
[[nodiscard]] boost::json::object to_json(const topic& value);
[[nodiscard]] boost::json::object to_json(const organization& value);

} // namespace gladly_mcp::sandbox
