#pragma once

#include <gladly_mcp/gladly/flow.hpp>
#include <gladly_mcp/gladly/list.hpp>
#include <gladly_mcp/gladly/models_fwd.hpp>

#include <string>
#include <utility>

namespace gladly_mcp::gladly {

/// The calls about sessions in which a program talks with a customer; `Flow` decides between `awaitable<result<T>>` and
/// `result<T>`.
///
/// All of them are gone from Gladly's newest documents: without `client_options::retired_operations` each is
/// `errc::unsupported`, and nothing is sent.
template <class Flow>
class automation_calls {
public:
    template <class T>
    using answer_of = typename Flow::template answer_of<T>;

    explicit automation_calls(Flow flow) noexcept : flow_(std::move(flow)) {}

    /// One session (`getAutomationSession`).
    [[nodiscard]] answer_of<automation_session> session(std::string id) const;

    /// Lets the customer see that an answer is being written, or no more (`updateTypingIndicator`). Repeating it does
    /// no harm.
    [[nodiscard]] answer_of<void> set_typing(std::string session_id, typing_state state) const;

    /// Sends a message to the customer (`sendOutboundMessage`). A text of more than 2,048 characters, and a menu
    /// without choices or with more than 10, are `errc::invalid_request`.
    ///
    /// Never repeat it after an error with `effect::possible`: the message may have been sent.
    [[nodiscard]] answer_of<automation_message> send(std::string session_id, automation_message_create what) const;

    /// The messages of a session (`getAutomationSessionMessages`).
    [[nodiscard]] answer_of<gladly::list<automation_message>> messages(std::string session_id) const;

    /// One message (`getAutomationSessionMessage`).
    [[nodiscard]] answer_of<automation_message> message(std::string session_id, std::string message_id) const;

    /// Hands a session to an agent (`handoffAutomationSession`); `description`, of 1 to 240 characters, says why. An
    /// unknown session is `errc::invalid_request`. After an error with `effect::possible` look at `session` before a
    /// repeat.
    [[nodiscard]] answer_of<void> hand_off(std::string session_id, std::string description) const;

    /// Ends a session (`closeAutomationSession`), in all else as `hand_off`.
    [[nodiscard]] answer_of<void> close(std::string session_id, std::string description) const;

private:
    Flow flow_;
};

extern template class GLADLY_MCP_API automation_calls<detail::awaiting>;
extern template class GLADLY_MCP_API automation_calls<detail::blocking>;

} // namespace gladly_mcp::gladly
