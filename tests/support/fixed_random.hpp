#pragma once

#include <gladly_mcp/core/random.hpp>

namespace gladly_mcp::test {

/// Chance that always decides alike.
class fixed_random final : public core::random_source {
public:
    explicit fixed_random(double always) noexcept : value(always) {}

    double value; ///< What is drawn next.

    [[nodiscard]] double next() noexcept override { return value; }
};

} // namespace gladly_mcp::test
