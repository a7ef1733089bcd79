#include <gladly_mcp/gladly/operations.hpp>

#include <algorithm>

namespace gladly_mcp::gladly {

std::span<const operation> operations() noexcept
{
    return operation_table;
}

const operation* find_operation(std::string_view id) noexcept
{
    const auto row = std::ranges::find(operation_table, id, &operation::id);
    return row == operation_table.end() ? nullptr : &*row;
}

} // namespace gladly_mcp::gladly
