#pragma once

#include <gladly_mcp/core/error.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <limits>
#include <optional>

namespace gladly_mcp::gladly::detail {

/// What one budget allows.
struct send_window_options {
    std::int64_t limit = 10;
    double share = 1.0; ///< Of the limit.
    std::chrono::nanoseconds period{std::chrono::seconds{1}};
    std::chrono::nanoseconds guard{};                                    ///< Added to the period.
    std::size_t max_under_way = std::numeric_limits<std::size_t>::max(); ///< Sends without an end.
};

/// A request that was sent: its number, counted from 0, and when.
struct numbered_send {
    std::uint64_t number = 0;
    std::chrono::steady_clock::time_point at{};
};

/// When requests may go, by what has gone and what answers told. No I/O, no clock: each event brings its time.
class send_window {
public:
    using time_point = std::chrono::steady_clock::time_point;

    explicit send_window(send_window_options options) noexcept;

    /// How many may go in one window.
    [[nodiscard]] std::int64_t limit(time_point now) const noexcept;

    /// When a request may go that lets `ahead` others go first, as things stand: `now` when at once.
    [[nodiscard]] time_point earliest(std::size_t ahead, time_point now) const;

    /// A request goes.
    numbered_send send(time_point now);

    /// An exchange has ended, with whatever outcome.
    void ended() noexcept;

    /// The answer to `what` told this about the budget. Call it before `ended`.
    void told(const numbered_send& what, const rate_limit_detail& figures, time_point now);

    /// `what` was refused: all pauses for `pause`, and less goes afterwards.
    void refused(const numbered_send& what, std::chrono::nanoseconds pause, time_point now);

private:
    struct reduction {
        std::int64_t limit;
        time_point at;
        std::uint64_t before; ///< Sends of smaller numbers went before it.
    };

    [[nodiscard]] std::chrono::nanoseconds window() const noexcept { return options_.period + options_.guard; }
    [[nodiscard]] std::int64_t allowed(time_point now) const noexcept;
    [[nodiscard]] std::int64_t own_sends_until(time_point when) const;

    send_window_options options_;
    std::int64_t told_limit_;
    std::optional<reduction> reduction_;
    time_point held_until_ = time_point::min();
    time_point others_until_ = time_point::min(); ///< Until when others are taken to use the budget as well.
    std::deque<time_point> sends_;                ///< The last ones, oldest first.
    std::uint64_t next_ = 0;
    std::optional<std::uint64_t> newest_told_;
    std::size_t under_way_ = 0;
};

} // namespace gladly_mcp::gladly::detail
