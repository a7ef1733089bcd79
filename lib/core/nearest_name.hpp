#pragma once

#include <gladly_mcp/core/config.hpp>

#include <cstddef>
#include <string_view>

namespace gladly_mcp::core {

/// Finds the name that a misspelt one was probably meant to be.
class GLADLY_MCP_API nearest_name {
public:
    /// The views must live as long as this object.
    explicit nearest_name(std::string_view misspelt) noexcept;

    void consider(std::string_view name);

    /// The nearest name considered; empty when none is near: more than a third of its letters differ.
    [[nodiscard]] std::string_view found() const noexcept { return found_; }

private:
    std::string_view misspelt_;
    std::string_view found_;
    std::size_t distance_;
};

} // namespace gladly_mcp::core
