#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/detail/enum_table.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace gladly_mcp::core {

/// An enum that is described by `BOOST_DESCRIBE_ENUM`.
template <class E>
concept described_enum = detail::has_enumerators<E>;

/// Returns the spelling of `value` on the wire; empty when `value` is no described enumerator.
/// The view lives as long as the program.
template <described_enum E>
[[nodiscard]] constexpr std::string_view wire_name(E value) noexcept
{
    return detail::name_of(detail::enum_table_of<E>, static_cast<std::int64_t>(value));
}

/// Returns the enumerator that is spelled exactly as `name`, or nothing.
template <described_enum E>
[[nodiscard]] constexpr std::optional<E> from_wire(std::string_view name) noexcept
{
    constexpr auto table = detail::enum_table_of<E>;
    if (const auto i = detail::find_entry(table, name); i != table.size)
        return static_cast<E>(table.entries[i].value);
    return std::nullopt;
}

} // namespace gladly_mcp::core
