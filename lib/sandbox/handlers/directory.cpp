#include "sandbox/encode.hpp"
#include "sandbox/encode_directory.hpp"
#include "sandbox/handlers/handlers.hpp"
#include "sandbox/reply.hpp"

#include <boost/json/array.hpp>

#include <algorithm>

namespace gladly_mcp::sandbox {
namespace {

template <class Records>
http::response all_of(const Records& records)
{
    boost::json::array out;
    out.reserve(records.size());
    for (const auto& record : records) {
        out.push_back(to_json(record));
    }
    return json_reply(200, out);
}

} // namespace

http::response get_agents(call& request)
{
    return all_of(request.state.agents);
}

http::response get_organization(call& request)
{
    return json_reply(200, to_json(request.state.organization));
}

http::response get_inboxes(call& request)
{
    return all_of(request.state.inboxes);
}

http::response get_inbox(call& request)
{
    const inbox* found = request.state.find_inbox(request.path_value("inboxId"));
    return found == nullptr ? unknown("inbox") : json_reply(200, to_json(*found));
}

http::response get_topics(call& request)
{
    return all_of(request.state.topics);
}

http::response get_teams(call& request)
{
    return all_of(request.state.teams);
}

http::response get_team(call& request)
{
    const auto found = std::ranges::find(request.state.teams, request.path_value("teamId"), &team::id);
    return found == request.state.teams.end() ? unknown("team") : json_reply(200, to_json(*found));
}

http::response get_audiences(call& request)
{
    return all_of(request.state.audiences);
}

} // namespace gladly_mcp::sandbox
