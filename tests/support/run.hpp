#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>

#include <exception>
#include <optional>
#include <stdexcept>
#include <utility>

namespace gladly_mcp::test {

template <class T>
boost::asio::awaitable<void> keep(boost::asio::awaitable<T> work, std::optional<T>& out)
{
    out.emplace(co_await std::move(work));
}

/// Runs a coroutine that waits for nothing outside of `context` to its end and returns what it returns.
template <class T>
T run_in(boost::asio::io_context& context, boost::asio::awaitable<T> work)
{
    std::optional<T> out;
    std::exception_ptr thrown;
    boost::asio::co_spawn(context, keep(std::move(work), out), [&](std::exception_ptr what) { thrown = what; });
    context.restart();
    context.run();
    if (thrown) {
        std::rethrow_exception(thrown);
    }
    if (!out) {
        throw std::logic_error("the coroutine did not complete");
    }
    return *std::move(out);
}

} // namespace gladly_mcp::test
