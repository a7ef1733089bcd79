#pragma once

#include <gladly_mcp/http/transport.hpp>
#include <gladly_mcp/testing/recording.hpp>

#include <cstddef>
#include <vector>

namespace gladly_mcp::testing {

/// Answers requests out of a recording: no network, no account, the same each time.
///
/// A request is answered by the first exchange, not used before, with the same method, path, query and body. A text
/// that was scrubbed when it was recorded matches any text, and so does the `id` that a client chooses for what it
/// creates. The order of JSON members and of query parameters does not matter. A request that no exchange fits fails
/// with `errc::not_sent` and a text that names its method and path.
///
/// Thread safety: distinct objects are safe; use one object from one implicit or explicit strand.
class GLADLY_MCP_API replaying_transport final : public http::transport {
public:
    explicit replaying_transport(recording from);

    [[nodiscard]] boost::asio::awaitable<result<http::response>> send(http::request what) override;

    /// How many exchanges no request has asked for yet; a test that replays everything ends with 0.
    [[nodiscard]] std::size_t unused() const noexcept;

private:
    recording from_;
    std::vector<bool> used_;
};

} // namespace gladly_mcp::testing
