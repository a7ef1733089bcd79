#include "tools/customer_call.hpp"

#include <gladly_mcp/gladly/operations.hpp>

namespace gladly_mcp::tools {

gladly::call_arguments at(std::string_view name, std::string id)
{
    gladly::call_arguments out;
    out.path.emplace_back(name, std::move(id));
    return out;
}

boost::asio::awaitable<error> explain_missing_customer(gladly::client client, std::string id, error cause)
{
    if (cause.code() != errc::not_found) {
        co_return cause;
    }
    auto arguments = at("customerId", std::move(id));
    const auto found = co_await client.call(gladly::op::get_customer, std::move(arguments));
    if (found || found.error().code() != errc::moved) {
        co_return cause;
    }
    co_return found.error();
}

boost::asio::awaitable<customer_answer> read_about_customer(gladly::client client, const gladly::operation& what,
                                                            gladly::call_arguments arguments, bool follow)
{
    const std::string asked_for = arguments.path.front().second;
    auto copy = arguments;
    auto first = co_await client.call(what, std::move(copy));
    customer_answer out{.answer = std::move(first)};
    if (out.answer) {
        co_return out;
    }
    error cause = out.answer.error();
    if (&what != &gladly::op::get_customer) {
        cause = co_await explain_missing_customer(client, asked_for, std::move(cause));
    }
    const auto* move = cause.detail_as<moved_detail>();
    if (move == nullptr || !follow) {
        out.answer = std::move(cause);
        co_return out;
    }
    arguments.path.front().second = move->new_id;
    out.answer = co_await client.call(what, std::move(arguments));
    out.merged_from = asked_for;
    co_return out;
}

} // namespace gladly_mcp::tools
