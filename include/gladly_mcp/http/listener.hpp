#pragma once

#include <gladly_mcp/core/clock.hpp>
#include <gladly_mcp/http/handler.hpp>

#include <boost/asio/any_io_executor.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>

namespace gladly_mcp::http {

/// Bounds and times of a listener.
struct listener_options {
    std::string address = "127.0.0.1";      ///< Numeric address to bind.
    std::uint16_t port = 0;                 ///< 0: the system chooses; ask `listener::port()`.
    std::size_t max_header = 8 * 1024;      ///< Bytes of a head; more is answered 431.
    std::size_t max_fields = 64;            ///< Header fields; more is answered 431.
    std::size_t max_body = 4 * 1024 * 1024; ///< Bytes; more is answered 413 before it is read.
    std::size_t max_chunk_overhead = 1024;  ///< Bytes of chunk extensions and trailers in one request; more is 400.
    std::size_t max_connections = 4096;     ///< Further ones wait in the kernel's queue.
    std::chrono::milliseconds header_timeout{10'000};  ///< From the first byte of a request to the end of its head.
    std::chrono::milliseconds request_timeout{30'000}; ///< From the first byte of a request to the end of its body.
    std::chrono::milliseconds idle_timeout{75'000};    ///< Between two requests of one connection.
    std::chrono::milliseconds write_timeout{30'000}; ///< A write that makes no progress for longer ends the connection.
    std::chrono::milliseconds check_interval{1'000}; ///< How often the times above are checked and `Date` is renewed.
    bool allow_put_and_patch = false;                ///< Besides POST, GET, DELETE and OPTIONS; other methods are 405.
    const core::clock* clock = nullptr;              ///< Must outlive the connections. Null: `core::clock::system()`.
};

/// Accepts plain HTTP/1.1 connections and hands well-framed requests to a handler.
///
/// Framing is judged by `framing_guard`: a request that two parsers could read differently is answered 400 and the
/// connection is closed. Requests of one connection are answered strictly one after another.
///
/// A time-out is told by the check that comes next, so it is late by up to two intervals and never early; an unfinished
/// request is answered 408. Without connections nothing runs but the accept. Out of file descriptors, the listener
/// tries again after 100 ms or when a connection ends.
///
/// An exception of the handler is answered 500 and ends its connection only. Lifetime: the handler must outlive the
/// listener's connections, that is, the executor's run. Thread safety: use it from one implicit or explicit strand.
class GLADLY_MCP_API listener {
public:
    /// Binds and listens; fails with `errc::invalid_argument` (bad address) or `errc::not_sent` (cannot bind).
    [[nodiscard]] static result<listener> open(boost::asio::any_io_executor executor, handler& target,
                                               listener_options options = {});
    listener(listener&&) noexcept;
    listener& operator=(listener&&) noexcept;

    /// Stops as by `stop()`.
    ~listener();

    /// The port that is bound.
    [[nodiscard]] std::uint16_t port() const noexcept;

    /// `http://address:port`, an IPv6 address in brackets.
    [[nodiscard]] std::string url() const;

    /// Accepts no more, closes idle connections, and lets requests under way finish within `drain`, then closes them.
    void stop(std::chrono::milliseconds drain = std::chrono::milliseconds{0});

private:
    class impl;
    explicit listener(std::shared_ptr<impl> state) noexcept;
    std::shared_ptr<impl> impl_;
};

} // namespace gladly_mcp::http
