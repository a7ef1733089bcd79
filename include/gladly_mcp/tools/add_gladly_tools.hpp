#pragma once

#include <gladly_mcp/core/config.hpp>
#include <gladly_mcp/core/result.hpp>
#include <gladly_mcp/gladly/client.hpp>
#include <gladly_mcp/mcp/server.hpp>
#include <gladly_mcp/tools/policy.hpp>

#include <cstddef>

namespace gladly_mcp::tools {

/// Adds the tools that a policy allows to a server; they act for the account of `client`. Returns how many were added.
///
///     tools::add_gladly_tools(server, acme, {.methods = {"read"}, .tags = {"customers", "tasks"}}).value();
///
/// Errors, and then none was added: as `allowed_tools`; `errc::invalid_argument` when the server has a tool of such a
/// name already.
/// Thread safety: calls of the tools use the client, so serve from the executor, or strand, of its transport.
[[nodiscard]] GLADLY_MCP_API result<std::size_t> add_gladly_tools(mcp::server& server, gladly::client client,
                                                                  const policy& allowed = {});

} // namespace gladly_mcp::tools
