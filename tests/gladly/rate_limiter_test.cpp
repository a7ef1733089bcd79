#include "support/fixed_random.hpp"
#include "support/scripted_transport.hpp"
#include "support/virtual_time.hpp"

#include <gladly_mcp/gladly/client.hpp>
#include <gladly_mcp/gladly/models.hpp>
#include <gladly_mcp/gladly/operations.hpp>
#include <gladly_mcp/gladly/rate_limiter.hpp>

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>

#include <gtest/gtest.h>

#include <atomic>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

/// The limiter that clients share, in virtual time: who gets leave, when, and what is told to those who do not.
namespace gladly_mcp::gladly {
namespace {

using namespace std::chrono_literals;
using boost::asio::awaitable;
using permit = rate_limiter::permit;

/// Somebody who asks for leave and keeps it.
struct visitor {
    std::optional<result<permit>> outcome;
    std::chrono::steady_clock::time_point served{};
    boost::asio::cancellation_signal leave;

    [[nodiscard]] bool waits() const { return !outcome.has_value(); }
    [[nodiscard]] bool may_go() const { return outcome && outcome->has_value(); }
};

class shared_limiter : public ::testing::Test {
protected:
    boost::asio::io_context io{1};
    test::virtual_time time{io};
    test::fixed_random random{0.5};
    std::deque<visitor> visitors;
    std::shared_ptr<rate_limiter> limiter = make({});

    std::shared_ptr<rate_limiter> make(rate_limiter_options options)
    {
        options.clock = &time.clock;
        options.sleeper = &time;
        options.random = &random;
        return std::make_shared<rate_limiter>(options);
    }

    visitor& come(rate_budget budget = rate_budget::general, std::chrono::milliseconds patience = 30s)
    {
        visitor& one = visitors.emplace_back();
        boost::asio::co_spawn(io, serve(limiter->acquire(budget, patience), one),
                              boost::asio::bind_cancellation_slot(one.leave.slot(), [](const std::exception_ptr&) {}));
        time.settle();
        return one;
    }

    void fill_window()
    {
        for (int i = 0; i != 10; ++i) {
            ASSERT_TRUE(come().may_go());
        }
    }

    void pass(std::chrono::nanoseconds span) { time.run_until(time.clock.steady_now() + span); }

    static std::chrono::seconds told_wait(const visitor& one)
    {
        const auto* detail = one.outcome->error().detail_as<rate_limit_detail>();
        return detail != nullptr && detail->retry_after ? *detail->retry_after : std::chrono::seconds{-1};
    }

private:
    awaitable<void> serve(awaitable<result<permit>> asked, visitor& one)
    {
        one.outcome.emplace(co_await std::move(asked));
        one.served = time.clock.steady_now();
    }
};

TEST_F(shared_limiter, lets_ten_go_and_the_others_in_the_order_of_coming)
{
    const auto begin = time.clock.steady_now();
    for (int i = 0; i != 25; ++i) {
        come();
    }
    EXPECT_EQ(limiter->waiting(rate_budget::general), 15U);
    time.run();
    for (std::size_t i = 0; i != visitors.size(); ++i) {
        ASSERT_TRUE(visitors[i].may_go());
        EXPECT_EQ(visitors[i].served - begin, 1060ms * (i / 10)) << i;
    }
}

TEST_F(shared_limiter, refuses_the_one_too_many_at_once_and_tells_the_wait)
{
    fill_window();
    for (int i = 0; i != 64; ++i) {
        ASSERT_TRUE(come().waits());
    }
    const auto before = time.clock.steady_now();
    const auto& last = come();
    ASSERT_FALSE(last.waits());
    ASSERT_FALSE(last.may_go());
    EXPECT_EQ(time.clock.steady_now(), before);
    EXPECT_EQ(last.outcome->error().code(), errc::rate_limited);
    EXPECT_EQ(last.outcome->error().http_status(), 0);
    EXPECT_EQ(last.outcome->error().effect(), effect::none);
    EXPECT_EQ(told_wait(last), 8s) << "the 65th goes in the seventh window: 7 * 1.06 s, in whole seconds";
    time.run();
    EXPECT_EQ(limiter->waiting(rate_budget::general), 0U);
}

TEST_F(shared_limiter, refuses_at_once_who_has_no_time_to_wait)
{
    fill_window();
    EXPECT_EQ(told_wait(come(rate_budget::general, 1059ms)), 2s);
    EXPECT_TRUE(come(rate_budget::general, 1060ms).waits());
    EXPECT_EQ(limiter->waiting(rate_budget::general), 1U);
    time.run();
}

TEST_F(shared_limiter, gives_the_place_of_a_cancelled_visitor_to_another)
{
    limiter = make({.limit = 1, .max_waiters = 2});
    ASSERT_TRUE(come().may_go());
    auto& first = come();
    const auto& second = come();
    ASSERT_TRUE(second.waits());
    EXPECT_EQ(come().outcome->error().code(), errc::rate_limited);

    first.leave.emit(boost::asio::cancellation_type::terminal);
    time.settle();
    EXPECT_EQ(limiter->waiting(rate_budget::general), 1U);
    const auto& third = come();
    EXPECT_TRUE(third.waits());

    const auto begin = time.clock.steady_now();
    time.run();
    ASSERT_TRUE(second.may_go());
    ASSERT_TRUE(third.may_go());
    EXPECT_LE(second.served - begin, 2s) << "it moves up within a second";
    EXPECT_GT(third.served, second.served);
}

TEST_F(shared_limiter, pauses_everybody_after_a_refusal)
{
    auto& one = come();
    (*one.outcome)->answered(429, {.limit = {}, .remaining = {}, .reset = {}, .retry_after = 4s});
    EXPECT_EQ(limiter->limit(rate_budget::general), 5);
    const auto& next = come();
    EXPECT_TRUE(next.waits());
    pass(3999ms);
    EXPECT_TRUE(next.waits());
    pass(1ms);
    EXPECT_TRUE(next.may_go());
    pass(60s);
    EXPECT_EQ(limiter->limit(rate_budget::general), 10);
}

TEST_F(shared_limiter, draws_the_pause_when_a_refusal_tells_none)
{
    auto& one = come();
    (*one.outcome)->answered(429, {});
    const auto& next = come();
    pass(749ms);
    EXPECT_TRUE(next.waits());
    pass(1ms);
    EXPECT_TRUE(next.may_go()) << "half a second and half of another half";
}

TEST_F(shared_limiter, sends_those_away_whose_wait_has_become_too_long)
{
    fill_window();
    const auto& waiter = come();
    ASSERT_TRUE(waiter.waits());
    (*visitors.front().outcome)->answered(429, {.limit = {}, .remaining = {}, .reset = {}, .retry_after = 60s});
    pass(1s);
    ASSERT_FALSE(waiter.waits());
    EXPECT_EQ(told_wait(waiter), 59s);
}

TEST_F(shared_limiter, lets_ten_reports_go_in_a_minute)
{
    for (int i = 0; i != 10; ++i) {
        ASSERT_TRUE(come(rate_budget::reports).may_go()) << i;
        visitors.clear(); // the permit ends
    }
    EXPECT_EQ(told_wait(come(rate_budget::reports)), 61s);
    EXPECT_TRUE(come().may_go()) << "the general budget is another one";
}

TEST_F(shared_limiter, lets_two_reports_run_and_a_third_within_a_second_after_another_has_ended)
{
    auto& one = come(rate_budget::reports);
    come(rate_budget::reports);
    const auto& three = come(rate_budget::reports);
    EXPECT_TRUE(three.waits());
    pass(3500ms);
    EXPECT_TRUE(three.waits());
    (*one.outcome)->answered(200, {});
    pass(1s);
    EXPECT_TRUE(three.may_go());
}

TEST_F(shared_limiter, may_go_away_before_those_who_wait)
{
    limiter = make({.limit = 1});
    come();
    const auto& waiter = come();
    limiter.reset();
    time.run();
    EXPECT_TRUE(waiter.may_go());
    visitors.clear();
}

TEST_F(shared_limiter, counts_a_moved_permit_once)
{
    auto& one = come(rate_budget::reports);
    auto& two = come(rate_budget::reports);
    permit moved = std::move(**one.outcome);
    **two.outcome = std::move(moved);
    visitors.clear();
    EXPECT_TRUE(come(rate_budget::reports).may_go());
    EXPECT_TRUE(come(rate_budget::reports).may_go());
    EXPECT_TRUE(come(rate_budget::reports).waits());
    visitors.back().leave.emit(boost::asio::cancellation_type::terminal);
    time.settle();
}

/// Clients of one organization that share the limiter.
class limited_clients : public shared_limiter {
protected:
    std::shared_ptr<test::scripted_transport> wire = std::make_shared<test::scripted_transport>();

    [[nodiscard]] client make_client(std::optional<retry_policy> retry)
    {
        client_options options{
            .organization = "acme", .user = "bot@acme.example", .token = "secret", .transport = wire};
        options.clock = &time.clock;
        options.sleeper = &time;
        options.random = &random;
        options.limiter = limiter;
        options.retry = retry;
        options.deadline = 5s;
        return {io.get_executor(), std::move(options)};
    }

    result<answer> call(const client& through)
    {
        std::optional<result<answer>> out;
        boost::asio::co_spawn(io, keep(through.call(op::get_organization, {}), out), [](const std::exception_ptr&) {});
        time.run();
        return out.value();
    }

private:
    static awaitable<void> keep(awaitable<result<answer>> work, std::optional<result<answer>>& out)
    {
        out.emplace(co_await std::move(work));
    }
};

TEST_F(limited_clients, share_one_budget)
{
    const auto one = make_client({});
    const auto other = make_client({});
    const auto begin = time.clock.steady_now();
    for (int i = 0; i != 11; ++i) {
        wire->answer(200, R"({"id":"o"})");
        ASSERT_TRUE(call(i % 2 == 0 ? one : other));
        EXPECT_EQ(time.clock.steady_now() - begin, i < 10 ? 0ms : 1060ms);
    }
    EXPECT_EQ(wire->requests.back().deadline, 3940ms) << "what the wait has left of five seconds";
}

TEST_F(limited_clients, tell_a_local_refusal_from_a_remote_one)
{
    wire->answer(429, {}, {{"Retry-After", "30"}});
    const auto remote = call(make_client({}));
    ASSERT_FALSE(remote);
    EXPECT_EQ(remote.error().http_status(), 429);
    EXPECT_EQ(remote.error().attempts(), 1U);
    const auto local = call(make_client({}));
    ASSERT_FALSE(local);
    EXPECT_EQ(local.error().code(), errc::rate_limited);
    EXPECT_EQ(local.error().http_status(), 0);
    EXPECT_EQ(local.error().attempts(), 0U);
    EXPECT_EQ(local.error().stop_reason(), stop_reason::wait_too_long);
    EXPECT_EQ(local.error().detail_as<rate_limit_detail>()->retry_after, 30s);
    EXPECT_EQ(wire->requests.size(), 1U);
}

TEST_F(limited_clients, tell_what_went_wrong_when_there_is_no_leave_to_try_again)
{
    limiter = make({.limit = 1, .max_wait = 500ms});
    wire->fail(error(errc::connection_lost, "It broke.", effect::possible));
    const auto out = call(make_client(retry_policy{}));
    ASSERT_FALSE(out);
    EXPECT_EQ(out.error().code(), errc::connection_lost);
    EXPECT_EQ(out.error().attempts(), 1U);
    EXPECT_EQ(out.error().stop_reason(), stop_reason::wait_too_long);
}

TEST_F(limited_clients, hold_the_next_request_when_the_answer_says_that_nothing_is_left)
{
    wire->answer(200, R"({"id":"o"})", {{"Ratelimit-Limit-Second", "10"}, {"Ratelimit-Remaining-Second", "0"}});
    wire->answer(200, R"({"id":"o"})");
    const auto acme = make_client({});
    const auto begin = time.clock.steady_now();
    ASSERT_TRUE(call(acme));
    ASSERT_TRUE(call(acme));
    EXPECT_EQ(time.clock.steady_now() - begin, 1060ms);
}

/// Chance and time for several threads: the test's other ones are for one.
TEST(limiter_of_several_threads, never_gives_more_leave_than_there_is)
{
    rate_limiter_options options;
    options.max_wait = 0ms; // nobody waits, so that the test need not
    rate_limiter limiter(options);
    std::atomic<int> given{0};
    const auto begin = std::chrono::steady_clock::now();
    std::vector<std::thread> threads;
    for (int i = 0; i != 4; ++i) {
        threads.emplace_back([&limiter, &given] {
            boost::asio::io_context own{1};
            for (int turn = 0; turn != 200; ++turn) {
                boost::asio::co_spawn(own, limiter.acquire(rate_budget::general, 0ms),
                                      [&given](const std::exception_ptr&, const result<permit>& out) {
                                          given += out.has_value() ? 1 : 0;
                                      });
            }
            own.run();
        });
    }
    for (auto& each : threads) {
        each.join();
    }
    const auto windows = (std::chrono::steady_clock::now() - begin) / 1060ms + 1;
    EXPECT_GE(given.load(), 10);
    EXPECT_LE(given.load(), 10 * windows);
}

} // namespace
} // namespace gladly_mcp::gladly
