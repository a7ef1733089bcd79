#include "gladly/retry_loop.hpp"
#include "support/fixed_random.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <utility>

namespace gladly_mcp::gladly::detail {
namespace {

using namespace std::chrono_literals;
using action = retry_step::action;

constexpr std::array classes{retry_class::read, retry_class::keyed_create, retry_class::idempotent_set,
                             retry_class::unkeyed_effect};
constexpr std::array class_names{"read", "keyed create", "idempotent set", "unkeyed effect"};

/// What is done after the first attempt.
enum class then : std::uint8_t {
    again, ///< It is sent again.
    look,  ///< It is looked up.
    no,    ///< The same would happen again.
    may,   ///< It may have taken effect.
    gone,  ///< The caller has given up.
};

error failure(errc code, effect consequence = effect::none, int status = 0)
{
    error out(code, "It failed.", consequence);
    out.set_http_status(status);
    return out;
}

struct fault {
    const char* name;
    error cause;
    std::array<then, 4> expected; ///< By class, in the order of `classes`.
    bool retry_after = false;
    bool empty_answer = false;
};

const std::array faults{
    fault{"connection refused", failure(errc::not_sent), {then::again, then::again, then::again, then::again}},
    fault{"connect timeout", failure(errc::timed_out), {then::again, then::again, then::again, then::again}},
    fault{"certificate refused", failure(errc::tls_failed), {then::no, then::no, then::no, then::no}},
    fault{"reset while writing, or no reply",
          failure(errc::connection_lost, effect::possible),
          {then::again, then::again, then::may, then::may}},
    fault{"silence", failure(errc::timed_out, effect::possible), {then::again, then::again, then::may, then::may}},
    fault{"success cut short",
          failure(errc::connection_lost, effect::possible, 201),
          {then::again, then::look, then::may, then::may}},
    fault{"failure cut short",
          failure(errc::connection_lost, effect::possible, 500),
          {then::again, then::again, then::may, then::may}},
    fault{"no HTTP", failure(errc::protocol_error, effect::possible), {then::no, then::may, then::may, then::may}},
    fault{"unknown success",
          failure(errc::unexpected_response, effect::possible, 207),
          {then::no, then::look, then::may, then::may}},
    fault{"redirect",
          failure(errc::unexpected_response, effect::possible, 302),
          {then::no, then::may, then::may, then::may}},
    fault{"empty success",
          failure(errc::malformed_json, effect::possible, 200),
          {then::again, then::look, then::may, then::may},
          false,
          true},
    fault{"success that is no JSON",
          failure(errc::malformed_json, effect::possible, 200),
          {then::no, then::look, then::may, then::may}},
    fault{"huge answer", failure(errc::too_large, effect::possible), {then::no, then::may, then::may, then::may}},
    fault{"merged customer", failure(errc::moved, effect::none, 301), {then::no, then::no, then::no, then::no}},
    fault{"bad request", failure(errc::invalid_request, effect::none, 400), {then::no, then::no, then::no, then::no}},
    fault{"no credentials", failure(errc::unauthorized, effect::none, 401), {then::no, then::no, then::no, then::no}},
    fault{"no permission", failure(errc::forbidden, effect::none, 403), {then::no, then::no, then::no, then::no}},
    fault{"not found", failure(errc::not_found, effect::none, 404), {then::no, then::no, then::no, then::no}},
    fault{"taken", failure(errc::conflict, effect::none, 409), {then::no, then::no, then::no, then::no}},
    fault{"too many requests",
          failure(errc::rate_limited, effect::none, 429),
          {then::again, then::again, then::again, then::no}},
    fault{"500", failure(errc::server_error, effect::possible, 500), {then::again, then::again, then::may, then::may}},
    fault{"501", failure(errc::server_error, effect::possible, 501), {then::no, then::may, then::may, then::may}},
    fault{"502", failure(errc::server_error, effect::possible, 502), {then::again, then::again, then::may, then::may}},
    fault{"503", failure(errc::server_error, effect::possible, 503), {then::again, then::again, then::may, then::may}},
    fault{"503 with Retry-After",
          failure(errc::server_error, effect::possible, 503),
          {then::again, then::again, then::again, then::may},
          true},
    fault{"504", failure(errc::server_error, effect::possible, 504), {then::again, then::again, then::may, then::may}},
    fault{"cancelled", failure(errc::cancelled), {then::gone, then::gone, then::gone, then::gone}},
};

error conflict_over(std::string code)
{
    field_problem problem{.attr = "id", .code = std::move(code), .detail = {}, .meta = {}};
    return {errc::conflict, "It conflicts.", conflict_detail{.problems = {std::move(problem)}, .existing_id = {}}};
}

class a_retry_loop : public testing::Test {
protected:
    retry_policy policy;
    retry_quota quota{500};
    test::fixed_random random{0.5};
    retry_loop::time_point now{};

    retry_loop begin(retry_class kind, bool removes = false)
    {
        return {policy, quota, random, kind, removes, now + 30s};
    }

    retry_step fail(retry_loop& loop, const error& cause, std::optional<std::chrono::seconds> told = {})
    {
        loop.started();
        return loop.failed({.cause = cause, .told_wait = told, .retry_after = told.has_value()}, now);
    }
};

TEST_F(a_retry_loop, does_after_each_fault_what_the_class_allows)
{
    for (const auto& one : faults) {
        for (std::size_t i = 0; i != classes.size(); ++i) {
            SCOPED_TRACE(std::string(one.name) + ", " + class_names.at(i));
            auto loop = begin(classes.at(i));
            error cause = one.cause;
            if (classes.at(i) == retry_class::read) {
                cause.set_effect(effect::none); // as the session has it
            }
            loop.started();
            const auto step = loop.failed({.cause = cause,
                                           .told_wait = {},
                                           .retry_after = one.retry_after,
                                           .answer_begun = false,
                                           .empty_answer = one.empty_answer},
                                          now);
            switch (one.expected.at(i)) {
            case then::again: EXPECT_EQ(step.what, action::send_again); break;
            case then::look: EXPECT_EQ(step.what, action::look); break;
            case then::no:
                EXPECT_EQ(step.what, action::stop);
                EXPECT_EQ(step.why, stop_reason::not_retryable);
                break;
            case then::may:
                EXPECT_EQ(step.what, action::stop);
                EXPECT_EQ(step.why, stop_reason::effect_possible);
                break;
            case then::gone:
                EXPECT_EQ(step.what, action::stop);
                EXPECT_EQ(step.why, stop_reason::cancelled);
                break;
            }
        }
    }
}

TEST_F(a_retry_loop, does_nothing_of_the_kind_with_a_policy_of_one_attempt)
{
    policy.attempts = 1;
    for (const auto& one : faults) {
        for (const auto kind : classes) {
            auto loop = begin(kind);
            EXPECT_TRUE(loop.is_last());
            EXPECT_EQ(fail(loop, one.cause).what, action::stop) << one.name;
        }
    }
    EXPECT_EQ(quota.left(), 500U);
}

TEST_F(a_retry_loop, resends_refused_effects_when_told_to)
{
    policy.resend_refused_effects = true;
    auto loop = begin(retry_class::unkeyed_effect);
    EXPECT_EQ(fail(loop, failure(errc::rate_limited, effect::none, 429)).what, action::send_again);
    EXPECT_EQ(fail(loop, failure(errc::server_error, effect::possible, 503), 1s).what, action::stop);
}

TEST_F(a_retry_loop, stops_when_the_attempts_are_used_up)
{
    auto loop = begin(retry_class::read);
    const auto cause = failure(errc::server_error, effect::none, 500);
    EXPECT_FALSE(loop.is_last());
    EXPECT_EQ(fail(loop, cause).what, action::send_again);
    EXPECT_EQ(fail(loop, cause).what, action::send_again);
    EXPECT_TRUE(loop.is_last());
    const auto last = fail(loop, cause);
    EXPECT_EQ(last.what, action::stop);
    EXPECT_EQ(last.why, stop_reason::attempts_exhausted);
    const auto told = loop.ended(cause, last.why);
    EXPECT_EQ(told.attempts(), 3U);
    EXPECT_EQ(told.stop_reason(), stop_reason::attempts_exhausted);
    EXPECT_EQ(told.effect(), effect::none);
}

TEST_F(a_retry_loop, draws_pauses_that_double_up_to_a_bound)
{
    policy.attempts = 10;
    policy.max_wait = 1h;
    random.value = 0.999999;
    const auto expect_pauses = [&](const error& cause, std::initializer_list<std::chrono::milliseconds> expected) {
        auto loop = begin(retry_class::read);
        for (const auto each : expected) {
            const auto delay = fail(loop, cause).delay;
            EXPECT_LE(delay, each);
            EXPECT_GE(delay, each - 1ms);
        }
    };
    expect_pauses(failure(errc::not_sent), {50ms, 100ms, 200ms, 400ms, 800ms, 1600ms, 3200ms, 5000ms, 5000ms});
    expect_pauses(failure(errc::rate_limited, effect::none, 429), {1s, 2s, 4s, 5s, 5s});
    random.value = 0;
    expect_pauses(failure(errc::not_sent), {0ms, 0ms, 0ms});
}

TEST_F(a_retry_loop, waits_as_long_as_it_is_told_and_a_drawn_time_more)
{
    auto loop = begin(retry_class::read);
    EXPECT_EQ(fail(loop, failure(errc::rate_limited, effect::none, 429), 2s).delay, 2s + 500ms);
    EXPECT_EQ(fail(loop, failure(errc::server_error, effect::none, 503), 0s).delay, 50ms);
}

TEST_F(a_retry_loop, hands_back_a_wait_that_is_longer_than_a_call_may_wait)
{
    auto one = begin(retry_class::read);
    EXPECT_EQ(fail(one, failure(errc::rate_limited, effect::none, 429), 3600s).why, stop_reason::wait_too_long);
    // The waits of a call count together.
    policy.max_wait = 10s;
    auto other = begin(retry_class::read);
    EXPECT_EQ(fail(other, failure(errc::rate_limited, effect::none, 429), 6s).what, action::send_again);
    EXPECT_EQ(fail(other, failure(errc::rate_limited, effect::none, 429), 6s).why, stop_reason::wait_too_long);
}

TEST_F(a_retry_loop, begins_no_attempt_after_the_deadline)
{
    auto loop = begin(retry_class::read);
    now += 29s + 974ms;
    EXPECT_EQ(fail(loop, failure(errc::not_sent)).what, action::send_again);
    now += 25ms;
    EXPECT_EQ(fail(loop, failure(errc::not_sent)).why, stop_reason::deadline);
}

TEST_F(a_retry_loop, leaves_a_failing_service_alone_when_the_quota_is_used_up)
{
    unsigned again = 0;
    for (int call = 0; call != 100; ++call) {
        auto loop = begin(retry_class::read);
        while (fail(loop, failure(errc::server_error, effect::none, 500)).what == action::send_again) {
            ++again;
        }
    }
    EXPECT_EQ(again, 500U / 14U);
    auto failing = begin(retry_class::read);
    EXPECT_EQ(fail(failing, failure(errc::not_sent)).why, stop_reason::quota);
    // 500 - 35 * 14 = 10 are left: enough for a throttled attempt, and four successes pay for a transient one.
    auto throttled = begin(retry_class::read);
    EXPECT_EQ(fail(throttled, failure(errc::rate_limited, effect::none, 429)).what, action::send_again);
    EXPECT_EQ(quota.left(), 5U);
    for (int i = 0; i != 9; ++i) {
        begin(retry_class::read).succeeded();
    }
    auto recovered = begin(retry_class::read);
    EXPECT_EQ(fail(recovered, failure(errc::not_sent)).what, action::send_again);
    EXPECT_EQ(quota.left(), 0U);
}

TEST_F(a_retry_loop, never_saves_more_than_the_quota)
{
    for (int i = 0; i != 10; ++i) {
        begin(retry_class::read).succeeded();
    }
    EXPECT_EQ(quota.left(), 500U);
}

TEST_F(a_retry_loop, looks_when_an_earlier_attempt_may_be_who_took_the_id)
{
    auto loop = begin(retry_class::keyed_create);
    EXPECT_EQ(fail(loop, failure(errc::connection_lost, effect::possible)).what, action::send_again);
    const error taken = conflict_over("taken");
    const auto step = fail(loop, taken);
    EXPECT_EQ(step.what, action::look);
    const auto told = loop.ended(taken, step.why);
    EXPECT_EQ(told.effect(), effect::possible);
    EXPECT_EQ(told.attempts(), 2U);
}

TEST_F(a_retry_loop, knows_that_a_refused_attempt_took_no_id)
{
    auto loop = begin(retry_class::keyed_create);
    EXPECT_EQ(fail(loop, failure(errc::rate_limited, effect::none, 429)).what, action::send_again);
    const auto step = fail(loop, failure(errc::conflict, effect::none, 409));
    EXPECT_EQ(step.what, action::stop);
    EXPECT_EQ(step.why, stop_reason::not_retryable);
    auto other = begin(retry_class::keyed_create);
    EXPECT_EQ(fail(other, failure(errc::connection_lost, effect::possible)).what, action::send_again);
    EXPECT_EQ(fail(other, conflict_over("version_outdated")).what, action::stop);
}

TEST_F(a_retry_loop, takes_a_missing_thing_for_removed_only_when_it_may_have_removed_it)
{
    const auto missing = failure(errc::not_found, effect::none, 404);
    auto loop = begin(retry_class::idempotent_set, true);
    EXPECT_EQ(fail(loop, failure(errc::server_error, effect::possible, 503), 1s).what, action::send_again);
    EXPECT_EQ(fail(loop, missing).what, action::accept);
    auto refused = begin(retry_class::idempotent_set, true);
    EXPECT_EQ(fail(refused, failure(errc::rate_limited, effect::none, 429)).what, action::send_again);
    EXPECT_EQ(fail(refused, missing).what, action::stop);
    auto change = begin(retry_class::idempotent_set, false);
    EXPECT_EQ(fail(change, failure(errc::server_error, effect::possible, 503), 1s).what, action::send_again);
    EXPECT_EQ(fail(change, missing).what, action::stop);
}

TEST_F(a_retry_loop, says_that_an_effect_is_possible_when_that_of_any_attempt_was)
{
    auto loop = begin(retry_class::keyed_create);
    EXPECT_EQ(fail(loop, failure(errc::connection_lost, effect::possible)).what, action::send_again);
    const auto refused = failure(errc::invalid_request, effect::none, 400);
    const auto step = fail(loop, refused);
    EXPECT_EQ(step.why, stop_reason::not_retryable);
    EXPECT_EQ(loop.ended(refused, step.why).effect(), effect::possible);
}

TEST_F(a_retry_loop, asks_once_more_only_for_an_empty_answer)
{
    const auto empty = failure(errc::malformed_json, effect::none, 200);
    auto loop = begin(retry_class::read);
    loop.started();
    EXPECT_EQ(loop.failed({.cause = empty, .empty_answer = true}, now).what, action::send_again);
    loop.started();
    EXPECT_EQ(loop.failed({.cause = empty, .empty_answer = true}, now).why, stop_reason::not_retryable);
}

TEST_F(a_retry_loop, never_begins_an_answer_anew_that_the_caller_has_a_part_of)
{
    auto loop = begin(retry_class::read);
    loop.started();
    const auto lost = failure(errc::connection_lost);
    EXPECT_EQ(loop.failed({.cause = lost, .answer_begun = true}, now).why, stop_reason::not_retryable);
}

} // namespace
} // namespace gladly_mcp::gladly::detail
