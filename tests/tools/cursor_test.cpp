#include "tools/cursor.hpp"

#include <gtest/gtest.h>

namespace gladly_mcp::tools {
namespace {

TEST(cursor, reads_back_what_was_written)
{
    for (const std::string id : {"", "CONV_1", "a-b-c", "2026-01-31"}) {
        const auto place = read_cursor(write_cursor({.delivered = 20, .last_id = id}, "list\nCUST_1"), "list\nCUST_1");
        ASSERT_TRUE(place) << id;
        EXPECT_EQ(place->delivered, 20U);
        EXPECT_EQ(place->last_id, id);
    }
}

TEST(cursor, is_good_for_one_query_only)
{
    EXPECT_FALSE(read_cursor(write_cursor({.delivered = 20, .last_id = "CONV_1"}, "CUST_1"), "CUST_2"));
}

TEST(cursor, notices_every_altered_character)
{
    const auto token = write_cursor({.delivered = 20, .last_id = "CONV_1"}, "CUST_1");
    for (std::size_t i = 0; i != token.size(); ++i) {
        auto altered = token;
        altered[i] = altered[i] == 'x' ? 'y' : 'x';
        EXPECT_FALSE(read_cursor(altered, "CUST_1")) << altered;
        EXPECT_FALSE(read_cursor(token.substr(0, i), "CUST_1")) << i;
    }
    EXPECT_FALSE(read_cursor(token + 'x', "CUST_1"));
}

TEST(cursor, fits_its_argument)
{
    const auto longest = write_cursor({.delivered = SIZE_MAX, .last_id = std::string(64, 'x')}, "");
    EXPECT_LE(longest.size(), 200U);
}

} // namespace
} // namespace gladly_mcp::tools
