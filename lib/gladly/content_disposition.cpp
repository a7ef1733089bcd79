#include "gladly/content_disposition.hpp"

#include "gladly/ascii.hpp"

#include <gladly_mcp/http/percent_encoding.hpp>

#include <algorithm>

namespace gladly_mcp::gladly {

namespace {

/// Takes the value of a parameter off `rest`: a quoted text with its escapes undone, or a token.
std::string take_value(std::string_view& rest)
{
    std::string value;
    if (!rest.starts_with('"')) {
        const auto end = std::min(rest.find(';'), rest.size());
        value = trimmed(rest.substr(0, end));
        rest.remove_prefix(end);
        return value;
    }
    std::size_t at = 1;
    for (; at < rest.size() && rest[at] != '"'; ++at) {
        if (rest[at] == '\\' && at + 1 < rest.size()) {
            ++at;
        }
        value += rest[at];
    }
    rest.remove_prefix(std::min(at + 1, rest.size()));
    return value;
}

/// The text of an extended value (RFC 8187) in UTF-8; empty when it is none.
std::string extended_text(std::string_view value)
{
    constexpr std::string_view charset = "utf-8'";
    if (!same_ignoring_case(value.substr(0, charset.size()), charset)) {
        return {};
    }
    const auto language_end = value.find('\'', charset.size());
    if (language_end == std::string_view::npos) {
        return {};
    }
    auto text = http::percent_decode(value.substr(language_end + 1));
    return text ? *std::move(text) : std::string();
}

std::string without_directories(std::string name)
{
    if (const auto slash = name.find_last_of("/\\"); slash != std::string::npos) {
        name.erase(0, slash + 1);
    }
    constexpr std::size_t longest = 255;
    const bool unusable = name.size() > longest || name == "." || name == ".." || std::ranges::any_of(name, [](char c) {
                              return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
                          });
    return unusable ? std::string() : name;
}

} // namespace

std::string suggested_filename(std::string_view disposition)
{
    std::string plain;
    std::string extended;
    std::string_view rest = disposition;
    for (auto semicolon = rest.find(';'); semicolon != std::string_view::npos; semicolon = rest.find(';')) {
        rest.remove_prefix(semicolon + 1);
        const auto equals = rest.find_first_of("=;");
        if (equals == std::string_view::npos || rest[equals] == ';') {
            continue;
        }
        const std::string_view name = trimmed(rest.substr(0, equals));
        rest.remove_prefix(equals + 1);
        rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
        std::string value = take_value(rest);
        if (same_ignoring_case(name, "filename*")) {
            extended = extended_text(value);
        } else if (same_ignoring_case(name, "filename")) {
            plain = std::move(value);
        }
    }
    return without_directories(extended.empty() ? std::move(plain) : std::move(extended));
}

} // namespace gladly_mcp::gladly
