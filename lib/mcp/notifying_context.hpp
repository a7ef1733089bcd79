#pragma once

#include "mcp/dispatch.hpp"

#include <gladly_mcp/mcp/call_context.hpp>

#include <boost/asio/awaitable.hpp>

#include <limits>
#include <string>
#include <utility>

namespace gladly_mcp::mcp {

/// The context of a call whose notifications leave through `send`, a function that takes the text of a message and
/// gives an awaitable.
template <class Send>
class notifying_context final : public call_context {
public:
    notifying_context(const revision& how, caller who, const prepared_call& call, Send send)
        : how_(&how), token_(call.progress_token), send_(std::move(send))
    {
        tool_name_ = call.tool->definition.name;
        protocol_version_ = how.name();
        client_info_ = who.client_info;
        if (who.client_capabilities != nullptr)
            client_capabilities_ = who.client_capabilities;
    }

    [[nodiscard]] bool wants_progress() const noexcept override { return token_.has_value(); }

    [[nodiscard]] boost::asio::awaitable<void> progress(double done, std::optional<double> total,
                                                        std::string message) override
    {
        if (!token_ || !(done > last_))
            co_return;
        last_ = done;
        std::string text;
        how_->append_progress(text, *token_, done, total, message);
        co_await send_(std::move(text));
    }

private:
    const revision* how_;
    std::optional<request_id> token_;
    Send send_;
    double last_ = -std::numeric_limits<double>::infinity();
};

} // namespace gladly_mcp::mcp
