#include "mcp/event_stream_reply.hpp"

namespace gladly_mcp::mcp {
namespace {

// A message has no line break in it, so it is one data line.
std::string as_event(std::string_view message)
{
    std::string event = "data: ";
    event += message;
    event += "\n\n";
    return event;
}

} // namespace

std::span<const http::field_view> json_fields() noexcept
{
    static constexpr std::array<http::field_view, 3> fields{
        {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}, {"Referrer-Policy", "no-referrer"}}};
    return fields;
}

boost::asio::awaitable<void> event_stream_reply::notify(std::string message)
{
    static constexpr std::array<http::field_view, 4> fields{{{"Content-Type", "text/event-stream"},
                                                             {"Cache-Control", "no-store"},
                                                             {"Referrer-Policy", "no-referrer"},
                                                             {"X-Accel-Buffering", "no"}}};
    if (!may_stream_ || gone_)
        co_return;
    if (!started_) {
        started_ = true;
        const result<void> begun = co_await out_->start(200, fields);
        gone_ = !begun;
    }
    if (gone_)
        co_return;
    const std::string event = as_event(message);
    const result<void> sent = co_await out_->write(event);
    gone_ = !sent;
}

boost::asio::awaitable<void> event_stream_reply::respond(std::string_view message)
{
    if (!started_) {
        (void)co_await out_->send(200, json_fields(), message);
        co_return;
    }
    if (gone_)
        co_return;
    const std::string event = as_event(message);
    const result<void> sent = co_await out_->write(event);
    if (sent)
        (void)co_await out_->finish();
}

boost::asio::awaitable<void> event_stream_reply::abandon()
{
    if (gone_)
        co_return;
    if (started_)
        (void)co_await out_->finish();
    else
        (void)co_await out_->send(202, {}, {});
}

} // namespace gladly_mcp::mcp
