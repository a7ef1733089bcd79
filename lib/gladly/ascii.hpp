#pragma once

#include <algorithm>
#include <string_view>

namespace gladly_mcp::gladly {

constexpr char to_lower(char c) noexcept
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Whether two texts are the same but for the case of ASCII letters.
constexpr bool same_ignoring_case(std::string_view left, std::string_view right) noexcept
{
    return std::ranges::equal(left, right, {}, to_lower, to_lower);
}

/// `text` without the spaces and tabs around it.
constexpr std::string_view trimmed(std::string_view text) noexcept
{
    constexpr std::string_view blanks = " \t";
    const auto first = text.find_first_not_of(blanks);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

} // namespace gladly_mcp::gladly
