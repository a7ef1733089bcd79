#include "sandbox/office_hours.hpp"

#include "sandbox/time_zones.hpp"

#include <boost/json/array.hpp>

#include <optional>
#include <string>

namespace gladly_mcp::sandbox {
namespace {

constexpr std::string_view attr_root = "officeHours";

std::string under_root(std::string_view name)
{
    return std::string{attr_root} + "." + std::string{name};
}

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/// Minutes since midnight of `HH:MM` or `H:MM`.
std::optional<int> minutes_of(std::string_view text)
{
    const std::size_t colon = text.find(':');
    if (colon == 0 || colon > 2 || text.size() != colon + 3 || !is_digit(text[colon + 1]) ||
        !is_digit(text[colon + 2])) {
        return std::nullopt;
    }
    int hours = 0;
    for (const char digit : text.substr(0, colon)) {
        if (!is_digit(digit)) {
            return std::nullopt;
        }
        hours = hours * 10 + (digit - '0');
    }
    const int minutes = (text[colon + 1] - '0') * 10 + (text[colon + 2] - '0');
    if (hours > 23 || minutes > 59) {
        return std::nullopt;
    }
    return hours * 60 + minutes;
}

std::optional<int> read_minutes(body_reader& reader, const boost::json::object& from, std::string_view name,
                                const std::string& attr)
{
    const auto text = reader.text(from, name, attr);
    const auto minutes = text ? minutes_of(*text) : std::nullopt;
    if (text && !minutes) {
        reader.add_problem(attr, "invalid", attr + " must be a time of day, HH:MM");
    }
    return minutes;
}

boost::json::array read_blocks(body_reader& reader, const boost::json::object& from, std::string_view name,
                               const std::string& attr)
{
    boost::json::array out;
    for (const boost::json::object* block : reader.objects(from, name, attr)) {
        const std::string stop_attr = entry_attr(attr, out.size(), "stop");
        const auto start = read_minutes(reader, *block, "start", entry_attr(attr, out.size(), "start"));
        const auto stop = read_minutes(reader, *block, "stop", stop_attr);
        if (start && stop && *stop <= *start) {
            reader.add_problem(stop_attr, "invalid", stop_attr + " must be after the start");
        }
        boost::json::object kept;
        if (start && stop) {
            kept = {{"start", block->at("start")}, {"stop", block->at("stop")}};
        }
        out.push_back(std::move(kept));
    }
    return out;
}

boost::json::array read_exceptions(body_reader& reader, const boost::json::object& from)
{
    const std::string list = under_root("exceptions");
    boost::json::array out;
    for (const boost::json::object* given : reader.objects(from, "exceptions", list)) {
        const std::string stop_attr = entry_attr(list, out.size(), "stop");
        const auto name = reader.text(*given, "name", entry_attr(list, out.size(), "name"));
        const auto start = reader.time(*given, "start", entry_attr(list, out.size(), "start"));
        const auto stop = reader.time(*given, "stop", stop_attr);
        if (start && stop && *stop <= *start) {
            reader.add_problem(stop_attr, "invalid", stop_attr + " must be after the start");
        }
        boost::json::object kept;
        if (name && start && stop) {
            kept = {{"name", *name}, {"start", given->at("start")}, {"stop", given->at("stop")}};
        }
        // Without blocks the company is closed all the time.
        kept["scheduleBlocks"] =
            read_blocks(reader, *given, "scheduleBlocks", entry_attr(list, out.size(), "scheduleBlocks"));
        out.push_back(std::move(kept));
    }
    return out;
}

} // namespace

boost::json::object read_office_hours(body_reader& reader)
{
    boost::json::object out;
    const boost::json::object* given = reader.object(reader.body(), attr_root, attr_root);
    if (given == nullptr) {
        return out;
    }
    const std::string zone_attr = under_root("timezone");
    const auto zone = reader.text(*given, "timezone", zone_attr);
    if (zone && !is_time_zone(*zone)) {
        reader.add_problem(zone_attr, "invalid", zone_attr + " is no IANA time zone");
    }
    out["timezone"] = zone.value_or(std::string{});
    for (const std::string_view day : {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}) {
        if (body_reader::given(*given, day) != nullptr) {
            out[day] = read_blocks(reader, *given, day, under_root(day));
        }
    }
    if (body_reader::given(*given, "exceptions") != nullptr) {
        out["exceptions"] = read_exceptions(reader, *given);
    }
    return out;
}

} // namespace gladly_mcp::sandbox
