#pragma once

#include <gladly_mcp/core/error.hpp>
#include <gladly_mcp/http/transport.hpp>

#include <chrono>

namespace gladly_mcp::gladly {

/// The longest wait that is believed; a header that asks for more is cut to it.
inline constexpr std::chrono::seconds longest_rate_limit_wait{600};

/// Reads what an answer tells about the request budget.
///
/// Understands, first come first served: the structured fields `RateLimit` and `RateLimit-Policy` (of several policies
/// the one with the least left), the trio `RateLimit-Limit`, `-Remaining`, `-Reset`, Gladly's pair
/// `Ratelimit-Limit-Second` and `Ratelimit-Remaining-Second`, and `X-RateLimit-*`. All figures come from one style, for
/// two styles may speak of two windows. Gladly tells no reset: its window is one second, so that is the reset.
/// `Retry-After` stands beside them, as seconds or as a date (seen from the answer's own `Date`, else from `now`); of
/// several the longest counts. Malformed figures are ignored; times are clamped to 0 to `longest_rate_limit_wait`.
[[nodiscard]] GLADLY_MCP_API rate_limit_detail parse_rate_limit(const http::response& from,
                                                                std::chrono::system_clock::time_point now);

} // namespace gladly_mcp::gladly
