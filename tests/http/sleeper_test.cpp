#include "support/run.hpp"

#include <gladly_mcp/http/sleeper.hpp>

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>

#include <gtest/gtest.h>

#include <optional>

namespace gladly_mcp::http {
namespace {

using namespace std::chrono_literals;

boost::asio::awaitable<void> sleep_into(std::optional<result<void>>& out, std::chrono::nanoseconds pause)
{
    out.emplace(co_await sleeper::system().sleep(pause));
}

TEST(sleeper, is_done_at_once_when_there_is_nothing_to_wait_for)
{
    boost::asio::io_context io{1};
    for (const auto pause : {0ns, -1ns, std::chrono::nanoseconds::min()}) {
        std::optional<result<void>> out;
        test::run_to_end(io, sleep_into(out, pause));
        ASSERT_TRUE(out);
        EXPECT_TRUE(*out);
    }
}

TEST(sleeper, lasts_as_long_as_it_is_told_to)
{
    boost::asio::io_context io{1};
    std::optional<result<void>> out;
    const auto begin = std::chrono::steady_clock::now();
    test::run_to_end(io, sleep_into(out, 1ms));
    ASSERT_TRUE(out);
    EXPECT_TRUE(*out);
    EXPECT_GE(std::chrono::steady_clock::now() - begin, 1ms);
}

TEST(sleeper, ends_when_it_is_cancelled)
{
    boost::asio::io_context io{1};
    for (const auto pause : {std::chrono::nanoseconds{1h}, std::chrono::nanoseconds::max()}) {
        std::optional<result<void>> out;
        boost::asio::cancellation_signal cancel;
        boost::asio::co_spawn(io, sleep_into(out, pause),
                              boost::asio::bind_cancellation_slot(cancel.slot(), [](const std::exception_ptr&) {}));
        io.restart();
        io.poll();
        EXPECT_FALSE(out);
        cancel.emit(boost::asio::cancellation_type::terminal);
        io.poll();
        ASSERT_TRUE(out);
        ASSERT_FALSE(*out);
        EXPECT_EQ(out->error().code(), errc::cancelled);
    }
}

} // namespace
} // namespace gladly_mcp::http
