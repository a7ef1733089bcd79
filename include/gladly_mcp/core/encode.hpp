#pragma once

#include <gladly_mcp/core/codec.hpp>
#include <gladly_mcp/core/detail/codecs.hpp>

#include <boost/json/storage_ptr.hpp>
#include <boost/json/value.hpp>

namespace gladly_mcp::core {

/// Writes `value` as JSON, with all of its parts in `storage`.
///
/// An empty `std::optional` is left out, a null `nullable` is `null`. Described members come in the order of the
/// description, then those of `extra`. A `double` that is infinite or no number becomes `null`, for JSON has no word
/// for it. Decoding the outcome gives an equal `T`. Thread safe.
template <class T>
[[nodiscard]] boost::json::value encode(const T& value, const boost::json::storage_ptr& storage = {})
{
    static_assert(bindable<T>, "describe T with BOOST_DESCRIBE_STRUCT or specialize core::codec<T>");
    return codec<T>::encode(value, storage);
}

} // namespace gladly_mcp::core
