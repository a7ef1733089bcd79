#pragma once

#include "command_line.hpp"

#include <gladly_mcp/core/result.hpp>
#include <gladly_mcp/gladly/client.hpp>
#include <gladly_mcp/mcp/server.hpp>

#include <boost/asio/any_io_executor.hpp>

#include <string>

namespace program {

/// The value of an environment variable, or empty.
[[nodiscard]] std::string environment(const std::string& name);

/// A client for the sandbox or for the account that the environment names. The error's text says what is missing and
/// which ways there are to go on.
[[nodiscard]] gladly_mcp::result<gladly_mcp::gladly::client> open_account(boost::asio::any_io_executor executor,
                                                                          const account_options& options);

/// An MCP server with the account's tools.
[[nodiscard]] gladly_mcp::result<gladly_mcp::mcp::server> make_server(boost::asio::any_io_executor executor,
                                                                      const account_options& options);

/// Prints `gladly-mcp: <message>` on stderr and returns 1, the exit code.
int complain(const gladly_mcp::error& what);

} // namespace program
