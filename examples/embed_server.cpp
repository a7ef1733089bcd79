/// A host program's own MCP server: some of the Gladly tools, and one typed tool of its own beside them, over stdio.

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/mcp/server.hpp>
#include <gladly_mcp/mcp/stdio.hpp>
#include <gladly_mcp/sandbox/account.hpp>
#include <gladly_mcp/tools/add_gladly_tools.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>

using namespace gladly_mcp;

struct refund_query {
    std::string order_id;

    static constexpr core::field_note notes[] = {
        {.member = "order_id", .description = "Number of the order, e.g. AB-1001."}};
};
BOOST_DESCRIBE_STRUCT(refund_query, (), (order_id))

struct refund {
    std::string order_id;
    std::string status;
};
BOOST_DESCRIBE_STRUCT(refund, (), (order_id, status))

// What a handler returns as an error, the model reads as a failed result.
result<refund> lookup_refund(const refund_query& query)
{
    if (query.order_id.empty())
        return error(errc::not_found, "There is no order without a number. Ask the customer for it.");
    return refund{query.order_id, "paid out"};
}

int main()
{
    boost::asio::io_context context(1);
    gladly::client acme{context.get_executor(), sandbox::account()};
    mcp::server server({.name = "acme-support", .version = "1.0.0"});
    tools::add_gladly_tools(server, acme, {.methods = {"read"}, .tags = {"customers", "tasks"}}).value();
    server.add_tool<refund_query, refund>("find_refund", "Look up a refund by order.", lookup_refund);

    int code = 1;
    boost::asio::co_spawn(context, mcp::serve_stdio(server), [&](const std::exception_ptr& failure, result<void> end) {
        code = failure == nullptr && end ? 0 : 1;
        context.stop();
    });
    context.run();
    return code;
}
