#pragma once

#include <gladly_mcp/core/enum_names.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace gladly_mcp::core {

/// An enumerator of `E`, or a spelling that this version does not know.
///
/// For sets that a service may add to: an unknown spelling is kept and written back as it came.
template <described_enum E>
class open_enum {
public:
    using enum_type = E;

    open_enum() = default;
    constexpr open_enum(E value) noexcept : value_(value) {} // NOLINT(google-explicit-constructor)

    /// Takes a spelling of the wire, known or not.
    [[nodiscard]] static open_enum from_wire(std::string_view name)
    {
        open_enum out;
        if (const auto value = core::from_wire<E>(name)) {
            out.value_ = *value;
        } else {
            out.known_ = false;
            out.unknown_ = name;
        }
        return out;
    }

    [[nodiscard]] bool known() const noexcept { return known_; }

    /// The enumerator; empty when the spelling is unknown.
    [[nodiscard]] std::optional<E> value() const noexcept { return known_ ? std::optional<E>(value_) : std::nullopt; }

    /// The spelling on the wire; the view lives as long as this object.
    [[nodiscard]] std::string_view wire() const noexcept
    {
        return known_ ? wire_name(value_) : std::string_view(unknown_);
    }

    friend bool operator==(const open_enum&, const open_enum&) = default;
    friend bool operator==(const open_enum& left, E right) noexcept { return left.known_ && left.value_ == right; }

private:
    E value_{};
    bool known_ = true;
    std::string unknown_;
};

} // namespace gladly_mcp::core
