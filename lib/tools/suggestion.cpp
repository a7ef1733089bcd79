#include "tools/suggestion.hpp"

#include "tools/tool_set.hpp"

#include <gladly_mcp/core/serialize.hpp>

namespace gladly_mcp::tools {

std::string in_words(const call_scope& scope, std::string_view tool)
{
    std::string out(tool);
    if (scope.tools->find(tool) == nullptr) {
        out += " (which this server does not offer)";
    }
    return out;
}

std::string in_words(const call_scope& scope, const suggestion& call)
{
    std::string out(call.tool);
    if (!call.arguments.empty()) {
        out += ' ';
        core::append_json(out, call.arguments);
    }
    if (scope.tools->find(call.tool) == nullptr) {
        out += " (which this server does not offer)";
    }
    return out;
}

std::string with_tool(const call_scope& scope, std::string_view sentence, std::string_view tool)
{
    std::string out(sentence);
    if (const auto at = out.find("{}"); at != std::string::npos) {
        out.replace(at, 2, in_words(scope, tool));
    }
    return out;
}

} // namespace gladly_mcp::tools
