#include "account.hpp"

#include <gladly_mcp/mcp/stdio.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>

#include <exception>

namespace program {

int run(const stdio_options& options)
{
    boost::asio::io_context context(1);
    const auto server = make_server(context.get_executor(), options.account);
    if (!server)
        return complain(server.error());
    int code = 1;
    boost::asio::co_spawn(context, gladly_mcp::mcp::serve_stdio(*server),
                          [&](const std::exception_ptr& failure, const gladly_mcp::result<void>& outcome) {
                              code = failure == nullptr && outcome ? 0 : 1;
                              // Idle connections to Gladly must not keep the program alive.
                              context.stop();
                          });
    context.run();
    return code;
}

} // namespace program
