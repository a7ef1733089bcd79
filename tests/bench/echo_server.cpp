/// The library's side of `./dev bench http`: one typed tool over Streamable HTTP.

#include "bench/listen_argument.hpp"

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/http/listener.hpp>
#include <gladly_mcp/mcp/http_endpoint.hpp>
#include <gladly_mcp/mcp/server.hpp>

#include <boost/asio/io_context.hpp>

#include <iostream>
#include <string>

struct echo_message {
    std::string message;
};
BOOST_DESCRIBE_STRUCT(echo_message, (), (message))

int main(int argc, char** argv)
{
    using namespace gladly_mcp;
    boost::asio::io_context context(1);
    mcp::server server({.name = "echo", .version = "1.0.0"});
    server.add_tool<echo_message, echo_message>("echo", "Gives the message back.",
                                                [](echo_message said) { return said; });
    mcp::http_endpoint endpoint(server);
    http::listener_options options;
    options.port = bench::port_argument(argc, argv);
    const auto listener = http::listener::open(context.get_executor(), endpoint, options);
    if (!listener) {
        std::cerr << listener.error() << '\n';
        return 1;
    }
    std::cerr << "listening on " << listener->url() << "/mcp" << std::endl;
    context.run();
}
