#pragma once

#include <gladly_mcp/core/timestamp.hpp>
#include <gladly_mcp/gladly/models_fwd.hpp>

#include <optional>

namespace gladly_mcp::gladly {

/// Which export jobs to list. Gladly knows those of the last 14 days.
struct export_job_filter {
    std::optional<export_job_status> status = {}; ///< Those in that state alone.
    std::optional<core::timestamp> start_at =
        {};                                     ///< Changed at that time or later; by default 14 days ago, no earlier.
    std::optional<core::timestamp> end_at = {}; ///< Changed at that time or earlier; by default now, no later.

    friend bool operator==(const export_job_filter&, const export_job_filter&) = default;
};

} // namespace gladly_mcp::gladly
