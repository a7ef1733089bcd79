#pragma once

#include <string>
#include <string_view>

namespace gladly_mcp::gladly {

/// The bytes that stand for themselves everywhere in a URI (RFC 3986, 2.3).
constexpr bool is_unreserved(char c) noexcept
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
           c == '_' || c == '~';
}

/// Appends `text` percent-encoded, so that it can stand as a name or a value in a query.
inline void append_percent_encoded(std::string& out, std::string_view text)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (const char c : text) {
        if (is_unreserved(c)) {
            out += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        out += '%';
        out += digits[byte >> 4U];
        out += digits[byte & 0x0FU];
    }
}

} // namespace gladly_mcp::gladly
