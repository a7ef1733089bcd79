#include "tools/tool_row.hpp"

#include <algorithm>

namespace gladly_mcp::tools {

namespace {

bool is_idempotent(const gladly::operation* what)
{
    // A create that the client chooses the id of is none: the tool makes a new id for each call that brings none.
    return what == nullptr || what->retry == gladly::retry_class::read ||
           what->retry == gladly::retry_class::idempotent_set;
}

std::vector<const tool_row*> collect()
{
    std::vector<const tool_row*> rows;
    for (const auto family : {customer_tools(), conversation_tools(), conversation_item_tools(), task_tools(),
                              communication_tools(), directory_tools()}) {
        for (const auto& row : family) {
            rows.push_back(&row);
        }
    }
    return rows;
}

} // namespace

bool tool_row::idempotent() const noexcept
{
    return std::ranges::all_of(operations, is_idempotent);
}

std::span<const tool_row* const> tool_rows() noexcept
{
    static const std::vector<const tool_row*> rows = collect();
    return rows;
}

} // namespace gladly_mcp::tools
