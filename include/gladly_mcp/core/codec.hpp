#pragma once

#include <gladly_mcp/core/decode_context.hpp>
#include <gladly_mcp/core/schema_context.hpp>

#include <boost/json/object.hpp>
#include <boost/json/storage_ptr.hpp>
#include <boost/json/value.hpp>

#include <concepts>

namespace gladly_mcp::core {

/// How `T` is read, written and described: the customization point of the binding.
///
/// There are codecs for `bool`, integers, `double`, `std::string`, `boost::json::value`, `object` and `array`,
/// `std::optional`, `nullable`, `std::vector`, `std::map` with string keys, `timestamp`, `open_enum`, and enums and
/// structs described by Boost.Describe. For any other type, a `std::variant` say, specialize it before the type is
/// first used:
///
///     template <>
///     struct gladly_mcp::core::codec<content> {
///         static bool decode(const boost::json::value& value, decode_context& context, content& out);
///         static boost::json::value encode(const content& value, const boost::json::storage_ptr& storage);
///         static boost::json::object schema(schema_context& context);
///     };
///
/// `decode` returns false after `context.fail(…)`; `out` then holds anything. `encode` makes the value and all of its
/// parts with `storage` (`encode(part, storage)`). `schema` returns a JSON Schema, `{}` for "anything".
///
/// A type that can be left out, as `std::optional` can, also has `static bool is_absent(const T&)` and
/// `static void set_absent(T&)`; a type for which JSON null is a value has `static constexpr bool takes_null = true`.
template <class T>
struct codec;

/// A type with a codec.
template <class T>
concept bindable = requires(const boost::json::value& value, decode_context& context, T& out, const T& in,
                            const boost::json::storage_ptr& storage, schema_context& schema)
{
    {
        codec<T>::decode(value, context, out)
        } -> std::same_as<bool>;
    {
        codec<T>::encode(in, storage)
        } -> std::same_as<boost::json::value>;
    {
        codec<T>::schema(schema)
        } -> std::same_as<boost::json::object>;
};

} // namespace gladly_mcp::core
