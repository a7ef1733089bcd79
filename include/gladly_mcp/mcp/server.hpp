#pragma once

#include <gladly_mcp/core/result.hpp>
#include <gladly_mcp/mcp/tool_handler.hpp>
#include <gladly_mcp/mcp/typed_handler.hpp>

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <utility>

namespace gladly_mcp::mcp {

class server_core;

/// What a server says about itself, and its bounds.
struct server_options {
    std::string name{};
    std::string version{};
    std::string title{};                        ///< For people; empty: none.
    std::string description{};                  ///< Empty: none.
    std::string website_url{};                  ///< Empty: none.
    std::string instructions{};                 ///< For the model, on how to use the tools together; empty: none.
    std::size_t page_size = 50;                 ///< Tools in one page of `tools/list`.
    std::chrono::milliseconds list_ttl{60'000}; ///< For how long a client may keep the list of tools (`ttlMs`).
    std::size_t max_in_flight = 64;             ///< Calls under way on one connection; further ones are refused.
    std::chrono::milliseconds drain{2'000};     ///< How long calls under way may go on after the peer's orderly end.
};

/// An MCP server: a set of tools that any number of connections, of every protocol revision, are served from.
///
/// The object is a handle: copies name the same server. Tools may be added and removed while it serves; each request
/// sees one immutable table and takes no lock. Serve it with `serve()`, `serve_stdio()` or `http_endpoint`.
///
/// Thread safety: `add_tool` and `remove_tool` may be called from any thread.
class GLADLY_MCP_API server {
public:
    explicit server(server_options options);

    /// Adds a tool. Throws `system_error` (`errc::invalid_argument`) for a name that no tool may have or that is taken,
    /// for an empty description, for an input schema whose top is not `type: object`, and for a handler that holds no
    /// function: each is a programming error.
    server& add_tool(tool definition, tool_handler handler);

    /// Adds a tool whose arguments and result are described structs; their JSON Schemas are made from them.
    /// For the shapes of `handler` see `typed_handler`. `Result` may be a described struct only.
    template <class Args, class Result, class Handler>
    server& add_tool(std::string name, std::string description, Handler handler, tool_annotations annotations = {})
    {
        tool definition;
        definition.name = std::move(name);
        definition.description = std::move(description);
        definition.input_schema = core::json_schema<Args>();
        definition.output_schema = core::json_schema<Result>({.closed = false});
        definition.annotations = std::move(annotations);
        return add_tool(std::move(definition), typed_handler<Args, Result>(std::move(handler)));
    }

    /// Removes a tool; calls of it that are under way go on. Returns whether there was one.
    bool remove_tool(std::string_view name);

    /// The definitions in the order in which clients see them.
    [[nodiscard]] std::vector<tool> tools() const;

    [[nodiscard]] const server_options& options() const noexcept;

    /// The library's own handle on the shared state.
    [[nodiscard]] const std::shared_ptr<server_core>& core() const noexcept { return core_; }

private:
    std::shared_ptr<server_core> core_;
};

} // namespace gladly_mcp::mcp
