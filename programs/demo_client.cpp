/// The demo without Node: this library's own client drives `gladly-mcp` over HTTP and over stdio.
///
/// usage: demo_client PATH_OF_GLADLY_MCP

#include "child_process.hpp"
#include "demo_story.hpp"

#include <gladly_mcp/http/client.hpp>
#include <gladly_mcp/mcp/http_client_transport.hpp>
#include <gladly_mcp/mcp/stdio.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/this_coro.hpp>

#include <exception>
#include <iostream>
#include <memory>

namespace demo {
namespace {

namespace http = gladly_mcp::http;
namespace mcp = gladly_mcp::mcp;

awaitable<mcp::client> connect(std::unique_ptr<mcp::message_transport> transport, mcp::era_preference era)
{
    mcp::client_options options;
    options.name = "demo";
    options.version = "1.0.0";
    options.era = era;
    auto client = co_await mcp::client::connect(std::move(transport), std::move(options));
    if (!client)
        throw surprise(client.error().message());
    const auto tools = co_await client->list_tools();
    if (!tools)
        throw surprise(tools.error().message());
    tell("revision " + std::string(client->protocol_version()) + ", " + std::to_string(tools->size()) + " tools");
    co_return std::move(*client);
}

awaitable<void> over_http(const std::string& url)
{
    const auto executor = co_await boost::asio::this_coro::executor;
    const auto slash = url.find('/', url.find("://") + 3);
    const auto origin = http::parse_origin(url.substr(0, slash));
    if (!origin)
        throw surprise(origin.error().message());
    mcp::http_client_transport_options options;
    options.origin = *origin;
    options.path = url.substr(slash);
    tell_chapter("Over HTTP");
    auto client =
        co_await connect(mcp::make_http_client_transport(executor, std::make_shared<http::client>(executor), options),
                         mcp::era_preference::probe);
    const peer who(client);
    co_await answer_late_shipment(who);
    co_await escalate_angry_customer(who);
    co_await follow_merge(who);
    co_await delete_locked(who);
    co_await read_mixed_timeline(who);
    co_await meet_rate_limit(who);
}

awaitable<void> over_stdio(const child_process& child)
{
    const auto executor = co_await boost::asio::this_coro::executor;
    auto transport = mcp::open_descriptor_transport(executor, child.output(), child.input());
    if (!transport)
        throw surprise(transport.error().message());
    tell_chapter("Over stdio, as a client of the older protocol");
    auto client = co_await connect(std::move(*transport), mcp::era_preference::legacy_only);
    const peer who(client);
    co_await answer_late_shipment(who);
    co_await escalate_angry_customer(who);
}

void run(awaitable<void> story)
{
    boost::asio::io_context context(1);
    std::exception_ptr failure;
    boost::asio::co_spawn(context, std::move(story), [&](std::exception_ptr thrown) {
        failure = std::move(thrown);
        context.stop();
    });
    context.run();
    if (failure)
        std::rethrow_exception(failure);
}

} // namespace
} // namespace demo

int main(int argc, char** argv)
{
    if (argc != 2) {
        std::cerr << "usage: demo_client PATH_OF_GLADLY_MCP\n";
        return 2;
    }
    const std::string program = argv[1];
    const std::string methods = "read,write";
    try {
        {
            demo::child_process server(program, {"serve", "--sandbox", "--methods", methods, "--listen", "127.0.0.1:0"},
                                       demo::child_process::streams::error);
            demo::run(demo::over_http(server.wait_for("listening on ")));
        }
        demo::child_process child(program, {"stdio", "--sandbox", "--methods", methods},
                                  demo::child_process::streams::in_and_out);
        demo::run(demo::over_stdio(child));
        demo::tell_chapter("All of it went as told.");
        return 0;
    } catch (const std::exception& failure) {
        std::cerr << "\nThe demo did not go as told: " << failure.what() << '\n';
    }
    return 1;
}
