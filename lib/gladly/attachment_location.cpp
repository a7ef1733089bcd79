#include "gladly/attachment_location.hpp"

#include "gladly/ascii.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace gladly_mcp::gladly {

namespace {

constexpr std::size_t longest_location = 8 * 1024;

error refused(std::string_view why)
{
    std::string message = "getAttachment: the address of the attachment is refused: ";
    message += why;
    message += '.';
    error out(errc::unexpected_response, std::move(message));
    return out.set_http_status(303);
}

/// The one `Location` of an answer; empty when there is none, or more than one.
std::string_view only_location(const http::response& from)
{
    const auto is_location = [](const http::field& one) { return same_ignoring_case(one.name, "Location"); };
    return std::ranges::count_if(from.fields, is_location) == 1 ? from.find("Location") : std::string_view();
}

bool is_plain_text(std::string_view location)
{
    // Readers of addresses do not agree on what a backslash is.
    return std::ranges::all_of(location, [](char c) { return c > 0x20 && c < 0x7F && c != '\\'; });
}

bool is_loopback(const http::origin& where)
{
    // Plain http is accepted for these alone.
    return http::parse_origin(http::to_string({.tls = false, .host = where.host, .port = where.port})).has_value();
}

/// Whether the host has a name that strangers can have a certificate for.
bool has_public_name(std::string_view host)
{
    constexpr std::array<std::string_view, 4> private_ends = {".localhost", ".local", ".internal", ".home.arpa"};
    const auto last_dot = host.rfind('.');
    const bool is_address = host.find(':') != std::string_view::npos ||
                            std::ranges::all_of(host.substr(last_dot + 1), [](char c) { return c >= '0' && c <= '9'; });
    return last_dot != std::string_view::npos && !is_address &&
           std::ranges::none_of(private_ends, [&](std::string_view end) { return host.ends_with(end); });
}

/// Why content is not fetched from there; empty when it may be.
std::string_view objection(const http::origin& to, const http::origin& own, std::span<const std::string> allowed_hosts)
{
    const auto is_its_name = [&](const std::string& name) { return same_ignoring_case(name, to.host); };
    if (!allowed_hosts.empty() && std::ranges::none_of(allowed_hosts, is_its_name)) {
        return "its host is none of those that the options allow";
    }
    if (to == own) {
        return {};
    }
    if (is_loopback(to)) {
        return is_loopback(own) ? "" : "it is an address of this machine";
    }
    if (!has_public_name(to.host)) {
        return "its host has no public name";
    }
    return to.port == 443 ? "" : "it is on an unusual port";
}

} // namespace

result<http::request> read_attachment_location(const http::response& from, const http::origin& own,
                                               std::span<const std::string> allowed_hosts)
{
    const std::string_view location = only_location(from);
    if (location.empty()) {
        return refused("there is not exactly one");
    }
    if (location.size() > longest_location || !is_plain_text(location)) {
        return refused("it is too long or has characters that no address has");
    }
    constexpr std::string_view mark = "://";
    const auto scheme_end = location.find(mark);
    if (scheme_end == std::string_view::npos) {
        return refused("it is not absolute");
    }
    const auto authority_end = std::min(location.find_first_of("/?#", scheme_end + mark.size()), location.size());
    const auto to = http::parse_origin(location.substr(0, authority_end));
    if (!to) {
        return refused("it is not https://host with nothing but a path and a query behind");
    }
    if (const auto why = objection(*to, own, allowed_hosts); !why.empty()) {
        return refused(why);
    }
    std::string_view target = location.substr(authority_end);
    target = target.substr(0, target.find('#'));
    http::request out;
    out.to = *to;
    out.target = target.starts_with('/') ? std::string(target) : '/' + std::string(target);
    return out;
}

} // namespace gladly_mcp::gladly
