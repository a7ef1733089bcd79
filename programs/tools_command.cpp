#include "account.hpp"

#include <gladly_mcp/core/serialize.hpp>
#include <gladly_mcp/tools/format.hpp>

#include <iostream>

namespace program {

int run(const tools_options& options)
{
    namespace tools = gladly_mcp::tools;
    if (options.format == "markdown") {
        const auto page = tools::definitions_markdown(options.policy);
        if (!page)
            return complain(page.error());
        std::cout << *page;
        return 0;
    }
    const auto how = options.format == "openai"      ? tools::format::openai
                     : options.format == "anthropic" ? tools::format::anthropic
                                                     : tools::format::mcp;
    const auto list = tools::definitions(options.policy, how);
    if (!list)
        return complain(list.error());
    std::cout << gladly_mcp::core::to_json(*list) << '\n';
    return 0;
}

} // namespace program
