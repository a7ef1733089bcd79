#pragma once

#include <chrono>

namespace gladly_mcp::sandbox {

/// Wall time of the sandbox; it is written on the wire with milliseconds.
using time_point = std::chrono::system_clock::time_point;

} // namespace gladly_mcp::sandbox
