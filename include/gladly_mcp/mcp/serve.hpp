#pragma once

#include <gladly_mcp/core/result.hpp>
#include <gladly_mcp/mcp/message_transport.hpp>
#include <gladly_mcp/mcp/server.hpp>

#include <boost/asio/awaitable.hpp>

namespace gladly_mcp::mcp {

/// Serves one peer over a transport until the peer ends it, in whatever revision the peer speaks: requests that carry
/// the 2026-07-28 `_meta` are answered statelessly; an `initialize` request opens the older protocol for the rest of
/// the connection. Both may be used side by side.
///
/// Completes with success at the orderly end, or with the error that broke the transport. Calls under way are cancelled
/// then. A malformed message gets an error answer and never ends the connection.
///
/// Runs on the executor of the calling coroutine, which must be single-threaded or a strand. Cancellation: terminal;
/// closes the transport. Lifetime: the transport must outlive the call; the server is kept alive.
[[nodiscard]] GLADLY_MCP_API boost::asio::awaitable<result<void>> serve(server what, message_transport& transport);

} // namespace gladly_mcp::mcp
