#include "gladly/send_window.hpp"

#include <algorithm>
#include <vector>

namespace gladly_mcp::gladly::detail {

namespace {

using namespace std::chrono_literals;

/// Who names another limit is not believed.
constexpr std::int64_t least_limit = 1;
constexpr std::int64_t greatest_limit = 100;

/// Enough for the greatest limit, and for counting back from an answer that took its time.
constexpr std::size_t most_remembered = 2 * greatest_limit;

/// After a 429 the limit grows by one in this time; as long, others are taken to use the budget.
constexpr std::chrono::nanoseconds recovery_step = 10s;

/// How soon to ask again when the wait is for the end of an exchange, which nobody can foresee.
constexpr std::chrono::nanoseconds until_next_look = 1s;

} // namespace

send_window::send_window(send_window_options options) noexcept
    : options_(options), told_limit_(std::clamp(options.limit, least_limit, greatest_limit))
{}

std::int64_t send_window::allowed(time_point now) const noexcept
{
    if (!reduction_) {
        return told_limit_;
    }
    return std::min(told_limit_, reduction_->limit + (now - reduction_->at) / recovery_step);
}

std::int64_t send_window::limit(time_point now) const noexcept
{
    const auto part = static_cast<std::int64_t>(static_cast<double>(allowed(now)) * options_.share);
    return std::clamp(part, least_limit, greatest_limit);
}

send_window::time_point send_window::earliest(std::size_t ahead, time_point now) const
{
    const auto limit = static_cast<std::size_t>(this->limit(now));
    // What goes first occupies the window like what has gone.
    std::vector<time_point> foreseen;
    const auto send_at = [&](std::size_t index) {
        return index < sends_.size() ? sends_[index] : foreseen[index - sends_.size()];
    };
    time_point when = now;
    for (std::size_t i = 0; i <= ahead; ++i) {
        when = std::max({when, now, held_until_});
        const std::size_t count = sends_.size() + i;
        if (count >= limit) {
            when = std::max(when, send_at(count - limit) + window());
        }
        if (under_way_ + i >= options_.max_under_way) {
            when = std::max(when, now + until_next_look);
        }
        if (i != ahead) {
            foreseen.push_back(when);
        }
    }
    return when;
}

numbered_send send_window::send(time_point now)
{
    sends_.push_back(now);
    if (sends_.size() > most_remembered) {
        sends_.pop_front();
    }
    ++under_way_;
    return {.number = next_++, .at = now};
}

void send_window::ended() noexcept
{
    if (under_way_ > 0) {
        --under_way_;
    }
}

void send_window::told(const numbered_send& what, const rate_limit_detail& figures, time_point now)
{
    // Answers overtake each other; an older one tells of a state that is gone.
    if (newest_told_ && what.number < *newest_told_) {
        return;
    }
    newest_told_ = what.number;
    // Figures of a longer window say nothing about how many may go in this one.
    const bool of_this_window = !figures.reset || *figures.reset <= options_.period;
    if (figures.limit && of_this_window) {
        told_limit_ = std::clamp(*figures.limit, least_limit, greatest_limit);
    }
    if (!figures.remaining) {
        return;
    }
    // A server with a fixed window tells "none left" to a client that alone fills it and that the own window already
    // paces; a hold would halve its speed. So a hold needs a sign of others: less is left than the own sends explain.
    if (*figures.remaining + own_sends_until(what.at) < told_limit_ || !of_this_window) {
        others_until_ = now + recovery_step;
    }
    // This exchange is still counted as under way.
    const bool scarce = *figures.remaining < static_cast<std::int64_t>(under_way_);
    if (scarce && now < others_until_) {
        const std::chrono::nanoseconds reset = figures.reset.value_or(0s);
        held_until_ = std::max(held_until_, what.at + std::max(window(), reset));
    }
}

void send_window::refused(const numbered_send& what, std::chrono::nanoseconds pause, time_point now)
{
    const auto before = allowed(now);
    const bool one_of_a_burst = reduction_ && what.number < reduction_->before;
    const auto after = one_of_a_burst ? before : std::max(least_limit, before / 2);
    reduction_ = reduction{.limit = after, .at = now, .before = next_};
    others_until_ = now + recovery_step;
    held_until_ = std::max(held_until_, now + pause);
}

std::int64_t send_window::own_sends_until(time_point when) const
{
    const auto of_window = [&](time_point at) { return at > when - options_.period && at <= when; };
    return std::ranges::count_if(sends_, of_window);
}

} // namespace gladly_mcp::gladly::detail
