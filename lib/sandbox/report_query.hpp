#pragma once

#include "sandbox/body_reader.hpp"
#include "sandbox/store.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace gladly_mcp::sandbox {

/// A report that can be asked for, and what may be asked of it.
struct metric_set {
    std::string_view name;

    /// One letter for each option that it takes: `a` aggregation level, `c` channel, `i` inboxes, `t` teams, `P` phone
    /// number (which it needs), `h` times instead of dates.
    std::string_view options;

    [[nodiscard]] constexpr bool takes(char option) const noexcept
    {
        return options.find(option) != std::string_view::npos;
    }
};

/// The metric set with that name by the newest contract, or null.
[[nodiscard]] const metric_set* find_metric_set(std::string_view name) noexcept;

/// A report that was asked for, checked.
struct report_query {
    const metric_set* set = nullptr;
    time_point from; ///< The report begins here
    time_point to;   ///< and ends before this.
    std::string aggregation_level = "daily";
    std::string channel = "allChannels";
    std::vector<std::string> inbox_ids; ///< Empty: all.
    std::vector<std::string> team_ids;  ///< Empty: all.
};

/// Reads the body of `generateReport`. What it returns is good when the reader has found no problem.
[[nodiscard]] report_query read_report_query(body_reader& reader, const store& state);

/// Reads `startAtTime` and `endAtTime` into the query; both must be there.
void read_report_times(body_reader& reader, report_query& into);

} // namespace gladly_mcp::sandbox
