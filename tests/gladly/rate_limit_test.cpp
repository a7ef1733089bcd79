#include <gladly_mcp/gladly/rate_limit.hpp>

#include <gtest/gtest.h>

#include <optional>
#include <random>
#include <string>
#include <vector>

namespace gladly_mcp::gladly {
namespace {

using std::chrono::seconds;
using number = std::optional<std::int64_t>;

/// 2024-05-01T12:00:00Z.
constexpr std::chrono::system_clock::time_point now{seconds{1'714'564'800}};

struct budget_case {
    std::vector<http::field> fields;
    number limit;
    number remaining;
    number reset;
    number retry_after;
};

number count(const std::optional<seconds>& value)
{
    return value ? number(value->count()) : std::nullopt;
}

void expect(const budget_case& one)
{
    std::string text;
    for (const auto& field : one.fields) {
        text += field.name + ": " + field.value + "\n";
    }
    const auto read = parse_rate_limit({.status = 429, .fields = one.fields, .body = {}}, now);
    EXPECT_EQ(read.limit, one.limit) << text;
    EXPECT_EQ(read.remaining, one.remaining) << text;
    EXPECT_EQ(count(read.reset), one.reset) << text;
    EXPECT_EQ(count(read.retry_after), one.retry_after) << text;
}

TEST(parse_rate_limit, reads_each_style)
{
    const budget_case cases[] = {
        {{}, {}, {}, {}, {}},
        {{{"Ratelimit-Limit-Second", "10"}, {"Ratelimit-Remaining-Second", "0"}}, 10, 0, 1, {}},
        {{{"ratelimit-remaining-second", "7"}}, {}, 7, 1, {}},
        {{{"RateLimit-Limit", "10"}, {"RateLimit-Remaining", "3"}, {"RateLimit-Reset", "5"}}, 10, 3, 5, {}},
        {{{"RateLimit-Limit", "10, 10;w=1"}, {"RateLimit-Remaining", "3"}}, 10, 3, {}, {}},
        {{{"X-RateLimit-Limit", "60"}, {"X-RateLimit-Remaining", "59"}, {"X-RateLimit-Reset", "30"}}, 60, 59, 30, {}},
        {{{"X-RateLimit-Reset", "1714564830"}}, {}, {}, 30, {}},
        {{{"RateLimit", "\"default\";r=3;t=1"}, {"RateLimit-Policy", "\"default\";q=10;w=1"}}, 10, 3, 1, {}},
        {{{"RateLimit", "default;r=3;t=1"}, {"RateLimit-Policy", "default;q=10;w=1"}}, 10, 3, 1, {}},
        {{{"RateLimit", "\"a\";r=9;t=1, \"b\";r=0;t=60"}, {"RateLimit-Policy", "\"a\";q=10, \"b\";q=100"}},
         100,
         0,
         60,
         {}},
        {{{"RateLimit", "\"a\";r=0;t=60, \"b\";r=9;t=1"}, {"RateLimit-Policy", "\"a\";q=10, \"b\";q=100"}},
         10,
         0,
         60,
         {}},
        {{{"RateLimit", "limit=100, remaining=50, reset=5"}}, 100, 50, 5, {}},
        {{{"Retry-After", "5"}}, {}, {}, {}, 5},
        {{{"Retry-After", "Wed, 01 May 2024 12:00:07 GMT"}}, {}, {}, {}, 7},
        {{{"Retry-After", "Wednesday, 01-May-24 12:00:07 GMT"}}, {}, {}, {}, 7},
        {{{"Retry-After", "Wed May  1 12:00:07 2024"}}, {}, {}, {}, 7},
        {{{"Retry-After", "1"}, {"Retry-After", "9"}}, {}, {}, {}, 9},
    };
    for (const auto& one : cases) {
        expect(one);
    }
}

TEST(parse_rate_limit, takes_all_figures_from_the_best_style)
{
    expect(
        {{{"RateLimit-Remaining", "2"}, {"Ratelimit-Limit-Second", "10"}, {"X-RateLimit-Limit", "60"}}, {}, 2, {}, {}});
    expect({{{"RateLimit", "\"d\";r=4"}, {"RateLimit-Limit", "10"}}, {}, 4, {}, {}});
    expect({{{"RateLimit", "nonsense;;"}, {"Ratelimit-Limit-Second", "10"}}, 10, {}, 1, {}});
}

TEST(parse_rate_limit, ignores_malformed_figures)
{
    for (const char* text : {"", " ", "-1", "1.5", "ten", "1e3", "0x10", "99999999999999999999", "+1", "1 2"}) {
        expect({{{"Retry-After", text}}, {}, {}, {}, {}});
        expect({{{"RateLimit-Limit", text}, {"RateLimit-Remaining", text}, {"RateLimit-Reset", text}}, {}, {}, {}, {}});
        expect({{{"Ratelimit-Limit-Second", text}}, {}, {}, {}, {}});
    }
    for (const char* text :
         {"\"a", "\"a\";r=", "\"a\";r=-1", "\"a\";r=x", "\"a\";r=1,", ",", ";", "\"a\" \"b\"", "=1"}) {
        expect({{{"RateLimit", text}}, {}, {}, {}, {}});
    }
    for (const char* date : {"Wed, 32 May 2024 12:00:07 GMT", "Wed, 01 Mai 2024 12:00:07 GMT",
                             "Wed, 01 May 2024 25:00:07 GMT", "Wed, 30 Feb 2024 12:00:07 GMT", "Wed, 01 May 2024"}) {
        expect({{{"Retry-After", date}}, {}, {}, {}, {}});
    }
}

TEST(parse_rate_limit, clamps_waits_to_ten_minutes)
{
    expect({{{"Retry-After", "3600"}}, {}, {}, {}, 600});
    expect({{{"Retry-After", "9223372036854775807"}}, {}, {}, {}, 600});
    expect({{{"Retry-After", "Wed, 01 May 2024 11:00:00 GMT"}}, {}, {}, {}, 0});
    expect({{{"Retry-After", "Wed, 01 May 2030 12:00:00 GMT"}}, {}, {}, {}, 600});
    expect({{{"RateLimit-Reset", "9223372036854775807"}}, {}, {}, 600, {}});
    expect({{{"RateLimit-Reset", "100000000"}}, {}, {}, 600, {}});
}

TEST(parse_rate_limit, sees_dates_from_the_peers_clock)
{
    expect(
        {{{"Date", "Thu, 02 May 2024 12:00:00 GMT"}, {"Retry-After", "Thu, 02 May 2024 12:00:03 GMT"}}, {}, {}, {}, 3});
    expect({{{"Date", "rubbish"}, {"Retry-After", "Wed, 01 May 2024 12:00:03 GMT"}}, {}, {}, {}, 3});
}

TEST(parse_rate_limit, keeps_every_wait_within_bounds_whatever_it_reads)
{
    const char* const names[] = {"RateLimit",         "RateLimit-Policy", "RateLimit-Reset",
                                 "X-RateLimit-Reset", "Retry-After",      "Date"};
    const std::string_view alphabet = "0123456789\";,=rtqw. -abGMTWedMay:";
    std::mt19937 random(7); // NOLINT: the same fields at each run
    for (int round = 0; round != 20'000; ++round) {
        http::response from;
        for (const char* name : names) {
            std::string value(random() % 24, '0');
            for (char& c : value) {
                c = alphabet[random() % alphabet.size()];
            }
            from.fields.push_back({name, std::move(value)});
        }
        const auto read = parse_rate_limit(from, now);
        for (const auto& wait : {read.reset, read.retry_after}) {
            ASSERT_TRUE(!wait || (*wait >= seconds{0} && *wait <= longest_rate_limit_wait));
        }
    }
}

} // namespace
} // namespace gladly_mcp::gladly
