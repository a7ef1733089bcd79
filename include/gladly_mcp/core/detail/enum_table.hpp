#pragma once

#include <gladly_mcp/core/config.hpp>
#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/detail/wire_text.hpp>

#include <boost/describe/enumerators.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace gladly_mcp::core::detail {

template <class E>
concept has_enumerators = std::is_enum_v<E> && boost::describe::has_describe_enumerators<E>::value;

struct enum_entry {
    std::int64_t value;
    std::string_view name;
};

/// The enumerators of one enum with their spellings, in the order of the description.
struct enum_table {
    const enum_entry* entries;
    std::size_t size;
};

/// The index of the entry with that spelling, or `table.size`.
[[nodiscard]] constexpr std::size_t find_entry(enum_table table, std::string_view name) noexcept
{
    std::size_t i = 0;
    while (i != table.size && table.entries[i].name != name)
        ++i;
    return i;
}

[[nodiscard]] constexpr std::string_view name_of(enum_table table, std::int64_t value) noexcept
{
    for (std::size_t i = 0; i != table.size; ++i)
        if (table.entries[i].value == value)
            return table.entries[i].name;
    return {};
}

/// The spelling stated for `value` in `enum_names<E>`, or `derived`.
template <class E>
consteval std::string_view stated_name(E value, std::string_view derived)
{
    for (const auto& exception : enum_names<E>)
        if (exception.value == value)
            return exception.name;
    return derived;
}

template <class E, class List>
struct enum_entries;

template <class E, template <class...> class List, class... D>
struct enum_entries<E, List<D...>> {
    static constexpr std::array<std::string_view, sizeof...(D)> names{D::name...};
    static constexpr std::size_t characters = (std::size_t{0} + ... + std::string_view(D::name).size());
    static constexpr wire_text<sizeof...(D), characters> text{names, wire_case_of<E>};

    static consteval std::array<enum_entry, sizeof...(D)> make()
    {
        std::size_t i = 0;
        return {enum_entry{static_cast<std::int64_t>(D::value), stated_name<E>(D::value, text[i++])}...};
    }

    static constexpr std::array<enum_entry, sizeof...(D)> entries = make();
};

template <class E>
inline constexpr enum_table enum_table_of{enum_entries<E, boost::describe::describe_enumerators<E>>::entries.data(),
                                          enum_entries<E, boost::describe::describe_enumerators<E>>::entries.size()};

} // namespace gladly_mcp::core::detail
