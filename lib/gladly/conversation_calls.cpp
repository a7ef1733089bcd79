#include "gladly/chosen_id.hpp"
#include "gladly/customer_reference.hpp"
#include "gladly/pending.hpp"
#include "gladly/run_call.hpp"

#include <gladly_mcp/gladly/conversation.hpp>
#include <gladly_mcp/gladly/conversation_calls.hpp>
#include <gladly_mcp/gladly/conversation_item.hpp>
#include <gladly_mcp/gladly/freeform_topics.hpp>
#include <gladly_mcp/gladly/item_create.hpp>
#include <gladly_mcp/gladly/message_reply.hpp>
#include <gladly_mcp/gladly/note.hpp>
#include <gladly_mcp/gladly/operations.hpp>
#include <gladly_mcp/gladly/voice_transcript.hpp>

namespace gladly_mcp::gladly {

namespace {

result<call_arguments> new_item(conversation_item_create item, const std::string& phone_region)
{
    if (const auto settled = settle(op::create_item, item.customer, phone_region); !settled) {
        return settled.error();
    }
    if (const auto named = choose_id(op::create_item, item.id); !named) {
        return named.error();
    }
    return with_body(item);
}

result<call_arguments> new_item(std::string customer_id, customer_item_create item)
{
    if (const auto named = choose_id(op::create_customer_item, item.id); !named) {
        return named.error();
    }
    return at("customerId", std::move(customer_id), item);
}

} // namespace

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
auto conversation_calls<Flow>::note(std::string conversation_id, std::string note_id) const -> answer_of<gladly::note>
{
    return flow_.run(
        one<gladly::note>(op::get_note_from_conversation,
                          at(at("conversationId", std::move(conversation_id)), "noteId", std::move(note_id))));
}

template <class Flow>
auto conversation_calls<Flow>::add_topics(std::string conversation_id, std::vector<std::string> topic_ids) const
    -> answer_of<void>
{
    const conversation_topics_add topics{.topic_ids = std::move(topic_ids)};
    return flow_.run(change(op::add_topic_to_conversation, at("conversationId", std::move(conversation_id), topics)));
}

template <class Flow>
auto conversation_calls<Flow>::remove_topic(std::string conversation_id, std::string topic_id) const -> answer_of<void>
{
    return flow_.run(change(op::delete_topic_from_conversation,
                            at(at("conversationId", std::move(conversation_id)), "topicId", std::move(topic_id))));
}

template <class Flow>
auto conversation_calls<Flow>::change_freeform_topics(std::string customer_id, std::string conversation_id,
                                                      freeform_topics_change changes) const -> answer_of<void>
{
    auto where = at(at("customerId", std::move(customer_id)), "conversationId", std::move(conversation_id));
    return flow_.run(change(op::change_freeform_topics, with_body(changes, std::move(where))));
}

template <class Flow>
auto conversation_calls<Flow>::create_item(conversation_item_create what) const -> answer_of<created_conversation_item>
{
    return flow_.run(
        one<created_conversation_item>(op::create_item, new_item(std::move(what), flow_.target().phone_region())));
}

template <class Flow>
auto conversation_calls<Flow>::create_customer_item(std::string customer_id, customer_item_create what) const
    -> answer_of<created_conversation_item>
{
    return flow_.run(
        one<created_conversation_item>(op::create_customer_item, new_item(std::move(customer_id), std::move(what))));
}

template <class Flow>
auto conversation_calls<Flow>::delete_item(std::string item_id) const -> answer_of<void>
{
    return flow_.run(change(op::delete_item, at("itemId", std::move(item_id))));
}

template <class Flow>
auto conversation_calls<Flow>::delete_customer_item(std::string customer_id, std::string item_id) const
    -> answer_of<void>
{
    return flow_.run(
        change(op::delete_customer_item, at(at("customerId", std::move(customer_id)), "itemId", std::move(item_id))));
}

template <class Flow>
auto conversation_calls<Flow>::reply(std::string item_id, message_reply what) const -> answer_of<created>
{
    return flow_.run(creation(op::reply_to_message, at("itemId", std::move(item_id), what)));
}

template <class Flow>
auto conversation_calls<Flow>::redact(std::string item_id) const -> answer_of<void>
{
    return flow_.run(change(op::redact_content, at("itemId", std::move(item_id))));
}

template <class Flow>
auto conversation_calls<Flow>::voice_transcript(std::string item_id) const -> answer_of<gladly::voice_transcript>
{
    return flow_.run(one<gladly::voice_transcript>(op::get_voice_transcript, at("itemId", std::move(item_id))));
}

template class conversation_calls<detail::awaiting>;
template class conversation_calls<detail::blocking>;

} // namespace gladly_mcp::gladly
