#include "gladly/http_date.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>

namespace gladly_mcp::gladly {

namespace {

constexpr std::size_t most_words = 8;

/// The words of a date: blanks, commas and hyphens part them in one form or another.
struct date_words {
    std::array<std::string_view, most_words> word;
    std::size_t count = 0;
};

date_words split(std::string_view text)
{
    date_words words;
    constexpr std::string_view separators = " ,-";
    while (words.count < most_words) {
        const auto first = text.find_first_not_of(separators);
        if (first == std::string_view::npos) {
            break;
        }
        text.remove_prefix(first);
        const auto length = std::min(text.find_first_of(separators), text.size());
        words.word.at(words.count++) = text.substr(0, length);
        text.remove_prefix(length);
    }
    return words;
}

std::optional<int> number(std::string_view text, std::size_t fewest, std::size_t most)
{
    int value = 0;
    if (text.size() < fewest || text.size() > most ||
        !std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; })) {
        return std::nullopt;
    }
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

std::optional<unsigned> month_number(std::string_view name)
{
    constexpr std::array<std::string_view, 12> names{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto found = std::ranges::find(names, name);
    return found == names.end() ? std::nullopt : std::optional(static_cast<unsigned>(found - names.begin()) + 1);
}

std::optional<std::chrono::seconds> time_of_day(std::string_view text)
{
    if (text.size() != 8 || text[2] != ':' || text[5] != ':') {
        return std::nullopt;
    }
    const auto hour = number(text.substr(0, 2), 2, 2);
    const auto minute = number(text.substr(3, 2), 2, 2);
    const auto second = number(text.substr(6, 2), 2, 2);
    if (!hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 60) {
        return std::nullopt;
    }
    return std::chrono::hours(*hour) + std::chrono::minutes(*minute) + std::chrono::seconds(*second);
}

/// A year of two digits lies in 1970 to 2069; RFC 9110 asks for "at most 50 years ahead", and no answer is older.
int full_year(int year, std::size_t digits)
{
    if (digits == 4) {
        return year;
    }
    return year < 70 ? year + 2000 : year + 1900;
}

} // namespace

std::optional<std::chrono::sys_seconds> parse_http_date(std::string_view text)
{
    const date_words words = split(text);
    std::string_view day_text;
    std::string_view month_text;
    std::string_view year_text;
    std::string_view time_text;
    if (words.count == 6 && words.word[5] == "GMT") {
        day_text = words.word[1];
        month_text = words.word[2];
        year_text = words.word[3];
        time_text = words.word[4];
    } else if (words.count == 5) {
        month_text = words.word[1];
        day_text = words.word[2];
        time_text = words.word[3];
        year_text = words.word[4];
    } else {
        return std::nullopt;
    }
    const auto day = number(day_text, 1, 2);
    const auto month = month_number(month_text);
    const auto year = number(year_text, 2, 4);
    const auto time = time_of_day(time_text);
    if (!day || !month || !year || !time || year_text.size() == 3) {
        return std::nullopt;
    }
    const std::chrono::year_month_day date{std::chrono::year(full_year(*year, year_text.size())),
                                           std::chrono::month(*month), std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok()) {
        return std::nullopt;
    }
    return std::chrono::sys_days(date) + *time;
}

} // namespace gladly_mcp::gladly
