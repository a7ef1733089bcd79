#include <gladly_mcp/testing/recording_transport.hpp>

#include <utility>

namespace gladly_mcp::testing {

recording_transport::recording_transport(std::shared_ptr<http::transport> target, std::shared_ptr<recording> into)
    : target_(std::move(target)), into_(std::move(into))
{}

boost::asio::awaitable<result<http::response>> recording_transport::send(http::request what)
{
    http::request copy = what;
    auto outcome = co_await target_->send(std::move(what));
    into_->add(copy, outcome);
    co_return outcome;
}

} // namespace gladly_mcp::testing
