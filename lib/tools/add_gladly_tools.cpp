#include "tools/tool_set.hpp"

#include <gladly_mcp/tools/add_gladly_tools.hpp>

#include <algorithm>

namespace gladly_mcp::tools {

namespace {

mcp::tool_handler make_handler(call_scope scope)
{
    return mcp::tool_handler::awaiting(
        [scope = std::move(scope)](mcp::call_context&, const boost::json::value& arguments) {
            return scope.self->row->run(scope, arguments);
        });
}

} // namespace

result<std::size_t> add_gladly_tools(mcp::server& server, gladly::client client, const policy& allowed)
{
    const auto tools = tool_set::make(allowed);
    if (!tools) {
        return tools.error();
    }
    const auto present = server.tools();
    for (const auto& entry : (*tools)->entries()) {
        if (std::ranges::find(present, entry.definition.name, &mcp::tool::name) != present.end()) {
            return error(errc::invalid_argument, "There is already a tool " + entry.definition.name + ".");
        }
    }
    for (const auto& entry : (*tools)->entries()) {
        server.add_tool(entry.definition, make_handler({.client = client, .tools = *tools, .self = &entry}));
    }
    return (*tools)->entries().size();
}

} // namespace gladly_mcp::tools
