#include "testing/scrubbed_text.hpp"

#include <gtest/gtest.h>

namespace gladly_mcp::testing {
namespace {

TEST(scrubbed_texts, keep_the_shape_of_what_they_stand_for)
{
    scrubbed_texts texts;
    EXPECT_EQ(texts.replace("jo@acme.example"), "scrubbed-1@example.com");
    EXPECT_EQ(texts.replace("+1 (555) 012-3456"), "+15550100002");
    EXPECT_EQ(texts.replace("https://acme.example/me.png"), "https://example.com/scrubbed-3");
    EXPECT_EQ(texts.replace("write to jo@acme.example"), "scrubbed-4");
    EXPECT_EQ(texts.replace(""), "");
}

TEST(scrubbed_texts, are_equal_for_equal_texts_only)
{
    scrubbed_texts texts;
    const auto first = texts.replace("one");
    EXPECT_NE(texts.replace("two"), first);
    EXPECT_EQ(texts.replace("one"), first);
}

TEST(scrubbed_texts, are_recognized_and_not_replaced_again)
{
    scrubbed_texts texts;
    for (const char* text : {"jo@acme.example", "+15550123456", "https://acme.example", "some words"}) {
        const auto replaced = texts.replace(text);
        EXPECT_TRUE(is_scrubbed(replaced)) << replaced;
        EXPECT_FALSE(is_scrubbed(text)) << text;
        EXPECT_EQ(texts.replace(replaced), replaced);
    }
    for (const char* text : {"", "scrubbed-", "scrubbed-1x", "+155501", "+1555010000x", "@example.com"})
        EXPECT_FALSE(is_scrubbed(text)) << text;
}

} // namespace
} // namespace gladly_mcp::testing
