#include "sandbox/read_time.hpp"

#include <gladly_mcp/core/timestamp.hpp>

#include <string>

namespace gladly_mcp::sandbox {
namespace {

constexpr std::size_t date_length = std::string_view{"2024-05-01"}.size();
constexpr std::size_t minute_length = std::string_view{"2024-05-01T09:30"}.size();

} // namespace

std::optional<time_point> read_time(std::string_view text)
{
    const auto parsed = core::timestamp::parse(text);
    const auto instant = parsed ? parsed->time() : std::nullopt;
    if (!instant) {
        return std::nullopt;
    }
    return std::chrono::time_point_cast<time_point::duration>(*instant);
}

std::optional<time_point> read_minute(std::string_view text)
{
    if (text.size() <= minute_length) {
        return std::nullopt;
    }
    // With seconds in the text already, the result is no RFC 3339 time.
    return read_time(std::string{text.substr(0, minute_length)} + ":00" + std::string{text.substr(minute_length)});
}

std::optional<time_point> read_date(std::string_view text)
{
    return text.size() == date_length ? read_time(std::string{text} + "T00:00:00Z") : std::nullopt;
}

} // namespace gladly_mcp::sandbox
