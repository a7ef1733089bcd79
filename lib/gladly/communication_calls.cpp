#include "gladly/pending.hpp"
#include "gladly/run_call.hpp"

#include <gladly_mcp/gladly/communication_calls.hpp>
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

} // namespace

template <class Flow>
auto communication_calls<Flow>::send_sms(sms_request message) const -> answer_of<message_send_result>
{
    return flow_.run(
        one<message_send_result>(op::send_sms, new_sms(std::move(message), flow_.target().phone_region())));
}

template class communication_calls<detail::awaiting>;
template class communication_calls<detail::blocking>;

} // namespace gladly_mcp::gladly
