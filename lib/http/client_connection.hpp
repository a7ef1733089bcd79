#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

namespace gladly_mcp::http {

/// What a read or a write came to.
struct io_outcome {
    boost::system::error_code problem;
    std::size_t bytes = 0; ///< Transferred, also when there is a problem.
};

/// One outbound connection, plain or TLS, with a watchdog that closes it when a deadline passes.
///
/// A step that a deadline ended completes with some error while `expired()` is true. Closes itself on destruction.
class client_connection : public std::enable_shared_from_this<client_connection> {
public:
    using time_point = std::chrono::steady_clock::time_point;

    explicit client_connection(const boost::asio::any_io_executor& executor);

    /// Closes the connection at `when`, unless armed anew or disarmed before.
    void arm(time_point when);
    void disarm();
    [[nodiscard]] bool expired() const noexcept { return expired_; }

    [[nodiscard]] boost::asio::awaitable<boost::system::error_code> connect(boost::asio::ip::tcp::endpoint to);

    /// Makes the connected socket a TLS stream; what is returned is to be set up before `handshake`.
    SSL* use_tls(boost::asio::ssl::context& context);
    [[nodiscard]] boost::asio::awaitable<boost::system::error_code> handshake();
    [[nodiscard]] SSL* native_tls() noexcept { return tls_ ? tls_->native_handle() : nullptr; }

    /// Writes both parts as one. Over TLS small parts are joined, since each would be a record of its own.
    [[nodiscard]] boost::asio::awaitable<io_outcome> write(std::string_view head, std::string_view body);

    /// Appends what comes to `input()`.
    [[nodiscard]] boost::asio::awaitable<io_outcome> read_some();
    [[nodiscard]] boost::beast::flat_buffer& input() noexcept { return input_; }

    /// Whether the connection is open and has nothing to read. An idle one that has was closed by the peer, or sends
    /// what nobody asked for, and must not be used.
    [[nodiscard]] bool is_quiet();

private:
    void close() noexcept;

    boost::asio::ip::tcp::socket socket_;
    std::optional<boost::asio::ssl::stream<boost::asio::ip::tcp::socket&>> tls_;
    boost::beast::flat_buffer input_;
    boost::asio::steady_timer watchdog_;
    std::uint64_t armed_ = 0; ///< Tells a timer that fired late, when its deadline had been replaced already.
    bool expired_ = false;
};

} // namespace gladly_mcp::http
