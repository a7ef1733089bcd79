#pragma once

#include <gladly_mcp/core/result.hpp>

#include <boost/asio/awaitable.hpp>

#include <string>

namespace gladly_mcp::mcp {

/// The seam for transports: a duplex of whole messages (stdio, a socket, an in-process pair, or your own).
///
/// A message is the text of one JSON value without a line break in it. What it says is not the transport's business.
///
/// Contract for implementations:
/// - `read` completes with the next message, in order, or with `errc::closed` at the orderly end (and at each later
///   call), or with another error when the transport broke; a message over the implementation's bound is
///   `errc::too_large`, the message is skipped and the transport goes on;
/// - `write` completes when the message was handed over; writes are delivered in the order of their calls;
/// - one `read` and any number of `write`s may be under way at a time, all on one strand;
/// - `close` makes every pending and later `read` and `write` complete with `errc::closed`; it may be called twice;
/// - nothing is thrown but `std::bad_alloc`.
class GLADLY_MCP_API message_transport {
public:
    virtual ~message_transport() = default;

    /// Waits for the next message.
    [[nodiscard]] virtual boost::asio::awaitable<result<std::string>> read() = 0;

    /// Sends one message.
    [[nodiscard]] virtual boost::asio::awaitable<result<void>> write(std::string message) = 0;

    /// Ends the transport in both directions.
    virtual void close() noexcept = 0;

    /// Whether each message travels in an exchange of its own that brings the answers to it (Streamable HTTP).
    ///
    /// Then `write` completes when the exchange has ended, cancelling it ends the exchange, and a client takes neither
    /// silence nor a broken exchange for a sign of an older peer. Streams keep the default.
    [[nodiscard]] virtual bool per_message_exchange() const noexcept { return false; }

protected:
    message_transport() = default;
    message_transport(const message_transport&) = default;
    message_transport& operator=(const message_transport&) = default;
};

} // namespace gladly_mcp::mcp
