#pragma once

#include "sandbox/body_reader.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace gladly_mcp::sandbox {

/// How many characters an id may have that a client chose, where the contract has a bound.
inline constexpr std::size_t max_client_id = 50;

/// Reads the member `id` of a body, when it is given: `too_long`, or `invalid` unless it has letters, digits, `-` and
/// `_` only. `max_length` 0: no bound.
std::optional<std::string> read_client_id(body_reader& reader, std::size_t max_length = max_client_id);

/// Letters, digits, `-` and `_` only, and at least one of them.
[[nodiscard]] bool is_url_safe(std::string_view text) noexcept;

} // namespace gladly_mcp::sandbox
