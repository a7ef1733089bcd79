#pragma once

#include "tools/tool_row.hpp"

#include <boost/json/object.hpp>

#include <string>
#include <string_view>

namespace gladly_mcp::tools {

/// A call that mends something, or finds what is needed.
struct suggestion {
    std::string_view tool;
    boost::json::object arguments = {}; ///< Empty: the caller has to find them.
};

/// The call in words: `update_a_gladly_task_by_id {"id":"TASK_1","status":"CLOSED"}`. A tool that the caller may not
/// use is named as such.
[[nodiscard]] std::string in_words(const call_scope& scope, const suggestion& call);

/// The name of a tool, and that it is not offered if so.
[[nodiscard]] std::string in_words(const call_scope& scope, std::string_view tool);

/// A sentence of ours with `{}` in it replaced by the name of a tool, as above.
[[nodiscard]] std::string with_tool(const call_scope& scope, std::string_view sentence, std::string_view tool);

} // namespace gladly_mcp::tools
