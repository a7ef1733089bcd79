#include "gladly/blocking_loop.hpp"

#include <boost/asio/co_spawn.hpp>

#include <exception>

namespace gladly_mcp::gladly::detail {

void blocking_loop::run_to_end(boost::asio::awaitable<void> work)
{
    const std::lock_guard lock(mutex_);
    bool done = false;
    std::exception_ptr thrown;
    boost::asio::co_spawn(context_, std::move(work), [&](std::exception_ptr what) {
        thrown = std::move(what);
        done = true;
    });
    context_.restart();
    // Not run(): the pooled connections' timers would keep it going long after the answer is there.
    while (!done && context_.run_one() != 0) {
    }
    if (thrown) {
        std::rethrow_exception(thrown);
    }
}

} // namespace gladly_mcp::gladly::detail
