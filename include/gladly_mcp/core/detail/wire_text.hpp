#pragma once

#include <gladly_mcp/core/describe.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace gladly_mcp::core::detail {

constexpr char to_upper(char c) noexcept
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

/// Writes the wire spelling of the C++ name `name` to `out` and returns its length, never more than `name.size()`.
/// A trailing underscore, which C++ names need beside keywords, is dropped.
constexpr std::size_t spell(std::string_view name, wire_case spelling, char* out) noexcept
{
    if (name.size() > 1 && name.back() == '_')
        name.remove_suffix(1);
    const bool joins_words = spelling == wire_case::camel || spelling == wire_case::pascal;
    std::size_t size = 0;
    bool word_starts = spelling == wire_case::pascal;
    for (const char c : name) {
        if (joins_words && c == '_' && size != 0) {
            word_starts = true;
            continue;
        }
        out[size++] = spelling == wire_case::upper || word_starts ? to_upper(c) : c;
        word_starts = false;
    }
    return size;
}

/// The wire spellings of a list of C++ names, made at compile time: one text and where each name lies in it.
template <std::size_t Count, std::size_t Characters>
struct wire_text {
    std::array<char, Characters + 1> characters{};
    std::array<std::size_t, Count + 1> ends{};

    constexpr wire_text(const std::array<std::string_view, Count>& names, wire_case spelling) noexcept
    {
        for (std::size_t i = 0; i != Count; ++i)
            ends[i + 1] = ends[i] + spell(names[i], spelling, characters.data() + ends[i]);
    }

    [[nodiscard]] constexpr std::string_view operator[](std::size_t i) const noexcept
    {
        return {characters.data() + ends[i], ends[i + 1] - ends[i]};
    }
};

} // namespace gladly_mcp::core::detail
