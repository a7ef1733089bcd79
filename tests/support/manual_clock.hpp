#pragma once

#include <gladly_mcp/core/clock.hpp>

#include <chrono>

namespace gladly_mcp::testing {

/// A clock that stands still until a test moves it.
class manual_clock final : public core::clock {
public:
    explicit manual_clock(std::chrono::system_clock::time_point start = std::chrono::sys_days{std::chrono::days{
                              20'000}})
        : wall_(start)
    {}

    [[nodiscard]] std::chrono::system_clock::time_point wall_now() const noexcept override { return wall_; }
    [[nodiscard]] std::chrono::steady_clock::time_point steady_now() const noexcept override { return steady_; }

    void advance(std::chrono::nanoseconds by)
    {
        wall_ += std::chrono::duration_cast<std::chrono::system_clock::duration>(by);
        steady_ += std::chrono::duration_cast<std::chrono::steady_clock::duration>(by);
    }

private:
    std::chrono::system_clock::time_point wall_;
    std::chrono::steady_clock::time_point steady_{};
};

} // namespace gladly_mcp::testing
