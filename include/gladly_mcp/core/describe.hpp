#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace gladly_mcp::core {

/// Whether a member must be there.
enum class presence : std::uint8_t {
    by_type,  ///< Required, unless the member is a `std::optional`.
    required, ///< Must be there (for a `std::optional`: in the schema and when decoding).
    optional, ///< May be absent or null: the member then keeps its initial value.
};

/// What the type of a member cannot tell. A struct lists the notes it needs as
/// `static constexpr core::field_note notes[] = {{.member = "order_id", .description = "…"}, …};`.
/// A note whose `member` is no described member of the struct is a compile-time error.
struct field_note {
    std::string_view member;           ///< The C++ name.
    std::string_view description = {}; ///< Into the schema.
    std::string_view wire_name = {};   ///< Empty: the C++ name with `snake_case` turned into `camelCase`.
    std::string_view format = {};      ///< JSON Schema `format`: `date-time`, `email`, `uri`, …
    core::presence presence = core::presence::by_type;
    std::size_t min_length = 0;
    std::size_t max_length = 0; ///< 0: no bound. In code points; checked when decoding.
    std::int64_t minimum = INT64_MIN;
    std::int64_t maximum = INT64_MAX;
    std::size_t min_items = 0;
    std::size_t max_items = 0;           ///< 0: no bound.
    std::string_view default_json = {};  ///< JSON text for the schema's `default`.
    std::string_view also_known_as = {}; ///< A second spelling that is read alike and never written.
};

/// How the enumerators of a described enum are spelled on the wire: specialize `wire_case_of<E>` for another case than
/// upper.
enum class wire_case : std::uint8_t {
    upper,  ///< `in_progress` is `IN_PROGRESS`.
    lower,  ///< `in_progress` is `in_progress`.
    camel,  ///< `in_progress` is `inProgress`.
    pascal, ///< `in_progress` is `InProgress`.
};

template <class E>
inline constexpr wire_case wire_case_of = wire_case::upper;

/// One enumerator whose spelling does not follow from its C++ name.
template <class E>
struct enum_name {
    E value;
    std::string_view name;
};

/// Spellings that do not follow `wire_case_of<E>`: specialize it beside the enum, before the enum is used, as
/// `template <> inline constexpr std::array enum_names<status>{enum_name<status>{status::device_error, "DEVICE
/// ERROR"}};`.
template <class E>
inline constexpr std::array<enum_name<E>, 0> enum_names{};

} // namespace gladly_mcp::core
