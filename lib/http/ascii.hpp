#pragma once

#include "http/character_class.hpp"

#include <algorithm>
#include <string_view>

namespace gladly_mcp::http {

/// Lower case of the 26 letters; the C locale and other bytes do not matter.
[[nodiscard]] constexpr char to_lower(char c) noexcept
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Whether two names are the same but for case.
[[nodiscard]] constexpr bool equals_ignoring_case(std::string_view a, std::string_view b) noexcept
{
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return to_lower(x) == to_lower(y); });
}

[[nodiscard]] constexpr bool is_digit(char c) noexcept
{
    return c >= '0' && c <= '9';
}

[[nodiscard]] constexpr bool is_alphanumeric(char c) noexcept
{
    return is_digit(c) || (to_lower(c) >= 'a' && to_lower(c) <= 'z');
}

/// RFC 9110, section 5.6.2.
[[nodiscard]] constexpr bool is_token(std::string_view text) noexcept
{
    return !text.empty() && consists_of(token_byte, text);
}

/// The text without spaces and tabs at its ends.
[[nodiscard]] constexpr std::string_view trim(std::string_view text) noexcept
{
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// Whether a comma-separated field value has that member (any case), as `Connection: close` does.
[[nodiscard]] constexpr bool list_contains(std::string_view list, std::string_view member) noexcept
{
    for (;;) {
        const auto comma = list.find(',');
        if (equals_ignoring_case(trim(list.substr(0, comma)), member))
            return true;
        if (comma == std::string_view::npos)
            return false;
        list.remove_prefix(comma + 1);
    }
}

} // namespace gladly_mcp::http
