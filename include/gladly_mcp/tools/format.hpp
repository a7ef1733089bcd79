#pragma once

#include <gladly_mcp/core/config.hpp>
#include <gladly_mcp/core/result.hpp>
#include <gladly_mcp/tools/policy.hpp>

#include <boost/json/array.hpp>

#include <cstdint>
#include <string>

namespace gladly_mcp::tools {

/// How definitions of tools are written: each in the form that one family of model interfaces takes.
enum class format : std::uint8_t {
    mcp,       ///< `{name, title, description, inputSchema, outputSchema, annotations}`
    openai,    ///< `{type: "function", function: {name, description, parameters}}`
    anthropic, ///< `{name, description, input_schema}`
};

/// The definitions of the tools that a policy allows. They are constants: nothing of an account enters them, and two
/// calls give the same bytes. Needs no client. Errors: as `allowed_tools`.
[[nodiscard]] GLADLY_MCP_API result<boost::json::array> definitions(const policy& from = {}, format how = format::mcp);

/// The same as a page for people, in Markdown: one section for each group, one table of arguments for each tool.
[[nodiscard]] GLADLY_MCP_API result<std::string> definitions_markdown(const policy& from = {});

} // namespace gladly_mcp::tools
