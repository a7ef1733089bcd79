#include <gladly_mcp/http/percent_encoding.hpp>

#include <gtest/gtest.h>

namespace gladly_mcp::http {
namespace {

TEST(percent_encoding, keeps_unreserved_characters_only)
{
    EXPECT_EQ(percent_encode(""), "");
    EXPECT_EQ(percent_encode("AZaz09-._~"), "AZaz09-._~");
    EXPECT_EQ(percent_encode("+1-555 a/b?c#d%e"), "%2B1-555%20a%2Fb%3Fc%23d%25e");
    EXPECT_EQ(percent_encode("\xc3\xbc\r\n"), "%C3%BC%0D%0A");
    EXPECT_EQ(percent_encode(std::string_view{"\0", 1}), "%00");
}

TEST(percent_encoding, decodes_every_byte_that_it_encodes)
{
    std::string all;
    for (int c = 0; c < 256; ++c)
        all += static_cast<char>(c);
    const std::string encoded = percent_encode(all);
    for (const char c : encoded)
        ASSERT_TRUE(c > 0x20 && c < 0x7F);
    EXPECT_EQ(percent_decode(encoded).value(), all);
}

TEST(percent_encoding, decodes_either_case_and_leaves_plus_alone)
{
    EXPECT_EQ(percent_decode("%2b%2B+").value(), "+++");
    EXPECT_EQ(percent_decode("%252F").value(), "%2F");
}

TEST(percent_encoding, refuses_a_broken_triplet)
{
    for (const char* text : {"%", "a%", "%4", "%4g", "%g4", "%%41", "% 41", "%-1", "%+1"}) {
        const auto decoded = percent_decode(text);
        ASSERT_FALSE(decoded) << text;
        EXPECT_EQ(decoded.error().code(), errc::invalid_argument);
    }
}

} // namespace
} // namespace gladly_mcp::http
