#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>

#include <chrono>
#include <exception>
#include <stdexcept>
#include <utility>

namespace gladly_mcp::test {

/// Runs a coroutine and all that it has started to their ends; throws what the coroutine threw, and when it hangs.
inline void run_to_end(boost::asio::io_context& io, boost::asio::awaitable<void> work)
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
