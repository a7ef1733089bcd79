#include "gladly/content_kinds.hpp"

#include <gladly_mcp/gladly/item_create.hpp>

namespace gladly_mcp::core {

using kinds = gladly::content_kinds<gladly::item_create_content>;

bool codec<gladly::item_create_content>::decode(const boost::json::value& value, decode_context& context, content& out)
{
    return kinds::decode(value, context, out);
}

boost::json::value codec<gladly::item_create_content>::encode(const content& value,
                                                              const boost::json::storage_ptr& storage)
{
    return kinds::encode(value, storage);
}

boost::json::object codec<gladly::item_create_content>::schema(schema_context& context)
{
    return kinds::schema(context);
}

} // namespace gladly_mcp::core
