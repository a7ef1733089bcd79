#include "gladly/ascii.hpp"
#include "gladly/http_date.hpp"
#include "gladly/structured_field.hpp"

#include <gladly_mcp/gladly/rate_limit.hpp>

#include <algorithm>
#include <charconv>

namespace gladly_mcp::gladly {

namespace {

using std::chrono::seconds;

/// Larger budgets are no budgets: a peer that names one wants to be flooded, or is broken.
constexpr std::int64_t largest_quota = 1'000'000'000;

/// A reset beyond this is no distance but a point in time (seconds since 1970).
constexpr std::int64_t first_epoch_reset = 100'000'000;

std::optional<std::int64_t> whole_number(std::string_view text)
{
    text = trimmed(text);
    std::int64_t value = 0;
    const char* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value);
    const bool whole = read.ec == std::errc{} && read.ptr == end && value >= 0;
    return whole ? std::optional(value) : std::nullopt;
}

std::optional<std::int64_t> quota(std::optional<std::int64_t> value)
{
    return value && *value >= 0 && *value <= largest_quota ? value : std::nullopt;
}

/// The first figure of a field; early drafts wrote the policy behind it: `10, 10;w=1`.
std::optional<std::int64_t> quota(std::string_view text)
{
    return quota(whole_number(text.substr(0, text.find_first_of(",;"))));
}

seconds clamped(seconds wait)
{
    return std::clamp(wait, seconds{0}, longest_rate_limit_wait);
}

std::optional<seconds> reset_time(std::optional<std::int64_t> value, std::chrono::sys_seconds now)
{
    if (!value || *value < 0) {
        return std::nullopt;
    }
    // The clamp before the subtraction keeps the largest figures from overflowing.
    constexpr std::int64_t last_epoch = 100'000'000'000;
    const bool is_epoch = *value > first_epoch_reset;
    const auto wait = is_epoch ? seconds{std::min(*value, last_epoch)} - now.time_since_epoch() : seconds{*value};
    return clamped(wait);
}

bool tells_something(const rate_limit_detail& detail)
{
    return detail.limit || detail.remaining || detail.reset;
}

/// `RateLimit: "default";r=3;t=1` with `RateLimit-Policy: "default";q=10;w=1`; earlier `limit=10, remaining=3,
/// reset=1`.
rate_limit_detail read_structured(const http::response& from, std::chrono::sys_seconds now)
{
    rate_limit_detail detail;
    const auto limits = parse_structured_list(from.find("RateLimit"));
    const auto policies = parse_structured_list(from.find("RateLimit-Policy"));
    std::string_view chosen;
    for (const auto& member : limits.value_or(std::vector<structured_member>())) {
        const auto remaining = quota(member.parameter("r"));
        if (remaining && (!detail.remaining || *remaining < *detail.remaining)) {
            detail.remaining = remaining;
            detail.reset = reset_time(member.parameter("t"), now);
            chosen = member.name;
        } else if (member.name == "limit" && member.value) {
            detail.limit = quota(member.value);
        } else if (member.name == "remaining" && member.value) {
            detail.remaining = quota(member.value);
        } else if (member.name == "reset" && member.value) {
            detail.reset = reset_time(member.value, now);
        }
        if (!chosen.empty() && policies) {
            const auto policy = std::ranges::find(*policies, chosen, &structured_member::name);
            detail.limit = policy == policies->end() ? std::nullopt : quota(policy->parameter("q"));
        }
    }
    return detail;
}

rate_limit_detail read_trio(const http::response& from, std::chrono::sys_seconds now)
{
    return {.limit = quota(from.find("RateLimit-Limit")),
            .remaining = quota(from.find("RateLimit-Remaining")),
            .reset = reset_time(whole_number(from.find("RateLimit-Reset")), now),
            .retry_after = {}};
}

rate_limit_detail read_gladly_pair(const http::response& from)
{
    rate_limit_detail detail{.limit = quota(from.find("Ratelimit-Limit-Second")),
                             .remaining = quota(from.find("Ratelimit-Remaining-Second")),
                             .reset = {},
                             .retry_after = {}};
    if (tells_something(detail)) {
        detail.reset = seconds{1};
    }
    return detail;
}

rate_limit_detail read_x_fields(const http::response& from, std::chrono::sys_seconds now)
{
    return {.limit = quota(from.find("X-RateLimit-Limit")),
            .remaining = quota(from.find("X-RateLimit-Remaining")),
            .reset = reset_time(whole_number(from.find("X-RateLimit-Reset")), now),
            .retry_after = {}};
}

std::optional<seconds> read_retry_after(const http::response& from, std::chrono::sys_seconds now)
{
    std::optional<seconds> longest;
    for (const auto& field : from.fields) {
        if (!same_ignoring_case(field.name, "Retry-After")) {
            continue;
        }
        std::optional<seconds> wait;
        if (const auto delta = whole_number(field.value)) {
            wait = clamped(seconds{std::min(*delta, first_epoch_reset)});
        } else if (const auto date = parse_http_date(trimmed(field.value))) {
            wait = clamped(*date - now);
        }
        longest = std::max(longest, wait);
    }
    return longest;
}

} // namespace

rate_limit_detail parse_rate_limit(const http::response& from, std::chrono::system_clock::time_point now)
{
    const auto local = std::chrono::floor<seconds>(now);
    const auto there = parse_http_date(trimmed(from.find("Date"))).value_or(local);
    rate_limit_detail detail = read_structured(from, there);
    if (!tells_something(detail)) {
        detail = read_trio(from, there);
    }
    if (!tells_something(detail)) {
        detail = read_gladly_pair(from);
    }
    if (!tells_something(detail)) {
        detail = read_x_fields(from, there);
    }
    detail.retry_after = read_retry_after(from, there);
    return detail;
}

} // namespace gladly_mcp::gladly
