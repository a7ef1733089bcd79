#include <gladly_mcp/core/random.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

using gladly_mcp::core::random_source;
using gladly_mcp::core::random_token;

TEST(random_token, has_the_length_of_its_bytes_in_base64)
{
    EXPECT_EQ(random_token(0).size(), 0U);
    EXPECT_EQ(random_token(1).size(), 2U);
    EXPECT_EQ(random_token(2).size(), 3U);
    EXPECT_EQ(random_token(3).size(), 4U);
    EXPECT_EQ(random_token().size(), 22U);
    EXPECT_EQ(random_token(32).size(), 43U);
}

TEST(random_token, is_safe_in_a_url)
{
    const auto token = random_token(3000);
    EXPECT_TRUE(std::all_of(token.begin(), token.end(), [](unsigned char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '_';
    }));
    // 4,000 characters of 64 kinds: one that never comes would be a broken alphabet.
    EXPECT_EQ(std::set<char>(token.begin(), token.end()).size(), 64U);
}

TEST(random_token, does_not_repeat)
{
    std::set<std::string> seen;
    for (int i = 0; i != 1000; ++i)
        seen.insert(random_token());
    EXPECT_EQ(seen.size(), 1000U);
}

TEST(random_source, is_spread_over_zero_to_one)
{
    double sum = 0;
    constexpr int count = 10'000;
    for (int i = 0; i != count; ++i) {
        const double one = random_source::system().next();
        ASSERT_GE(one, 0.0);
        ASSERT_LT(one, 1.0);
        sum += one;
    }
    EXPECT_NEAR(sum / count, 0.5, 0.05); // 17 standard deviations
}
