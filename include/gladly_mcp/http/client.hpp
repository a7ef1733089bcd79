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
/// Lifetime: requests under way keep what they need alive; destroying the client closes the idle connections.
/// Thread safety: use one client from one implicit or explicit strand.
class GLADLY_MCP_API client final : public transport {
public:
    explicit client(boost::asio::any_io_executor executor, client_options options = {});
    ~client() override;
    client(client&&) noexcept;
    client& operator=(client&&) noexcept;

    [[nodiscard]] boost::asio::awaitable<result<response>> send(request what) override;

private:
    class pool;
    std::shared_ptr<pool> pool_;
};

} // namespace gladly_mcp::http
