#include <gladly_mcp/core/clock.hpp>

#include <gtest/gtest.h>

using gladly_mcp::core::clock;

TEST(clock, of_the_system_is_the_machine_s)
{
    const auto before = std::chrono::system_clock::now();
    const auto wall = clock::system().wall_now();
    const auto steady = clock::system().steady_now();
    EXPECT_LE(before, wall);
    EXPECT_LE(wall, std::chrono::system_clock::now());
    EXPECT_LE(steady, std::chrono::steady_clock::now());
    EXPECT_EQ(&clock::system(), &clock::system());
}
