#pragma once

#include <chrono>
#include <limits>

namespace gladly_mcp::sandbox {

/// Counts requests in fixed windows of time.
class rate_window {
public:
    /// `limit` requests per `period`; 0: no limit.
    explicit rate_window(unsigned limit, std::chrono::seconds period = std::chrono::seconds{1}) noexcept
        : limit_(limit), period_(period)
    {}

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
        const auto window = std::chrono::floor<std::chrono::seconds>(now.time_since_epoch()) / period_;
        if (window != window_) {
            window_ = window;
            used_ = 0;
        }
    }

    unsigned limit_;
    std::chrono::seconds period_;
    unsigned used_ = 0;
    std::chrono::seconds::rep window_ = std::numeric_limits<std::chrono::seconds::rep>::min();
};

} // namespace gladly_mcp::sandbox
