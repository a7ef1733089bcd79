#pragma once

#include "support/certificates.hpp"

#include <boost/asio/any_io_executor.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace gladly_mcp::test_support {

/// @{ The steps of a script: what a faulty server does with one connection.
struct read_bytes {
    std::size_t count; ///< Reads until so many bytes came since the last request.
};
struct read_request {}; ///< Reads a head and as much body as its Content-Length says.
struct send_bytes {
    std::string bytes;
};
struct drip {
    std::string bytes; ///< One write for each.
};
struct reset {};        ///< Closes with RST (SO_LINGER 0).
struct fin {};          ///< Closes with FIN; over TLS without close_notify.
struct close_notify {}; ///< Ends TLS in order.
struct stall {};        ///< Does nothing until the server is destroyed.
struct start_over {};   ///< Goes back to the first step: the keep-alive loop.
/// @}

using step = std::variant<read_bytes, read_request, send_bytes, drip, reset, fin, close_notify, stall, start_over>;
using script = std::vector<step>;

/// How a TLS fault server behaves.
struct fault_tls {
    certificate identity;
    bool only_tls_1_1 = false;
    bool handshake = true; ///< False: takes the connection and never answers the handshake.
};

/// A server on a loopback port that follows a script on each connection. It runs in the io_context of the test and
/// shares its thread, so that what it has seen may be read between two steps of the test.
class fault_server {
public:
    /// The n-th connection follows the n-th script; further ones follow the last.
    fault_server(boost::asio::any_io_executor executor, std::vector<script> scripts);
    fault_server(boost::asio::any_io_executor executor, std::vector<script> scripts, fault_tls tls);
    ~fault_server();
    fault_server(const fault_server&) = delete;
    fault_server& operator=(const fault_server&) = delete;

    [[nodiscard]] std::uint16_t port() const;
    [[nodiscard]] std::size_t connections() const;           ///< Accepted so far.
    [[nodiscard]] const std::string& received() const;       ///< Application bytes of all connections, in order.
    [[nodiscard]] std::size_t requests() const;              ///< Whole requests that `read_request` took.
    [[nodiscard]] std::size_t steps_done() const;            ///< Of all connections.
    [[nodiscard]] const std::string& requested_name() const; ///< SNI of the last handshake.

private:
    struct state;
    std::shared_ptr<state> state_;
};

} // namespace gladly_mcp::test_support
