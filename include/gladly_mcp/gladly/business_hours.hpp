#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/core/timestamp.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gladly_mcp::gladly {

/// A stretch of a day in which the company is open, in the time zone of its office hours.
struct schedule_block {
    std::string start{};
    std::string stop{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "start", .description = "When it begins, as HH:MM of 24 hours."},
        {.member = "stop", .description = "When it ends, as HH:MM of 24 hours."},
    };
    friend bool operator==(const schedule_block&, const schedule_block&) = default;
};
BOOST_DESCRIBE_STRUCT(schedule_block, (), (start, stop))

/// Days whose hours are not those of the week, such as a holiday.
struct schedule_exception {
    std::string name{};
    core::timestamp start{};
    core::timestamp stop{};
    std::vector<schedule_block> schedule_blocks{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "name", .description = "Name of the exception."},
        {.member = "start", .description = "When it begins.", .format = "date-time"},
        {.member = "stop", .description = "When it ends.", .format = "date-time"},
        {.member = "schedule_blocks",
         .description = "The hours then; none: closed.",
         .presence = core::presence::optional},
    };
    friend bool operator==(const schedule_exception&, const schedule_exception&) = default;
};
BOOST_DESCRIBE_STRUCT(schedule_exception, (), (name, start, stop, schedule_blocks))

/// When the company is open, as read and as written. A day without blocks is closed.
struct office_hours {
    std::string timezone{};
    std::vector<schedule_block> monday{};
    std::vector<schedule_block> tuesday{};
    std::vector<schedule_block> wednesday{};
    std::vector<schedule_block> thursday{};
    std::vector<schedule_block> friday{};
    std::vector<schedule_block> saturday{};
    std::vector<schedule_block> sunday{};
    std::vector<schedule_exception> exceptions{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "timezone", .description = "IANA time zone of the hours, such as America/New_York."},
        {.member = "monday", .description = "Hours on Mondays.", .presence = core::presence::optional},
        {.member = "tuesday", .description = "Hours on Tuesdays.", .presence = core::presence::optional},
        {.member = "wednesday", .description = "Hours on Wednesdays.", .presence = core::presence::optional},
        {.member = "thursday", .description = "Hours on Thursdays.", .presence = core::presence::optional},
        {.member = "friday", .description = "Hours on Fridays.", .presence = core::presence::optional},
        {.member = "saturday", .description = "Hours on Saturdays.", .presence = core::presence::optional},
        {.member = "sunday", .description = "Hours on Sundays.", .presence = core::presence::optional},
        {.member = "exceptions", .description = "Days with hours of their own.", .presence = core::presence::optional},
    };
    friend bool operator==(const office_hours&, const office_hours&) = default;
};
BOOST_DESCRIBE_STRUCT(office_hours, (),
                      (timezone, monday, tuesday, wednesday, thursday, friday, saturday, sunday, exceptions))

/// A schedule of business hours as Gladly answers it.
struct business_hours {
    std::string id{};
    std::int64_t version = 0;
    std::optional<core::timestamp> created_at{};
    std::optional<core::timestamp> updated_at{};
    std::string name{};
    bool primary = false;
    std::optional<gladly::office_hours> office_hours{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "id", .description = "Id of the schedule.", .presence = core::presence::optional},
        {.member = "version",
         .description = "Grows with each change; the next change must name it.",
         .presence = core::presence::optional},
        {.member = "created_at", .description = "When it was made.", .format = "date-time"},
        {.member = "updated_at", .description = "When it was last changed.", .format = "date-time"},
        {.member = "name", .description = "Name of the schedule.", .presence = core::presence::optional},
        {.member = "primary",
         .description = "Whether it is the company's main schedule. One is.",
         .presence = core::presence::optional},
        {.member = "office_hours", .description = "The hours."},
    };
    friend bool operator==(const business_hours&, const business_hours&) = default;
};
BOOST_DESCRIBE_STRUCT(business_hours, (), (id, version, created_at, updated_at, name, primary, office_hours))

/// The body of `createBusinessHours`.
struct business_hours_create {
    std::string name{};
    bool primary = false;
    gladly::office_hours office_hours{};

    static constexpr core::field_note notes[] = {
        {.member = "name", .description = "Name of the schedule.", .max_length = 200},
        {.member = "primary",
         .description = "Whether it becomes the company's main schedule.",
         .presence = core::presence::optional,
         .default_json = "false"},
        {.member = "office_hours", .description = "The hours."},
    };
    friend bool operator==(const business_hours_create&, const business_hours_create&) = default;
};
BOOST_DESCRIBE_STRUCT(business_hours_create, (), (name, primary, office_hours))

/// The body of `updateBusinessHours`: it replaces name and hours whole.
struct business_hours_update {
    std::int64_t version = 0;
    std::string name{};
    std::optional<bool> primary{};
    gladly::office_hours office_hours{};

    static constexpr core::field_note notes[] = {
        {.member = "version", .description = "The version that is changed: the one that was read last."},
        {.member = "name", .description = "Name of the schedule.", .max_length = 200},
        {.member = "primary", .description = "Whether it is the company's main schedule."},
        {.member = "office_hours", .description = "All hours: they replace the present ones."},
    };
    friend bool operator==(const business_hours_update&, const business_hours_update&) = default;
};
BOOST_DESCRIBE_STRUCT(business_hours_update, (), (version, name, primary, office_hours))

} // namespace gladly_mcp::gladly
