#pragma once

#include <gladly_mcp/gladly/flow.hpp>
#include <gladly_mcp/gladly/list.hpp>
#include <gladly_mcp/gladly/models_fwd.hpp>

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

    /// Adds topics; those present already are ignored (`addTopicToConversation`).
    [[nodiscard]] answer_of<void> add_topics(std::string conversation_id, std::vector<std::string> topic_ids) const;

private:
    Flow flow_;
};

extern template class GLADLY_MCP_API conversation_calls<detail::awaiting>;
extern template class GLADLY_MCP_API conversation_calls<detail::blocking>;

} // namespace gladly_mcp::gladly
