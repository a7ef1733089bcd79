#pragma once

#include <gladly_mcp/core/result.hpp>
#include <gladly_mcp/gladly/answer_calls.hpp>
#include <gladly_mcp/gladly/automation_calls.hpp>
#include <gladly_mcp/gladly/business_hours_calls.hpp>
#include <gladly_mcp/gladly/call.hpp>
#include <gladly_mcp/gladly/campaign_calls.hpp>
#include <gladly_mcp/gladly/client_options.hpp>
#include <gladly_mcp/gladly/communication_calls.hpp>
#include <gladly_mcp/gladly/conversation_calls.hpp>
#include <gladly_mcp/gladly/customer_calls.hpp>
#include <gladly_mcp/gladly/directory_calls.hpp>
#include <gladly_mcp/gladly/event_calls.hpp>
#include <gladly_mcp/gladly/export_calls.hpp>
#include <gladly_mcp/gladly/flow.hpp>
#include <gladly_mcp/gladly/freeform_topic_calls.hpp>
#include <gladly_mcp/gladly/identity_calls.hpp>
#include <gladly_mcp/gladly/public_answer_calls.hpp>
#include <gladly_mcp/gladly/report_calls.hpp>
#include <gladly_mcp/gladly/task_calls.hpp>
#include <gladly_mcp/gladly/topic_calls.hpp>
#include <gladly_mcp/gladly/webhook_calls.hpp>

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>

#include <memory>
#include <string>

namespace gladly_mcp::gladly {

/// A client of Gladly's REST API for one account. Copies are cheap and share everything.
///
///     gladly::client acme{executor, {.organization = "acme", .user = "bot@acme.example", .token = token}};
///     auto found = co_await acme.customers().find(gladly::by_phone{"+1-555-019-8472"});
///
/// Each call sends one request, and no redirect is followed. With `client_options::retry` a call is sent again where
/// that cannot act twice, and with `client_options::limiter` it waits for its turn; `managed` turns both on.
///
/// A call that Gladly refuses fails as `read_answer` says, one that cannot be carried out as `http::transport` says,
/// one for which the limiter has no place as `rate_limiter::acquire` says. `error::effect()` tells whether a write may
/// have happened all the same in any of its attempts, `attempts()` and `stop_reason()` how many there were and why no
/// more. An id that is no `valid_id`, and a phone number that cannot be read, are `errc::invalid_argument`, and nothing
/// is sent.
///
/// Cancellation: terminal cancellation of the awaiting coroutine ends the exchange; a write may have happened.
/// Lifetime: an awaitable keeps all that it needs alive, so the client may go away before it has completed.
/// Thread safety: use a client, its copies and its groups from the executor, or strand, of its transport.
class GLADLY_MCP_API client {
public:
    /// Makes a client. Options that make no sense do not throw here: each call then fails with
    /// `errc::invalid_argument` and a text that names the option. `create` tells at once.
    client(boost::asio::any_io_executor executor, client_options options);

    /// Makes a client; `errc::invalid_argument` names the option that makes no sense.
    [[nodiscard]] static result<client> create(boost::asio::any_io_executor executor, client_options options);

    [[nodiscard]] customer_calls<detail::awaiting> customers() const;
    [[nodiscard]] conversation_calls<detail::awaiting> conversations() const;
    [[nodiscard]] task_calls<detail::awaiting> tasks() const;
    [[nodiscard]] communication_calls<detail::awaiting> communications() const;
    [[nodiscard]] campaign_calls<detail::awaiting> campaigns() const;
    [[nodiscard]] automation_calls<detail::awaiting> automation() const;
    [[nodiscard]] answer_calls<detail::awaiting> answers() const;
    [[nodiscard]] public_answer_calls<detail::awaiting> public_answers() const;
    [[nodiscard]] identity_calls<detail::awaiting> identity() const;
    [[nodiscard]] inbox_calls<detail::awaiting> inboxes() const;
    [[nodiscard]] agent_calls<detail::awaiting> agents() const;
    [[nodiscard]] team_calls<detail::awaiting> teams() const;
    [[nodiscard]] audience_calls<detail::awaiting> audiences() const;
    [[nodiscard]] topic_calls<detail::awaiting> topics() const;
    [[nodiscard]] freeform_topic_calls<detail::awaiting> freeform_topics() const;
    [[nodiscard]] business_hours_calls<detail::awaiting> business_hours() const;
    [[nodiscard]] organization_calls<detail::awaiting> organization() const;
    [[nodiscard]] export_calls<detail::awaiting> exports() const;
    [[nodiscard]] event_calls<detail::awaiting> events() const;
    [[nodiscard]] report_calls<detail::awaiting> reports() const;
    [[nodiscard]] webhook_calls<detail::awaiting> webhooks() const;

    /// Calls any operation in the names of the wire and delivers the answer's JSON as it came.
    /// `what` must outlive the call; the rows of `operations()` do.
    [[nodiscard]] boost::asio::awaitable<result<answer>> call(const operation& what, call_arguments arguments) const;

    /// `client_options::phone_region`: the country of numbers that are written without country code.
    [[nodiscard]] const std::string& phone_region() const noexcept;

private:
    explicit client(std::shared_ptr<const detail::session> session) noexcept;

    std::shared_ptr<const detail::session> session_;
};

} // namespace gladly_mcp::gladly
