#include "gladly/send_queue.hpp"

#include <algorithm>

namespace gladly_mcp::gladly::detail {

namespace {

/// Nobody sleeps longer without asking again: what was foreseen changes when others give up or a limit grows.
constexpr std::chrono::nanoseconds longest_nap = std::chrono::seconds{1};

} // namespace

send_queue::send_queue(send_window_options options, std::size_t max_waiters)
    : window_(options), max_waiters_(max_waiters)
{}

send_queue::turn send_queue::join(time_point now, time_point give_up)
{
    // Who slept too long has a slot that stays his: he is counted as one who goes first.
    const auto when = window_.earliest(waiters_.size(), now);
    if (when <= now) {
        return window_.send(now);
    }
    if (waiters_.size() >= max_waiters_ || when > give_up) {
        return refused{.wait = when - now};
    }
    waiters_.push_back({.place = next_++, .give_up = give_up});
    return waiting{.place = waiters_.back().place, .nap = std::min(when - now, longest_nap)};
}

send_queue::turn send_queue::ask(ticket place, time_point now)
{
    const auto self = find(place);
    if (self == waiters_.end()) {
        return refused{};
    }
    const auto when = window_.earliest(static_cast<std::size_t>(self - waiters_.begin()), now);
    if (when > now && when <= self->give_up) {
        return waiting{.place = place, .nap = std::min(when - now, longest_nap)};
    }
    waiters_.erase(self);
    if (when > now) {
        return refused{.wait = when - now};
    }
    return window_.send(now);
}

void send_queue::leave(ticket place) noexcept
{
    if (const auto self = find(place); self != waiters_.end()) {
        waiters_.erase(self);
    }
}

std::vector<send_queue::waiter>::iterator send_queue::find(ticket place) noexcept
{
    return std::ranges::find(waiters_, place, &waiter::place);
}

} // namespace gladly_mcp::gladly::detail
