#include "gladly/send_queue.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace gladly_mcp::gladly::detail {
namespace {

using namespace std::chrono_literals;
using time_point = send_window::time_point;

constexpr send_window_options ten_a_second{
    .limit = 10, .share = 1.0, .period = 1s, .guard = 60ms, .max_under_way = 1000};

class a_send_window : public testing::Test {
protected:
    send_window window{ten_a_second};
    time_point now = time_point{} + 1h;

    /// Sends as much as may go now.
    std::vector<numbered_send> burst()
    {
        std::vector<numbered_send> out;
        while (window.earliest(0, now) <= now) {
            out.push_back(window.send(now));
        }
        return out;
    }

    void answer(const numbered_send& what, rate_limit_detail told)
    {
        window.told(what, told, now);
        window.ended();
    }

    [[nodiscard]] std::chrono::nanoseconds wait() const { return window.earliest(0, now) - now; }
};

rate_limit_detail left(std::int64_t remaining, std::int64_t limit = 10)
{
    return {.limit = limit, .remaining = remaining, .reset = 1s, .retry_after = {}};
}

rate_limit_detail allows(std::int64_t limit, std::chrono::seconds reset = 1s)
{
    return {.limit = limit, .remaining = {}, .reset = reset, .retry_after = {}};
}

TEST_F(a_send_window, lets_ten_go_at_once_and_ten_more_after_a_second_and_the_guard)
{
    EXPECT_EQ(burst().size(), 10U);
    EXPECT_EQ(wait(), 1060ms);
    EXPECT_EQ(window.earliest(9, now), now + 1060ms);
    EXPECT_EQ(window.earliest(10, now), now + 2120ms);
    now += 1059ms;
    EXPECT_EQ(burst().size(), 0U);
    now += 1ms;
    EXPECT_EQ(burst().size(), 10U);
}

TEST_F(a_send_window, slides)
{
    for (int i = 0; i != 10; ++i) {
        ASSERT_EQ(burst().size() > 0, i == 0);
        now += 50ms;
    }
    now += 560ms; // the burst is 1,060 ms old
    EXPECT_EQ(window.earliest(0, now), now);
}

TEST_F(a_send_window, takes_its_limit_from_answers_within_reason)
{
    answer(window.send(now), allows(3));
    EXPECT_EQ(window.limit(now), 3);
    EXPECT_EQ(burst().size(), 2U);
    for (const auto& [told, taken] : {std::pair(0, 1), std::pair(1'000'000, 100), std::pair(20, 20)}) {
        now += 2s;
        answer(window.send(now), allows(told));
        EXPECT_EQ(window.limit(now), taken);
    }
    now += 2s;
    answer(window.send(now), allows(600, 60s));
    EXPECT_EQ(window.limit(now), 20) << "600 a minute is no 600 a second";
}

TEST_F(a_send_window, holds_when_others_have_used_up_the_budget)
{
    const auto one = window.send(now);
    now += 100ms;
    answer(one, left(0));
    EXPECT_EQ(wait(), 960ms);
}

TEST_F(a_send_window, holds_when_what_is_left_is_under_way)
{
    const auto first = window.send(now);
    window.send(now);
    window.send(now);
    answer(first, left(2));
    EXPECT_EQ(wait(), 1060ms);
}

TEST_F(a_send_window, holds_nothing_when_its_own_sends_explain_what_is_left)
{
    // Ten spread over a second: the oldest leaves the window soon, though the server says that nothing is left.
    std::vector<numbered_send> sent;
    for (int i = 0; i != 10; ++i) {
        sent.push_back(window.send(now));
        window.ended();
        now += 95ms;
    }
    window.told(sent.back(), left(0), now);
    EXPECT_EQ(wait(), 110ms);
}

TEST_F(a_send_window, believes_a_reset_that_lies_further_off)
{
    const auto one = window.send(now);
    answer(one, {.limit = 600, .remaining = 0, .reset = 30s, .retry_after = {}});
    EXPECT_EQ(wait(), 30s);
}

TEST_F(a_send_window, ignores_answers_that_were_overtaken)
{
    const auto old = window.send(now);
    const auto recent = window.send(now);
    answer(recent, left(8));
    answer(old, left(0, 1));
    EXPECT_EQ(window.limit(now), 10);
    EXPECT_EQ(wait(), 0ns);
}

TEST_F(a_send_window, pauses_after_a_refusal_and_goes_at_half_the_limit)
{
    const auto sent = burst();
    window.refused(sent[0], 3s, now);
    EXPECT_EQ(wait(), 3s);
    EXPECT_EQ(window.limit(now), 5);
    now += 3s;
    EXPECT_EQ(burst().size(), 5U);
}

TEST_F(a_send_window, halves_once_for_one_burst_of_refusals)
{
    const auto sent = burst();
    for (const auto& each : sent) {
        window.refused(each, 500ms, now);
    }
    EXPECT_EQ(window.limit(now), 5);
    now += 2s;
    window.refused(window.send(now), 500ms, now);
    EXPECT_EQ(window.limit(now), 2);
    for (int i = 0; i != 5; ++i) {
        now += 2s;
        window.refused(window.send(now), 500ms, now);
    }
    EXPECT_EQ(window.limit(now), 1);
}

TEST_F(a_send_window, recovers_one_for_each_ten_seconds_without_a_refusal)
{
    window.refused(window.send(now), 500ms, now);
    EXPECT_EQ(window.limit(now + 9999ms), 5);
    EXPECT_EQ(window.limit(now + 10s), 6);
    EXPECT_EQ(window.limit(now + 50s), 10);
    EXPECT_EQ(window.limit(now + 500s), 10);
}

TEST_F(a_send_window, leaves_its_share_to_other_processes)
{
    auto half = ten_a_second;
    half.share = 0.5;
    window = send_window(half);
    EXPECT_EQ(burst().size(), 5U);
    half.share = 0.0;
    EXPECT_EQ(send_window(half).limit(now), 1) << "something must go";
}

TEST_F(a_send_window, bounds_what_is_under_way)
{
    auto two = ten_a_second;
    two.max_under_way = 2;
    window = send_window(two);
    EXPECT_EQ(burst().size(), 2U);
    EXPECT_GT(wait(), 0ns);
    window.ended();
    EXPECT_EQ(burst().size(), 1U);
}

class a_send_queue : public testing::Test {
protected:
    send_queue queue{ten_a_second, 4};
    time_point now = time_point{} + 1h;
    const time_point never = time_point::max();

    void fill_window()
    {
        for (int i = 0; i != 10; ++i) {
            ASSERT_TRUE(std::holds_alternative<numbered_send>(queue.join(now, never)));
        }
    }

    send_queue::ticket wait_in_line()
    {
        const auto turn = queue.join(now, never);
        EXPECT_TRUE(std::holds_alternative<send_queue::waiting>(turn));
        return std::get<send_queue::waiting>(turn).place;
    }

    bool goes(send_queue::ticket place) { return std::holds_alternative<numbered_send>(queue.ask(place, now)); }
};

TEST_F(a_send_queue, serves_in_the_order_of_coming)
{
    for (int i = 0; i != 9; ++i) {
        queue.window().send(now);
    }
    now += 500ms;
    queue.window().send(now);
    const auto first = wait_in_line();
    std::vector<send_queue::ticket> others{wait_in_line(), wait_in_line()};
    now += 560ms;
    EXPECT_TRUE(goes(others[1])) << "nine places are free, so nobody is overtaken";
    EXPECT_TRUE(goes(first));
    EXPECT_TRUE(goes(others[0]));
}

TEST_F(a_send_queue, keeps_the_place_of_who_sleeps_on)
{
    auto one = ten_a_second;
    one.limit = 1;
    queue = send_queue(one, 4);
    queue.window().send(now);
    const auto first = wait_in_line();
    const auto second = wait_in_line();
    now += 1060ms;
    EXPECT_FALSE(goes(second));
    EXPECT_FALSE(std::holds_alternative<numbered_send>(queue.join(now, never)));
    EXPECT_TRUE(goes(first));
    now += 1060ms;
    EXPECT_TRUE(goes(second));
}

TEST_F(a_send_queue, refuses_who_finds_no_place_and_tells_the_wait)
{
    fill_window();
    for (int i = 0; i != 4; ++i) {
        wait_in_line();
    }
    const auto turn = queue.join(now, never);
    ASSERT_TRUE(std::holds_alternative<send_queue::refused>(turn));
    EXPECT_EQ(std::get<send_queue::refused>(turn).wait, 1060ms);
    EXPECT_EQ(queue.size(), 4U);
}

TEST_F(a_send_queue, refuses_at_once_who_would_wait_too_long)
{
    fill_window();
    EXPECT_TRUE(std::holds_alternative<send_queue::refused>(queue.join(now, now + 1059ms)));
    EXPECT_EQ(queue.size(), 0U);
    EXPECT_TRUE(std::holds_alternative<send_queue::waiting>(queue.join(now, now + 1060ms)));
}

TEST_F(a_send_queue, lets_those_go_whose_wait_has_grown_too_long)
{
    fill_window();
    const auto turn = queue.join(now, now + 5s);
    const auto place = std::get<send_queue::waiting>(turn).place;
    queue.window().refused({.number = 9, .at = now}, 20s, now);
    now += 1s;
    const auto next = queue.ask(place, now);
    ASSERT_TRUE(std::holds_alternative<send_queue::refused>(next));
    EXPECT_EQ(std::get<send_queue::refused>(next).wait, 19s);
    EXPECT_EQ(queue.size(), 0U);
}

TEST_F(a_send_queue, gives_the_place_of_who_leaves_to_the_next)
{
    auto one = ten_a_second;
    one.limit = 1;
    queue = send_queue(one, 2);
    queue.window().send(now);
    const auto first = wait_in_line();
    const auto second = wait_in_line();
    EXPECT_TRUE(std::holds_alternative<send_queue::refused>(queue.join(now, never)));
    queue.leave(first);
    queue.leave(first);
    wait_in_line();
    now += 1060ms;
    EXPECT_TRUE(goes(second));
}

} // namespace
} // namespace gladly_mcp::gladly::detail
