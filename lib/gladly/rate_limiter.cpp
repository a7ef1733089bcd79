#include "gladly/send_queue.hpp"

#include <gladly_mcp/gladly/rate_limiter.hpp>

#include <boost/asio/this_coro.hpp>

#include <algorithm>
#include <mutex>
#include <utility>

namespace gladly_mcp::gladly {

namespace {

using detail::numbered_send;
using detail::send_queue;
using detail::send_window_options;
using std::chrono::nanoseconds;
using time_point = send_queue::time_point;

/// A pause after a 429 lasts at least half of this and, unless the answer asks for more, at most this.
constexpr nanoseconds pause_after_refusal = std::chrono::seconds{1};

constexpr unsigned too_many_requests = 429;

send_window_options general_window(const rate_limiter_options& options)
{
    return {.limit = options.limit,
            .share = std::clamp(options.share, 0.0, 1.0),
            .period = std::chrono::seconds{1},
            .guard = std::max(options.guard, std::chrono::milliseconds::zero())};
}

send_window_options reports_window(const rate_limiter_options& options)
{
    auto window = general_window(options);
    window.limit = 10;
    window.period = std::chrono::seconds{60};
    window.max_under_way = 2;
    return window;
}

error refusal(nanoseconds wait, std::int64_t limit)
{
    rate_limit_detail detail{.limit = limit, .remaining = 0, .reset = {}, .retry_after = {}};
    detail.retry_after = std::chrono::ceil<std::chrono::seconds>(wait);
    return {errc::rate_limited, "The request budget is used up for longer than this call may wait; nothing was sent.",
            std::move(detail)};
}

} // namespace

class rate_limiter::state {
public:
    explicit state(rate_limiter_options from)
        : options(from), general_(general_window(from), from.max_waiters),
          reports_(reports_window(from), from.max_waiters)
    {}

    /// The time. Read under the lock, it never runs back for a queue.
    [[nodiscard]] time_point now() const noexcept { return options.clock->steady_now(); }

    /// Lets `action` see the queue of a budget, alone.
    template <class Action>
    auto with(rate_budget budget, Action action)
    {
        const std::lock_guard lock(mutex_);
        return action(budget == rate_budget::reports ? reports_ : general_);
    }

    [[nodiscard]] std::int64_t limit(rate_budget budget)
    {
        return with(budget, [this](send_queue& queue) { return queue.window().limit(now()); });
    }

    const rate_limiter_options options;

private:
    std::mutex mutex_;
    send_queue general_;
    send_queue reports_;
};

namespace {

/// A place in the queue that is given back when whoever waits is gone.
template <class State>
class held_place {
public:
    held_place(State& of, rate_budget budget, send_queue::ticket ticket) noexcept
        : of_(of), budget_(budget), ticket_(ticket)
    {}
    held_place(const held_place&) = delete;
    held_place& operator=(const held_place&) = delete;
    ~held_place()
    {
        of_.with(budget_, [this](send_queue& queue) { queue.leave(ticket_); });
    }

private:
    State& of_;
    rate_budget budget_;
    send_queue::ticket ticket_;
};

} // namespace

rate_limiter::permit::permit(std::shared_ptr<state> of, rate_budget budget, std::uint64_t number,
                             std::chrono::steady_clock::time_point at) noexcept
    : of_(std::move(of)), budget_(budget), number_(number), at_(at)
{}

rate_limiter::permit::permit(permit&& other) noexcept = default;

rate_limiter::permit& rate_limiter::permit::operator=(permit&& other) noexcept
{
    permit old(std::move(other)); // ends what this was leave for
    std::swap(of_, old.of_);
    std::swap(budget_, old.budget_);
    std::swap(number_, old.number_);
    std::swap(at_, old.at_);
    return *this;
}

rate_limiter::permit::~permit()
{
    if (of_) {
        of_->with(budget_, [](send_queue& queue) { queue.window().ended(); });
    }
}

void rate_limiter::permit::answered(unsigned status, const rate_limit_detail& told)
{
    const auto of = std::exchange(of_, nullptr);
    if (!of) {
        return;
    }
    const numbered_send self{.number = number_, .at = at_};
    const bool refused = status == too_many_requests;
    const double drawn = refused ? 0.5 + 0.5 * of->options.random->next() : 0.0;
    of->with(budget_, [&](send_queue& queue) {
        const auto now = of->now();
        // An answer's figures are those of the second; a report's budget is that of the minute.
        if (budget_ == rate_budget::general) {
            queue.window().told(self, told, now);
        }
        if (refused) {
            const nanoseconds asked = told.retry_after.value_or(told.reset.value_or(std::chrono::seconds::zero()));
            const auto pause = std::chrono::duration_cast<nanoseconds>(pause_after_refusal * drawn);
            queue.window().refused(self, std::max(asked, pause), now);
        }
        queue.window().ended();
    });
}

rate_limiter::rate_limiter(rate_limiter_options options) : state_(std::make_shared<state>(options)) {}

rate_limiter::~rate_limiter() = default;

boost::asio::awaitable<result<rate_limiter::permit>> rate_limiter::acquire(rate_budget budget,
                                                                           std::chrono::milliseconds patience) const
{
    // No coroutine itself: the limiter may be gone when the awaitable starts.
    return wait_for_turn(state_, budget, patience);
}

boost::asio::awaitable<result<rate_limiter::permit>>
rate_limiter::wait_for_turn(std::shared_ptr<state> self, rate_budget budget, std::chrono::milliseconds patience)
{
    const auto longest = std::min(patience, self->options.max_wait);
    auto turn = self->with(budget, [&](send_queue& queue) {
        const auto now = self->now();
        return queue.join(now, now + longest);
    });
    if (const auto* first = std::get_if<send_queue::waiting>(&turn)) {
        const held_place<state> mine(*self, budget, first->place);
        while (const auto* asleep = std::get_if<send_queue::waiting>(&turn)) {
            const auto place = asleep->place;
            const auto slept = co_await self->options.sleeper->sleep(asleep->nap);
            if (!slept) {
                co_return slept.error();
            }
            turn = self->with(budget, [&](send_queue& queue) { return queue.ask(place, self->now()); });
        }
    }
    if (const auto* no = std::get_if<send_queue::refused>(&turn)) {
        co_return refusal(no->wait, self->limit(budget));
    }
    const auto& yes = std::get<numbered_send>(turn);
    co_return permit(self, budget, yes.number, yes.at);
}

std::size_t rate_limiter::waiting(rate_budget budget) const
{
    return state_->with(budget, [](send_queue& queue) { return queue.size(); });
}

std::int64_t rate_limiter::limit(rate_budget budget) const
{
    return state_->limit(budget);
}

} // namespace gladly_mcp::gladly
