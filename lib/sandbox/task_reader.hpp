#pragma once

#include "sandbox/body_reader.hpp"
#include "sandbox/call.hpp"

#include <optional>
#include <string_view>

namespace gladly_mcp::sandbox {

/// What a task's text must be like.
inline constexpr text_rule task_body_rule{.required = true, .max_length = 10'000};

/// Reads when a task is due; it must lie in the future.
std::optional<time_point> read_due_at(body_reader& reader, const boost::json::object& from, std::string_view attr,
                                      time_point now, bool required);

/// Reads what every way to create a task shares, out of the object at `path` (empty: the body itself). Id and customer
/// are still to be filled in. Empty when the reader has a problem, an earlier one included.
std::optional<task> read_task(body_reader& reader, const boost::json::object& from, std::string_view path,
                              const call& request);

} // namespace gladly_mcp::sandbox
