#pragma once

#include "gladly/outgoing_call.hpp"

namespace gladly_mcp::gladly::detail {

/// A call whose answer is JSON, or nothing.
class json_call final : public outgoing_call {
public:
    using outgoing_call::outgoing_call;

    [[nodiscard]] boost::asio::awaitable<result<http::response>> send(http::transport& over,
                                                                      http::request request) override;
    [[nodiscard]] std::optional<error> take(http::response&& from, std::chrono::system_clock::time_point now) override;
    [[nodiscard]] bool adopt(answer&& found) override;
    void accept() override;

    /// The answer, once the call has succeeded.
    [[nodiscard]] answer& outcome() noexcept { return outcome_; }

private:
    answer outcome_;
};

} // namespace gladly_mcp::gladly::detail
