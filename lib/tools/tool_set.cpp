#include "tools/tool_set.hpp"

#include "tools/definition.hpp"

#include <algorithm>

namespace gladly_mcp::tools {

result<std::shared_ptr<const tool_set>> tool_set::make(const policy& from)
{
    auto rows = allowed_rows(from);
    if (!rows) {
        return rows.error();
    }
    auto set = std::make_shared<tool_set>();
    set->entries_.reserve(rows->size());
    for (const tool_row* row : *rows) {
        set->entries_.push_back({.row = row, .definition = make_definition(*row)});
    }
    return std::shared_ptr<const tool_set>(std::move(set));
}

std::shared_ptr<const tool_set> tool_set::make_faulty(error why)
{
    auto set = std::make_shared<tool_set>();
    set->fault_ = std::make_unique<const error>(std::move(why));
    return set;
}

const tool_entry* tool_set::find(std::string_view name) const noexcept
{
    const auto found = std::ranges::find(entries_, name, [](const tool_entry& one) { return one.row->name; });
    return found == entries_.end() ? nullptr : &*found;
}

} // namespace gladly_mcp::tools
