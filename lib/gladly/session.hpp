#pragma once

#include <gladly_mcp/core/clock.hpp>
#include <gladly_mcp/core/secret.hpp>
#include <gladly_mcp/gladly/call.hpp>
#include <gladly_mcp/gladly/client_options.hpp>
#include <gladly_mcp/http/transport.hpp>

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>

#include <chrono>
#include <memory>
#include <optional>
#include <string>

namespace gladly_mcp::gladly::detail {

/// What the copies of a client share: where requests go, as whom, and over what. Does not change after it was made.
class session {
public:
    session(boost::asio::any_io_executor executor, client_options options);

    /// What is wrong with the options; every call fails with it.
    [[nodiscard]] const std::optional<error>& fault() const noexcept { return fault_; }

    [[nodiscard]] const std::string& phone_region() const noexcept { return phone_region_; }

    /// Sends one call and reads its answer.
    [[nodiscard]] static boost::asio::awaitable<result<answer>>
    exchange(std::shared_ptr<const session> self, const operation& what, call_arguments arguments);

    /// Where the calls go.
    [[nodiscard]] const http::origin& origin() const noexcept { return origin_; }

    /// Sends one call whose answer is no JSON and hands the body of a success to `sink`; an answer that is no success
    /// is collected and read as an error. Never repeated.
    [[nodiscard]] static boost::asio::awaitable<result<http::response>>
    stream(std::shared_ptr<const session> self, const operation& what, call_arguments arguments, http::body_sink& sink,
           http::stream_limits limits);

    /// Fetches from another origin over the same transport, without the credentials.
    [[nodiscard]] static boost::asio::awaitable<result<http::response>>
    fetch(std::shared_ptr<const session> self, http::request what, http::body_sink& sink, http::stream_limits limits);

private:
    /// Adds origin, deadline and, unless the operation is public, the credentials.
    void address(const operation& what, http::request& request) const;

    std::optional<error> fault_;
    http::origin origin_;
    core::secret authorization_;
    std::shared_ptr<http::transport> transport_;
    std::chrono::milliseconds deadline_;
    std::string phone_region_;
    const core::clock* clock_;
    bool retired_operations_;
};

/// Why `exchange` refuses an operation whose answer is no JSON, naming the call that streams it.
[[nodiscard]] error streamed_only(const operation& what);

} // namespace gladly_mcp::gladly::detail
