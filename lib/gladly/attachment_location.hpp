#pragma once

#include <gladly_mcp/core/result.hpp>
#include <gladly_mcp/http/transport.hpp>

#include <span>
#include <string>

namespace gladly_mcp::gladly {

/// Reads where an attachment lies out of the answer to `getAttachment`, without I/O: origin and target of a request.
///
/// The address is remote text, so only what content can need is accepted: one absolute `https` address without user
/// information, of printable ASCII, at most 8 KiB long; on port 443 of a host with a public name (no address, no
/// single label, none below `localhost`, `local`, `internal`, `home.arpa`), and one of `allowed_hosts` unless that is
/// empty. Gladly's own origin is accepted as it is. Loopback, over plain `http` too, is accepted only when Gladly's
/// own origin is loopback: a sandbox. A fragment is dropped.
///
/// A name may still resolve to a private address; the certificate that its peer must show for the name guards there.
///
/// Errors: `errc::unexpected_response`, which quotes nothing of the address.
[[nodiscard]] result<http::request> read_attachment_location(const http::response& from, const http::origin& own,
                                                             std::span<const std::string> allowed_hosts);

} // namespace gladly_mcp::gladly
