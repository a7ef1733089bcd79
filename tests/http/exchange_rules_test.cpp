#include "http/exchange_rules.hpp"

#include <gtest/gtest.h>

namespace gladly_mcp::http {
namespace {

TEST(exchange_rules, say_whether_the_request_may_have_had_an_effect)
{
    using enum interruption;
    const auto check = [](interruption why, bool wrote, errc code) {
        const error told = interrupted(why, wrote);
        EXPECT_EQ(told.code(), code);
        EXPECT_EQ(told.effect(), wrote ? effect::possible : effect::none);
    };
    check(broken, false, errc::not_sent);
    check(broken, true, errc::connection_lost);
    check(deadline, false, errc::not_sent);
    check(deadline, true, errc::timed_out);
    check(cancelled, false, errc::cancelled);
    check(cancelled, true, errc::cancelled);
}

TEST(exchange_rules, let_a_request_be_sent_again_only_where_that_does_no_harm)
{
    const auto again = [](std::size_t written, bool heard, bool broken, bool replayable) {
        attempt past;
        past.written = written;
        past.heard = heard;
        past.broken = broken;
        return may_send_again(past, replayable);
    };
    EXPECT_TRUE(again(0, false, true, false));
    EXPECT_TRUE(again(0, false, true, true));
    EXPECT_TRUE(again(1, false, true, true));
    EXPECT_FALSE(again(1, false, true, false)) << "it may have arrived";
    EXPECT_FALSE(again(1, true, true, true)) << "an answer had begun";
    EXPECT_FALSE(again(1, false, false, true)) << "time was up, or the caller gave up";
    EXPECT_FALSE(again(0, false, false, false));
}

} // namespace
} // namespace gladly_mcp::http
