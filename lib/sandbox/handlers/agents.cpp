#include "sandbox/body_reader.hpp"
#include "sandbox/encode.hpp"
#include "sandbox/encode_directory.hpp"
#include "sandbox/handlers/handlers.hpp"
#include "sandbox/reply.hpp"

#include <algorithm>

namespace gladly_mcp::sandbox {
namespace {

/// The call recorder's agent is named by id or by e-mail address.
const agent* find_recorded(const call& request)
{
    const std::string_view given = request.path_value("agentId");
    if (const agent* found = request.state.find_agent(given)) {
        return found;
    }
    const auto at = std::ranges::find(request.state.agents, lower_case(given),
                                      [](const agent& entry) { return lower_case(entry.email_address); });
    return at == request.state.agents.end() ? nullptr : &*at;
}

agent_call* current_call(const call& request, const agent& who)
{
    const auto at = std::ranges::find(request.state.agent_calls, who.id, &agent_call::agent_id);
    return at == request.state.agent_calls.end() ? nullptr : &*at;
}

http::response unknown_agent()
{
    return refused_with_object(404, problem{{}, "not_exist", "agent does not exist", {}});
}

} // namespace

http::response get_agent(call& request)
{
    const agent* found = request.state.find_agent(request.path_value("agentId"));
    return found == nullptr ? unknown("agent") : json_reply(200, to_json(*found));
}

http::response get_agent_call_recording(call& request)
{
    const agent* who = find_recorded(request);
    if (who == nullptr) {
        return unknown_agent();
    }
    if (const agent_call* current = current_call(request, *who)) {
        return json_reply(200, to_json(*current));
    }
    return json_reply(200, boost::json::object{{"agentId", who->id}, {"recording", false}});
}

http::response update_agent_call_recording(call& request)
{
    const agent* who = find_recorded(request);
    if (who == nullptr) {
        return unknown_agent();
    }
    body_reader reader{request.body};
    if (!reader.failed() && body_reader::given(reader.body(), "recording") == nullptr) {
        reader.add_problem("recording", "blank", "recording must be given");
    }
    const bool recording = reader.flag(reader.body(), "recording", "recording", false);
    if (reader.failed()) {
        return reader.refusal();
    }
    if (agent_call* current = current_call(request, *who)) {
        current->recording = recording;
    }
    return empty_reply(204);
}

} // namespace gladly_mcp::sandbox
