#pragma once

#include "mcp/revision/legacy.hpp"

#include <gladly_mcp/mcp/request_id.hpp>

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <unordered_map>

namespace gladly_mcp::mcp {

/// A session of an older client over HTTP: what was agreed on, and the calls that it may still cancel.
struct http_session {
    std::string id;
    legacy_session agreed;
    std::chrono::steady_clock::time_point last_used;

    /// How to cancel each call under way.
    std::unordered_map<request_id, std::function<void()>> in_flight;
};

/// The sessions of one endpoint, bounded in number and idle time. Does no I/O; the time is given to it.
class session_table {
public:
    session_table(std::size_t max_sessions, std::chrono::milliseconds idle) : max_sessions_(max_sessions), idle_(idle)
    {}

    /// Opens a session under a new unguessable id. When the table is full, the longest unused session makes room.
    [[nodiscard]] std::shared_ptr<http_session> open(legacy_session agreed, std::chrono::steady_clock::time_point now);

    /// The session with that id, marked as used; null when there is none or it was idle for too long.
    [[nodiscard]] std::shared_ptr<http_session> find(std::string_view id, std::chrono::steady_clock::time_point now);

    /// Ends a session and cancels its calls. Returns whether there was one.
    bool close(std::string_view id);

    [[nodiscard]] std::size_t size() const noexcept { return sessions_.size(); }

private:
    using map = std::unordered_map<std::string, std::shared_ptr<http_session>>;

    void end(map::iterator which);
    void make_room(std::chrono::steady_clock::time_point now);

    std::size_t max_sessions_;
    std::chrono::milliseconds idle_;
    map sessions_;
};

} // namespace gladly_mcp::mcp
