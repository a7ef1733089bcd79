#pragma once

#include <gladly_mcp/core/result.hpp>

#include <boost/asio/ssl/context.hpp>

#include <string>

namespace gladly_mcp::http {

/// Makes the context of outbound TLS: 1.2 or newer, certificates verified against `ca_file` or, when that is empty,
/// against the system's; no renegotiation, no compression, keys and signatures of at least 112 bits.
///
/// Fails with `errc::tls_failed` when the trusted certificates cannot be read.
[[nodiscard]] result<boost::asio::ssl::context> make_tls_context(const std::string& ca_file);

/// Tells a connection whom to expect: sends the name (SNI), and accepts a certificate for exactly this host only.
/// Names are looked for in the subjectAltName, never in the common name. False when OpenSSL has no memory left.
[[nodiscard]] bool expect_host(SSL* connection, const std::string& host);

/// The error for a handshake that failed: `errc::tls_failed` when one side refused the other, `errc::not_sent` when
/// the connection broke.
[[nodiscard]] error handshake_failure(SSL* connection, const boost::system::error_code& problem);

/// Whether the connection holds bytes that were received and not yet read.
[[nodiscard]] bool has_unread_bytes(SSL* connection) noexcept;

} // namespace gladly_mcp::http
