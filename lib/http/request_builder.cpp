#include "http/ascii.hpp"

#include <gladly_mcp/http/request_builder.hpp>

#include <algorithm>
#include <array>

namespace gladly_mcp::http {
namespace {

constexpr std::size_t max_line = 16 * 1024;
constexpr std::array<std::string_view, 4> owned_by_transport = {"Host", "Content-Length", "Transfer-Encoding",
                                                                "Connection"};

error refused(const char* why)
{
    return error{errc::invalid_argument, why};
}

constexpr bool is_printable(char c) noexcept
{
    return c >= 0x20 && c <= 0x7E;
}

bool is_host(std::string_view host) noexcept
{
    return !host.empty() && host.size() <= 253 && std::all_of(host.begin(), host.end(), [](char c) {
        return is_alphanumeric(c) || c == '-' || c == '.' || c == ':';
    });
}

result<void> check_field(const field& candidate)
{
    if (!is_token(candidate.name))
        return refused("The name of a header field is not a token.");
    if (candidate.name.size() + candidate.value.size() > max_line)
        return refused("A header field is over 16 KiB.");
    if (!std::all_of(candidate.value.begin(), candidate.value.end(), is_printable))
        return refused("The value of a header field has a byte that is not printable ASCII.");
    const auto is_this = [&](std::string_view name) { return equals_ignoring_case(name, candidate.name); };
    if (std::any_of(owned_by_transport.begin(), owned_by_transport.end(), is_this))
        return refused("Host, Content-Length, Transfer-Encoding and Connection are written by the transport.");
    return {};
}

result<void> check(const request& what)
{
    if (!is_token(what.method))
        return refused("The method is not a token.");
    if (!what.target.starts_with('/') || !consists_of(visible_byte, what.target))
        return refused("The target must begin with a slash and be percent-encoded.");
    if (what.target.size() > max_line)
        return refused("The target is over 16 KiB.");
    if (!is_host(what.to.host) || what.to.port == 0)
        return refused("The host or the port is none.");
    for (const auto& each : what.fields)
        if (auto fine = check_field(each); !fine)
            return fine.error();
    return {};
}

void append_line(std::string& head, std::string_view name, std::string_view value)
{
    head.append(name).append(": ").append(value).append("\r\n");
}

std::size_t estimated_size(const request& what) noexcept
{
    std::size_t size = what.method.size() + what.target.size() + what.to.host.size() + 128;
    for (const auto& each : what.fields)
        size += each.name.size() + each.value.size() + 4;
    return size;
}

} // namespace

result<std::string> build_request_head(const request& what)
{
    if (auto fine = check(what); !fine)
        return fine.error();

    std::string head;
    head.reserve(estimated_size(what));
    head.append(what.method).append(" ").append(what.target).append(" HTTP/1.1\r\n");
    // What stands behind the scheme in the text of an origin is exactly what belongs into Host.
    const std::string origin_text = to_string(what.to);
    append_line(head, "Host", std::string_view{origin_text}.substr(what.to.tls ? 8 : 7));
    append_line(head, "Connection", "keep-alive");
    for (const auto& each : what.fields)
        append_line(head, each.name, each.value);
    const bool carries_content = what.method == "POST" || what.method == "PUT" || what.method == "PATCH";
    if (carries_content || !what.body.empty())
        append_line(head, "Content-Length", std::to_string(what.body.size()));
    head += "\r\n";
    return head;
}

} // namespace gladly_mcp::http
