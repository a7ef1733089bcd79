#include "core/nearest_name.hpp"
#include "tools/definition.hpp"
#include "tools/error_text.hpp"
#include "tools/tool_set.hpp"

#include <gladly_mcp/tools/toolbox.hpp>

namespace gladly_mcp::tools {

namespace {

boost::asio::awaitable<mcp::tool_result> call_tool(gladly::client client, std::shared_ptr<const tool_set> tools,
                                                   std::string name, boost::json::object arguments)
{
    if (tools->fault() != nullptr) {
        co_return faulty_policy(*tools->fault());
    }
    const tool_entry* entry = tools->find(name);
    if (entry == nullptr) {
        co_return unknown_tool(*tools, name);
    }
    const boost::json::value values(std::move(arguments));
    call_scope scope{.client = std::move(client), .tools = std::move(tools), .self = entry};
    auto outcome = co_await entry->row->run(std::move(scope), values);
    co_return outcome;
}

} // namespace

toolbox::toolbox(gladly::client client, std::shared_ptr<const tool_set> tools)
    : client_(std::move(client)), tools_(std::move(tools))
{}

toolbox::toolbox(gladly::client client, const policy& allowed) : client_(std::move(client))
{
    auto tools = tool_set::make(allowed);
    tools_ = tools ? *std::move(tools) : tool_set::make_faulty(tools.error());
}

result<toolbox> toolbox::create(gladly::client client, const policy& allowed)
{
    auto tools = tool_set::make(allowed);
    if (!tools) {
        return tools.error();
    }
    return toolbox(std::move(client), *std::move(tools));
}

boost::json::array toolbox::definitions(format how) const
{
    boost::json::array out;
    for (const auto& entry : tools_->entries()) {
        out.push_back(write_definition(entry.definition, how));
    }
    return out;
}

std::vector<std::string> toolbox::names() const
{
    std::vector<std::string> out;
    for (const auto& entry : tools_->entries()) {
        out.push_back(entry.definition.name);
    }
    return out;
}

boost::asio::awaitable<mcp::tool_result> toolbox::call(std::string name, boost::json::object arguments) const
{
    return call_tool(client_, tools_, std::move(name), std::move(arguments));
}

} // namespace gladly_mcp::tools
