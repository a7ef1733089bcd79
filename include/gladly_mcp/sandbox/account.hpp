#pragma once

#include <gladly_mcp/gladly/client_options.hpp>
#include <gladly_mcp/sandbox/service.hpp>

#include <memory>

namespace gladly_mcp::sandbox {

/// Options that make a `gladly::client` or `gladly::blocking_client` talk to a sandbox in this process.
///
///     gladly::client acme{executor, sandbox::account()};
///
/// Without a service, a new one with the default world is made; the client keeps it alive. The credentials are the
/// default ones.
[[nodiscard]] GLADLY_MCP_API gladly::client_options account(std::shared_ptr<service> target = nullptr);

} // namespace gladly_mcp::sandbox
