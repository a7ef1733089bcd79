#pragma once

#include <chrono>

namespace gladly_mcp::sandbox {

/// Counts requests in fixed windows of one second.
class rate_window {
public:
    /// `limit` requests per window; 0: no limit.
    explicit rate_window(unsigned limit) noexcept : limit_(limit) {}

    /// Takes one request of the budget; false when the window has none left.
    bool take(std::chrono::steady_clock::time_point now) noexcept
    {
        roll(now);
        if (limit_ != 0 && used_ >= limit_) {
            return false;
        }
        ++used_;
        return true;
    }

    /// What is left of the window that `now` lies in.
    unsigned remaining(std::chrono::steady_clock::time_point now) noexcept
    {
        roll(now);
        return used_ >= limit_ ? 0 : limit_ - used_;
    }

    [[nodiscard]] unsigned limit() const noexcept { return limit_; }

private:
    void roll(std::chrono::steady_clock::time_point now) noexcept
    {
        const auto second = std::chrono::floor<std::chrono::seconds>(now.time_since_epoch());
        if (second != window_) {
            window_ = second;
            used_ = 0;
        }
    }

    unsigned limit_;
    unsigned used_ = 0;
    std::chrono::seconds window_ = std::chrono::seconds::min();
};

} // namespace gladly_mcp::sandbox
