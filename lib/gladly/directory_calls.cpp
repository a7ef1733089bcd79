#include "gladly/pending.hpp"
#include "gladly/run_call.hpp"

#include <gladly_mcp/gladly/agent.hpp>
#include <gladly_mcp/gladly/audience.hpp>
#include <gladly_mcp/gladly/call_recorder.hpp>
#include <gladly_mcp/gladly/directory_calls.hpp>
#include <gladly_mcp/gladly/inbox.hpp>
#include <gladly_mcp/gladly/operations.hpp>
#include <gladly_mcp/gladly/organization.hpp>
#include <gladly_mcp/gladly/team.hpp>

namespace gladly_mcp::gladly {

template <class Flow>
auto inbox_calls<Flow>::list() const -> answer_of<gladly::list<inbox>>
{
    return flow_.run(many<inbox>(op::get_inboxes, call_arguments()));
}

template <class Flow>
auto inbox_calls<Flow>::get(std::string id) const -> answer_of<inbox>
{
    return flow_.run(one<inbox>(op::get_inbox, at("inboxId", std::move(id))));
}

template <class Flow>
auto agent_calls<Flow>::list() const -> answer_of<gladly::list<agent>>
{
    return flow_.run(many<agent>(op::get_agents, call_arguments()));
}

template <class Flow>
auto agent_calls<Flow>::get(std::string id) const -> answer_of<agent>
{
    return flow_.run(one<agent>(op::get_agent, at("agentId", std::move(id))));
}

template <class Flow>
auto agent_calls<Flow>::call_recorder(std::string id) const -> answer_of<gladly::call_recorder>
{
    return flow_.run(one<gladly::call_recorder>(op::get_agent_call_recording, at("agentId", std::move(id))));
}

template <class Flow>
auto agent_calls<Flow>::call_recorder(by_email who) const -> answer_of<gladly::call_recorder>
{
    return call_recorder(std::move(who.address));
}

template <class Flow>
auto agent_calls<Flow>::set_call_recorder(std::string id, call_recorder_update what) const -> answer_of<void>
{
    return flow_.run(change(op::update_agent_call_recording, at("agentId", std::move(id), what)));
}

template <class Flow>
auto agent_calls<Flow>::set_call_recorder(by_email who, call_recorder_update what) const -> answer_of<void>
{
    return set_call_recorder(std::move(who.address), what);
}

template <class Flow>
auto team_calls<Flow>::list() const -> answer_of<gladly::list<team>>
{
    return flow_.run(many<team>(op::get_teams, call_arguments()));
}

template <class Flow>
auto team_calls<Flow>::get(std::string id) const -> answer_of<team>
{
    return flow_.run(one<team>(op::get_team, at("teamId", std::move(id))));
}

template <class Flow>
auto audience_calls<Flow>::list() const -> answer_of<gladly::list<audience>>
{
    return flow_.run(many<audience>(op::get_audiences, call_arguments()));
}

template <class Flow>
auto organization_calls<Flow>::get() const -> answer_of<gladly::organization>
{
    return flow_.run(one<gladly::organization>(op::get_organization, call_arguments()));
}

template class inbox_calls<detail::awaiting>;
template class inbox_calls<detail::blocking>;
template class agent_calls<detail::awaiting>;
template class agent_calls<detail::blocking>;
template class team_calls<detail::awaiting>;
template class team_calls<detail::blocking>;
template class audience_calls<detail::awaiting>;
template class audience_calls<detail::blocking>;
template class organization_calls<detail::awaiting>;
template class organization_calls<detail::blocking>;

} // namespace gladly_mcp::gladly
