#include "mcp/json_text.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

namespace gladly_mcp::mcp {
namespace {

constexpr std::array<bool, 256> make_escape_table()
{
    std::array<bool, 256> table{};
    for (std::size_t c = 0; c < 0x20; ++c)
        table[c] = true;
    table['"'] = true;
    table['\\'] = true;
    return table;
}

constexpr auto needs_escape = make_escape_table();

void append_escape(std::string& out, char c)
{
    static constexpr char hex[] = "0123456789abcdef";
    switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default: break;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += "\\u00";
    out += hex[byte >> 4U];
    out += hex[byte & 15U];
}

} // namespace

void append_json_string(std::string& out, std::string_view text)
{
    out += '"';
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!needs_escape[static_cast<unsigned char>(text[i])])
            continue;
        out.append(text, begin, i - begin);
        append_escape(out, text[i]);
        begin = i + 1;
    }
    out.append(text, begin);
    out += '"';
}

void append_key(std::string& out, std::string_view key)
{
    out += '"';
    out += key;
    out += "\":";
}

void append_member_unless_empty(std::string& out, std::string_view key, std::string_view text)
{
    if (text.empty())
        return;
    out += ',';
    append_key(out, key);
    append_json_string(out, text);
}

void append_json_number(std::string& out, double value)
{
    std::array<char, 32> digits; // NOLINT: filled by to_chars
    char* end = digits.data();
    if (std::abs(value) < 9e15 && std::trunc(value) == value)
        end = std::to_chars(digits.data(), digits.data() + digits.size(), static_cast<std::int64_t>(value)).ptr;
    else if (std::isfinite(value))
        end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    else
        *end++ = '0';
    out.append(digits.data(), end);
}

} // namespace gladly_mcp::mcp
