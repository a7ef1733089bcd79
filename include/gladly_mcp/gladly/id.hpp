#pragma once

#include <gladly_mcp/core/config.hpp>

#include <cstddef>
#include <string_view>

namespace gladly_mcp::gladly {

/// The longest id that is accepted, in bytes. Gladly's own ids have 22.
inline constexpr std::size_t max_id_length = 64;

/// Whether `text` may stand as one segment of a path: 1 to 64 of `A-Z a-z 0-9 . _ ~ -`, and neither `.` nor `..`.
///
/// Every id is checked by this before it enters a request, and again when an answer names a new one.
[[nodiscard]] GLADLY_MCP_API bool valid_id(std::string_view text) noexcept;

} // namespace gladly_mcp::gladly
