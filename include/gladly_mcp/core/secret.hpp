#pragma once

#include <gladly_mcp/core/config.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace gladly_mcp::core {

/// A credential: it has no stream operator, its memory is wiped on destruction, and it compares in constant time.
///
/// Distinct objects: safe. Shared objects: unsafe for writing.
class GLADLY_MCP_API secret {
public:
    secret() noexcept = default;
    secret(std::string value);      // NOLINT(google-explicit-constructor): options are written as literals
    secret(std::string_view value); // NOLINT(google-explicit-constructor)
    secret(const char* value);      // NOLINT(google-explicit-constructor)
    secret(const secret& other);
    secret(secret&& other) noexcept;
    secret& operator=(const secret& other);
    secret& operator=(secret&& other) noexcept;
    ~secret();

    [[nodiscard]] bool empty() const noexcept { return value_.empty(); }

    /// The bytes themselves, for the one place that sends them. The view lives as long as this object.
    [[nodiscard]] std::string_view reveal() const noexcept { return value_; }

    /// Compares in time that depends on the length of `candidate` alone.
    [[nodiscard]] bool equals(std::string_view candidate) const noexcept;

private:
    void wipe() noexcept;

    std::string value_;
};

/// SHA-256 of a credential, kept where it is only checked and never sent.
class GLADLY_MCP_API secret_hash {
public:
    explicit secret_hash(std::string_view value);

    /// True when `candidate` is the hashed value; takes the same time for every candidate of one length.
    [[nodiscard]] bool matches(std::string_view candidate) const noexcept;

private:
    std::array<unsigned char, 32> digest_{};
};

} // namespace gladly_mcp::core
