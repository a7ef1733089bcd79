#include "gladly/retry_loop.hpp"

#include <algorithm>
#include <utility>

namespace gladly_mcp::gladly::detail {

namespace {

using action = retry_step::action;

/// Whether it is certain that nothing of the request left this process. A broken certificate is left out: it is as
/// broken the next time.
bool is_unsent(const error& cause) noexcept
{
    return cause.code() == errc::not_sent || (cause.code() == errc::timed_out && cause.effect() == effect::none);
}

/// Whether the answer, or its absence, tells of a fault that may have passed the next time. 501 and 505 do not pass.
bool is_passing_fault(const error& cause) noexcept
{
    switch (cause.code()) {
    case errc::not_sent:
    case errc::connection_lost:
    case errc::timed_out: return true;
    case errc::server_error: {
        const int status = cause.http_status();
        return status == 500 || status == 502 || status == 503 || status == 504;
    }
    default: return false;
    }
}

bool has_success_status(const error& cause) noexcept
{
    return cause.http_status() >= 200 && cause.http_status() < 300;
}

/// Whether a 409 may be about the id: it names no problem, or says of something that it is taken.
bool says_taken(const error& cause)
{
    const auto* detail = cause.detail_as<conflict_detail>();
    return detail == nullptr || detail->problems.empty() ||
           std::ranges::any_of(detail->problems, [](const field_problem& each) { return each.code == "taken"; });
}

retry_step stop(stop_reason why) noexcept
{
    return {.what = action::stop, .delay = {}, .why = why};
}

} // namespace

bool retry_quota::take(unsigned cost) noexcept
{
    if (cost > left_) {
        return false;
    }
    left_ -= cost;
    return true;
}

void retry_quota::give(unsigned credit) noexcept
{
    left_ += std::min(credit, most_ - left_);
}

retry_loop::retry_loop(const retry_policy& policy, retry_quota& quota, core::random_source& random, retry_class kind,
                       bool removes, time_point deadline) noexcept
    : policy_(policy), quota_(quota), random_(random), deadline_(deadline), kind_(kind), removes_(removes)
{}

void retry_loop::succeeded() noexcept
{
    quota_.give(policy_.success_credit);
}

retry_step retry_loop::failed(const failed_attempt& what, time_point now)
{
    const bool acted_before = may_have_acted_;
    may_have_acted_ = may_have_acted_ || what.cause.effect() == effect::possible;
    if (what.cause.code() == errc::cancelled) {
        return stop(stop_reason::cancelled);
    }
    if (may_have_been_made(what.cause, acted_before)) {
        return {.what = action::look, .delay = {}, .why = stop_reason::effect_possible};
    }
    const bool is_gone = what.cause.code() == errc::not_found && acted_before;
    if (is_gone && removes_ && kind_ == retry_class::idempotent_set) {
        return {.what = action::accept, .delay = {}, .why = {}};
    }
    const auto how = what.answer_begun ? remedy::none : remedy_for(what);
    if (how == remedy::none) {
        return stop(what.cause.effect() == effect::possible ? stop_reason::effect_possible
                                                            : stop_reason::not_retryable);
    }
    return again_after(what, how, now);
}

error retry_loop::ended(error cause, stop_reason why) const
{
    cause.set_attempts(attempts_, why);
    if (may_have_acted_) {
        cause.set_effect(effect::possible);
    }
    return cause;
}

/// Whether a keyed create may have succeeded though it failed: its id is taken, and an earlier attempt may be who took
/// it; or this attempt was accepted and its answer cannot be read.
bool retry_loop::may_have_been_made(const error& cause, bool acted_before) const
{
    if (kind_ != retry_class::keyed_create || policy_.attempts <= 1) {
        return false;
    }
    return cause.code() == errc::conflict ? acted_before && says_taken(cause) : has_success_status(cause);
}

retry_loop::remedy retry_loop::remedy_for(const failed_attempt& what) const noexcept
{
    if (is_unsent(what.cause)) {
        return remedy::transient;
    }
    if (what.cause.code() == errc::rate_limited) {
        const bool allowed = kind_ != retry_class::unkeyed_effect || policy_.resend_refused_effects;
        return allowed ? remedy::throttled : remedy::none;
    }
    const bool passing = is_passing_fault(what.cause);
    switch (kind_) {
    case retry_class::read: return passing || (what.empty_answer && attempts_ == 1) ? remedy::transient : remedy::none;
    case retry_class::keyed_create: return passing ? remedy::transient : remedy::none;
    case retry_class::idempotent_set:
        // A gateway's 503 proves nothing; a service that names the time to come back has refused.
        return what.cause.http_status() == 503 && passing && what.retry_after ? remedy::transient : remedy::none;
    case retry_class::unkeyed_effect: return remedy::none;
    }
    return remedy::none;
}

retry_step retry_loop::again_after(const failed_attempt& what, remedy how, time_point now)
{
    if (attempts_ >= policy_.attempts) {
        return stop(stop_reason::attempts_exhausted);
    }
    // The drawn part comes on top of the told one: all who were told the same would come back at once.
    const auto delay = drawn_delay(how) + what.told_wait.value_or(std::chrono::seconds::zero());
    if (waited_ + delay > policy_.max_wait) {
        return stop(stop_reason::wait_too_long);
    }
    if (now + delay >= deadline_) {
        return stop(stop_reason::deadline);
    }
    if (!quota_.take(how == remedy::throttled ? policy_.throttle_cost : policy_.transient_cost)) {
        return stop(stop_reason::quota);
    }
    waited_ += delay;
    return {.what = action::send_again, .delay = delay, .why = {}};
}

std::chrono::nanoseconds retry_loop::drawn_delay(remedy how) const
{
    constexpr unsigned most_doublings = 20; // far beyond any sensible bound, and free of overflow
    std::chrono::nanoseconds ceiling = how == remedy::throttled ? policy_.throttle_delay : policy_.transient_delay;
    for (unsigned i = 1; i < attempts_ && i <= most_doublings && ceiling < policy_.max_delay; ++i) {
        ceiling *= 2;
    }
    ceiling = std::clamp<std::chrono::nanoseconds>(ceiling, std::chrono::nanoseconds::zero(), policy_.max_delay);
    return std::chrono::duration_cast<std::chrono::nanoseconds>(ceiling * random_.next());
}

} // namespace gladly_mcp::gladly::detail
