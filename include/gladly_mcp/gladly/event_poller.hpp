#pragma once

#include <gladly_mcp/core/result.hpp>
#include <gladly_mcp/gladly/event.hpp>

#include <boost/json/object.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace gladly_mcp::gladly {

/// How an `event_poller` asks.
struct event_poller_options {
    /// How far back the very first poll reaches; at most what the stream keeps. The default begins with what happens
    /// from now on.
    std::chrono::seconds first_reach{0};

    /// How long after its timestamp an event can still appear: what is younger is asked for again. Gladly says 15 s;
    /// the rest allows for clocks that differ.
    std::chrono::seconds lateness{30};

    /// The longest window that is asked for at once, which bounds how many events one answer brings when a lot was
    /// missed. At least twice `lateness` is used.
    std::chrono::seconds max_window{3'600};

    /// Ids of young events that are remembered to tell which are new. Beyond that the oldest are forgotten, and their
    /// events can come a second time. Each takes about 100 bytes.
    std::size_t max_remembered = 50'000;
};

/// A stretch of time, in milliseconds UTC.
struct time_window {
    using instant = std::chrono::sys_time<std::chrono::milliseconds>;

    instant start{};
    instant end{};

    friend bool operator==(const time_window&, const time_window&) = default;
};

/// What to ask the stream for next.
struct poll_request {
    time_window window{};             ///< `startAt` and `endAt` of `listEvents`.
    std::optional<time_window> gap{}; ///< What the stream keeps no longer; its events are lost.
    time_window::instant asked_at{};

    /// Nothing to ask for, as at the very first poll with no `first_reach` and when a clock was set back: the request
    /// would be refused. Give it to `take` without events, and poll again later.
    [[nodiscard]] bool empty() const noexcept { return window.start == window.end; }

    /// Whether the window ends at the present; otherwise there is more to ask for at once.
    [[nodiscard]] bool reaches_present() const noexcept { return window.end == asked_at; }
};

/// Whether all of a window's events were received.
enum class poll_end : std::uint8_t {
    whole,      ///< The stream ended by itself.
    broken_off, ///< The stream failed: the same window has to be asked for again.
};

/// The events of one poll.
struct poll_result {
    std::vector<event> events{};      ///< The new ones, by timestamp; equal timestamps in the order received.
    std::size_t duplicates = 0;       ///< Events that had come before.
    std::optional<time_window> gap{}; ///< As in the request; told once.
};

/// Follows the events stream over polls, failures and restarts: each event once, none missed within a day.
///
/// `next(now)` says what to ask `GET /events` for, `take` tells what is new in the answer, `state` is what to store
/// beside the outcome of the events, and `restore` goes on from there. Does no I/O and has no clock.
///
/// The stream keeps 24 hours; what a longer pause missed is reported as a gap. Events can appear late, so the youngest
/// part of a window is asked for again and known ids are left out; a late event comes after younger ones of the poll
/// before it. To lose nothing over a crash, handle the events, then store `state()`; a crash between the two repeats
/// the events of one poll.
///
/// Distinct objects: safe. Shared objects: unsafe.
class GLADLY_MCP_API event_poller {
public:
    explicit event_poller(event_poller_options options = {});

    /// Goes on from a stored `state()`; `errc::decode_failed` when it is none.
    [[nodiscard]] static result<event_poller> restore(const boost::json::object& state,
                                                      event_poller_options options = {});

    /// What to ask for at this time. Changes nothing, so a poll that failed is simply asked for again.
    [[nodiscard]] poll_request next(std::chrono::system_clock::time_point now) const;

    /// Takes the events that came in answer to `asked`, in the order received. After `poll_end::broken_off` the
    /// position stays, and the events given count as known.
    [[nodiscard]] poll_result take(const poll_request& asked, std::vector<event> events,
                                   poll_end end = poll_end::whole);

    /// The position: JSON of this library's own form, to be kept as it is.
    [[nodiscard]] boost::json::object state() const;

private:
    [[nodiscard]] bool is_new(const event& what, time_window::instant time);
    void advance(const poll_request& asked);
    void forget_settled();

    event_poller_options options_;
    std::optional<time_window::instant> settled_until_; // nothing older can appear any more
    std::unordered_map<std::string, time_window::instant> seen_;
};

} // namespace gladly_mcp::gladly
