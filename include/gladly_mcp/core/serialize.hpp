#pragma once

#include <gladly_mcp/core/config.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <string>

namespace gladly_mcp::core {

/// Appends `value` to `out` as compact JSON on one line.
///
/// Always valid JSON if the strings are UTF-8: a double that is infinite or no number is written as `null`. A double
/// reads back as the same double.
GLADLY_MCP_API void append_json(std::string& out, const boost::json::value& value);
GLADLY_MCP_API void append_json(std::string& out, const boost::json::object& value);
GLADLY_MCP_API void append_json(std::string& out, const boost::json::array& value);

/// Returns `value` as compact JSON on one line.
[[nodiscard]] GLADLY_MCP_API std::string to_json(const boost::json::value& value);
[[nodiscard]] GLADLY_MCP_API std::string to_json(const boost::json::object& value);
[[nodiscard]] GLADLY_MCP_API std::string to_json(const boost::json::array& value);

} // namespace gladly_mcp::core
