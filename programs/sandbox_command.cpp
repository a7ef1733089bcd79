#include "account.hpp"
#include "endpoint_settings.hpp"
#include "run_until_signal.hpp"

#include <gladly_mcp/sandbox/http_handler.hpp>

#include <iostream>
#include <memory>

namespace program {

int run(const sandbox_options& options)
{
    namespace http = gladly_mcp::http;
    namespace sandbox = gladly_mcp::sandbox;
    const auto where = parse_listen_address(options.listen);
    if (!where)
        return complain(where.error());
    if (!where->loopback)
        return complain({gladly_mcp::errc::invalid_argument, "the sandbox listens on loopback addresses only"});
    boost::asio::io_context context(1);
    sandbox::http_handler handler(std::make_shared<sandbox::service>());
    http::listener_options bounds;
    bounds.address = where->address;
    bounds.port = where->port;
    bounds.allow_put_and_patch = true;
    auto listener = http::listener::open(context.get_executor(), handler, bounds);
    if (!listener)
        return complain(listener.error());
    std::cerr << "to use it: GLADLY_BASE_URL=" << listener->url() << " GLADLY_USER=" << sandbox::default_user
              << " GLADLY_API_TOKEN=" << sandbox::default_token << '\n'
              << "listening on " << listener->url() << std::endl;
    run_until_signal(context, *listener);
    return 0;
}

} // namespace program
