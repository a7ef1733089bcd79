#pragma once

#include <gladly_mcp/core/result.hpp>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>

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
        std::optional<result<T>> out;
        run_to_end(keep(std::move(work), out));
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

    /// Throws what the coroutine threw. Apart from `run`, so that starting a coroutine is compiled once and not for
    /// each type of answer.
    void run_to_end(boost::asio::awaitable<void> work);

    std::mutex mutex_;
    boost::asio::io_context context_{1};
};

} // namespace gladly_mcp::gladly::detail
