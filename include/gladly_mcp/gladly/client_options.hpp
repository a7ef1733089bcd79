#pragma once

#include <gladly_mcp/core/clock.hpp>
#include <gladly_mcp/core/random.hpp>
#include <gladly_mcp/core/secret.hpp>
#include <gladly_mcp/gladly/retry_policy.hpp>
#include <gladly_mcp/http/sleeper.hpp>
#include <gladly_mcp/http/transport.hpp>

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace gladly_mcp::gladly {

class rate_limiter;

/// Which account of Gladly a client talks to, and how.
struct client_options {
    /// The `acme` of `https://acme.gladly.com`; one label of a host name. Give this or `base_url`.
    std::string organization = {};

    /// `https://host[:port]`, for Gladly's sandbox (`https://acme.gladly.qa`) and for tests. `/api/v1` at the end is
    /// tolerated. Plain `http` is accepted for loopback addresses only. Wins over `organization`.
    std::string base_url = {};

    std::string user = {};   ///< E-mail address of the agent to whom the API token belongs.
    core::secret token = {}; ///< API token.

    /// What carries the requests; null: an `http::client` of its own on the client's executor. It must complete on the
    /// executor of the coroutine that calls it.
    std::shared_ptr<http::transport> transport = {};

    /// Time for one call: connecting, all its attempts, and what it waits before and between them.
    std::chrono::milliseconds deadline{30'000};

    /// ISO 3166 code of the country whose numbers people write without country code.
    std::string phone_region = "US";

    /// Whether operations may be called that are gone from Gladly's newest documents (`operation::retired`: message
    /// automation and custom channels). Servers may still answer them. Without it such a call, a raw one too, is
    /// `errc::unsupported` and nothing is sent.
    bool retired_operations = false;

    /// Hosts from which attachments may be fetched, compared without regard to case. Empty: every host with a public
    /// name, for Gladly does not say which it uses. See `conversation_calls::attachment`.
    std::vector<std::string> attachment_hosts = {};

    /// When a call that failed is sent again. Empty: never, each failure comes back at once (pass-through), which suits
    /// hosts that plan for themselves, such as models that are told to wait. See `managed`.
    std::optional<retry_policy> retry = {};

    /// Keeps to the request budget. Null: nothing is held back, and a 429 comes back at once with its figures. Give one
    /// limiter to all clients of an organization, for they share its budget. See `managed`.
    std::shared_ptr<rate_limiter> limiter = {};

    /// Where the time comes from; must outlive the client. Needed for deadlines and for `Retry-After` as a date.
    const core::clock* clock = &core::clock::system();

    http::sleeper* sleeper = &http::sleeper::system();            ///< Pauses between attempts; must outlive the client.
    core::random_source* random = &core::random_source::system(); ///< Draws their lengths; must outlive the client.
};

/// The same options with retries and a limiter of their own, as far as they had none. Clients that are made from one
/// result, or from copies of it, share the limiter:
///
///     const auto options = gladly::managed({.organization = "acme", .user = "bot@acme.example", .token = token});
[[nodiscard]] GLADLY_MCP_API client_options managed(client_options options);

} // namespace gladly_mcp::gladly
