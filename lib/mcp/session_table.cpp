#include "mcp/session_table.hpp"

#include <gladly_mcp/core/random.hpp>

#include <algorithm>
#include <utility>

namespace gladly_mcp::mcp {

std::shared_ptr<http_session> session_table::open(legacy_session agreed, std::chrono::steady_clock::time_point now)
{
    make_room(now);
    auto session = std::make_shared<http_session>();
    session->id = core::random_token(24);
    session->agreed = std::move(agreed);
    session->last_used = now;
    sessions_.emplace(session->id, session);
    return session;
}

std::shared_ptr<http_session> session_table::find(std::string_view id, std::chrono::steady_clock::time_point now)
{
    const auto found = sessions_.find(std::string(id));
    if (found == sessions_.end())
        return nullptr;
    if (now - found->second->last_used > idle_ && found->second->in_flight.empty()) {
        end(found);
        return nullptr;
    }
    found->second->last_used = now;
    return found->second;
}

bool session_table::close(std::string_view id)
{
    const auto found = sessions_.find(std::string(id));
    if (found == sessions_.end())
        return false;
    end(found);
    return true;
}

void session_table::end(map::iterator which)
{
    const auto session = std::move(which->second);
    sessions_.erase(which);
    // A cancelled call takes itself off the list, so the list is taken away first.
    const auto calls = std::exchange(session->in_flight, {});
    for (const auto& [id, cancel] : calls)
        cancel();
}

void session_table::make_room(std::chrono::steady_clock::time_point now)
{
    if (sessions_.size() < max_sessions_)
        return;
    std::erase_if(sessions_, [&](const auto& entry) {
        return now - entry.second->last_used > idle_ && entry.second->in_flight.empty();
    });
    if (sessions_.size() >= max_sessions_ && !sessions_.empty())
        end(std::ranges::min_element(sessions_, {}, [](const auto& entry) { return entry.second->last_used; }));
}

} // namespace gladly_mcp::mcp
