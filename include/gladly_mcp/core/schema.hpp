#pragma once

#include <gladly_mcp/core/codec.hpp>
#include <gladly_mcp/core/detail/codecs.hpp>
#include <gladly_mcp/core/schema_context.hpp>

#include <boost/json/object.hpp>

namespace gladly_mcp::core {

/// Makes the JSON Schema (draft 2020-12, without `$schema` and `$ref`) of the JSON that `decode<T>` reads.
///
/// A struct gives `type: object` with `properties`, `required` and, when closed, `additionalProperties: false`; the
/// notes give descriptions, formats, lengths, bounds and defaults. A struct that contains itself is described once;
/// inside itself it is any object.
template <class T>
[[nodiscard]] boost::json::object json_schema(const schema_options& options = {})
{
    static_assert(bindable<T>, "describe T with BOOST_DESCRIBE_STRUCT or specialize core::codec<T>");
    schema_context context(options);
    return codec<T>::schema(context);
}

} // namespace gladly_mcp::core
