#pragma once

#include "gladly/outgoing_call.hpp"
#include "gladly/retry_loop.hpp"

#include <gladly_mcp/core/clock.hpp>
#include <gladly_mcp/core/secret.hpp>
#include <gladly_mcp/gladly/call.hpp>
#include <gladly_mcp/gladly/client_options.hpp>
#include <gladly_mcp/gladly/rate_limiter.hpp>
#include <gladly_mcp/http/transport.hpp>

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace gladly_mcp::gladly::detail {

/// What the copies of a client share: where requests go, as whom, over what, and how often. Nothing but the account of
/// further attempts changes after it was made.
class session {
public:
    session(boost::asio::any_io_executor executor, client_options options);

    /// What is wrong with the options; every call fails with it.
    [[nodiscard]] const std::optional<error>& fault() const noexcept { return fault_; }

    [[nodiscard]] const std::string& phone_region() const noexcept { return phone_region_; }

    /// Sends one call, again where the policy allows it, and reads its answer.
    [[nodiscard]] static boost::asio::awaitable<result<answer>>
    exchange(std::shared_ptr<const session> self, const operation& what, call_arguments arguments);

    /// Where the calls go.
    [[nodiscard]] const http::origin& origin() const noexcept { return origin_; }

    /// Where attachments may come from; empty: from every host with a public name.
    [[nodiscard]] const std::vector<std::string>& attachment_hosts() const noexcept { return attachment_hosts_; }

    /// Sends one call whose answer is no JSON and hands the body of a success to `sink`; an answer that is no success
    /// is collected and read as an error. Sent again as the policy allows, but never once the sink has begun.
    [[nodiscard]] static boost::asio::awaitable<result<http::response>>
    stream(std::shared_ptr<const session> self, const operation& what, call_arguments arguments, http::body_sink& sink,
           http::stream_limits limits);

    /// Fetches from another origin over the same transport, without the credentials.
    [[nodiscard]] static boost::asio::awaitable<result<http::response>>
    fetch(std::shared_ptr<const session> self, http::request what, http::body_sink& sink, http::stream_limits limits);

private:
    using time_point = std::chrono::steady_clock::time_point;

    /// What became of one attempt.
    struct taken_answer {
        bool sent = true;                ///< False: the limiter gave no leave; `cause` says why.
        std::optional<error> cause = {}; ///< Empty: it has succeeded.
        rate_limit_detail told = {};
        bool empty_answer = false;
    };

    /// Adds origin, deadline and, unless the operation is public, the credentials.
    void address(const operation& what, http::request& request) const;
    [[nodiscard]] time_point deadline_from_now() const noexcept;
    [[nodiscard]] std::chrono::milliseconds time_until(time_point deadline) const noexcept;

    /// Carries out one call until it succeeds or must not be sent again; tells how often it was sent.
    [[nodiscard]] static boost::asio::awaitable<result<unsigned>> perform(const session& self, outgoing_call& call,
                                                                          http::request request, time_point deadline);
    [[nodiscard]] static boost::asio::awaitable<result<unsigned>>
    send_repeatedly(const session& self, outgoing_call& call, http::request request, time_point deadline);

    /// Sends once, after the limiter's leave.
    [[nodiscard]] static boost::asio::awaitable<taken_answer>
    send_once(const session& self, outgoing_call& call, http::request request, retry_loop& loop, time_point deadline);

    /// Whether an earlier attempt of a keyed create has made what the call asks for; the call has succeeded then.
    [[nodiscard]] static boost::asio::awaitable<bool> find_earlier(const session& self, outgoing_call& call,
                                                                   time_point deadline);

    /// Gives an attempt the time that is left. The first one of a call that has not waited has all of it.
    void limit_time(http::request& request, unsigned attempts, time_point deadline) const;
    [[nodiscard]] taken_answer take(outgoing_call& call, result<http::response> response,
                                    std::optional<rate_limiter::permit> leave) const;

    std::optional<error> fault_;
    http::origin origin_;
    core::secret authorization_;
    std::shared_ptr<http::transport> transport_;
    std::chrono::milliseconds deadline_;
    std::string phone_region_;
    const core::clock* clock_;
    http::sleeper* sleeper_;
    core::random_source* random_;
    retry_policy policy_;
    std::unique_ptr<retry_quota> quota_;
    std::shared_ptr<rate_limiter> limiter_; ///< Null: nothing is held back.
    bool retired_operations_;
    std::vector<std::string> attachment_hosts_;
};

/// Why `exchange` refuses an operation whose answer is no JSON, naming the call that streams it.
[[nodiscard]] error streamed_only(const operation& what);

} // namespace gladly_mcp::gladly::detail
