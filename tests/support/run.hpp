#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>

#include <optional>
#include <stdexcept>
#include <utility>

namespace gladly_mcp::test {

/// Runs a coroutine and all that it has started until nothing is left to do in `context`; throws what it threw.
/// Compiled once for all tests.
void run_out(boost::asio::io_context& context, boost::asio::awaitable<void> work);

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
    run_out(context, keep(std::move(work), out));
    if (!out) {
        throw std::logic_error("the coroutine did not complete");
    }
    return *std::move(out);
}

/// Runs a coroutine and all that it has started to their ends; throws what the coroutine threw, and when it hangs.
void run_to_end(boost::asio::io_context& io, boost::asio::awaitable<void> work);

} // namespace gladly_mcp::test
