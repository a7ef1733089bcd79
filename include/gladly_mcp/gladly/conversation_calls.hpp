#pragma once

#include <gladly_mcp/gladly/download.hpp>
#include <gladly_mcp/gladly/flow.hpp>
#include <gladly_mcp/gladly/list.hpp>
#include <gladly_mcp/gladly/models_fwd.hpp>
#include <gladly_mcp/gladly/visitor.hpp>
#include <gladly_mcp/http/body_sink.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace gladly_mcp::gladly {

/// The calls about conversations and what they hold; `Flow` decides between `awaitable<result<T>>` and `result<T>`.
template <class Flow>
class conversation_calls {
public:
    template <class T>
    using answer_of = typename Flow::template answer_of<T>;

    explicit conversation_calls(Flow flow) noexcept : flow_(std::move(flow)) {}

    /// The conversations of a customer, at most 100, oldest first: when the list is cut the newest are missing
    /// (`getConversations`).
    [[nodiscard]] answer_of<gladly::list<conversation>> list(std::string customer_id) const;

    /// One conversation (`getConversation`).
    [[nodiscard]] answer_of<conversation> get(std::string id) const;

    /// Assigns, closes or reopens a conversation (`patchConversation`). Gladly refuses with `errc::invalid_request`,
    /// code `invalid_state`, to reassign a closed one, an agent who is not in the inbox, to close without mandatory
    /// topics, and to close while the customer waits for a reply, unless `status.force` is set.
    [[nodiscard]] answer_of<void> update(std::string id, conversation_update changes) const;

    /// What a conversation holds, at most 1,000 items, oldest first: when the list is cut the newest are missing. With
    /// `session_id`: the items of that chat or voice session alone (`getConversationItems`).
    [[nodiscard]] answer_of<gladly::list<conversation_item>>
    items(std::string conversation_id, std::optional<std::string> session_id = std::nullopt) const;

    /// One item (`getItem`). An item of a kind that the API does not show is `errc::invalid_request`.
    [[nodiscard]] answer_of<conversation_item> item(std::string id) const;

    /// Adds a note for agents, plain text or Gladly's subset of HTML (`addNoteToConversation`). Repeating it adds
    /// another note.
    [[nodiscard]] answer_of<created> add_note(std::string conversation_id, std::string text) const;

    /// One note (`getNoteFromConversation`).
    [[nodiscard]] answer_of<gladly::note> note(std::string conversation_id, std::string note_id) const;

    /// Adds topics; those present already are ignored (`addTopicToConversation`).
    [[nodiscard]] answer_of<void> add_topics(std::string conversation_id, std::vector<std::string> topic_ids) const;

    /// Takes a topic away (`deleteTopicFromConversation`). Repeating it does no harm, but may be `errc::not_found`.
    [[nodiscard]] answer_of<void> remove_topic(std::string conversation_id, std::string topic_id) const;

    /// Adds and takes away values of freeform topics (`changeFreeformTopics`). Repeating it does no harm: values
    /// present already are ignored.
    [[nodiscard]] answer_of<void> change_freeform_topics(std::string customer_id, std::string conversation_id,
                                                         freeform_topics_change changes) const;

    /// Puts an activity on the timeline of the customer with that address, and makes the customer when there is none
    /// (`createItem`). `customer` has exactly one member set; a phone number is read as `normalize_phone` does. The
    /// item belongs to no conversation, and `occurred_at` may lie at most a year back. Without an id one is made, so a
    /// repeat cannot make it twice: an id in use is `errc::conflict`.
    [[nodiscard]] answer_of<created_conversation_item> create_item(conversation_item_create what) const;

    /// The same for a customer who is known (`createCustomerItem`). One who was merged into another is `errc::moved`:
    /// the item was not made.
    [[nodiscard]] answer_of<created_conversation_item> create_customer_item(std::string customer_id,
                                                                            customer_item_create what) const;

    /// Deletes an activity (`deleteItem`). Gladly refuses items of another kind. A repeat answers `errc::not_found`.
    [[nodiscard]] answer_of<void> delete_item(std::string item_id) const;

    /// Deletes an activity of that customer (`deleteCustomerItem`), as `delete_item` does.
    [[nodiscard]] answer_of<void> delete_customer_item(std::string customer_id, std::string item_id) const;

    /// Answers a customer's message (`replyToMessage`) with content of the same kind; the id is the new item's. It is
    /// assigned to the agent of these credentials when nobody has the conversation. Success does not prove delivery.
    /// Gladly refuses with `errc::invalid_request` when the conversation is closed, when the item is no message of a
    /// customer or of a kind that cannot be answered, and, code `too_long`, a body of more than 2,048 characters.
    ///
    /// Never repeat it after an error with `effect::possible`: the reply may have been sent.
    [[nodiscard]] answer_of<created> reply(std::string item_id, message_reply what) const;

    /// Erases what an item holds, for good; the item itself stays (`redactContent`). Gladly does it for chats, text
    /// messages, e-mails, Twitter, WhatsApp, voicemails and phone calls. Repeating it does no further harm.
    [[nodiscard]] answer_of<void> redact(std::string item_id) const;

    /// What was said in a recorded phone call or voicemail (`getVoiceTranscript`); `errc::not_found` when there is no
    /// transcript.
    [[nodiscard]] answer_of<gladly::voice_transcript> voice_transcript(std::string item_id) const;

    /// Hands over the recording of a call or a voicemail whose `recording_status` says that it is there: MP3, mono, 32
    /// kbit/s (`getMedia`). None is `errc::not_found`.
    ///
    /// The pieces go to `to` as they come and are not held; its error ends the download. A download that broke off
    /// begins again from the start: the API promises no byte ranges. See `visitor` for what `to` may be.
    [[nodiscard]] answer_of<downloaded> recording(std::string item_id, content_sink to,
                                                  http::stream_limits limits = {}) const;

    /// Hands over an attachment of an item (`getAttachment`), as `recording` does. An item whose kind has none is
    /// `errc::invalid_request`.
    ///
    /// Gladly answers with the address of the content, at another host. One such redirect is followed, without Gladly's
    /// credentials, over the same transport and to `https` on a host with a public name alone; see
    /// `client_options::attachment_hosts`. Every other address, and a further redirect, is `errc::unexpected_response`,
    /// and nothing is sent there.
    [[nodiscard]] answer_of<downloaded> attachment(std::string item_id, std::string attachment_id, content_sink to,
                                                   http::stream_limits limits = {}) const;

private:
    Flow flow_;
};

extern template class GLADLY_MCP_API conversation_calls<detail::awaiting>;
extern template class GLADLY_MCP_API conversation_calls<detail::blocking>;

} // namespace gladly_mcp::gladly
