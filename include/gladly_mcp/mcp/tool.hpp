#pragma once

#include <gladly_mcp/core/config.hpp>
#include <gladly_mcp/mcp/content.hpp>

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gladly_mcp::mcp {

/// Hints about what a tool does; an absent hint leaves the protocol's default to the client.
struct tool_annotations {
    std::string title{};               ///< Empty: none.
    std::optional<bool> read_only{};   ///< `readOnlyHint`; default of the protocol: false.
    std::optional<bool> destructive{}; ///< `destructiveHint`; default: true.
    std::optional<bool> idempotent{};  ///< `idempotentHint`; default: false.
    std::optional<bool> open_world{};  ///< `openWorldHint`; default: true.
};

/// The definition of a tool as clients see it.
struct tool {
    std::string name{};  ///< 1 to 128 characters of `A-Z a-z 0-9 _ - .`, unique in a server.
    std::string title{}; ///< Empty: none.
    std::string description{};
    boost::json::object input_schema{};                 ///< JSON Schema 2020-12 with `type: object` at the top.
    std::optional<boost::json::object> output_schema{}; ///< Not shown to clients before 2025-06-18.
    tool_annotations annotations{};                     ///< Not shown to clients of 2024-11-05.
};

/// What a tool call gives back.
struct tool_result {
    std::vector<content_block> content{};

    /// Machine-readable result; must satisfy the tool's output schema. Leave it out when `is_error` is set: the
    /// official client validates it even then.
    std::optional<boost::json::value> structured_content{};

    bool is_error = false;      ///< The tool ran and failed; the model reads `content` and may mend its call.
    boost::json::object meta{}; ///< Into `_meta`; keys follow the protocol's grammar (`example.com/key`).
};

/// A result of one text block.
[[nodiscard]] GLADLY_MCP_API tool_result text_result(std::string text);

/// A failed result of one text block: what happened, whether it took effect, what to do.
[[nodiscard]] GLADLY_MCP_API tool_result error_result(std::string text);

/// A structured result, with the same JSON as its text block.
[[nodiscard]] GLADLY_MCP_API tool_result structured_result(boost::json::value value);

/// Whether `name` may name a tool.
[[nodiscard]] GLADLY_MCP_API bool valid_tool_name(std::string_view name) noexcept;

} // namespace gladly_mcp::mcp
