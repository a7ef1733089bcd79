#pragma once

#include "http/client_connection.hpp"

#include <gladly_mcp/http/transport.hpp>

namespace gladly_mcp::http {

/// How long the steps to a connection may take; `deadline` bounds them together.
struct dial_times {
    std::chrono::milliseconds connect{10'000};   ///< Resolving, and connecting to each address.
    std::chrono::milliseconds handshake{10'000}; ///< TLS handshake.
    client_connection::time_point deadline;
};

/// Steady time `after` from now; a wait of more than a year is a year, so that no sum overflows.
[[nodiscard]] client_connection::time_point time_after(std::chrono::milliseconds after);

/// The addresses of an origin. Literals and `localhost` (127.0.0.1, then ::1) need no resolver.
///
/// Fails with `errc::not_sent` or `errc::cancelled`. The wait ends at its deadline even while the system's resolver
/// still blocks: that one cannot be interrupted, so its late answer is thrown away.
[[nodiscard]] boost::asio::awaitable<result<std::vector<boost::asio::ip::tcp::endpoint>>>
resolve(boost::asio::any_io_executor executor, const origin& to, client_connection::time_point deadline);

/// Connects to the first address that answers, tried in turn. Fails with `errc::not_sent` or `errc::cancelled`.
[[nodiscard]] boost::asio::awaitable<result<std::shared_ptr<client_connection>>>
connect_any(boost::asio::any_io_executor executor, const std::vector<boost::asio::ip::tcp::endpoint>& addresses,
            const dial_times& times);

/// Resolves, connects and, with a context, performs the TLS handshake. On success no watchdog is armed.
///
/// Every failure has `effect::none`: `errc::not_sent`, `errc::tls_failed` or `errc::cancelled`.
[[nodiscard]] boost::asio::awaitable<result<std::shared_ptr<client_connection>>>
dial(boost::asio::any_io_executor executor, const origin& to, const dial_times& times,
     boost::asio::ssl::context* context);

} // namespace gladly_mcp::http
