#include "gladly/pending.hpp"
#include "gladly/run_call.hpp"

#include <gladly_mcp/gladly/conversation.hpp>
#include <gladly_mcp/gladly/conversation_calls.hpp>
#include <gladly_mcp/gladly/conversation_item.hpp>
#include <gladly_mcp/gladly/note.hpp>
#include <gladly_mcp/gladly/operations.hpp>

namespace gladly_mcp::gladly {

template <class Flow>
auto conversation_calls<Flow>::list(std::string customer_id) const -> answer_of<gladly::list<conversation>>
{
    return flow_.run(many<conversation>(op::get_conversations, at("customerId", std::move(customer_id))));
}

template <class Flow>
auto conversation_calls<Flow>::get(std::string id) const -> answer_of<conversation>
{
    return flow_.run(one<conversation>(op::get_conversation, at("conversationId", std::move(id))));
}

template <class Flow>
auto conversation_calls<Flow>::update(std::string id, conversation_update changes) const -> answer_of<void>
{
    return flow_.run(change(op::patch_conversation, at("conversationId", std::move(id), changes)));
}

template <class Flow>
auto conversation_calls<Flow>::items(std::string conversation_id, std::optional<std::string> session_id) const
    -> answer_of<gladly::list<conversation_item>>
{
    auto arguments = at("conversationId", std::move(conversation_id));
    if (session_id) {
        arguments.query.emplace_back("sessionId", *std::move(session_id));
    }
    return flow_.run(many<conversation_item>(op::get_conversation_items, std::move(arguments)));
}

template <class Flow>
auto conversation_calls<Flow>::item(std::string id) const -> answer_of<conversation_item>
{
    return flow_.run(one<conversation_item>(op::get_item, at("itemId", std::move(id))));
}

template <class Flow>
auto conversation_calls<Flow>::add_note(std::string conversation_id, std::string text) const -> answer_of<created>
{
    const note_create note{.content = {.body = std::move(text)}};
    return flow_.run(creation(op::add_note_to_conversation, at("conversationId", std::move(conversation_id), note)));
}

template <class Flow>
auto conversation_calls<Flow>::add_topics(std::string conversation_id, std::vector<std::string> topic_ids) const
    -> answer_of<void>
{
    const conversation_topics_add topics{.topic_ids = std::move(topic_ids)};
    return flow_.run(change(op::add_topic_to_conversation, at("conversationId", std::move(conversation_id), topics)));
}

template class conversation_calls<detail::awaiting>;
template class conversation_calls<detail::blocking>;

} // namespace gladly_mcp::gladly
