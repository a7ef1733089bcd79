#include <gladly_mcp/gladly/phone.hpp>

#include <gtest/gtest.h>

#include <string>

namespace gladly_mcp::gladly {
namespace {

struct number_case {
    const char* text;
    const char* region;
    const char* expected;
};

TEST(normalize_phone, reads_numbers_as_people_write_them)
{
    const number_case cases[] = {
        {"+1-555-019-8472", "US", "+15550198472"},
        {"(555) 019-8472", "US", "+15550198472"},
        {"555.019.8472", "US", "+15550198472"},
        {"5550198472", "US", "+15550198472"},
        {"1 555 019 8472", "US", "+15550198472"},
        {"  +1 (555) 012-3456\t", "US", "+15550123456"},
        {"tel:+1-555-019-8472", "US", "+15550198472"},
        {"TEL: 555 019 8472", "CA", "+15550198472"},
        {"011 44 20 7946 0958", "US", "+442079460958"},
        {"+44 (0)20 7946 0958", "US", "+442079460958"},
        {"020 7946 0958", "GB", "+442079460958"},
        {"0044 20 7946 0958", "DE", "+442079460958"},
        {"030/901820", "DE", "+4930901820"},
        {"06 1234 5678", "IT", "+390612345678"},
        {"612 34 56 78", "ES", "+34612345678"},
        {"+49 30 901820", "ZZ", "+4930901820"},
    };
    for (const auto& one : cases) {
        const auto number = normalize_phone(one.text, one.region);
        ASSERT_TRUE(number) << one.text << ": " << number.error().message();
        EXPECT_EQ(*number, one.expected) << one.text;
    }
}

TEST(normalize_phone, refuses_what_is_no_number)
{
    const char* const cases[] = {
        "",
        "   ",
        "+",
        "tel:",
        "hello",
        "555-CALL-NOW",
        "+1 555 019 847",
        "+1 555 019 84722",
        "555 019",
        "+1 555 019 8472 x5",
        "+1 555 019 8472 ext. 5",
        "+1 555 019 8472;ext=5",
        "+1 555 019 8472,5",
        "+1 555 019 8472#5",
        "++1 555 019 8472",
        "1+555 019 8472",
        "(555 019 8472",
        "555) 019 8472",
        "((555)) 019 8472",
        "+0 555 019 8472",
        "+1234567",
        "+1234567890123456",
        "555 019 8472\r\nX: y",
        "\xD9\xA5\xD9\xA5\xD9\xA5 019 8472",             // Arabic-Indic digits
        "\xEF\xBC\x95\xEF\xBC\x95\xEF\xBC\x95 019 8472", // full-width digits
    };
    for (const char* text : cases) {
        const auto number = normalize_phone(text);
        ASSERT_FALSE(number) << text << " became " << *number;
        EXPECT_EQ(number.error().code(), errc::invalid_argument);
    }
    EXPECT_FALSE(normalize_phone(std::string_view("555 019 8472\0", 13)));
}

TEST(normalize_phone, refuses_national_numbers_of_a_region_that_is_not_known)
{
    EXPECT_FALSE(normalize_phone("020 7946 0958", "ZZ"));
    EXPECT_FALSE(normalize_phone("020 7946 0958", ""));
    EXPECT_FALSE(normalize_phone("020 7946 0958", "gb"));
}

TEST(normalize_phone, leaves_its_own_outcome_as_it_is)
{
    const auto once = normalize_phone("(555) 019-8472");
    ASSERT_TRUE(once);
    EXPECT_EQ(normalize_phone(*once).value(), *once);
}

} // namespace
} // namespace gladly_mcp::gladly
