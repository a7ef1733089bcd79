#pragma once

#include "sandbox/body_reader.hpp"

#include <boost/json/object.hpp>

namespace gladly_mcp::sandbox {

/// Reads the member `officeHours` of a body: a known time zone, blocks of `HH:MM` for each weekday that end after they
/// begin, and exceptions with times of their own. Returns what the contract knows of it, spelled as it was.
[[nodiscard]] boost::json::object read_office_hours(body_reader& reader);

} // namespace gladly_mcp::sandbox
