#include <gladly_mcp/http/sleeper.hpp>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>

namespace gladly_mcp::http {
namespace {

namespace asio = boost::asio;

/// Longer pauses would overflow the timer's clock, and nobody waits for their end.
constexpr std::chrono::nanoseconds longest_pause = std::chrono::hours{24 * 365};

class timer_sleeper final : public sleeper {
public:
    asio::awaitable<result<void>> sleep(std::chrono::nanoseconds pause) override
    {
        // A cancellation is an answer here and not an exception; the caller's own choice is put back afterwards.
        const bool callers_choice = co_await asio::this_coro::throw_if_cancelled();
        co_await asio::this_coro::throw_if_cancelled(false);
        bool cancelled = (co_await asio::this_coro::cancellation_state).cancelled() != asio::cancellation_type::none;
        if (!cancelled && pause > std::chrono::nanoseconds::zero()) {
            const auto executor = co_await asio::this_coro::executor;
            asio::steady_timer timer(executor, std::min(pause, longest_pause));
            const auto [problem] = co_await timer.async_wait(asio::as_tuple(asio::use_awaitable));
            cancelled = static_cast<bool>(problem);
        }
        co_await asio::this_coro::throw_if_cancelled(callers_choice);
        if (cancelled)
            co_return error{errc::cancelled, "The pause was cancelled."};
        co_return result<void>{};
    }
};

} // namespace

sleeper& sleeper::system() noexcept
{
    static timer_sleeper instance;
    return instance;
}

} // namespace gladly_mcp::http
