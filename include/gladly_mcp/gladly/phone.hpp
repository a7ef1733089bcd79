#pragma once

#include <gladly_mcp/core/result.hpp>

#include <string>
#include <string_view>

namespace gladly_mcp::gladly {

/// Turns a phone number as people write it into E.164, the form that Gladly takes: `+15550198472`.
///
/// Reads `+1-555-019-8472`, `(555) 019-8472`, `555.019.8472`, `tel:+1 555 019 8472`, `0044 20 7946 0958`: digits with
/// spaces, `-`, `.`, `/` and parentheses between them. A number with `+` names its country; the international prefix
/// (`011` in North America, `00` elsewhere) does the same. Every other number is read as a national one of
/// `default_region`, an ISO 3166 code in capitals: the trunk prefix is dropped (`020 7946 0958` in `GB` is
/// `+442079460958`). `(0)` after a country code is dropped too. Only the length of a number is judged, not whether it
/// was ever assigned.
///
/// Errors: `errc::invalid_argument` for an empty text, letters, digits that are not ASCII, an extension (Gladly sends
/// to whole numbers only), a wrong number of digits, and a national number of a region that is not known.
[[nodiscard]] GLADLY_MCP_API result<std::string> normalize_phone(std::string_view text,
                                                                 std::string_view default_region = "US");

} // namespace gladly_mcp::gladly
