#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace gladly_mcp::core {

/// Returns at most `limit` characters of remote text for a message: without control characters, `…` where it was cut.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t limit = 40);

/// The number of code points of UTF-8 text.
[[nodiscard]] std::size_t count_characters(std::string_view text) noexcept;

} // namespace gladly_mcp::core
