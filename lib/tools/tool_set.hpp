#pragma once

#include "tools/tool_row.hpp"

#include <gladly_mcp/core/result.hpp>
#include <gladly_mcp/tools/policy.hpp>

#include <memory>
#include <string_view>
#include <vector>

namespace gladly_mcp::tools {

/// A tool with its definition made.
struct tool_entry {
    const tool_row* row = nullptr;
    mcp::tool definition;
};

/// The tools that a policy allows. Does not change after it was made.
class tool_set {
public:
    /// Makes none.
    tool_set() = default;

    /// Makes the tools of `from`. Errors: as `allowed_tools`.
    [[nodiscard]] static result<std::shared_ptr<const tool_set>> make(const policy& from);

    /// Makes a set without tools that remembers why it has none.
    [[nodiscard]] static std::shared_ptr<const tool_set> make_faulty(error why);

    [[nodiscard]] const std::vector<tool_entry>& entries() const noexcept { return entries_; }

    /// The tool of that name, or null.
    [[nodiscard]] const tool_entry* find(std::string_view name) const noexcept;

    /// Why there are no tools; null when all is well.
    [[nodiscard]] const error* fault() const noexcept { return fault_.get(); }

private:
    std::vector<tool_entry> entries_;
    std::unique_ptr<const error> fault_;
};

/// The rows that a policy allows. Errors: as `allowed_tools`.
[[nodiscard]] result<std::vector<const tool_row*>> allowed_rows(const policy& from);

} // namespace gladly_mcp::tools
