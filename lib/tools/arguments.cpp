#include "tools/arguments.hpp"

#include <gladly_mcp/gladly/id.hpp>

namespace gladly_mcp::core {

bool codec<tools::id_text>::decode(const boost::json::value& value, decode_context& context, tools::id_text& out)
{
    const auto* text = value.if_string();
    if (text == nullptr || !gladly::valid_id({text->data(), text->size()})) {
        return context.fail("an id (1 to 64 letters, digits, '.', '_', '~' and '-')", value);
    }
    out.value = *text;
    return true;
}

boost::json::value codec<tools::id_text>::encode(const tools::id_text& value, const boost::json::storage_ptr& storage)
{
    return core::encode(value.value, storage);
}

boost::json::object codec<tools::id_text>::schema(schema_context&)
{
    boost::json::object out;
    out["type"] = "string";
    out["pattern"] = "^[A-Za-z0-9._~-]{1,64}$";
    return out;
}

} // namespace gladly_mcp::core
