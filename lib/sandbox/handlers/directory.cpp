#include "sandbox/encode.hpp"
#include "sandbox/handlers/handlers.hpp"
#include "sandbox/reply.hpp"

#include <boost/json/array.hpp>

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

http::response get_topics(call& request)
{
    return all_of(request.state.topics);
}

} // namespace gladly_mcp::sandbox
