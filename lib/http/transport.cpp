#include "http/body_delivery.hpp"

namespace gladly_mcp::http {

boost::asio::awaitable<result<response>> transport::stream(request what, body_sink& sink, stream_limits limits)
{
    auto answer = co_await send(std::move(what));
    if (!answer)
        co_return answer;
    // What came whole was bounded by `send`.
    const streaming how{.sink = sink, .limits = limits, .max_collected = answer->body.size()};
    body_delivery delivery{how};
    const auto delivered = co_await delivery.deliver(*answer);
    if (!delivered)
        co_return delivered.error();
    co_return answer;
}

} // namespace gladly_mcp::http
