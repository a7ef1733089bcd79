#include "http/idle_pool.hpp"

#include <gtest/gtest.h>

#include <memory>

namespace gladly_mcp::http {
namespace {

using namespace std::chrono_literals;
using time_point = std::chrono::steady_clock::time_point;

const origin here{true, "a.example", 443};
const origin there{true, "b.example", 443};

TEST(idle_pool, hands_out_the_connection_used_last)
{
    idle_pool<int> pool{8, 30s};
    const time_point start{};
    EXPECT_FALSE(pool.take(here, start, 30s));
    pool.give(here, 1, start);
    pool.give(here, 2, start + 1s);
    pool.give(there, 3, start + 1s);
    EXPECT_EQ(pool.take(here, start + 2s, 30s), 2);
    EXPECT_EQ(pool.take(here, start + 2s, 30s), 1);
    EXPECT_FALSE(pool.take(here, start + 2s, 30s));
    EXPECT_EQ(pool.take(there, start + 2s, 30s), 3);
    EXPECT_EQ(pool.size(), 0U);
}

TEST(idle_pool, tells_origins_apart_by_scheme_host_and_port)
{
    idle_pool<int> pool{8, 30s};
    const time_point start{};
    pool.give({true, "a.example", 443}, 1, start);
    EXPECT_FALSE(pool.take({false, "a.example", 443}, start, 30s));
    EXPECT_FALSE(pool.take({true, "a.example", 8443}, start, 30s));
    EXPECT_FALSE(pool.take({true, "b.example", 443}, start, 30s));
    EXPECT_EQ(pool.take({true, "a.example", 443}, start, 30s), 1);
}

TEST(idle_pool, gives_only_a_young_connection_to_a_request_that_cannot_be_replayed)
{
    idle_pool<int> pool{8, 30s};
    const time_point start{};
    pool.give(here, 1, start);
    EXPECT_FALSE(pool.take(here, start + 1001ms, 1s));
    EXPECT_EQ(pool.size(), 1U) << "others may still use it";
    EXPECT_EQ(pool.take(here, start + 1001ms, 30s), 1);
    pool.give(here, 2, start);
    EXPECT_EQ(pool.take(here, start + 1s, 1s), 2);
}

TEST(idle_pool, drops_what_was_idle_for_too_long_at_any_origin)
{
    idle_pool<std::shared_ptr<int>> pool{8, 30s};
    const time_point start{};
    const auto old = std::make_shared<int>(1);
    pool.give(there, old, start);
    pool.give(here, std::make_shared<int>(2), start + 1s);
    EXPECT_EQ(old.use_count(), 2);
    EXPECT_TRUE(pool.take(here, start + 30001ms, 30s));
    EXPECT_EQ(old.use_count(), 1);
    EXPECT_EQ(pool.size(), 0U);
}

TEST(idle_pool, drops_the_oldest_of_an_origin_that_has_too_many)
{
    idle_pool<int> pool{2, 30s};
    const time_point start{};
    pool.give(there, 9, start);
    for (int i = 1; i <= 3; ++i)
        pool.give(here, i, start + std::chrono::seconds{i});
    EXPECT_EQ(pool.size(), 3U);
    EXPECT_EQ(pool.take(here, start + 4s, 30s), 3);
    EXPECT_EQ(pool.take(here, start + 4s, 30s), 2);
    EXPECT_FALSE(pool.take(here, start + 4s, 30s));
    EXPECT_EQ(pool.take(there, start + 4s, 30s), 9);
}

TEST(idle_pool, keeps_nothing_when_told_so)
{
    idle_pool<int> pool{0, 30s};
    pool.give(here, 1, {});
    EXPECT_EQ(pool.size(), 0U);
    idle_pool<int> cleared{2, 30s};
    cleared.give(here, 1, {});
    cleared.clear();
    EXPECT_FALSE(cleared.take(here, {}, 30s));
}

} // namespace
} // namespace gladly_mcp::http
