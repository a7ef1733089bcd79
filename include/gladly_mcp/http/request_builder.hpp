#pragma once

#include <gladly_mcp/http/transport.hpp>

namespace gladly_mcp::http {

/// Writes the head of an outbound request: the only place in the library where outbound HTTP is put together.
///
/// Adds `Host`, `Connection: keep-alive` and, when there is a body or the method is POST, PUT or PATCH,
/// `Content-Length`. Refuses with `errc::invalid_argument`, before anything is sent: a method or field name that is
/// no RFC 9110 token, a target that does not begin with `/`, is over 16 KiB or has a byte outside 0x21-0x7E, a field
/// value with a byte below 0x20 (tab included), 0x7F or above 0x7E, a field over 16 KiB, a field that the transport
/// owns (`Host`, `Content-Length`, `Transfer-Encoding`, `Connection`), a host with a byte that no host has, and port 0.
[[nodiscard]] GLADLY_MCP_API result<std::string> build_request_head(const request& what);

} // namespace gladly_mcp::http
