#include "account.hpp"
#include "endpoint_settings.hpp"
#include "run_until_signal.hpp"

#include <iostream>

namespace program {

int run(const serve_options& options)
{
    namespace http = gladly_mcp::http;
    const auto where = parse_listen_address(options.listen);
    if (!where)
        return complain(where.error());
    auto settings = endpoint_settings(options, *where, std::chrono::system_clock::now());
    if (!settings)
        return complain(settings.error());
    boost::asio::io_context context(1);
    auto server = make_server(context.get_executor(), options.account);
    if (!server)
        return complain(server.error());
    const bool secret_url = !settings->token.empty();
    gladly_mcp::mcp::http_endpoint endpoint(*server, std::move(*settings));
    http::listener_options bounds;
    bounds.address = where->address;
    bounds.port = where->port;
    auto listener = http::listener::open(context.get_executor(), endpoint, bounds);
    if (!listener)
        return complain(listener.error());
    // The token itself stays out of what may end up in a log.
    std::cerr << "listening on " << listener->url() << "/mcp" << (secret_url ? "/<token>" : "") << std::endl;
    run_until_signal(context, *listener);
    return 0;
}

} // namespace program
