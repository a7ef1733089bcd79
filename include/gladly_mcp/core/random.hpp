#pragma once

#include <gladly_mcp/core/config.hpp>

#include <cstddef>
#include <string>

namespace gladly_mcp::core {

/// Returns `bytes` bytes of the operating system's random source as URL-safe base64 without padding.
///
/// 16 bytes give the 22 characters of an id as Gladly makes them; 32 bytes a bearer token.
/// Throws `system_error` with `errc::internal` when the machine has no randomness to give.
[[nodiscard]] GLADLY_MCP_API std::string random_token(std::size_t bytes = 16);

} // namespace gladly_mcp::core
