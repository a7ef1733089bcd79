#pragma once

#include <gladly_mcp/core/clock.hpp>
#include <gladly_mcp/core/secret.hpp>
#include <gladly_mcp/http/handler.hpp>
#include <gladly_mcp/http/transport.hpp>
#include <gladly_mcp/sandbox/time_point.hpp>

#include <boost/json/object.hpp>

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace gladly_mcp::sandbox {

struct world; // world.hpp

/// The credentials that a sandbox accepts when none are configured.
inline constexpr std::string_view default_user = "agent@example.com";
inline constexpr std::string_view default_token = "sandbox-token";

/// One pair of credentials, with the roles that some operations ask for.
struct api_user {
    std::string email{default_user};
    core::secret token{default_token};
    bool compliance_admin = true; ///< Without this role `deleteCustomer` is answered 403.
};

/// How a sandbox behaves.
struct service_options {
    std::vector<api_user> users{api_user{}}; ///< Who may call; anybody else is answered 401.
    unsigned requests_per_second = 10;       ///< Of all users together, as Gladly counts; 0: no limit.
    unsigned reports_per_minute = 10;        ///< Of these, the ones that ask for a report; 0: no limit.

    /// How far `GET /events` is behind. Gladly's document says up to 15 seconds.
    std::chrono::milliseconds event_lag{0};

    /// Asks the receiver of a webhook whether it is there, and tells whether it answered 200; called while a webhook is
    /// enabled or its URL changes. Empty: every receiver is taken to be there. Must not call the service.
    std::function<bool(const std::string& url, const boost::json::object& payload)> ping{};

    /// Puts an SMS that was sent into the customer's newest conversation that is not closed, where a person would look
    /// for it; without such a conversation it stands outside of any. Gladly's document says that such a message is
    /// never part of a conversation: false keeps to that.
    bool sms_joins_newest_conversation = true;
};

/// A message that the sandbox was asked to send to a customer: an SMS, an e-mail, a reply or a message of automation.
struct sent_message {
    std::string item_id; ///< Of automation: the message's id in its session.
    std::string customer_id;
    std::string from; ///< E.164 or an e-mail address; empty on other channels, as `to` is.
    std::string to;
    std::string body;
    time_point sent_at;
    std::string channel = "SMS"; ///< `SMS`, `EMAIL`, `CHAT_MESSAGE`, …: the type of item.
};

/// An answer that is given in place of the right one.
struct fault {
    unsigned status = 503;
    std::string body{};
    std::vector<http::field> fields{}; ///< Sent as they are; a rate-limit figure here replaces the sandbox's own.
};

/// An in-memory Gladly: requests of its REST API in, answers out, no I/O.
///
/// Statuses, bodies, error shapes, caps, orders, merges and locks follow Gladly's REST contract. Where the contract is
/// silent, the sandbox chooses the stricter reading; `docs/sandbox.md` lists those choices. Ids that it makes are the
/// same in each run with the same calls.
///
/// The rate limit is a fixed window of one second of the clock's monotonic time, and one of a minute for reports. A
/// request with wrong credentials does not count.
///
/// Thread safety: distinct objects are safe; use one object from one implicit or explicit strand.
/// Lifetime: the clock must outlive the service.
class GLADLY_MCP_API service {
public:
    /// Starts with `default_world(clock.wall_now())`.
    explicit service(service_options options = {}, const core::clock& clock = core::clock::system());

    /// Starts with a world of the caller's (`world.hpp`). Two records of one kind with the same id: the first one
    /// stays.
    explicit service(world start, service_options options = {}, const core::clock& clock = core::clock::system());
    ~service();
    service(service&&) noexcept;
    service& operator=(service&&) noexcept;

    /// Answers one request. A path that is no operation of this sandbox is 404, a method that the path does not have
    /// is 405, both without a body.
    [[nodiscard]] http::response handle(const http::request_view& request);

    /// Answers the next `times` requests with `status` and no body, whatever they ask for, and does nothing else.
    void fail_next(unsigned status, unsigned times = 1);

    /// The same with a body and header fields, for example a 429 with figures of its own.
    void fail_next(fault what, unsigned times = 1);

    /// What was sent since the start, oldest first. The reference is good until the next call of `handle`.
    [[nodiscard]] const std::vector<sent_message>& sent_messages() const noexcept;

    /// How many requests came, refused ones included.
    [[nodiscard]] std::uint64_t request_count() const noexcept;

    /// The whole state as JSON, in the form the REST API answers and with what it keeps to itself added. Lists are in
    /// the order of the REST API where it has one, of the ids otherwise. `world_from_json` reads it.
    [[nodiscard]] boost::json::object snapshot() const;

private:
    class impl;
    std::unique_ptr<impl> impl_;
};

} // namespace gladly_mcp::sandbox
