#include "http/ascii.hpp"
#include "http/host_rules.hpp"

#include <gladly_mcp/http/transport.hpp>

#include <boost/asio/ip/address_v4.hpp>
#include <boost/asio/ip/address_v6.hpp>

#include <algorithm>
#include <charconv>
#include <optional>

namespace gladly_mcp::http {
namespace {

constexpr std::uint16_t default_port(bool tls) noexcept
{
    return tls ? 443 : 80;
}

bool is_label(std::string_view label) noexcept
{
    return !label.empty() && label.size() <= 63 && label.front() != '-' && label.back() != '-' &&
           !label.starts_with("xn--") &&
           std::all_of(label.begin(), label.end(), [](char c) { return c == '-' || is_alphanumeric(c); });
}

std::optional<std::uint16_t> parse_port(std::string_view text) noexcept
{
    std::uint16_t port = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, problem] = std::from_chars(text.data(), end, port);
    if (problem != std::errc{} || stop != end || port == 0)
        return std::nullopt;
    return port;
}

/// Splits `host[:port]` and `[v6][:port]`; false when the text has neither shape.
bool parse_authority(std::string_view text, origin& out)
{
    std::string_view rest;
    if (text.starts_with('[')) {
        const auto bracket = text.find(']');
        if (bracket == std::string_view::npos)
            return false;
        out.host = canonical_ipv6(text.substr(1, bracket - 1));
        rest = text.substr(bracket + 1);
    } else {
        const auto colon = std::min(text.find(':'), text.size());
        out.host = canonical_host_name(text.substr(0, colon));
        rest = text.substr(colon);
    }
    if (out.host.empty())
        return false;
    if (rest.empty())
        return true;
    const auto port = parse_port(rest.substr(1));
    if (rest.front() != ':' || !port)
        return false;
    out.port = *port;
    return true;
}

} // namespace

bool is_loopback_host(std::string_view host) noexcept
{
    if (equals_ignoring_case(host, "localhost"))
        return true;
    boost::system::error_code problem;
    const auto v4 = boost::asio::ip::make_address_v4(host, problem);
    if (!problem)
        return v4.is_loopback();
    const auto v6 = boost::asio::ip::make_address_v6(host, problem);
    return !problem && v6.is_loopback();
}

std::string canonical_host_name(std::string_view text)
{
    std::string name{text};
    std::transform(name.begin(), name.end(), name.begin(), to_lower);
    if (name.empty() || name.size() > 253)
        return {};
    std::string_view rest = name;
    std::string_view label;
    for (;;) {
        const auto dot = rest.find('.');
        label = rest.substr(0, dot);
        if (!is_label(label))
            return {};
        if (dot == std::string_view::npos)
            break;
        rest.remove_prefix(dot + 1);
    }
    if (std::all_of(label.begin(), label.end(), is_digit) || label.starts_with("0x")) {
        boost::system::error_code problem;
        (void)boost::asio::ip::make_address_v4(name, problem);
        if (problem)
            return {};
    }
    return name;
}

std::string canonical_ipv6(std::string_view text)
{
    boost::system::error_code problem;
    const auto address = boost::asio::ip::make_address_v6(text, problem);
    if (problem || text.find('%') != std::string_view::npos)
        return {};
    return address.to_string();
}

result<origin> parse_origin(std::string_view text)
{
    const auto mark = text.find("://");
    const std::string_view scheme = mark == std::string_view::npos ? std::string_view{} : text.substr(0, mark);
    origin out;
    if (equals_ignoring_case(scheme, "https"))
        out.tls = true;
    else if (equals_ignoring_case(scheme, "http"))
        out.tls = false;
    else
        return error{errc::invalid_argument, "An origin begins with https:// or http://."};
    out.port = default_port(out.tls);

    std::string_view authority = text.substr(mark + 3);
    if (authority.ends_with('/'))
        authority.remove_suffix(1);
    if (!parse_authority(authority, out))
        return error{errc::invalid_argument,
                     "An origin is scheme://host or scheme://host:port, without user, path, query or fragment."};
    if (!out.tls && !is_loopback_host(out.host))
        return error{errc::invalid_argument, "Plain http is accepted for loopback addresses only; use https."};
    return out;
}

std::string to_string(const origin& value)
{
    std::string out = value.tls ? "https://" : "http://";
    const bool v6 = value.host.find(':') != std::string::npos;
    if (v6)
        out += '[';
    out += value.host;
    if (v6)
        out += ']';
    if (value.port != default_port(value.tls)) {
        out += ':';
        out += std::to_string(value.port);
    }
    return out;
}

} // namespace gladly_mcp::http
