#include <gladly_mcp/core/nullable.hpp>

#include <gtest/gtest.h>

#include <string>

using gladly_mcp::core::nullable;

static_assert(std::is_convertible_v<const char*, nullable<std::string>>);
static_assert(!std::is_convertible_v<int, nullable<std::string>>);

TEST(nullable, starts_as_null)
{
    const nullable<std::string> one;
    EXPECT_TRUE(one.is_null());
    EXPECT_FALSE(one);
    EXPECT_TRUE(one == nullptr);
}

TEST(nullable, takes_a_value_and_null_again)
{
    nullable<std::string> one = "text";
    EXPECT_TRUE(one.has_value());
    EXPECT_EQ(*one, "text");
    EXPECT_EQ(one->size(), 4U);
    one = nullptr;
    EXPECT_TRUE(one.is_null());
    EXPECT_EQ(one.emplace("more"), "more");
    one.reset();
    EXPECT_TRUE(one.is_null());
}

TEST(nullable, inside_an_optional_tells_absent_null_and_value_apart)
{
    std::optional<nullable<std::string>> one;
    EXPECT_FALSE(one.has_value());
    one = nullptr;
    ASSERT_TRUE(one.has_value());
    EXPECT_TRUE(one->is_null());
    one = "x";
    EXPECT_EQ(**one, "x");
    EXPECT_NE(one, std::optional(nullable<std::string>()));
}
