#include "sandbox/encode_data.hpp"
#include "sandbox/handlers/handlers.hpp"
#include "sandbox/read_time.hpp"
#include "sandbox/reply.hpp"

#include <boost/json/serialize.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace gladly_mcp::sandbox {
namespace {

constexpr std::chrono::hours kept_for{24};

constexpr std::array<std::string_view, 8> known_entities{"AGENT_AVAILABILITY", "AGENT_STATUS", "CONTACT",
                                                         "CONVERSATION",       "CUSTOMER",     "CUSTOMER_PROFILE",
                                                         "PAYMENT_REQUEST",    "TASK"};

/// What `listEvents` was asked for.
struct event_filter {
    std::optional<time_point> start_at;
    std::optional<time_point> end_at; ///< Empty: what is there.
    std::vector<std::string_view> entities;
    std::vector<problem> problems;
};

std::optional<time_point> read_bound(const call& request, std::string_view name, bool required,
                                     std::vector<problem>& problems)
{
    const std::string attr{name};
    const std::string* given = request.query_value(name);
    if (given == nullptr || given->empty()) {
        if (required || given != nullptr) {
            problems.push_back({attr, "blank", attr + " must be given", {}});
        }
        return std::nullopt;
    }
    const auto when = read_time(*given);
    if (!when) {
        problems.push_back({attr, "invalid", attr + " must be an RFC 3339 time", {}});
    }
    return when;
}

event_filter read_filter(const call& request)
{
    event_filter out;
    out.start_at = read_bound(request, "startAt", true, out.problems);
    out.end_at = read_bound(request, "endAt", false, out.problems);
    if (out.start_at && *out.start_at < request.now - kept_for) {
        out.problems.push_back({"startAt", "invalid", "startAt must lie in the last 24 hours", {}});
    } else if (out.start_at && out.end_at.value_or(request.now) <= *out.start_at) {
        out.problems.push_back({"startAt", "invalid", "startAt must be before endAt", {}});
    }
    for (const auto& [name, value] : request.query) {
        if (name != "entities") {
            continue;
        }
        if (std::ranges::find(known_entities, value) == known_entities.end()) {
            out.problems.push_back({"entities", "invalid", "entities must be one of the known values", {}});
        }
        out.entities.push_back(value);
    }
    if (out.entities.empty()) {
        out.problems.push_back({"entities", "blank", "entities must be given", {}});
    }
    return out;
}

/// `CONVERSATION` of `CONVERSATION/CLOSED`. The assignee has a group of its own but no entity: it is the
/// conversation's.
std::string_view entity_of(std::string_view type)
{
    const std::string_view group = type.substr(0, type.find('/'));
    return group == "CONVERSATION_ASSIGNEE" ? std::string_view{"CONVERSATION"} : group;
}

} // namespace

http::response list_events(call& request)
{
    const event_filter filter = read_filter(request);
    if (!filter.problems.empty()) {
        return refused(400, filter.problems);
    }
    const time_point newest = request.now - request.options.event_lag;
    std::string lines;
    for (const event& entry : request.state.events) {
        const bool in_time = entry.timestamp >= *filter.start_at && entry.timestamp <= newest &&
                             (!filter.end_at || entry.timestamp < *filter.end_at);
        if (in_time && std::ranges::find(filter.entities, entity_of(entry.type)) != filter.entities.end()) {
            lines += boost::json::serialize(to_json(entry));
            lines += '\n';
        }
    }
    return content_reply("application/x-jsonlines", std::move(lines));
}

} // namespace gladly_mcp::sandbox
