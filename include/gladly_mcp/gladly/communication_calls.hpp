#pragma once

#include <gladly_mcp/gladly/flow.hpp>
#include <gladly_mcp/gladly/list.hpp>
#include <gladly_mcp/gladly/models_fwd.hpp>

#include <string>
#include <utility>

namespace gladly_mcp::gladly {

/// The calls that send messages outside of a conversation; `Flow` decides between `awaitable<result<T>>` and
/// `result<T>`.
template <class Flow>
class communication_calls {
public:
    template <class T>
    using answer_of = typename Flow::template answer_of<T>;

    explicit communication_calls(Flow flow) noexcept : flow_(std::move(flow)) {}

    /// Sends a text message (`sendSMS`). The customer's number, and the sender's unless it is a short code of 3 to 6
    /// digits, are read as `normalize_phone` does. Gladly sends to the organization's own country only, unless its
    /// support opened more.
    ///
    /// Never repeat it after an error with `effect::possible`: the message may have been sent.
    [[nodiscard]] answer_of<message_send_result> send_sms(sms_request message) const;

    /// Sends an e-mail outside of any conversation (`sendEmail`); Gladly finds or creates the customer by address and
    /// name. `errc::invalid_argument` unless there is exactly one recipient, with an address, and the body has `html`
    /// or `text`. The sender must be one of the organization's addresses: another one is `errc::invalid_request`.
    ///
    /// Never repeat it after an error with `effect::possible`: the e-mail may have been sent.
    [[nodiscard]] answer_of<message_send_result> send_email(email_request message) const;

    /// Brings a customer's message on a custom channel into Gladly and answers the id of its conversation item
    /// (`receiveCustomChannelMessage`). An unknown sender becomes a customer. Gone from Gladly's newest documents: see
    /// `client_options::retired_operations`.
    ///
    /// Never repeat it after an error with `effect::possible`: the message may be there already.
    [[nodiscard]] answer_of<created> receive_custom_channel_message(std::string channel_id,
                                                                    custom_channel_message_create message) const;

    /// Reports how far an agent's message on a custom channel has come (`updateCustomChannelMessageStatus`). Gone from
    /// Gladly's newest documents as well. Repeating it does no harm.
    [[nodiscard]] answer_of<void>
    update_custom_channel_message_status(std::string channel_id, std::string message_id,
                                         custom_channel_message_status_update status) const;

private:
    Flow flow_;
};

extern template class GLADLY_MCP_API communication_calls<detail::awaiting>;
extern template class GLADLY_MCP_API communication_calls<detail::blocking>;

} // namespace gladly_mcp::gladly
