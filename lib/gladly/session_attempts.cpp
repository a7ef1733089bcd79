#include "gladly/json_call.hpp"
#include "gladly/retry_loop.hpp"
#include "gladly/session.hpp"

#include <gladly_mcp/gladly/rate_limit.hpp>

#include <boost/asio/this_coro.hpp>

#include <algorithm>
#include <utility>

namespace gladly_mcp::gladly::detail {

namespace {

namespace asio = boost::asio;
using std::chrono::milliseconds;

failed_attempt failed(const outgoing_call& call, const error& cause, const rate_limit_detail& told, bool empty_answer)
{
    failed_attempt out{.cause = cause};
    out.retry_after = told.retry_after.has_value();
    // Figures without `Retry-After` count after a refusal only: they come with every answer.
    if (out.retry_after || cause.code() == errc::rate_limited) {
        out.told_wait = told.retry_after ? told.retry_after : told.reset;
    }
    out.answer_begun = call.has_begun();
    out.empty_answer = empty_answer;
    return out;
}

error given_up()
{
    return {errc::cancelled, "The call was cancelled between two attempts."};
}

} // namespace

session::time_point session::deadline_from_now() const noexcept
{
    constexpr milliseconds longest = std::chrono::hours{24 * 365}; // longer ones would overflow the clock
    return clock_->steady_now() + std::min(deadline_, longest);
}

milliseconds session::time_until(time_point deadline) const noexcept
{
    const auto left = std::chrono::floor<milliseconds>(deadline - clock_->steady_now());
    return std::max(left, milliseconds::zero());
}

asio::awaitable<result<unsigned>> session::perform(const session& self, outgoing_call& call, http::request request,
                                                   time_point deadline)
{
    // A cancellation is an answer here and not an exception; the caller's own choice is put back afterwards.
    const bool callers_choice = co_await asio::this_coro::throw_if_cancelled();
    co_await asio::this_coro::throw_if_cancelled(false);
    auto attempts = co_await send_repeatedly(self, call, std::move(request), deadline);
    co_await asio::this_coro::throw_if_cancelled(callers_choice);
    co_return attempts;
}

asio::awaitable<result<unsigned>> session::send_repeatedly(const session& self, outgoing_call& call,
                                                           http::request request, time_point deadline)
{
    using action = retry_step::action;
    const bool removes = call.what().method == "DELETE";
    retry_loop loop(self.policy_, *self.quota_, *self.random_, call.kind(), removes, deadline);
    std::optional<error> last;
    for (;;) {
        // The request was built once and stays as it is; the last attempt needs no copy.
        http::request copy = loop.is_last() ? std::move(request) : request;
        auto outcome = co_await send_once(self, call, std::move(copy), loop, deadline);
        if (!outcome.cause) {
            loop.succeeded();
            co_return loop.attempts();
        }
        if (!outcome.sent) {
            const bool cancelled = outcome.cause->code() == errc::cancelled;
            const auto why = cancelled ? stop_reason::cancelled : stop_reason::wait_too_long;
            // What went wrong before tells more than that there was no leave to try again.
            co_return loop.ended(last && !cancelled ? *std::move(last) : *std::move(outcome.cause), why);
        }
        const auto what = failed(call, *outcome.cause, outcome.told, outcome.empty_answer);
        const auto step = loop.failed(what, self.clock_->steady_now());
        if (step.what == action::accept) {
            call.accept();
            co_return loop.attempts();
        }
        if (step.what == action::look) {
            const bool found = co_await find_earlier(self, call, deadline);
            if (found) {
                co_return loop.attempts();
            }
        }
        if (step.what != action::send_again) {
            co_return loop.ended(*std::move(outcome.cause), step.why);
        }
        const auto slept = co_await self.sleeper_->sleep(step.delay);
        if (!slept) {
            co_return loop.ended(given_up(), stop_reason::cancelled);
        }
        last = std::move(outcome.cause);
    }
}

asio::awaitable<session::taken_answer> session::send_once(const session& self, outgoing_call& call,
                                                          http::request request, retry_loop& loop, time_point deadline)
{
    std::optional<rate_limiter::permit> leave;
    if (self.limiter_) {
        auto given = co_await self.limiter_->acquire(call.what().budget, self.time_until(deadline));
        if (!given) {
            taken_answer refused;
            refused.sent = false;
            refused.cause = given.error();
            co_return refused;
        }
        leave.emplace(*std::move(given));
    }
    self.limit_time(request, loop.attempts(), deadline);
    loop.started();
    auto response = co_await call.send(*self.transport_, std::move(request));
    co_return self.take(call, std::move(response), std::move(leave));
}

asio::awaitable<bool> session::find_earlier(const session& self, outgoing_call& call, time_point deadline)
{
    const auto look = look_for(call.what(), call.arguments());
    if (!look) {
        co_return false;
    }
    auto request = build_request(*look->what, look->arguments);
    if (!request) {
        co_return false;
    }
    self.address(*look->what, *request);
    request->deadline = self.time_until(deadline);
    json_call read(*look->what, look->arguments);
    const auto attempts = co_await send_repeatedly(self, read, *std::move(request), deadline);
    if (!attempts) {
        co_return false;
    }
    co_return call.adopt(std::move(read.outcome()));
}

void session::limit_time(http::request& request, unsigned attempts, time_point deadline) const
{
    const bool time_has_passed = attempts > 0 || limiter_ != nullptr;
    if (time_has_passed) {
        request.deadline = time_until(deadline);
    }
    if (policy_.attempt_deadline) {
        request.deadline = std::min(request.deadline, *policy_.attempt_deadline);
    }
}

session::taken_answer session::take(outgoing_call& call, result<http::response> response,
                                    std::optional<rate_limiter::permit> leave) const
{
    taken_answer out;
    if (!response) {
        out.cause = call.failure_of(response.error());
        return out;
    }
    const auto now = clock_->wall_now();
    const auto status = response->status;
    const bool is_body_empty = response->body.empty();
    const bool is_asked_for = leave || status >= 300;
    if (is_asked_for) {
        out.told = parse_rate_limit(*response, now);
    }
    if (leave) {
        leave->answered(status, out.told);
    }
    out.cause = call.take(*std::move(response), now);
    out.empty_answer = is_body_empty && out.cause && out.cause->code() == errc::malformed_json;
    return out;
}

} // namespace gladly_mcp::gladly::detail
