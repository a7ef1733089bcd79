#include <gladly_mcp/core/timestamp.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace gladly_mcp::core {
namespace {

using namespace std::chrono;

/// Reads the fixed-width fields of an RFC 3339 text from left to right.
class field_reader {
public:
    explicit field_reader(std::string_view text) noexcept : rest_(text) {}

    // The number in the next `width` digits; a missing digit spoils the whole text.
    int digits(std::size_t width) noexcept
    {
        int number = 0;
        for (std::size_t i = 0; i != width; ++i)
            number = number * 10 + digit();
        return number;
    }

    bool skip(char expected) noexcept
    {
        const bool found = !rest_.empty() && upper(rest_.front()) == expected;
        if (found)
            rest_.remove_prefix(1);
        return found;
    }

    void require(char expected) noexcept { ok_ = skip(expected) && ok_; }
    void require(bool condition) noexcept { ok_ = condition && ok_; }

    [[nodiscard]] bool at_digit() const noexcept
    {
        return !rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9';
    }
    [[nodiscard]] bool complete() const noexcept { return ok_ && rest_.empty(); }

private:
    static char upper(char c) noexcept { return c == 't' || c == 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

    int digit() noexcept
    {
        if (!at_digit()) {
            ok_ = false;
            return 0;
        }
        const int value = rest_.front() - '0';
        rest_.remove_prefix(1);
        return value;
    }

    std::string_view rest_;
    bool ok_ = true;
};

nanoseconds read_fraction(field_reader& in) noexcept
{
    if (!in.skip('.'))
        return nanoseconds(0);
    std::int64_t value = 0;
    int count = 0;
    for (; count != 9 && in.at_digit(); ++count)
        value = value * 10 + in.digits(1);
    in.require(count > 0);
    for (; count < 9; ++count)
        value *= 10;
    return nanoseconds(value);
}

minutes read_offset(field_reader& in) noexcept
{
    if (in.skip('Z'))
        return minutes(0);
    const bool west = in.skip('-');
    if (!west)
        in.require('+');
    const int hour = in.digits(2);
    in.require(':');
    const int minute = in.digits(2);
    in.require(hour <= 23 && minute <= 59);
    const minutes offset = hours(hour) + minutes(minute);
    return west ? -offset : offset;
}

struct reading {
    bool well_formed = false;
    std::optional<timestamp::instant> time;
};

// RFC 3339 section 5.6.
reading read(std::string_view text) noexcept
{
    field_reader in(text);
    const year y(in.digits(4));
    in.require('-');
    const month m(static_cast<unsigned>(in.digits(2)));
    in.require('-');
    const day d(static_cast<unsigned>(in.digits(2)));
    in.require('T');
    const int hour = in.digits(2);
    in.require(':');
    const int minute = in.digits(2);
    in.require(':');
    const int second = in.digits(2);
    const auto fraction = read_fraction(in);
    const auto offset = read_offset(in);
    const year_month_day date(y, m, d);
    if (!in.complete() || !date.ok() || hour > 23 || minute > 59 || second > 60)
        return {};
    const sys_seconds whole = sys_days(date) + hours(hour) + minutes(minute) + seconds(second) - offset;
    // One day less than the range on both sides, so that the fraction cannot leave it either.
    if (whole < ceil<seconds>(timestamp::instant::min()) + days(1) ||
        whole > floor<seconds>(timestamp::instant::max()) - days(1))
        return {true, std::nullopt};
    return {true, timestamp::instant(whole) + fraction};
}

void append_digits(std::string& out, std::int64_t number, std::size_t width)
{
    std::array<char, 8> digits{};
    for (std::size_t i = width; i != 0; --i, number /= 10)
        digits[i - 1] = static_cast<char>('0' + number % 10);
    out.append(digits.data(), width);
}

} // namespace

timestamp::timestamp(system_clock::time_point time)
{
    const auto moment = floor<milliseconds>(time);
    const auto midnight = floor<days>(moment);
    const year_month_day date(midnight);
    const hh_mm_ss clock(moment - midnight);
    text_.reserve(24);
    append_digits(text_, static_cast<int>(date.year()), 4);
    text_.push_back('-');
    append_digits(text_, static_cast<unsigned>(date.month()), 2);
    text_.push_back('-');
    append_digits(text_, static_cast<unsigned>(date.day()), 2);
    text_.push_back('T');
    append_digits(text_, clock.hours().count(), 2);
    text_.push_back(':');
    append_digits(text_, clock.minutes().count(), 2);
    text_.push_back(':');
    append_digits(text_, clock.seconds().count(), 2);
    text_.push_back('.');
    append_digits(text_, clock.subseconds().count(), 3);
    text_.push_back('Z');
}

result<timestamp> timestamp::parse(std::string_view text)
{
    if (!read(text).well_formed)
        return error(errc::invalid_argument, "The text is no RFC 3339 date and time such as 2024-05-01T09:30:00Z.");
    return from_text(std::string(text));
}

timestamp timestamp::from_text(std::string text)
{
    timestamp out;
    out.text_ = std::move(text);
    return out;
}

std::optional<timestamp::instant> timestamp::time() const noexcept
{
    return read(text_).time;
}

} // namespace gladly_mcp::core
