#pragma once

#include "tools/tool_row.hpp"

#include <gladly_mcp/core/error.hpp>

#include <boost/asio/awaitable.hpp>

#include <string>

namespace gladly_mcp::tools {

/// The failed result for a customer that was not deleted. When a conversation locks it, lists what is open, each with
/// the call that closes it; that takes two reads more.
[[nodiscard]] boost::asio::awaitable<mcp::tool_result> explain_refused_deletion(call_scope scope, std::string id,
                                                                                error cause);

} // namespace gladly_mcp::tools
