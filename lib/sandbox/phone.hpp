#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gladly_mcp::sandbox {

/// Whether the text is an E.164 number: `+`, then 7 to 15 digits, the first of them not 0.
[[nodiscard]] bool is_e164(std::string_view text) noexcept;

/// Reads a number as people write it. Without a leading `+` it is read as a national number, which is understood for
/// the regions `US` and `CA` only.
[[nodiscard]] std::optional<std::string> to_e164(std::string_view text, std::string_view region);

} // namespace gladly_mcp::sandbox
