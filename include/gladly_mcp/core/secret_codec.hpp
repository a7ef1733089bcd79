#pragma once

#include <gladly_mcp/core/codec.hpp>
#include <gladly_mcp/core/detail/values.hpp>
#include <gladly_mcp/core/secret.hpp>

#include <string>
#include <utility>

namespace gladly_mcp::core {

/// A secret is a string on the wire, and what is encoded holds it in the clear: encode it to send it, for nothing else.
template <>
struct codec<secret> {
    static bool decode(const boost::json::value& value, decode_context& context, secret& out)
    {
        std::string text;
        if (!detail::decode_string(value, context, text))
            return false;
        out = secret(std::move(text));
        return true;
    }
    static boost::json::value encode(const secret& value, const boost::json::storage_ptr& storage)
    {
        return boost::json::value(boost::json::string_view(value.reveal()), storage);
    }
    static boost::json::object schema(schema_context&) { return detail::type_schema("string"); }
};

} // namespace gladly_mcp::core
