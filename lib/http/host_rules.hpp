#pragma once

#include <string>
#include <string_view>

namespace gladly_mcp::http {

/// Whether a host, written as in `origin`, is this machine itself: `localhost`, `127.0.0.0/8` or `::1`.
[[nodiscard]] bool is_loopback_host(std::string_view host) noexcept;

/// The canonical spelling of a host name or an IPv4 address; empty when it is neither.
///
/// Names are lower-cased. Refused are empty labels, names over 253 bytes, everything but letters, digits and inner
/// hyphens, punycode labels, and numbers that some resolvers take for an address (`127.1`, `0x7f000001`).
[[nodiscard]] std::string canonical_host_name(std::string_view text);

/// The canonical spelling of an IPv6 address without brackets; empty when it is none or has a zone.
[[nodiscard]] std::string canonical_ipv6(std::string_view text);

} // namespace gladly_mcp::http
