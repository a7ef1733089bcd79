#include "gladly/pending.hpp"
#include "gladly/run_call.hpp"

#include <gladly_mcp/gladly/communication_calls.hpp>
#include <gladly_mcp/gladly/custom_channel_message.hpp>
#include <gladly_mcp/gladly/email.hpp>
#include <gladly_mcp/gladly/operations.hpp>
#include <gladly_mcp/gladly/phone.hpp>
#include <gladly_mcp/gladly/sms.hpp>

#include <algorithm>

namespace gladly_mcp::gladly {

namespace {

/// Senders may be short codes, which have no international form.
bool is_short_code(std::string_view text)
{
    return text.size() >= 3 && text.size() <= 6 &&
           std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

result<call_arguments> new_sms(sms_request message, const std::string& phone_region)
{
    auto recipient = normalize_phone(message.customer.mobile_number, phone_region);
    if (!recipient) {
        return recipient.error();
    }
    message.customer.mobile_number = *std::move(recipient);
    if (!is_short_code(message.from)) {
        auto sender = normalize_phone(message.from, phone_region);
        if (!sender) {
            return sender.error();
        }
        message.from = *std::move(sender);
    }
    return with_body(message);
}

result<call_arguments> new_email(const email_request& message)
{
    if (message.to.size() != 1 || message.to.front().email.empty()) {
        return error(errc::invalid_argument, "sendEmail: exactly one recipient with an address is needed.");
    }
    if (!message.body.html && !message.body.text) {
        return error(errc::invalid_argument, "sendEmail: the body needs html or text.");
    }
    return with_body(message);
}

} // namespace

template <class Flow>
auto communication_calls<Flow>::send_sms(sms_request message) const -> answer_of<message_send_result>
{
    return flow_.run(
        one<message_send_result>(op::send_sms, new_sms(std::move(message), flow_.target().phone_region())));
}

template <class Flow>
auto communication_calls<Flow>::send_email(email_request message) const -> answer_of<message_send_result>
{
    return flow_.run(one<message_send_result>(op::send_email, new_email(message)));
}

template <class Flow>
auto communication_calls<Flow>::receive_custom_channel_message(std::string channel_id,
                                                               custom_channel_message_create message) const
    -> answer_of<created>
{
    return flow_.run(
        creation(op::receive_custom_channel_message, at("customChannelId", std::move(channel_id), message)));
}

template <class Flow>
auto communication_calls<Flow>::update_custom_channel_message_status(std::string channel_id, std::string message_id,
                                                                     custom_channel_message_status_update status) const
    -> answer_of<void>
{
    auto where = at(at("customChannelId", std::move(channel_id)), "messageId", std::move(message_id));
    return flow_.run(change(op::update_custom_channel_message_status, with_body(status, std::move(where))));
}

template class communication_calls<detail::awaiting>;
template class communication_calls<detail::blocking>;

} // namespace gladly_mcp::gladly
