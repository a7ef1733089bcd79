/// No MCP at all: the tools for an agent's own loop. The definitions go to the model, and what it asks for is called.

#include <gladly_mcp/core/serialize.hpp>
#include <gladly_mcp/sandbox/account.hpp>
#include <gladly_mcp/tools/toolbox.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>

#include <iostream>

using namespace gladly_mcp;

boost::asio::awaitable<void> act(tools::toolbox box)
{
    const auto specs = box.definitions(tools::format::openai);
    std::cout << specs.size() << " tools, the first: " << core::to_json(specs.at(0)).substr(0, 80) << "…\n";

    // Your model answers with a name and arguments; here they are written down.
    const boost::json::object arguments{{"phoneNumber", "+1-555-019-8472"}};
    const auto answer = co_await box.call("list_all_gladly_customers", arguments);
    if (answer.structured_content)
        std::cout << core::to_json(*answer.structured_content) << '\n';

    const boost::json::object misspelt{{"phone_number", "+1-555-019-8472"}};
    const auto refused = co_await box.call("list_all_gladly_customers", misspelt);
    for (const auto& block : refused.content)
        if (const auto* text = std::get_if<mcp::text_content>(&block))
            std::cout << text->text << '\n';
}

int main()
{
    boost::asio::io_context context(1);
    const gladly::client acme{context.get_executor(), sandbox::account()};
    const tools::toolbox box{acme, {.methods = {"read"}}};
    int code = 1;
    boost::asio::co_spawn(context, act(box), [&](const std::exception_ptr& failure) {
        code = failure == nullptr ? 0 : 1;
        context.stop();
    });
    context.run();
    return code;
}
