#pragma once

#include <cstddef>
#include <string_view>

namespace gladly_mcp::mcp {

/// Outcome of one write: a count, or an errno value when nothing was written.
struct written {
    std::size_t count = 0;
    int problem = 0;
};

/// write(2) that never raises SIGPIPE in the program: the signal is blocked in this thread for the write and, if the
/// write brought it about, taken off again. The program's own disposition and mask are as before.
[[nodiscard]] written quiet_write(int descriptor, std::string_view bytes) noexcept;

} // namespace gladly_mcp::mcp
