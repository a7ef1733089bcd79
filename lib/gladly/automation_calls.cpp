#include "gladly/pending.hpp"
#include "gladly/run_call.hpp"

#include <gladly_mcp/gladly/automation.hpp>
#include <gladly_mcp/gladly/automation_calls.hpp>
#include <gladly_mcp/gladly/automation_message.hpp>
#include <gladly_mcp/gladly/operations.hpp>

namespace gladly_mcp::gladly {

template <class Flow>
auto automation_calls<Flow>::session(std::string id) const -> answer_of<automation_session>
{
    return flow_.run(one<automation_session>(op::get_automation_session, at("sessionId", std::move(id))));
}

template <class Flow>
auto automation_calls<Flow>::set_typing(std::string session_id, typing_state state) const -> answer_of<void>
{
    const typing_indicator_update body{.state = state};
    return flow_.run(change(op::update_typing_indicator, at("sessionId", std::move(session_id), body)));
}

template <class Flow>
auto automation_calls<Flow>::send(std::string session_id, automation_message_create what) const
    -> answer_of<automation_message>
{
    return flow_.run(one<automation_message>(op::send_outbound_message, at("sessionId", std::move(session_id), what)));
}

template <class Flow>
auto automation_calls<Flow>::messages(std::string session_id) const -> answer_of<gladly::list<automation_message>>
{
    return flow_.run(
        many<automation_message>(op::get_automation_session_messages, at("sessionId", std::move(session_id))));
}

template <class Flow>
auto automation_calls<Flow>::message(std::string session_id, std::string message_id) const
    -> answer_of<automation_message>
{
    return flow_.run(
        one<automation_message>(op::get_automation_session_message,
                                at(at("sessionId", std::move(session_id)), "messageId", std::move(message_id))));
}

template <class Flow>
auto automation_calls<Flow>::hand_off(std::string session_id, std::string description) const -> answer_of<void>
{
    const automation_handoff body{.description = std::move(description)};
    return flow_.run(change(op::handoff_automation_session, at("sessionId", std::move(session_id), body)));
}

template <class Flow>
auto automation_calls<Flow>::close(std::string session_id, std::string description) const -> answer_of<void>
{
    const automation_close body{.description = std::move(description)};
    return flow_.run(change(op::close_automation_session, at("sessionId", std::move(session_id), body)));
}

template class automation_calls<detail::awaiting>;
template class automation_calls<detail::blocking>;

} // namespace gladly_mcp::gladly
