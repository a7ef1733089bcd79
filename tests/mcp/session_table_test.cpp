#include "mcp/session_table.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace gladly_mcp::mcp {
namespace {

using namespace std::chrono_literals;
constexpr std::chrono::steady_clock::time_point start{1h};

legacy_session agreed()
{
    return {.version = &newest_legacy_revision(), .client_info = {}, .client_capabilities = {}};
}

TEST(session_table, gives_each_session_an_id_of_its_own_that_a_header_can_carry)
{
    session_table table(1'000, 1h);
    std::set<std::string> ids;
    for (int i = 0; i < 1'000; ++i) {
        const std::string id = table.open(agreed(), start)->id;
        EXPECT_GE(id.size(), 22U) << "128 bits at least";
        EXPECT_TRUE(std::ranges::all_of(id, [](char c) { return c > 0x20 && c < 0x7F; }));
        ids.insert(id);
    }
    EXPECT_EQ(ids.size(), 1'000U);
}

TEST(session_table, ends_a_session_that_was_idle_for_too_long)
{
    session_table table(10, 10min);
    const auto session = table.open(agreed(), start);
    EXPECT_NE(table.find(session->id, start + 10min), nullptr);
    EXPECT_NE(table.find(session->id, start + 20min), nullptr) << "use keeps it";
    EXPECT_EQ(table.find(session->id, start + 20min + 10min + 1ms), nullptr);
    EXPECT_EQ(table.size(), 0U);
}

TEST(session_table, makes_room_by_ending_the_longest_unused_session)
{
    session_table table(2, 1h);
    const auto first = table.open(agreed(), start);
    const auto second = table.open(agreed(), start + 1s);
    (void)table.find(first->id, start + 2s);
    const auto third = table.open(agreed(), start + 3s);
    EXPECT_NE(table.find(first->id, start + 4s), nullptr);
    EXPECT_EQ(table.find(second->id, start + 4s), nullptr);
    EXPECT_NE(table.find(third->id, start + 4s), nullptr);
}

TEST(session_table, cancels_the_calls_of_a_session_that_is_closed)
{
    session_table table(2, 1h);
    const auto session = table.open(agreed(), start);
    int cancelled = 0;
    session->in_flight.emplace(request_id(1), [&] {
        ++cancelled;
        session->in_flight.erase(request_id(1)); // as the call itself does when it ends
    });
    EXPECT_TRUE(table.close(session->id));
    EXPECT_EQ(cancelled, 1);
    EXPECT_FALSE(table.close(session->id));
    EXPECT_EQ(table.find(session->id, start), nullptr);
}

TEST(session_table, keeps_a_session_alive_while_a_call_runs)
{
    session_table table(2, 1min);
    const auto session = table.open(agreed(), start);
    session->in_flight.emplace(request_id(1), [] {});
    EXPECT_NE(table.find(session->id, start + 1h), nullptr);
}

} // namespace
} // namespace gladly_mcp::mcp
