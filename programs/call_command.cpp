#include "account.hpp"

#include <gladly_mcp/core/parse.hpp>
#include <gladly_mcp/tools/toolbox.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>

#include <exception>
#include <iostream>
#include <optional>

namespace program {
namespace {

using gladly_mcp::errc;
using gladly_mcp::error;

void print(const gladly_mcp::mcp::tool_result& value, std::ostream& out)
{
    for (const auto& block : value.content)
        if (const auto* text = std::get_if<gladly_mcp::mcp::text_content>(&block))
            out << text->text << '\n';
}

} // namespace

int run(const call_options& options)
{
    auto arguments = gladly_mcp::core::parse_json(options.arguments);
    if (!arguments)
        return complain(error(errc::invalid_argument, "the arguments are no JSON: " + arguments.error().message()));
    if (!arguments->is_object())
        return complain(error(errc::invalid_argument, "the arguments must be a JSON object, e.g. '{\"id\":\"…\"}'"));
    boost::asio::io_context context(1);
    const auto client = open_account(context.get_executor(), options.account);
    if (!client)
        return complain(client.error());
    const auto box = gladly_mcp::tools::toolbox::create(*client, options.account.policy);
    if (!box)
        return complain(box.error());
    std::optional<gladly_mcp::mcp::tool_result> outcome;
    boost::asio::co_spawn(context, box->call(options.tool, std::move(arguments->get_object())),
                          [&](const std::exception_ptr& failure, gladly_mcp::mcp::tool_result value) {
                              if (failure == nullptr)
                                  outcome = std::move(value);
                              context.stop();
                          });
    context.run();
    if (!outcome)
        return complain(error(errc::internal, "the call failed unexpectedly"));
    print(*outcome, outcome->is_error ? std::cerr : std::cout);
    return outcome->is_error ? 1 : 0;
}

} // namespace program
