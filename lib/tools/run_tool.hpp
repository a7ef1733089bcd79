#pragma once

#include "tools/error_text.hpp"
#include "tools/tool_row.hpp"

#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/mcp/typed_handler.hpp>

#include <utility>

/// What connects a tool's row with its function over a struct.
namespace gladly_mcp::tools {

/// A result that is there already.
[[nodiscard]] inline boost::asio::awaitable<mcp::tool_result> ready(mcp::tool_result value)
{
    co_return value;
}

/// Decodes the arguments and runs the tool; arguments that do not fit are answered, and nothing is sent.
template <class Args, auto Run>
boost::asio::awaitable<mcp::tool_result> run_tool(call_scope scope, const boost::json::value& arguments)
{
    auto decoded = core::decode<Args>(arguments, mcp::argument_options());
    if (!decoded) {
        return ready(argument_failure(decoded.error()));
    }
    return Run(std::move(scope), *std::move(decoded));
}

/// The input schema of a tool.
template <class Args>
boost::json::object input_schema_of()
{
    return core::json_schema<Args>();
}

} // namespace gladly_mcp::tools
