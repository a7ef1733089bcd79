#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gladly_mcp::http::testing {

/// Where the requests of a byte stream end, as a second reading of RFC 9112 sees it.
struct split {
    std::vector<std::size_t> ends;   ///< Offset behind each whole request.
    std::vector<std::string> bodies; ///< Decoded, one for each.
    bool refused = false;            ///< The stream has a fault at or behind the last end.
};

/// Splits a whole stream with plain text searches and without regard to speed.
///
/// It shares no code and no method with the guard, so that a mistake in one of them shows as a difference. It knows the
/// default bounds of chunk extensions, trailers and header fields, and assumes streams shorter than the other bounds.
[[nodiscard]] split split_strictly(std::string_view stream);

} // namespace gladly_mcp::http::testing
