// A program outside the tree: the typed client against the sandbox, and an MCP server that answers one request.
#include <gladly_mcp/gladly/models.hpp>
#include <gladly_mcp/gladly_mcp.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>

#include <cstdio>
#include <memory>
#include <string>
#include <utility>

namespace asio = boost::asio;
namespace gladly = gladly_mcp::gladly;
namespace mcp = gladly_mcp::mcp;
namespace sandbox = gladly_mcp::sandbox;

namespace {

bool finds_a_customer()
{
    gladly::client_options options;
    options.organization = "example";
    options.user = std::string{sandbox::default_user};
    options.token = gladly_mcp::core::secret{sandbox::default_token};
    options.transport = std::make_shared<sandbox::transport>(std::make_shared<sandbox::service>());
    const gladly::blocking_client client{std::move(options)};

    const auto found = client.customers().find(gladly::by_phone{"+1-555-012-3456"});
    return found.has_value() && found.value().size() == 1;
}

asio::awaitable<void> ask(mcp::message_transport& to_server, std::string& answer)
{
    std::string request = R"({"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25",)"
                          R"("capabilities":{},"clientInfo":{"name":"consumer","version":"1"}}})";
    const auto written = co_await to_server.write(std::move(request));
    if (written.has_value()) {
        auto message = co_await to_server.read();
        answer = message.value();
    }
    to_server.close();
}

bool serves_mcp()
{
    asio::io_context context;
    auto [client_end, server_end] = mcp::in_process_pair(context.get_executor());
    mcp::server_options options;
    options.name = "consumer-server";
    options.version = "1";

    std::string answer;
    asio::co_spawn(context, mcp::serve(mcp::server{std::move(options)}, *server_end), asio::detached);
    asio::co_spawn(context, ask(*client_end, answer), asio::detached);
    context.run();
    return answer.find("consumer-server") != std::string::npos;
}

} // namespace

int main()
{
    if (!finds_a_customer()) {
        std::puts("the client did not find the customer");
        return 1;
    }
    if (!serves_mcp()) {
        std::puts("the server did not answer");
        return 1;
    }
    std::puts("linked and working");
    return 0;
}
