#include "gladly/content_kinds.hpp"

#include <gladly_mcp/gladly/message_reply.hpp>

namespace gladly_mcp::core {

using kinds = gladly::content_kinds<gladly::reply_content>;

bool codec<gladly::reply_content>::decode(const boost::json::value& value, decode_context& context, content& out)
{
    return kinds::decode(value, context, out);
}

boost::json::value codec<gladly::reply_content>::encode(const content& value, const boost::json::storage_ptr& storage)
{
    return kinds::encode(value, storage);
}

boost::json::object codec<gladly::reply_content>::schema(schema_context& context)
{
    return kinds::schema(context);
}

} // namespace gladly_mcp::core
