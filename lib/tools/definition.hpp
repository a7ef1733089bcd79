#pragma once

#include "tools/tool_row.hpp"

#include <gladly_mcp/tools/format.hpp>

#include <boost/json/object.hpp>

namespace gladly_mcp::tools {

/// The definition of a tool as MCP clients see it.
[[nodiscard]] mcp::tool make_definition(const tool_row& row);

/// A definition in the form of one family of model interfaces.
[[nodiscard]] boost::json::object write_definition(const mcp::tool& from, format how);

} // namespace gladly_mcp::tools
