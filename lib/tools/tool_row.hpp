#pragma once

#include <gladly_mcp/gladly/client.hpp>
#include <gladly_mcp/gladly/operation.hpp>
#include <gladly_mcp/mcp/tool.hpp>

#include <boost/asio/awaitable.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <array>
#include <memory>
#include <span>
#include <string_view>

namespace gladly_mcp::tools {

class tool_set;
struct tool_entry;

/// What surrounds one call of a tool. Cheap to copy; keeps all that it names alive.
struct call_scope {
    gladly::client client;
    std::shared_ptr<const tool_set> tools; ///< The tools that the caller may be pointed to.
    const tool_entry* self = nullptr;      ///< The tool that is called, an entry of `tools`.
};

/// One tool: the one place that knows its name, words, schemas and function. Group, kind and repeatability are those of
/// its operations.
struct tool_row {
    std::string_view name;
    std::string_view title;
    std::string_view description;

    /// What it calls; the second one is null when there is one only.
    std::array<const gladly::operation*, 2> operations{};

    bool destructive = false; ///< It overwrites or removes something.
    bool open_world = false;  ///< It reaches people outside the company, or brings their words in.
    bool retired = false;     ///< Gladly's present document has the operation no longer.

    /// What a call that failed without effect says about it.
    std::string_view not_done = "Nothing was changed.";

    /// What a call says of which nobody knows whether it took effect, and how to find out: `{}` is `look_with`.
    std::string_view unclear = "It is not known whether the change was made. Making it again does no harm: call again.";
    std::string_view look_with = {};

    boost::json::object (*input_schema)() = nullptr;
    boost::json::object (*output_schema)() = nullptr;
    boost::asio::awaitable<mcp::tool_result> (*run)(call_scope scope, const boost::json::value& arguments) = nullptr;

    [[nodiscard]] std::string_view tag() const noexcept { return operations.front()->tag; }
    [[nodiscard]] bool reads() const noexcept { return operations.front()->kind == gladly::operation_kind::read; }

    /// Whether a second call with the same arguments changes nothing more.
    [[nodiscard]] bool idempotent() const noexcept;
};

/// All tools, in the order in which they are listed.
[[nodiscard]] std::span<const tool_row* const> tool_rows() noexcept;

// The families, one file each.
[[nodiscard]] std::span<const tool_row> customer_tools() noexcept;
[[nodiscard]] std::span<const tool_row> conversation_tools() noexcept;
[[nodiscard]] std::span<const tool_row> conversation_item_tools() noexcept;
[[nodiscard]] std::span<const tool_row> task_tools() noexcept;
[[nodiscard]] std::span<const tool_row> communication_tools() noexcept;
[[nodiscard]] std::span<const tool_row> directory_tools() noexcept;

} // namespace gladly_mcp::tools
