#pragma once

#include <gladly_mcp/core/codec.hpp>
#include <gladly_mcp/core/detail/codecs.hpp>
#include <gladly_mcp/core/result.hpp>

#include <boost/json/array.hpp>
#include <boost/json/value.hpp>

#include <cstddef>
#include <utility>
#include <vector>

namespace gladly_mcp::core {

/// Reads `value` as a `T`.
///
/// A required member that is absent or null, a member of another type, a number out of range, an unknown enumerator
/// and a broken bound give `errc::decode_failed` with a `decode_failure`: the JSON pointer of the place, what was
/// expected and what was found, in words. At most 40 characters of any one text of the document appear in it. A double
/// that is a whole number (`3.0`) is read as an integer.
/// Thread safe; copies all that it needs, so `value` may go away.
template <class T>
[[nodiscard]] result<T> decode(const boost::json::value& value, const decode_options& options = {})
{
    static_assert(bindable<T>, "describe T with BOOST_DESCRIBE_STRUCT or specialize core::codec<T>");
    result<T> out(boost::system::in_place_value, T());
    decode_context context(options);
    if (!codec<T>::decode(value, context, *out))
        out = context.take_error();
    return out;
}

/// Reads `value` into `out`. Members of `presence::optional` keep their value when they are absent; `std::optional`
/// members become empty. After a failure `out` is valid and part of it may have been read.
template <class T>
[[nodiscard]] result<void> decode_into(const boost::json::value& value, T& out, const decode_options& options = {})
{
    static_assert(bindable<T>, "describe T with BOOST_DESCRIBE_STRUCT or specialize core::codec<T>");
    decode_context context(options);
    if (!codec<T>::decode(value, context, out))
        return context.take_error();
    return {};
}

/// The items of a list that could be read, and what was wrong with each of the others.
template <class T>
struct decoded_list {
    std::vector<T> items;        ///< In the order received.
    std::vector<error> problems; ///< Their JSON pointers start with the index in the list.
};

/// Reads the items of `list` one by one: an item that cannot be read is reported, and the others are delivered.
template <class T>
[[nodiscard]] decoded_list<T> decode_list(const boost::json::array& list, const decode_options& options = {})
{
    static_assert(bindable<T>, "describe T with BOOST_DESCRIBE_STRUCT or specialize core::codec<T>");
    decoded_list<T> out;
    out.items.reserve(list.size());
    for (std::size_t i = 0; i != list.size(); ++i) {
        decode_context context(options);
        T item{};
        if (context.item(list[i], i, item))
            out.items.push_back(std::move(item));
        else
            out.problems.push_back(context.take_error());
    }
    return out;
}

} // namespace gladly_mcp::core
