#pragma once

#include <gladly_mcp/mcp/message_transport.hpp>
#include <gladly_mcp/mcp/server.hpp>

#include <boost/asio/any_io_executor.hpp>

#include <cstddef>
#include <memory>

namespace gladly_mcp::mcp {

/// A transport over two file descriptors, one message a line: standard input and output, pipes, or a terminal.
///
/// The descriptors are duplicated; what the program does with its own afterwards does not matter. Regular files work
/// too. A write to a pipe that nobody reads completes with `errc::closed`: the library blocks SIGPIPE around its own
/// write and leaves the program's disposition alone. Lines over `max_message` bytes are `errc::too_large`.
[[nodiscard]] GLADLY_MCP_API result<std::unique_ptr<message_transport>>
open_descriptor_transport(boost::asio::any_io_executor executor, int input, int output,
                          std::size_t max_message = 4 * 1024 * 1024);

/// Serves standard input and output until the input ends. Nothing else may write to standard output meanwhile.
[[nodiscard]] GLADLY_MCP_API boost::asio::awaitable<result<void>> serve_stdio(server what);

/// `serve_stdio` for programs without an event loop: runs one in the calling thread until the input ends and returns
/// the exit code for `main` (0, or 1 when the transport broke).
[[nodiscard]] GLADLY_MCP_API int run_stdio(server what);

} // namespace gladly_mcp::mcp
