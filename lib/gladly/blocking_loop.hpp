#pragma once

#include <gladly_mcp/core/result.hpp>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>

#include <exception>
#include <mutex>
#include <optional>
#include <utility>

namespace gladly_mcp::gladly::detail {

/// Runs one coroutine at a time to its end, in the thread that asks for it.
class blocking_loop {
public:
    [[nodiscard]] boost::asio::io_context::executor_type executor() noexcept { return context_.get_executor(); }

    template <class T>
    [[nodiscard]] result<T> run(boost::asio::awaitable<result<T>> work)
    {
        const std::lock_guard lock(mutex_);
        std::optional<result<T>> out;
        bool done = false;
        std::exception_ptr thrown;
        boost::asio::co_spawn(context_, keep(std::move(work), out), [&](std::exception_ptr what) {
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
        if (!out) {
            return error(errc::internal, "The transport never completed.");
        }
        return *std::move(out);
    }

private:
    template <class T>
    static boost::asio::awaitable<void> keep(boost::asio::awaitable<result<T>> work, std::optional<result<T>>& out)
    {
        out.emplace(co_await std::move(work));
    }

    std::mutex mutex_;
    boost::asio::io_context context_{1};
};

} // namespace gladly_mcp::gladly::detail
