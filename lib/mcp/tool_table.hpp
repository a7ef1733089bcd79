#pragma once

#include "mcp/revision/revision.hpp"

#include <gladly_mcp/mcp/server.hpp>

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace gladly_mcp::mcp {

/// A tool with what runs it. Never changed once it is in a table.
struct tool_entry {
    tool definition;
    tool_handler handler;
};

/// What all requests read: the tools at one moment, and the answers that depend on nothing else, already written for
/// each revision. Immutable.
class tool_table {
public:
    tool_table(const server_options& options, std::vector<std::shared_ptr<const tool_entry>> tools);

    /// The tool with that name, or null.
    [[nodiscard]] const tool_entry* find(std::string_view name) const noexcept;

    /// `Implementation` of the server.
    [[nodiscard]] std::string_view identity(const revision& how) const noexcept;

    /// Result of `server/discover` or `initialize`.
    [[nodiscard]] std::string_view opening(const revision& how) const noexcept;

    /// Result of `tools/list`: the first page, or the one after the tool that the cursor names. Null for a cursor that
    /// this table did not give.
    [[nodiscard]] const std::string* page(const revision& how, const boost::json::value* cursor) const noexcept;

private:
    struct rendering {
        std::string identity;
        std::string opening;
        std::vector<std::string> pages;
    };

    [[nodiscard]] rendering render(const revision& how, const server_options& options) const;

    std::vector<std::shared_ptr<const tool_entry>> tools_;
    std::unordered_map<std::string_view, const tool_entry*> by_name_;
    std::vector<std::string> cursors_; // the cursor of page n + 1 at place n
    std::array<rendering, revision_count> renderings_;
};

} // namespace gladly_mcp::mcp
