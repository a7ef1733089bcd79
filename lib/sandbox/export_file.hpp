#pragma once

#include "sandbox/store.hpp"

#include <string>
#include <string_view>

namespace gladly_mcp::sandbox {

/// Writes a file of an export, one JSON document on each line: all agents, all topics, the items of the job's time, or
/// the customers of those items. A name that no export has: nothing.
[[nodiscard]] std::string export_file(const store& state, const export_job& job, std::string_view name);

} // namespace gladly_mcp::sandbox
