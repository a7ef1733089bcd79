#pragma once

#include <gladly_mcp/http/handler.hpp>

#include <array>
#include <string>
#include <string_view>

namespace gladly_mcp::mcp {

/// The answer to one POST, undecided between plain JSON and a stream of events until something has to be sent before
/// the result: statuses other than 200 are possible only until then (trap T-50).
class event_stream_reply {
public:
    /// `may_stream`: whether the client accepts a stream; if not, notifications are dropped.
    event_stream_reply(http::response_writer& out, bool may_stream) : out_(&out), may_stream_(may_stream) {}

    [[nodiscard]] bool may_stream() const noexcept { return may_stream_; }
    [[nodiscard]] bool started() const noexcept { return started_; }

    /// Sends a notification as an event, beginning the stream with the first.
    [[nodiscard]] boost::asio::awaitable<void> notify(std::string message);

    /// Sends the response: as the last event, or as plain JSON.
    [[nodiscard]] boost::asio::awaitable<void> respond(std::string_view message);

    /// Ends without a response: the call was cancelled.
    [[nodiscard]] boost::asio::awaitable<void> abandon();

private:
    http::response_writer* out_;
    bool may_stream_;
    bool started_ = false;
    bool gone_ = false; // a write failed: nobody listens
};

/// The fields of an answer of this endpoint that is JSON.
[[nodiscard]] std::span<const http::field_view> json_fields() noexcept;

} // namespace gladly_mcp::mcp
