#include <gladly_mcp/gladly/event_poller.hpp>

#include <algorithm>
#include <map>
#include <utility>

namespace gladly_mcp::gladly {

namespace {

using instant = time_window::instant;
using std::chrono::milliseconds;

/// How far back the stream reaches, less a minute in which the request may be on its way.
constexpr milliseconds reach = std::chrono::hours(24) - std::chrono::minutes(1);

/// Ids are kept a little longer than is asked for, as a server may round the start of a window.
constexpr milliseconds slack = std::chrono::seconds(1);

/// The stored form of a position.
struct poller_state {
    std::optional<core::timestamp> settled_until{};
    std::map<std::string, core::timestamp> seen{};
};
BOOST_DESCRIBE_STRUCT(poller_state, (), (settled_until, seen))

std::optional<instant> instant_of(const core::timestamp& stamp)
{
    const auto time = stamp.time();
    return time ? std::optional(std::chrono::floor<milliseconds>(*time)) : std::nullopt;
}

core::timestamp spelled(instant time)
{
    return core::timestamp(std::chrono::time_point_cast<std::chrono::system_clock::duration>(time));
}

error not_a_state()
{
    return {errc::decode_failed, "The state of an event poller has a time that is none."};
}

} // namespace

event_poller::event_poller(event_poller_options options) : options_(options)
{
    options_.lateness = std::max(options_.lateness, std::chrono::seconds(0));
    options_.max_window = std::max({options_.max_window, options_.lateness * 2, std::chrono::seconds(1)});
}

result<event_poller> event_poller::restore(const boost::json::object& state, event_poller_options options)
{
    const auto stored = core::decode<poller_state>(boost::json::value(state));
    if (!stored) {
        return stored.error();
    }
    event_poller out(options);
    if (stored->settled_until) {
        out.settled_until_ = instant_of(*stored->settled_until);
        if (!out.settled_until_) {
            return not_a_state();
        }
    }
    for (const auto& [id, stamp] : stored->seen) {
        const auto time = instant_of(stamp);
        if (!time) {
            return not_a_state();
        }
        out.seen_.emplace(id, *time);
    }
    return out;
}

poll_request event_poller::next(std::chrono::system_clock::time_point now) const
{
    poll_request out;
    out.asked_at = std::chrono::floor<milliseconds>(now);
    const auto oldest = out.asked_at - reach;
    const auto wanted = settled_until_.value_or(out.asked_at - options_.first_reach);
    out.window.start = std::min(std::max(wanted, oldest), out.asked_at);
    out.window.end = std::min<instant>(out.asked_at, out.window.start + options_.max_window);
    if (settled_until_ && *settled_until_ < oldest) {
        out.gap = time_window{*settled_until_, oldest};
    }
    return out;
}

poll_result event_poller::take(const poll_request& asked, std::vector<event> events, poll_end end)
{
    poll_result out;
    out.gap = asked.gap;
    std::vector<std::pair<instant, event>> fresh;
    for (auto& what : events) {
        // What has no legible time came now, as far as anyone can tell.
        const auto time = instant_of(what.timestamp).value_or(asked.window.end);
        if (is_new(what, time)) {
            fresh.emplace_back(time, std::move(what));
        } else {
            ++out.duplicates;
        }
    }
    std::ranges::stable_sort(fresh, {}, &std::pair<instant, event>::first);
    out.events.reserve(fresh.size());
    for (auto& [time, what] : fresh) {
        out.events.push_back(std::move(what));
    }
    if (asked.gap) {
        settled_until_ = asked.window.start; // so that the gap is told once, even if this stream broke off
    }
    if (end == poll_end::whole) {
        advance(asked);
    }
    forget_settled();
    return out;
}

bool event_poller::is_new(const event& what, instant time)
{
    return what.id.empty() || seen_.emplace(what.id, time).second;
}

void event_poller::advance(const poll_request& asked)
{
    const auto settled = std::min<instant>(asked.window.end, asked.asked_at - options_.lateness);
    // The first window may be younger than what can still appear: it begins where it was asked to.
    settled_until_ = std::max(settled, settled_until_.value_or(asked.window.start));
}

void event_poller::forget_settled()
{
    if (settled_until_) {
        std::erase_if(seen_, [oldest = *settled_until_ - slack](const auto& entry) { return entry.second < oldest; });
    }
    if (seen_.size() <= options_.max_remembered) {
        return;
    }
    std::vector<instant> times;
    times.reserve(seen_.size());
    for (const auto& entry : seen_) {
        times.push_back(entry.second);
    }
    const auto kept_from = times.end() - static_cast<std::ptrdiff_t>(options_.max_remembered);
    std::ranges::nth_element(times, kept_from);
    std::erase_if(seen_, [oldest = kept_from == times.end() ? instant::max() : *kept_from](const auto& entry) {
        return entry.second < oldest;
    });
    // Those of the very oldest instant that is kept may still be too many.
    while (seen_.size() > options_.max_remembered) {
        seen_.erase(std::ranges::min_element(seen_, {}, [](const auto& entry) { return entry.second; }));
    }
}

boost::json::object event_poller::state() const
{
    poller_state out;
    if (settled_until_) {
        out.settled_until = spelled(*settled_until_);
    }
    for (const auto& [id, time] : seen_) {
        out.seen.emplace(id, spelled(time));
    }
    return core::encode(out).as_object();
}

} // namespace gladly_mcp::gladly
