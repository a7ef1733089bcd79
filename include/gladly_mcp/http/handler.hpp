#pragma once

#include <gladly_mcp/core/result.hpp>

#include <boost/asio/awaitable.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace gladly_mcp::http {

/// One header field of an inbound request or its answer.
struct field_view {
    std::string_view name;
    std::string_view value; ///< Without the white space around it.
};

/// An inbound request. All views are valid until the handler has completed.
struct request_view {
    std::string_view method{};
    std::string_view target{};            ///< As sent: path and query, still percent-encoded.
    std::span<const field_view> fields{}; ///< The header as it was before the body; trailers never enter it.
    std::string_view body{};
    std::string_view remote_address{}; ///< Numeric address of the peer; empty when unknown.

    /// The target up to the query.
    [[nodiscard]] GLADLY_MCP_API std::string_view path() const noexcept;

    /// The target after the first `?`; empty when there is none.
    [[nodiscard]] GLADLY_MCP_API std::string_view query() const noexcept;

    /// The first field of that name (any case), or null.
    [[nodiscard]] GLADLY_MCP_API const field_view* find(std::string_view name) const noexcept;

    /// How many fields have that name (any case).
    [[nodiscard]] GLADLY_MCP_API std::size_t count(std::string_view name) const noexcept;
};

/// A whole answer that is decided without running anything.
struct immediate_response {
    unsigned status = 500;
    std::string content_type{}; ///< Empty when there is no body.
    std::string body{};
    std::string extra_fields{}; ///< Further header lines, each ended by CRLF; built from constants only.
};

/// Where a handler writes its answer: either `send` once, or `start`, `write`…, `finish`.
///
/// A write that fails means that the peer is gone; the handler then ends without writing more.
class GLADLY_MCP_API response_writer {
public:
    virtual ~response_writer() = default;

    /// Sends a whole answer in one write. `Content-Length`, `Date` and `Connection` are the server's to add.
    /// The views need to live until the returned awaitable has completed.
    [[nodiscard]] virtual boost::asio::awaitable<result<void>> send(unsigned status, std::span<const field_view> fields,
                                                                    std::string_view body) = 0;

    /// Begins a streamed answer (chunked).
    [[nodiscard]] virtual boost::asio::awaitable<result<void>> start(unsigned status,
                                                                     std::span<const field_view> fields) = 0;

    /// Sends a part of a streamed answer at once.
    [[nodiscard]] virtual boost::asio::awaitable<result<void>> write(std::string_view part) = 0;

    /// Ends a streamed answer.
    [[nodiscard]] virtual boost::asio::awaitable<result<void>> finish() = 0;

    /// Completes when the peer has closed or reset the connection while a handler runs; never completes otherwise,
    /// so it is awaited beside the work and cancelled when that is done. At most one wait at a time.
    [[nodiscard]] virtual boost::asio::awaitable<void> peer_closed() = 0;

protected:
    response_writer() = default;
    response_writer(const response_writer&) = default;
    response_writer& operator=(const response_writer&) = default;
};

/// What answers inbound requests: mounted in this library's `listener` or in the host program's own HTTP server.
///
/// Thread safety: one handler serves all connections; an implementation says which threads may call it.
class GLADLY_MCP_API handler {
public:
    virtual ~handler() = default;

    /// Judges the head before any byte of the body is read (`body` is empty). An answer here ends the exchange:
    /// the server sends it and closes the connection when a body was announced.
    [[nodiscard]] virtual std::optional<immediate_response> admit(const request_view& head) = 0;

    /// Answers one request whose body was read whole.
    [[nodiscard]] virtual boost::asio::awaitable<void> handle(const request_view& request, response_writer& out) = 0;

protected:
    handler() = default;
    handler(const handler&) = default;
    handler& operator=(const handler&) = default;
};

} // namespace gladly_mcp::http
