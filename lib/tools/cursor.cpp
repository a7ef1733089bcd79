#include "tools/cursor.hpp"

#include <charconv>
#include <cstdint>

namespace gladly_mcp::tools {

namespace {

constexpr std::size_t check_length = 16;

/// FNV-1a. It guards against mistakes, not against intent: a cursor gives no access to anything.
std::uint64_t hash(std::string_view text, std::uint64_t state = 14695981039346656037U)
{
    for (const char c : text) {
        state = (state ^ static_cast<unsigned char>(c)) * 1099511628211U;
    }
    return state;
}

std::string check_of(std::string_view body, std::string_view query)
{
    static constexpr std::string_view digits = "0123456789abcdef";
    auto number = hash(body, hash(query));
    std::string out(check_length, '0');
    for (auto place = out.rbegin(); place != out.rend(); ++place, number >>= 4U) {
        *place = digits[number & 15U];
    }
    return out;
}

} // namespace

std::string write_cursor(const list_place& place, std::string_view query)
{
    const std::string body = std::to_string(place.delivered) + '-' + place.last_id;
    return check_of(body, query) + '-' + body;
}

std::optional<list_place> read_cursor(std::string_view token, std::string_view query)
{
    if (token.size() <= check_length || token[check_length] != '-') {
        return std::nullopt;
    }
    const auto body = token.substr(check_length + 1);
    if (token.substr(0, check_length) != check_of(body, query)) {
        return std::nullopt;
    }
    list_place out;
    const auto parsed = std::from_chars(body.data(), body.data() + body.size(), out.delivered);
    if (parsed.ec != std::errc() || parsed.ptr == body.data() + body.size() || *parsed.ptr != '-') {
        return std::nullopt;
    }
    out.last_id.assign(parsed.ptr + 1, body.data() + body.size());
    return out;
}

} // namespace gladly_mcp::tools
