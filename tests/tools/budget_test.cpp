#include "tools/budget.hpp"

#include <gladly_mcp/core/parse.hpp>
#include <gladly_mcp/core/serialize.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <gtest/gtest.h>

namespace gladly_mcp::tools {
namespace {

TEST(shorten, cuts_long_texts_and_leaves_short_ones)
{
    boost::json::value value{{"id", "ITEM_1"},
                             {"content", {{"subject", "Hello"}, {"content", std::string(9'000, 'a')}}}};
    EXPECT_TRUE(shorten(value, 1'000));
    EXPECT_LE(core::to_json(value).size(), 1'000U);
    EXPECT_EQ(value.at("id"), "ITEM_1");
    EXPECT_EQ(value.at("content").at("subject"), "Hello");
    EXPECT_GE(value.at("content").at("content").as_string().size(), 400U) << "half of the room goes unused at most";
}

TEST(shorten, cuts_between_characters)
{
    std::string text;
    for (int i = 0; i != 1'000; ++i) {
        text += "ä€😀";
    }
    for (std::size_t budget = 300; budget != 330; ++budget) {
        boost::json::value value{{"text", text}};
        EXPECT_TRUE(shorten(value, budget));
        EXPECT_TRUE(core::parse_json(core::to_json(value))) << budget;
    }
}

TEST(shorten, counts_bytes_of_json)
{
    boost::json::value value{{"text", std::string(1'000, '\n')}};
    EXPECT_TRUE(shorten(value, 1'000));
    EXPECT_LE(core::to_json(value).size(), 1'000U);
}

TEST(shorten, says_when_a_value_is_large_in_small_parts)
{
    boost::json::array parts;
    for (int i = 0; i != 1'000; ++i) {
        parts.emplace_back("part");
    }
    boost::json::value value(parts);
    EXPECT_FALSE(shorten(value, 1'000));
    EXPECT_EQ(value, boost::json::value(parts));
}

} // namespace
} // namespace gladly_mcp::tools
