#pragma once

#include "mcp/protocol.hpp"

#include <gladly_mcp/core/parse.hpp>

#include <cstddef>

namespace gladly_mcp::mcp {

/// The bounds of a message from a peer.
[[nodiscard]] core::parse_limits message_limits(std::size_t max_depth = 32) noexcept;

/// The JSON-RPC error for a text that the parser refused: text that is not JSON is a parse error, JSON that two readers
/// could understand differently is an invalid request.
[[nodiscard]] rpc_error parse_error(const core::parse_failure& failure);

} // namespace gladly_mcp::mcp
