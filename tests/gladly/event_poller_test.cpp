#include <gladly_mcp/gladly/event_poller.hpp>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace gladly_mcp::gladly {
namespace {

using namespace std::chrono_literals;
using instant = time_window::instant;
using ids = std::vector<std::string>;

constexpr instant noon = std::chrono::sys_days(std::chrono::days(20'000)) + 12h;

event happened(std::string id, instant when)
{
    event out;
    out.id = std::move(id);
    out.timestamp = core::timestamp(when);
    return out;
}

ids ids_of(const poll_result& result)
{
    ids out;
    for (const auto& what : result.events) {
        out.push_back(what.id);
    }
    return out;
}

/// A poller that has asked for everything up to noon.
event_poller at_noon(event_poller_options options = {})
{
    event_poller out(options);
    const auto first = out.next(noon);
    (void)out.take(first, {});
    return out;
}

TEST(event_poller, begins_with_what_happens_from_now_on)
{
    event_poller poller;
    const auto first = poller.next(noon);
    EXPECT_TRUE(first.empty());
    (void)poller.take(first, {});
    EXPECT_EQ(poller.next(noon + 10s).window, (time_window{noon, noon + 10s}));
}

TEST(event_poller, begins_as_far_back_as_it_is_told_and_the_stream_reaches)
{
    const event_poller hour({.first_reach = 1h});
    EXPECT_EQ(hour.next(noon).window.start, noon - 1h);
    const event_poller week({.first_reach = 24h * 7});
    EXPECT_EQ(week.next(noon).window.start, noon - 24h + 1min);
    EXPECT_FALSE(week.next(noon).gap);
}

TEST(event_poller, asks_again_for_what_may_still_appear)
{
    auto poller = at_noon();
    (void)poller.take(poller.next(noon + 5min), {});
    EXPECT_EQ(poller.next(noon + 6min).window, (time_window{noon + 5min - 30s, noon + 6min}));
}

TEST(event_poller, gives_each_event_once_although_windows_overlap)
{
    auto poller = at_noon();
    const auto known = happened("young", noon + 5min - 10s);
    EXPECT_EQ(ids_of(poller.take(poller.next(noon + 5min), {happened("old", noon + 1min), known})),
              (ids{"old", "young"}));
    const auto second = poller.take(poller.next(noon + 6min), {known, happened("late", noon + 5min - 5s)});
    EXPECT_EQ(ids_of(second), ids{"late"});
    EXPECT_EQ(second.duplicates, 1U);
}

TEST(event_poller, orders_by_time_and_keeps_the_order_of_equal_times)
{
    auto poller = at_noon();
    const auto result = poller.take(poller.next(noon + 1min), {happened("d", noon + 20s), happened("b", noon + 10s),
                                                               happened("c", noon + 10s), happened("a", noon + 5s)});
    EXPECT_EQ(ids_of(result), (ids{"a", "b", "c", "d"}));
}

TEST(event_poller, tells_events_of_equal_times_apart_across_polls)
{
    auto poller = at_noon();
    const auto same = noon + 1min;
    (void)poller.take(poller.next(noon + 1min), {happened("a", same)});
    EXPECT_EQ(ids_of(poller.take(poller.next(noon + 70s), {happened("a", same), happened("b", same)})), ids{"b"});
}

TEST(event_poller, forgets_ids_that_cannot_come_again)
{
    auto poller = at_noon();
    (void)poller.take(poller.next(noon + 5min), {happened("old", noon + 1min), happened("young", noon + 5min)});
    EXPECT_EQ(poller.state().at("seen").as_object().size(), 1U);
}

TEST(event_poller, remembers_no_more_ids_than_it_may)
{
    auto poller = at_noon({.max_remembered = 3});
    std::vector<event> many;
    for (int i = 0; i != 10; ++i) {
        many.push_back(happened("e" + std::to_string(i), noon + 30s + std::chrono::seconds(i / 5)));
    }
    EXPECT_EQ(poller.take(poller.next(noon + 35s), many).events.size(), 10U);
    EXPECT_EQ(poller.state().at("seen").as_object().size(), 3U);
}

TEST(event_poller, hands_over_events_whose_time_or_id_is_missing)
{
    auto poller = at_noon();
    event timeless;
    timeless.id = "t";
    event nameless;
    nameless.timestamp = core::timestamp(noon + 1s);
    const auto result = poller.take(poller.next(noon + 1min), {timeless, nameless, timeless});
    EXPECT_EQ(ids_of(result), (ids{"", "t"}));
    EXPECT_EQ(ids_of(poller.take(poller.next(noon + 70s), {timeless})), ids{});
}

TEST(event_poller, goes_on_from_a_stored_state_as_if_it_had_not_stopped)
{
    auto poller = at_noon();
    const auto known = happened("young", noon + 5min - 10s);
    (void)poller.take(poller.next(noon + 5min), {known});
    const auto stored = boost::json::serialize(poller.state());

    auto restored = event_poller::restore(boost::json::parse(stored).as_object());
    ASSERT_TRUE(restored) << restored.error();
    const auto asked = restored->next(noon + 30min);
    EXPECT_EQ(asked.window, poller.next(noon + 30min).window);
    EXPECT_EQ(ids_of(restored->take(asked, {known, happened("new", noon + 10min)})), ids{"new"});
}

TEST(event_poller, restores_a_state_from_before_the_first_poll)
{
    const auto restored = event_poller::restore(event_poller().state());
    ASSERT_TRUE(restored) << restored.error();
    EXPECT_TRUE(restored->next(noon).empty());
}

TEST(event_poller, refuses_what_is_no_state)
{
    for (const char* text : {R"({"settledUntil":"noon","seen":{}})", R"({"seen":{"a":"noon"}})", R"({"seen":[]})",
                             R"({"settledUntil":7,"seen":{}})", "{}"}) {
        const auto restored = event_poller::restore(boost::json::parse(text).as_object());
        ASSERT_FALSE(restored) << text;
        EXPECT_EQ(restored.error().code(), errc::decode_failed) << text;
    }
}

TEST(event_poller, asks_for_the_same_again_after_a_poll_that_failed)
{
    auto poller = at_noon();
    EXPECT_EQ(poller.next(noon + 1min).window, (time_window{noon, noon + 1min}));
    EXPECT_EQ(poller.next(noon + 2min).window, (time_window{noon, noon + 2min}));
}

TEST(event_poller, stays_where_it_is_when_a_stream_broke_off_and_knows_what_came)
{
    auto poller = at_noon();
    EXPECT_EQ(ids_of(poller.take(poller.next(noon + 5min), {happened("a", noon + 1min)}, poll_end::broken_off)),
              ids{"a"});
    const auto again = poller.next(noon + 6min);
    EXPECT_EQ(again.window, (time_window{noon, noon + 6min}));
    EXPECT_EQ(ids_of(poller.take(again, {happened("a", noon + 1min), happened("b", noon + 2min)})), ids{"b"});
}

TEST(event_poller, catches_up_in_windows_of_bounded_length)
{
    auto poller = at_noon({.max_window = 1h});
    auto asked = poller.next(noon + 150min);
    EXPECT_EQ(asked.window, (time_window{noon, noon + 60min}));
    EXPECT_FALSE(asked.reaches_present());
    (void)poller.take(asked, {});
    asked = poller.next(noon + 150min);
    EXPECT_EQ(asked.window, (time_window{noon + 60min, noon + 120min}));
    (void)poller.take(asked, {});
    asked = poller.next(noon + 150min);
    EXPECT_EQ(asked.window, (time_window{noon + 120min, noon + 150min}));
    EXPECT_TRUE(asked.reaches_present());
}

TEST(event_poller, gets_ahead_even_if_windows_are_shorter_than_events_are_late)
{
    auto poller = at_noon({.lateness = 30s, .max_window = 1s});
    auto start = poller.next(noon + 10min).window.start;
    for (int i = 0; i != 3; ++i) {
        (void)poller.take(poller.next(noon + 10min), {});
        EXPECT_GT(poller.next(noon + 10min).window.start, start);
        start = poller.next(noon + 10min).window.start;
    }
}

TEST(event_poller, reports_what_the_stream_keeps_no_longer_once)
{
    auto poller = at_noon();
    const auto late = noon + 26h;
    const auto asked = poller.next(late);
    const time_window lost{noon, late - 24h + 1min};
    EXPECT_EQ(asked.window.start, lost.end);
    EXPECT_EQ(asked.gap, lost);
    EXPECT_EQ(poller.take(asked, {}, poll_end::broken_off).gap, lost);
    const auto again = poller.next(late);
    EXPECT_EQ(again.window.start, lost.end);
    EXPECT_FALSE(again.gap);
}

TEST(event_poller, reports_no_gap_when_less_than_a_day_was_missed)
{
    auto poller = at_noon();
    EXPECT_FALSE(poller.next(noon + 23h + 58min).gap);
}

TEST(event_poller, waits_out_a_clock_that_was_set_back)
{
    auto poller = at_noon();
    const auto asked = poller.next(noon - 1h);
    EXPECT_TRUE(asked.empty());
    (void)poller.take(asked, {});
    EXPECT_EQ(poller.next(noon + 1min).window, (time_window{noon, noon + 1min}));
}

} // namespace
} // namespace gladly_mcp::gladly
