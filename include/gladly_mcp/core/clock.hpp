#pragma once

#include <gladly_mcp/core/config.hpp>

#include <chrono>

namespace gladly_mcp::core {

/// The clock seam: everything in the library that asks for the time asks one of these.
///
/// Implementations are called from any thread of the host and must be safe for that.
class GLADLY_MCP_API clock {
public:
    virtual ~clock() = default;

    /// Wall time, for expiry dates and time stamps.
    [[nodiscard]] virtual std::chrono::system_clock::time_point wall_now() const noexcept = 0;

    /// Monotonic time, for deadlines and windows; never runs back.
    [[nodiscard]] virtual std::chrono::steady_clock::time_point steady_now() const noexcept = 0;

    /// The machine's own clock; stateless, lives as long as the program.
    [[nodiscard]] static const clock& system() noexcept;

protected:
    clock() = default;
    clock(const clock&) = default;
    clock& operator=(const clock&) = default;
};

} // namespace gladly_mcp::core
