#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/core/open_enum.hpp>
#include <gladly_mcp/core/timestamp.hpp>

#include <boost/json/object.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gladly_mcp::gladly {

/// How often a schedule exports.
enum class export_frequency : std::uint8_t { hourly, daily };
BOOST_DESCRIBE_ENUM(export_frequency, hourly, daily)

/// What is exported.
enum class export_type : std::uint8_t { conversations };
BOOST_DESCRIBE_ENUM(export_type, conversations)

/// How far an export job has come.
enum class export_job_status : std::uint8_t { pending, in_progress, completed, failed };
BOOST_DESCRIBE_ENUM(export_job_status, pending, in_progress, completed, failed)

/// When data is exported. Gladly's support makes and changes schedules.
struct export_schedule {
    std::string id{};
    std::optional<core::open_enum<export_frequency>> frequency{};
    std::optional<core::open_enum<export_type>> type{};
    std::optional<core::timestamp> next_start_at{};
    std::optional<core::timestamp> updated_at{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "id", .description = "Id of the schedule.", .presence = core::presence::optional},
        {.member = "frequency", .description = "How often it exports."},
        {.member = "type", .description = "What it exports."},
        {.member = "next_start_at", .description = "When the next job starts.", .format = "date-time"},
        {.member = "updated_at", .description = "When the schedule was last changed.", .format = "date-time"},
    };
    friend bool operator==(const export_schedule&, const export_schedule&) = default;
};
BOOST_DESCRIBE_STRUCT(export_schedule, (), (id, frequency, type, next_start_at, updated_at))

/// Which data an export job covers.
struct export_job_parameters {
    std::optional<core::open_enum<export_type>> type{};
    std::optional<core::timestamp> start_at{};
    std::optional<core::timestamp> end_at{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "type", .description = "What is exported."},
        {.member = "start_at", .description = "Start of the time covered.", .format = "date-time"},
        {.member = "end_at", .description = "End of the time covered.", .format = "date-time"},
    };
    friend bool operator==(const export_job_parameters&, const export_job_parameters&) = default;
};
BOOST_DESCRIBE_STRUCT(export_job_parameters, (), (type, start_at, end_at))

/// One run of an export. Its files can be fetched for 14 days.
struct export_job {
    std::string id{};
    std::optional<std::string> schedule_id{};
    std::optional<core::open_enum<export_job_status>> status{};
    std::optional<core::timestamp> updated_at{};
    std::optional<export_job_parameters> parameters{};
    std::vector<std::string> files{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "id", .description = "Id of the job.", .presence = core::presence::optional},
        {.member = "schedule_id", .description = "Id of the schedule that it ran for."},
        {.member = "status", .description = "How far it has come."},
        {.member = "updated_at", .description = "When it was last changed.", .format = "date-time"},
        {.member = "parameters", .description = "Which data it covers."},
        {.member = "files",
         .description = "Names of its files.",
         .presence = core::presence::optional,
         .default_json = "[]"},
    };
    friend bool operator==(const export_job&, const export_job&) = default;
};
BOOST_DESCRIBE_STRUCT(export_job, (), (id, schedule_id, status, updated_at, parameters, files))

/// A line of the file `customers.jsonl`.
struct exported_customer {
    std::string id{};
    std::optional<std::string> name{};
    std::optional<std::string> address{};
    std::vector<std::string> email_addresses{};
    std::vector<std::string> phone_numbers{};
    std::optional<std::string> external_customer_id{};
    std::optional<boost::json::object> external_customer_ids{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "id", .description = "Id of the customer.", .presence = core::presence::optional},
        {.member = "name", .description = "Full name."},
        {.member = "address", .description = "Postal address in one line."},
        {.member = "email_addresses", .description = "E-mail addresses.", .presence = core::presence::optional},
        {.member = "phone_numbers", .description = "Phone numbers.", .presence = core::presence::optional},
        {.member = "external_customer_id",
         .description = "Id in the company's own system; only with lookup adaptors installed before 2021-05-12."},
        {.member = "external_customer_ids", .description = "Ids in the company's own systems, by lookup adaptor."},
    };
    friend bool operator==(const exported_customer&, const exported_customer&) = default;
};
BOOST_DESCRIBE_STRUCT(exported_customer, (),
                      (id, name, address, email_addresses, phone_numbers, external_customer_id, external_customer_ids))

} // namespace gladly_mcp::gladly
