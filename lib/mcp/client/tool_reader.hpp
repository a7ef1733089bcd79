#pragma once

#include <gladly_mcp/core/result.hpp>
#include <gladly_mcp/mcp/tool.hpp>

#include <boost/json/value.hpp>

#include <optional>
#include <string>
#include <vector>

namespace gladly_mcp::mcp {

/// One page of `tools/list`.
struct tool_page {
    std::vector<tool> tools;
    std::optional<std::string> next_cursor; ///< Empty text is a cursor too.
};

/// Reads the result of `tools/list`. An entry that is no tool definition is left out.
[[nodiscard]] result<tool_page> read_tool_page(const boost::json::value& result_value);

/// Reads the result of `tools/call`. Content of unknown or broken shape is kept as `unknown_content`.
[[nodiscard]] result<tool_result> read_tool_result(boost::json::value result_value);

} // namespace gladly_mcp::mcp
