#pragma once

#include <gladly_mcp/http/transport.hpp>

#include <functional>
#include <iterator>
#include <list>
#include <optional>
#include <unordered_map>
#include <utility>

namespace gladly_mcp::http {

/// Decides which idle connection a request may use. It knows neither sockets nor a clock: both come from outside.
///
/// Taking, giving and dropping cost constant time, whatever the number of origins. What is dropped is destroyed, and a
/// `Connection` closes itself then.
template <class Connection>
class idle_pool {
public:
    using time_point = std::chrono::steady_clock::time_point;

    idle_pool(std::size_t max_per_origin, std::chrono::milliseconds max_idle) noexcept
        : max_per_origin_(max_per_origin), max_idle_(max_idle)
    {}

    /// Takes the connection that was used last, provided that it has been idle for no longer than `max_idle`.
    [[nodiscard]] std::optional<Connection> take(const origin& to, time_point now, std::chrono::milliseconds max_idle)
    {
        drop_expired(now);
        const auto place = by_origin_.find(to);
        if (place == by_origin_.end() || now - place->second.back()->since > max_idle)
            return std::nullopt;
        const auto newest = place->second.back();
        std::optional<Connection> taken{std::move(newest->connection)};
        place->second.pop_back();
        if (place->second.empty())
            by_origin_.erase(place);
        oldest_first_.erase(newest);
        return taken;
    }

    /// Keeps a connection; when its origin has as many as it may have, the one idle for longest is dropped.
    void give(const origin& to, Connection connection, time_point now)
    {
        drop_expired(now);
        if (max_per_origin_ == 0)
            return;
        auto& kept = by_origin_[to];
        if (kept.size() >= max_per_origin_) {
            oldest_first_.erase(kept.front());
            kept.erase(kept.begin());
        }
        oldest_first_.push_back({.to = to, .connection = std::move(connection), .since = now});
        kept.push_back(std::prev(oldest_first_.end()));
    }

    void clear() noexcept
    {
        by_origin_.clear();
        oldest_first_.clear();
    }

    [[nodiscard]] std::size_t size() const noexcept { return oldest_first_.size(); }

private:
    struct entry {
        origin to;
        Connection connection;
        time_point since;
    };
    using position = typename std::list<entry>::iterator;

    struct origin_hash {
        std::size_t operator()(const origin& value) const noexcept
        {
            return std::hash<std::string>{}(value.host) ^ (std::size_t{value.port} << 1U) ^ std::size_t{value.tls};
        }
    };

    void drop_expired(time_point now)
    {
        while (!oldest_first_.empty() && now - oldest_first_.front().since > max_idle_) {
            const auto place = by_origin_.find(oldest_first_.front().to);
            place->second.erase(place->second.begin());
            if (place->second.empty())
                by_origin_.erase(place);
            oldest_first_.pop_front();
        }
    }

    std::size_t max_per_origin_;
    std::chrono::milliseconds max_idle_;
    std::list<entry> oldest_first_;
    std::unordered_map<origin, std::vector<position>, origin_hash> by_origin_; ///< No vector is empty.
};

} // namespace gladly_mcp::http
