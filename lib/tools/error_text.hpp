#pragma once

#include "tools/failure.hpp"

/// Every text that a model reads about a call that failed: what happened, whether it took effect, what to do.
namespace gladly_mcp::tools {

/// What a failed call was about.
struct subject {
    std::string_view thing = {};    ///< `customer`, `conversation`, … ; empty: the account as a whole.
    std::string_view argument = {}; ///< The argument that names it.
    std::string_view id = {};       ///< Its id, checked: it may stand in a sentence of ours.
};

/// The failed result for arguments that do not fit; `cause` is a failure to decode them.
[[nodiscard]] mcp::tool_result argument_failure(const error& cause);

/// The same for one argument that was decoded and then refused. `found` is shown in quotes and shortened.
[[nodiscard]] mcp::tool_result argument_failure(std::string_view argument, std::string_view expected,
                                                std::string_view found);

/// The failed result for arguments that do not fit together.
[[nodiscard]] mcp::tool_result argument_failure(std::string_view sentence);

/// The failed result for an error of Gladly, or of the way to it.
[[nodiscard]] mcp::tool_result call_failure(const call_scope& scope, const error& cause, const subject& about);

/// Begins the text about such an error: all that does not depend on what the tool does.
[[nodiscard]] failure begin_failure(const call_scope& scope, const error& cause, const subject& about);

/// The failed result for a tool that does not exist for the caller, whether or not it does for others.
[[nodiscard]] mcp::tool_result unknown_tool(const tool_set& offered, std::string_view name);

/// The failed result of every call when the policy made no sense.
[[nodiscard]] mcp::tool_result faulty_policy(const error& cause);

} // namespace gladly_mcp::tools
