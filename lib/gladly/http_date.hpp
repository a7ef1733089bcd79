#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace gladly_mcp::gladly {

/// Reads the three date forms of RFC 9110, 5.6.7: `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT` and
/// `Sun Nov  6 08:49:37 1994`. The day of the week is not checked.
[[nodiscard]] std::optional<std::chrono::sys_seconds> parse_http_date(std::string_view text);

} // namespace gladly_mcp::gladly
