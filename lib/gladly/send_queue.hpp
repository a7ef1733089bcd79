#pragma once

#include "gladly/send_window.hpp"

#include <variant>
#include <vector>

namespace gladly_mcp::gladly::detail {

/// Who waits for one budget, in the order of coming. No I/O, no clock.
class send_queue {
public:
    using time_point = send_window::time_point;
    using ticket = std::uint64_t;

    struct waiting {
        ticket place = 0;
        std::chrono::nanoseconds nap{}; ///< Ask again after it.
    };
    struct refused {
        std::chrono::nanoseconds wait{}; ///< What would have been needed.
    };
    /// Go, wait, or give up.
    using turn = std::variant<numbered_send, waiting, refused>;

    send_queue(send_window_options options, std::size_t max_waiters);

    /// Somebody comes who gives up at `give_up`.
    [[nodiscard]] turn join(time_point now, time_point give_up);

    /// Somebody who waits asks whether it is time. The ticket is void unless the answer is to wait.
    [[nodiscard]] turn ask(ticket place, time_point now);

    /// Somebody who waited goes away.
    void leave(ticket place) noexcept;

    [[nodiscard]] std::size_t size() const noexcept { return waiters_.size(); }
    [[nodiscard]] send_window& window() noexcept { return window_; }
    [[nodiscard]] const send_window& window() const noexcept { return window_; }

private:
    struct waiter {
        ticket place;
        time_point give_up;
    };

    [[nodiscard]] std::vector<waiter>::iterator find(ticket place) noexcept;

    send_window window_;
    std::size_t max_waiters_;
    std::vector<waiter> waiters_;
    ticket next_ = 0;
};

} // namespace gladly_mcp::gladly::detail
