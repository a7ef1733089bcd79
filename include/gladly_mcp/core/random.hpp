#pragma once

#include <gladly_mcp/core/config.hpp>

#include <cstddef>
#include <string>

namespace gladly_mcp::core {

/// Returns `bytes` bytes of the operating system's random source as URL-safe base64 without padding.
///
/// 16 bytes give the 22 characters of an id as Gladly makes them; 32 bytes a bearer token.
/// Throws `system_error` with `errc::internal` when the machine has no randomness to give.
[[nodiscard]] GLADLY_MCP_API std::string random_token(std::size_t bytes = 16);

/// The seam for chance: what decides how long a pause lasts asks one of these, so that a test can choose.
///
/// Implementations are called from any thread of the host and must be safe for that.
class GLADLY_MCP_API random_source {
public:
    virtual ~random_source() = default;

    /// The next number of a uniform distribution, at least 0 and less than 1.
    [[nodiscard]] virtual double next() noexcept = 0;

    /// The operating system's random source; stateless, lives as long as the program.
    [[nodiscard]] static random_source& system() noexcept;

protected:
    random_source() = default;
    random_source(const random_source&) = default;
    random_source& operator=(const random_source&) = default;
};

} // namespace gladly_mcp::core
