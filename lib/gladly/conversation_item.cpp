#include <gladly_mcp/gladly/conversation_item.hpp>

namespace gladly_mcp::gladly {

boost::json::object conversation_item_schema()
{
    return core::json_schema<conversation_item>();
}

} // namespace gladly_mcp::gladly
