#pragma once

#include <gladly_mcp/core/clock.hpp>
#include <gladly_mcp/http/transport.hpp>

#include <boost/asio/any_io_executor.hpp>

#include <cstddef>
#include <memory>

namespace gladly_mcp::http {

/// Options of the pooled client.
struct client_options {
    std::chrono::milliseconds connect_timeout{10'000};    ///< Resolving and connecting, each address.
    std::chrono::milliseconds handshake_timeout{10'000};  ///< TLS handshake.
    std::chrono::milliseconds idle_timeout{30'000};       ///< A pooled connection idle for longer is not used again.
    std::chrono::milliseconds unsafe_idle_timeout{1'000}; ///< The same for requests that are not `replayable`.
    std::size_t max_idle_connections = 8;                 ///< Kept per origin.
    std::size_t max_response_header = 64 * 1024;          ///< Bytes.
    std::size_t max_response_body = 32 * 1024 * 1024;     ///< Bytes; more is `errc::too_large`.
    std::string ca_file{};                                ///< PEM file of trusted certificates; empty: the system's.
    std::string user_agent = "gladly-mcp";                ///< Sent when a request names none; empty: no such field.
    const core::clock* clock = nullptr;                   ///< Ages of idle connections; null: the machine's clock.
};

/// The library's own HTTP/1.1 client: keep-alive connections pooled per origin; TLS 1.2 or newer with SNI and host
/// name check; a deadline for connecting, for the handshake and for the whole exchange; no redirect is followed and no
/// proxy or cookie is used. A connection with surplus bytes, or whose answer was not framed, is not used again.
///
/// Beside what `transport` promises:
/// - the addresses of a host are tried in turn; `localhost` is always this machine; plain http to any other than a
///   loopback host is `errc::invalid_argument`;
/// - certificates are checked before a byte of the request leaves; names count in the subjectAltName only;
/// - a pooled connection that the peer has closed is noticed before it is used. One that dies later, before the first
///   byte of an answer, is replaced once: always when nothing had been written, else for `replayable` requests only;
/// - interim answers (at most eight) are skipped, trailers are dropped, content codings are refused;
/// - a failure after the head of an answer carries its status in `error::http_status()`;
/// - a cancellation (terminal or total) completes with `errc::cancelled` and throws nothing into the caller;
/// - `stream` holds one piece of at most 16 KiB, and bounds a body that is collected by `max_response_body`.
///
/// Threads: Asio resolves names other than `localhost` and literals in one thread of its own, which the system may
/// block beyond a deadline; `send` does not wait for it, but the destructor of the io_context does. Idle connections
/// hold no timer, so they never keep an io_context running; those too old are closed when the next request comes or
/// goes.
///
/// Lifetime: requests under way keep what they need alive; destroying the client closes the idle connections. The
/// execution context and the clock must outlive both.
/// Thread safety: use one client from one implicit or explicit strand; `send` runs its I/O on the client's executor.
class GLADLY_MCP_API client final : public transport {
public:
    explicit client(boost::asio::any_io_executor executor, client_options options = {});
    ~client() override;
    client(client&&) noexcept;
    client& operator=(client&&) noexcept;

    [[nodiscard]] boost::asio::awaitable<result<response>> send(request what) override;
    [[nodiscard]] boost::asio::awaitable<result<response>> stream(request what, body_sink& sink,
                                                                  stream_limits limits) override;

private:
    class pool;
    std::shared_ptr<pool> pool_;
};

} // namespace gladly_mcp::http
