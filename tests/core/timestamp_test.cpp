#include <gladly_mcp/core/timestamp.hpp>

#include <gtest/gtest.h>

using gladly_mcp::errc;
using gladly_mcp::core::timestamp;
using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

constexpr timestamp::instant may_first = sys_days(2024y / May / 1);

timestamp::instant time_of(std::string_view text)
{
    return timestamp::parse(text).value().time().value();
}

} // namespace

TEST(timestamp, reads_utc_and_offsets)
{
    EXPECT_EQ(time_of("2024-05-01T09:30:00Z"), may_first + 9h + 30min);
    EXPECT_EQ(time_of("2024-05-01T09:30:00+02:00"), may_first + 7h + 30min);
    EXPECT_EQ(time_of("2024-05-01T09:30:00-05:30"), may_first + 15h);
    EXPECT_EQ(time_of("2024-05-01t09:30:00z"), may_first + 9h + 30min);
    EXPECT_EQ(time_of("1969-12-31T23:59:59Z").time_since_epoch(), -1s);
}

TEST(timestamp, reads_fractions_up_to_nanoseconds)
{
    EXPECT_EQ(time_of("2024-05-01T00:00:00.5Z"), may_first + 500ms);
    EXPECT_EQ(time_of("2024-05-01T00:00:00.123456789Z"), may_first + 123456789ns);
    EXPECT_EQ(time_of("1969-12-31T23:59:59.75Z").time_since_epoch(), -250ms);
}

TEST(timestamp, reads_a_leap_second_as_the_next_minute)
{
    EXPECT_EQ(time_of("2016-12-31T23:59:60Z"), sys_days(2017y / January / 1));
}

TEST(timestamp, knows_the_calendar)
{
    EXPECT_EQ(time_of("2024-02-29T00:00:00Z"), sys_days(2024y / February / 29));
    EXPECT_FALSE(timestamp::parse("2023-02-29T00:00:00Z").has_value());
    EXPECT_FALSE(timestamp::parse("2100-02-29T00:00:00Z").has_value());
}

TEST(timestamp, refuses_what_rfc_3339_does_not_allow)
{
    for (const std::string_view text : {"",
                                        "2024",
                                        "2024-05-01",
                                        "2024-05-01T09:30:00",
                                        "2024-05-01 09:30:00Z",
                                        "2024-5-1T09:30:00Z",
                                        "2024-05-01T9:30:00Z",
                                        "2024-05-01T24:00:00Z",
                                        "2024-05-01T09:60:00Z",
                                        "2024-05-01T09:30:61Z",
                                        "2024-05-01T09:30:00.Z",
                                        "2024-05-01T09:30:00.1234567890Z",
                                        "2024-05-01T09:30:00+2:00",
                                        "2024-05-01T09:30:00+24:00",
                                        "2024-05-01T09:30:00+02:60",
                                        "2024-05-01T09:30:00+0200",
                                        "2024-13-01T09:30:00Z",
                                        "2024-00-01T09:30:00Z",
                                        "2024-05-32T09:30:00Z",
                                        "2024-05-01T09:30:00ZZ",
                                        "+024-05-01T09:30:00Z",
                                        "2024-05-01T09:30:00Z ",
                                        " 2024-05-01T09:30:00Z",
                                        "yesterday"}) {
        const auto outcome = timestamp::parse(text);
        ASSERT_FALSE(outcome.has_value()) << text;
        EXPECT_EQ(outcome.error().code(), errc::invalid_argument);
        EXPECT_FALSE(timestamp::from_text(std::string(text)).time().has_value()) << text;
    }
}

TEST(timestamp, keeps_its_text_byte_for_byte)
{
    for (const std::string_view text : {"2024-05-01T09:30:00.100+00:00", "2024-05-01t09:30:00z"})
        EXPECT_EQ(timestamp::parse(text).value().text(), text);
    EXPECT_EQ(timestamp::from_text("some day").text(), "some day");
}

TEST(timestamp, spells_the_time_of_a_clock_in_milliseconds)
{
    EXPECT_EQ(timestamp(sys_days(2024y / May / 1) + 9h + 5min + 7s + 1234us).text(), "2024-05-01T09:05:07.001Z");
    EXPECT_EQ(timestamp(sys_days(1970y / January / 1) - 1ms).text(), "1969-12-31T23:59:59.999Z");
}

TEST(timestamp, has_no_instant_outside_the_range_of_nanoseconds)
{
    EXPECT_TRUE(timestamp::parse("0000-01-01T00:00:00Z").has_value());
    EXPECT_FALSE(timestamp::parse("0000-01-01T00:00:00Z").value().time().has_value());
    EXPECT_FALSE(timestamp::parse("9999-12-31T23:59:59.999999999Z").value().time().has_value());
    EXPECT_TRUE(timestamp::parse("2262-01-01T00:00:00Z").value().time().has_value());
    EXPECT_TRUE(timestamp::parse("1678-01-01T00:00:00Z").value().time().has_value());
}

TEST(timestamp, compares_text_and_not_instants)
{
    EXPECT_EQ(timestamp::from_text("2024-05-01T09:30:00Z"), timestamp::from_text("2024-05-01T09:30:00Z"));
    EXPECT_NE(timestamp::from_text("2024-05-01T09:30:00Z"), timestamp::from_text("2024-05-01T09:30:00.0Z"));
}
