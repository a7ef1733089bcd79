#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/gladly/report_metric_set.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gladly_mcp::gladly {

/// How long a stretch of time is that one row of a report covers.
enum class report_aggregation_level : std::uint8_t { half_hourly, daily, weekly, monthly, quarterly };
BOOST_DESCRIBE_ENUM(report_aggregation_level, half_hourly, daily, weekly, monthly, quarterly)

/// On which channel the work was done that a report tells of.
enum class report_channel : std::uint8_t {
    all_channels,
    chat,
    email,
    fb_messenger,
    sms,
    twitter,
    voice,
    whatsapp,
    instagram_direct,
};
BOOST_DESCRIBE_ENUM(report_channel, all_channels, chat, email, fb_messenger, sms, twitter, voice, whatsapp,
                    instagram_direct)

} // namespace gladly_mcp::gladly

namespace gladly_mcp::core {

template <>
inline constexpr wire_case wire_case_of<gladly::report_aggregation_level> = wire_case::camel;

template <>
inline constexpr wire_case wire_case_of<gladly::report_channel> = wire_case::camel;

} // namespace gladly_mcp::core

namespace gladly_mcp::gladly {

/// What a report is limited to. A metric set refuses filters that do not apply to it: leave those out.
struct report_filters {
    std::optional<report_channel> channel{};
    std::optional<std::vector<std::string>> inboxes{};
    std::optional<std::vector<std::string>> teams{};
    std::optional<std::string> phone_number{};

    static constexpr core::field_note notes[] = {
        {.member = "channel", .description = "One channel.", .default_json = "\"allChannels\""},
        {.member = "inboxes", .description = "Ids of inboxes; none: all.", .default_json = "[]"},
        {.member = "teams", .description = "Ids of teams; none: all.", .default_json = "[]"},
        {.member = "phone_number",
         .description = "The company's number; IVRExecutiveSummaryReportV2 and IvrEndStatesReportV2 need it."},
    };
    friend bool operator==(const report_filters&, const report_filters&) = default;
};
BOOST_DESCRIBE_STRUCT(report_filters, (), (channel, inboxes, teams, phone_number))

/// The body of `generateReport`. It covers either whole days, with `start_at` and `end_at`, or, where the metric set
/// takes times, `start_at_time` to `end_at_time`, without days and time zone.
struct report_request {
    report_metric_set metric_set{};
    std::optional<std::string> timezone{};
    std::optional<std::string> start_at{};
    std::optional<std::string> end_at{};
    std::optional<std::string> start_at_time{};
    std::optional<std::string> end_at_time{};
    std::optional<report_aggregation_level> aggregation_level{};
    std::optional<report_filters> filters{};

    static constexpr core::field_note notes[] = {
        {.member = "metric_set", .description = "What the report tells."},
        {.member = "timezone",
         .description = "IANA time zone of the days, such as America/New_York; by default the organization's."},
        {.member = "start_at", .description = "First day, as YYYY-MM-DD."},
        {.member = "end_at", .description = "Last day, as YYYY-MM-DD."},
        {.member = "start_at_time",
         .description = "Start as YYYY-MM-DDThh:mmZ or with an offset, no seconds; AgentSummary and "
                        "ContactExportReportV3 take it."},
        {.member = "end_at_time", .description = "End as YYYY-MM-DDThh:mmZ or with an offset, no seconds."},
        {.member = "aggregation_level",
         .description = "How long a stretch of time each row covers.",
         .default_json = "\"daily\""},
        {.member = "filters", .description = "What the report is limited to."},
    };
    friend bool operator==(const report_request&, const report_request&) = default;
};
BOOST_DESCRIBE_STRUCT(report_request, (),
                      (metric_set, timezone, start_at, end_at, start_at_time, end_at_time, aggregation_level, filters))

/// The body of `generateWorkSessionReport`. Rows go by the end of a contact, so `end_at_time` is best now.
struct work_session_report_request {
    std::string start_at_time{};
    std::string end_at_time{};

    static constexpr core::field_note notes[] = {
        {.member = "start_at_time", .description = "Start as YYYY-MM-DDThh:mmZ or with an offset, no seconds."},
        {.member = "end_at_time",
         .description = "End, later than the start, as YYYY-MM-DDThh:mmZ or with an offset, no seconds."},
    };
    friend bool operator==(const work_session_report_request&, const work_session_report_request&) = default;
};
BOOST_DESCRIBE_STRUCT(work_session_report_request, (), (start_at_time, end_at_time))

} // namespace gladly_mcp::gladly
