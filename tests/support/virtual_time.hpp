#pragma once

#include "support/manual_clock.hpp"

#include <gladly_mcp/http/sleeper.hpp>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>
#include <chrono>
#include <list>
#include <vector>

namespace gladly_mcp::test {

/// Time that passes only when nothing else is left to do: who sleeps wakes in the order of due times, and no test
/// waits.
class virtual_time final : public http::sleeper {
public:
    explicit virtual_time(boost::asio::io_context& context) : context_(context) {}

    testing::manual_clock clock;
    std::vector<std::chrono::nanoseconds> pauses; ///< Every pause that was asked for.

    boost::asio::awaitable<result<void>> sleep(std::chrono::nanoseconds pause) override
    {
        namespace asio = boost::asio;
        pauses.push_back(pause);
        const auto self = sleepers_.emplace(sleepers_.end(), context_, clock.steady_now() + pause);
        [[maybe_unused]] const auto [problem] = co_await self->timer.async_wait(asio::as_tuple(asio::use_awaitable));
        const bool woken = self->woken;
        sleepers_.erase(self);
        if (!woken)
            co_return error(errc::cancelled, "The pause was cancelled.");
        co_return result<void>{};
    }

    [[nodiscard]] std::size_t asleep() const noexcept { return sleepers_.size(); }

    /// Does what is to be done at this moment.
    void settle()
    {
        context_.restart();
        context_.poll();
    }

    /// Does what is to be done until then.
    void run_until(std::chrono::steady_clock::time_point then)
    {
        for (settle(); !sleepers_.empty() && first_due() <= then; settle())
            wake_first();
        clock.advance(then - clock.steady_now());
    }

    /// Lets time pass until nobody sleeps.
    void run()
    {
        for (settle(); !sleepers_.empty(); settle())
            wake_first();
    }

private:
    struct one {
        one(boost::asio::io_context& context, std::chrono::steady_clock::time_point when)
            : timer(context, std::chrono::steady_clock::time_point::max()), due(when)
        {}
        boost::asio::steady_timer timer; ///< Never expires; cancelled when it is time.
        std::chrono::steady_clock::time_point due;
        bool woken = false;
    };

    [[nodiscard]] std::chrono::steady_clock::time_point first_due() const
    {
        return std::ranges::min_element(sleepers_, {}, &one::due)->due;
    }

    void wake_first()
    {
        const auto first = std::ranges::min_element(sleepers_, {}, &one::due);
        clock.advance(std::max(first->due - clock.steady_now(), std::chrono::nanoseconds::zero()));
        first->woken = true;
        first->timer.cancel();
    }

    boost::asio::io_context& context_;
    std::list<one> sleepers_;
};

} // namespace gladly_mcp::test
