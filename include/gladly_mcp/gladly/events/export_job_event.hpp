#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/json.hpp>

#include <optional>
#include <string>

namespace gladly_mcp::gladly {

/// `EXPORT_JOB/COMPLETED` and `/FAILED`.
struct export_job_event {
    std::optional<std::string> job_id{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "job_id", .description = "Id of the export job."},
    };
    friend bool operator==(const export_job_event&, const export_job_event&) = default;
};
BOOST_DESCRIBE_STRUCT(export_job_event, (), (job_id))

} // namespace gladly_mcp::gladly
