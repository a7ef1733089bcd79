#pragma once

#include <gladly_mcp/gladly/flow.hpp>
#include <gladly_mcp/gladly/models_fwd.hpp>

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

private:
    Flow flow_;
};

extern template class GLADLY_MCP_API communication_calls<detail::awaiting>;
extern template class GLADLY_MCP_API communication_calls<detail::blocking>;

} // namespace gladly_mcp::gladly
