#pragma once

#include "sandbox/report_query.hpp"
#include "sandbox/store.hpp"

#include <string>

namespace gladly_mcp::sandbox {

/// Writes a report as CSV. A few metric sets are computed from the state: ConversationExportReport,
/// ConversationSummaryReport, TaskExportReport, TaskSummaryReport, TopicSummaryReport. Every other one has its line of
/// names only. Names are made up where the contract has none.
[[nodiscard]] std::string report_csv(const store& state, const report_query& query);

/// Writes the work session report with the contract's columns. The sandbox knows no work sessions: each conversation
/// with a message stands for one, and lies where it was closed, or else where it was begun.
[[nodiscard]] std::string work_session_csv(const store& state, const report_query& query);

} // namespace gladly_mcp::sandbox
