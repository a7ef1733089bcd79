#pragma once

#include <gladly_mcp/core/clock.hpp>
#include <gladly_mcp/core/secret.hpp>
#include <gladly_mcp/http/transport.hpp>

#include <chrono>
#include <memory>
#include <string>

namespace gladly_mcp::gladly {

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

    /// Time for one call, connecting included.
    std::chrono::milliseconds deadline{30'000};

    /// ISO 3166 code of the country whose numbers people write without country code.
    std::string phone_region = "US";

    /// Whether operations may be called that are gone from Gladly's newest documents (`operation::retired`: message
    /// automation and custom channels). Servers may still answer them. Without it such a call, a raw one too, is
    /// `errc::unsupported` and nothing is sent.
    bool retired_operations = false;

    /// Where the time comes from; must outlive the client. Needed for `Retry-After` as a date.
    const core::clock* clock = &core::clock::system();
};

} // namespace gladly_mcp::gladly
