#include "mcp/mirrored_headers.hpp"

#include "mcp/text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace gladly_mcp::mcp {
namespace {

constexpr std::string_view prefix = "=?base64?";
constexpr std::string_view suffix = "?=";
constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

bool is_encoded(std::string_view value)
{
    return value.size() >= prefix.size() + suffix.size() && value.starts_with(prefix) && value.ends_with(suffix);
}

std::string encode_base64(std::string_view bytes)
{
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t group = 0;
        const std::size_t count = std::min<std::size_t>(3, bytes.size() - i);
        for (std::size_t k = 0; k < 3; ++k)
            group = (group << 8U) | (k < count ? static_cast<unsigned char>(bytes[i + k]) : 0U);
        for (std::size_t k = 0; k < 4; ++k)
            out += k <= count ? alphabet[(group >> (18U - 6U * static_cast<unsigned>(k))) & 63U] : '=';
    }
    return out;
}

// Strict: whole groups, padding only at the end, no bits left over. Two spellings of one value would let an
// intermediary and this server read different names.
std::optional<std::string> decode_base64(std::string_view text)
{
    if (text.size() % 4 != 0)
        return std::nullopt;
    const std::size_t padding = text.ends_with("==") ? 2 : text.ends_with('=') ? 1 : 0;
    std::string out;
    std::uint32_t bits = 0;
    unsigned held = 0;
    for (const char c : text.substr(0, text.size() - padding)) {
        const auto digit = alphabet.find(c);
        if (digit == std::string_view::npos)
            return std::nullopt;
        bits = (bits << 6U) | static_cast<std::uint32_t>(digit);
        held += 6;
        if (held >= 8) {
            held -= 8;
            out += static_cast<char>((bits >> held) & 0xFFU);
        }
    }
    const bool clean = (bits & ((1U << held) - 1U)) == 0;
    return clean ? std::optional(std::move(out)) : std::nullopt;
}

rpc_error mismatch(std::string message)
{
    return {.code = error_code::header_mismatch, .message = std::move(message), .http_status = 400};
}

} // namespace

std::optional<std::string> decode_mirrored(std::string_view value)
{
    if (!is_encoded(value))
        return std::string(value);
    return decode_base64(value.substr(prefix.size(), value.size() - prefix.size() - suffix.size()));
}

std::string encode_mirrored(std::string_view value)
{
    const bool plain = !value.empty() && trim(value).size() == value.size() && !is_encoded(value) &&
                       std::ranges::all_of(value, [](char c) { return c >= 0x20 && c < 0x7F; });
    if (plain)
        return std::string(value);
    return std::string(prefix) + encode_base64(value) + std::string(suffix);
}

std::optional<rpc_error> check_version_header(const http::request_view& head, std::string_view claimed)
{
    if (head.count("mcp-protocol-version") != 1)
        return mismatch("The MCP-Protocol-Version header must be there once.");
    if (head.find("mcp-protocol-version")->value != claimed)
        return mismatch("The MCP-Protocol-Version header and the version in params._meta differ.");
    return std::nullopt;
}

std::optional<rpc_error> check_method_headers(const http::request_view& head, const envelope& request)
{
    if (head.count("mcp-method") != 1)
        return mismatch("The Mcp-Method header must be there once.");
    if (head.find("mcp-method")->value != request.method_name)
        return mismatch("The Mcp-Method header and the method in the body differ.");
    const std::string_view parameter = mirrored_parameter(request.method_name);
    if (parameter.empty() || request.params == nullptr)
        return std::nullopt;
    const auto* name = request.params->if_contains(parameter);
    if (name == nullptr || !name->is_string())
        return std::nullopt; // the body is at fault, and is told so
    if (head.count("mcp-name") != 1)
        return mismatch("The Mcp-Name header must be there once.");
    const auto mirrored = decode_mirrored(head.find("mcp-name")->value);
    if (!mirrored)
        return mismatch("The Mcp-Name header is not valid base64.");
    if (*mirrored != std::string_view(name->get_string()))
        return mismatch("The Mcp-Name header and the name in the body differ.");
    return std::nullopt;
}

std::string_view mirrored_parameter(std::string_view method_name) noexcept
{
    if (method_name == "tools/call" || method_name == "prompts/get")
        return "name";
    return method_name == "resources/read" ? "uri" : "";
}

} // namespace gladly_mcp::mcp
