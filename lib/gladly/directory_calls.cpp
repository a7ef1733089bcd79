#include "gladly/pending.hpp"
#include "gladly/run_call.hpp"

#include <gladly_mcp/gladly/agent.hpp>
#include <gladly_mcp/gladly/directory_calls.hpp>
#include <gladly_mcp/gladly/inbox.hpp>
#include <gladly_mcp/gladly/operations.hpp>
#include <gladly_mcp/gladly/organization.hpp>
#include <gladly_mcp/gladly/topic.hpp>

namespace gladly_mcp::gladly {

template <class Flow>
auto inbox_calls<Flow>::list() const -> answer_of<gladly::list<inbox>>
{
    return flow_.run(many<inbox>(op::get_inboxes, call_arguments()));
}

template <class Flow>
auto agent_calls<Flow>::list() const -> answer_of<gladly::list<agent>>
{
    return flow_.run(many<agent>(op::get_agents, call_arguments()));
}

template <class Flow>
auto topic_calls<Flow>::list() const -> answer_of<gladly::list<topic>>
{
    return flow_.run(many<topic>(op::get_topics, call_arguments()));
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
template class topic_calls<detail::awaiting>;
template class topic_calls<detail::blocking>;
template class organization_calls<detail::awaiting>;
template class organization_calls<detail::blocking>;

} // namespace gladly_mcp::gladly
