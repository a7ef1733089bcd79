#pragma once

#include <cstdint>
#include <string_view>

namespace gladly_mcp::http {

/// What a byte of an inbound head may be; a table, since every byte of every request is asked.
enum character_class : std::uint8_t {
    token_byte = 1,   ///< RFC 9110 section 5.6.2: may stand in a method or a field name.
    visible_byte = 2, ///< 0x21 to 0x7E: may stand in a target.
    value_byte = 4,   ///< 0x20 to 0x7E and tab. Stricter than RFC 9110, which also lets 8-bit bytes pass.
};

namespace detail {

struct character_table {
    std::uint8_t classes[256] = {};

    constexpr character_table()
    {
        for (unsigned c = 0x21; c <= 0x7e; ++c)
            classes[c] = visible_byte | value_byte;
        classes[0x20] = value_byte;
        classes[0x09] = value_byte;
        constexpr std::string_view tokens =
            "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&'*+-.^_`|~";
        for (const char c : tokens)
            classes[static_cast<unsigned char>(c)] |= token_byte;
    }
};

inline constexpr character_table characters;

} // namespace detail

[[nodiscard]] constexpr bool is_byte_of(character_class wanted, char c) noexcept
{
    return (detail::characters.classes[static_cast<unsigned char>(c)] & wanted) != 0;
}

/// Whether every byte is of that class; true for an empty text.
[[nodiscard]] constexpr bool consists_of(character_class wanted, std::string_view text) noexcept
{
    unsigned common = wanted;
    for (const char c : text)
        common &= detail::characters.classes[static_cast<unsigned char>(c)];
    return common != 0;
}

} // namespace gladly_mcp::http
