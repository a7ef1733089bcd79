#pragma once

#include <gladly_mcp/core/schema_context.hpp>

namespace gladly_mcp::core {

/// Marks a struct whose schema is being made, for as long as it lives.
struct schema_access {
    schema_access(schema_context& owner, const void* table) noexcept : context(owner), self{table, owner.innermost_}
    {
        owner.innermost_ = &self;
    }
    ~schema_access() { context.innermost_ = self.parent; }
    schema_access(const schema_access&) = delete;
    schema_access& operator=(const schema_access&) = delete;

    [[nodiscard]] static bool is_open(const schema_context& context, const void* table) noexcept
    {
        for (const auto* one = context.innermost_; one != nullptr; one = one->parent)
            if (one->table == table)
                return true;
        return false;
    }

    schema_context& context;
    schema_context::open_struct self;
};

} // namespace gladly_mcp::core
