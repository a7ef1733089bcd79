#pragma once

#include "mcp/envelope.hpp"
#include "mcp/server_core.hpp"

#include <variant>

namespace gladly_mcp::mcp {

/// A tool call whose parts were checked. Points into the message and the table.
struct prepared_call {
    const tool_entry* tool = nullptr;
    const boost::json::value* arguments = nullptr; ///< Always an object.
    std::optional<request_id> progress_token;
};

/// What becomes of a request.
using dispatched = std::variant<std::string_view, ///< The text of the result; lives as long as the table.
                                rpc_error, prepared_call>;

/// Finds out what a request asks of the server. Knows nothing of transports; what differs between revisions it asks
/// `how`.
[[nodiscard]] dispatched dispatch(const tool_table& table, const revision& how, const envelope& request);

/// Runs a plain handler; an exception becomes a failed result.
[[nodiscard]] tool_result run_plain(const tool_handler::plain& handler, call_context& context,
                                    const boost::json::value& arguments);

/// Runs an awaiting handler likewise. Cancellation is let through.
[[nodiscard]] boost::asio::awaitable<tool_result>
run_awaiting(const tool_handler::awaiting& handler, call_context& context, const boost::json::value& arguments);

/// The result's text for a finished call.
[[nodiscard]] std::string call_result_message(const tool_table& table, const revision& how, const request_id& id,
                                              const tool_result& value);

} // namespace gladly_mcp::mcp
