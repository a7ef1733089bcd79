#pragma once

#include <gladly_mcp/core/clock.hpp>
#include <gladly_mcp/core/secret.hpp>
#include <gladly_mcp/http/handler.hpp>
#include <gladly_mcp/mcp/server.hpp>

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace gladly_mcp::mcp {

/// Where an endpoint is and who may use it.
struct http_endpoint_options {
    std::string path = "/mcp"; ///< With a token, the endpoint is `<path>/<token>`.

    /// Secret last segment of the path; empty: none. Only its hash is kept.
    core::secret token{};

    /// From then on every request is answered as if the token were unknown.
    std::optional<std::chrono::system_clock::time_point> expires_at{};

    /// Second credential, expected as `Authorization: Bearer <token>`; empty: none.
    core::secret api_token{};

    /// Values of `Host` that are accepted beside the loopback names, each with or without a port. Guards against DNS
    /// rebinding: a request with another Host is answered 403.
    std::vector<std::string> allowed_hosts{};

    /// Values of `Origin` (`https://app.example.com`) that are accepted beside loopback ones. A request without Origin
    /// is no browser's and passes; any other is answered 403.
    std::vector<std::string> allowed_origins{};

    std::size_t max_sessions = 1'000;                ///< Sessions of older clients; the longest unused one makes room.
    std::chrono::milliseconds session_idle{600'000}; ///< A session unused for longer ends.
    std::size_t max_depth = 32;                      ///< Nesting of a message.
    const core::clock* clock = nullptr;              ///< Null: the machine's. Must outlive the endpoint.
};

/// The MCP Streamable HTTP endpoint, for every revision on one URL: mount it in an `http::listener`, or call it from
/// the host program's own HTTP server.
///
/// 2026-07-28 is served statelessly with the mirrored headers checked; clients of 2025-03-26 to 2025-11-25 get a
/// session by `initialize`. A call that reports progress is answered as a stream of events, every other as plain JSON.
/// A closed connection cancels a 2026-07-28 call and does nothing to an older one.
///
/// Thread safety: use one endpoint from one implicit or explicit strand; any number of endpoints may share a server.
class GLADLY_MCP_API http_endpoint final : public http::handler {
public:
    http_endpoint(server what, http_endpoint_options options = {});
    ~http_endpoint() override;
    http_endpoint(http_endpoint&&) noexcept;
    http_endpoint& operator=(http_endpoint&&) noexcept;

    [[nodiscard]] std::optional<http::immediate_response> admit(const http::request_view& head) override;
    [[nodiscard]] boost::asio::awaitable<void> handle(const http::request_view& request,
                                                      http::response_writer& out) override;

    /// Sessions of older clients that are open.
    [[nodiscard]] std::size_t session_count() const noexcept;

private:
    class impl;
    std::unique_ptr<impl> impl_;
};

} // namespace gladly_mcp::mcp
