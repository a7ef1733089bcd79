#pragma once

#include <gladly_mcp/core/result.hpp>

#include <string>
#include <string_view>

namespace gladly_mcp::http {

/// Encodes text for one path segment or one query name or value.
///
/// Keeps the unreserved characters of RFC 3986 (letters, digits, `-`, `.`, `_`, `~`) and writes every other byte as
/// `%XX`: a slash stays within its segment, and `+` becomes `%2B` instead of turning into a space. `.` and `..` come
/// out as they are, so a path segment must be checked against these two by its owner.
[[nodiscard]] GLADLY_MCP_API std::string percent_encode(std::string_view text);

/// Turns every `%XX` into its byte; `+` stays a plus.
///
/// Fails with `errc::invalid_argument` on a `%` that two hexadecimal digits do not follow.
[[nodiscard]] GLADLY_MCP_API result<std::string> percent_decode(std::string_view text);

} // namespace gladly_mcp::http
