#pragma once

#include <gladly_mcp/core/config.hpp>
#include <gladly_mcp/core/result.hpp>

#include <string>
#include <vector>

namespace gladly_mcp::tools {

/// Which tools are offered. What a policy does not allow does not exist for a caller: it is neither listed nor
/// callable, and calling it is answered as calling an unknown tool is. The default only reads.
struct policy {
    /// `read` (lists and gets), `write` (creates, updates and deletes), `custom` (everything else), or exact names of
    /// tools. A tool passes with at least one of them; none at all lets no tool pass.
    std::vector<std::string> methods{"read"};

    /// Groups such as `customers` or `tasks`. A tool passes with at least one of them; empty: every group.
    std::vector<std::string> tags = {};

    /// Whether tools for operations that Gladly's present document no longer has are offered too. Its servers may still
    /// answer them for accounts that used them.
    bool retired = false;
};

/// The names of the tools that a policy allows, in the order in which they are listed.
///
/// Errors: `errc::invalid_argument` for an unknown method, tool name or tag, with the nearest known one, and for a
/// policy that leaves no tool.
[[nodiscard]] GLADLY_MCP_API result<std::vector<std::string>> allowed_tools(const policy& from);

} // namespace gladly_mcp::tools
