#include "support/run.hpp"

#include <boost/asio/co_spawn.hpp>

#include <chrono>
#include <exception>

namespace gladly_mcp::test {

void run_out(boost::asio::io_context& context, boost::asio::awaitable<void> work)
{
    std::exception_ptr thrown;
    boost::asio::co_spawn(context, std::move(work), [&](std::exception_ptr what) { thrown = std::move(what); });
    context.restart();
    context.run();
    if (thrown) {
        std::rethrow_exception(thrown);
    }
}

void run_to_end(boost::asio::io_context& io, boost::asio::awaitable<void> work)
{
    bool done = false;
    std::exception_ptr failure;
    boost::asio::co_spawn(io, std::move(work), [&](const std::exception_ptr& thrown) {
        done = true;
        failure = thrown;
    });
    io.restart();
    io.run_for(std::chrono::seconds{20});
    if (failure)
        std::rethrow_exception(failure);
    if (!done || !io.stopped())
        throw std::runtime_error(done ? "work was left behind" : "the coroutine hangs");
}

} // namespace gladly_mcp::test
