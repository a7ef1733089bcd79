#pragma once

#include <gladly_mcp/sandbox/time_point.hpp>

#include <optional>
#include <string_view>

/// Times as requests spell them; empty when the text is spelled otherwise.
namespace gladly_mcp::sandbox {

/// RFC 3339: `2024-05-01T09:30:00Z`.
[[nodiscard]] std::optional<time_point> read_time(std::string_view text);

/// A report's minute: `2024-05-01T09:30Z`, or an offset instead of the `Z`, without seconds.
[[nodiscard]] std::optional<time_point> read_minute(std::string_view text);

/// The first instant of a date in UTC: `2024-05-01`.
[[nodiscard]] std::optional<time_point> read_date(std::string_view text);

} // namespace gladly_mcp::sandbox
