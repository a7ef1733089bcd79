#include "server.hpp"

#include "response_head.hpp"
#include "server_connection.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/deferred.hpp>
#include <boost/asio/detached.hpp>

#include <utility>

namespace gladly_mcp::http {
namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;
namespace {

constexpr std::chrono::milliseconds accept_retry{100};
constexpr auto whole_tuple = asio::as_tuple(asio::deferred);

[[nodiscard]] bool is_about_one_peer(const error_code& reason) noexcept
{
    return reason == asio::error::connection_aborted || reason == asio::error::connection_reset ||
           reason == asio::error::interrupted || reason == boost::system::errc::protocol_error;
}

[[nodiscard]] error cannot_listen(const error_code& reason)
{
    return {errc::not_sent, "The listener cannot bind its address: " + reason.message()};
}

} // namespace

server::server(asio::any_io_executor executor, handler& target, const listener_options& options)
    : executor_(std::move(executor)), target_(target), options_(options), acceptor_(executor_), check_timer_(executor_),
      room_timer_(executor_), drain_timer_(executor_)
{}

const core::clock& server::time() const noexcept
{
    return options_.clock != nullptr ? *options_.clock : core::clock::system();
}

result<void> server::open()
{
    error_code reason;
    const auto address = asio::ip::make_address(options_.address, reason);
    if (reason)
        return error{errc::invalid_argument, "The address to listen on is not a numeric IP address."};
    endpoint_ = {address, options_.port};
    acceptor_.open(endpoint_.protocol(), reason);
    if (!reason)
        acceptor_.set_option(tcp::acceptor::reuse_address(true), reason);
    if (!reason)
        acceptor_.bind(endpoint_, reason);
    if (!reason)
        acceptor_.listen(asio::socket_base::max_listen_connections, reason);
    if (!reason)
        endpoint_ = acceptor_.local_endpoint(reason);
    if (reason)
        return cannot_listen(reason);
    return {};
}

std::string server::url() const
{
    const auto address = endpoint_.address();
    const std::string host = address.is_v6() ? '[' + address.to_string() + ']' : address.to_string();
    return "http://" + host + ':' + std::to_string(port());
}

void server::start()
{
    asio::co_spawn(executor_, accept_loop(shared_from_this()), asio::detached);
}

asio::awaitable<void> server::accept_loop(std::shared_ptr<server> self)
{
    while (!self->stopping_) {
        if (self->connections_.size() >= self->options_.max_connections) {
            co_await self->wait_for_room(std::chrono::hours{1});
            continue;
        }
        tcp::socket socket{self->executor_};
        tcp::endpoint peer;
        const auto [reason] = co_await self->acceptor_.async_accept(socket, peer, whole_tuple);
        if (!reason)
            self->welcome(std::move(socket), peer);
        else if (!self->stopping_ && !is_about_one_peer(reason))
            co_await self->wait_for_room(accept_retry);
    }
}

asio::awaitable<void> server::wait_for_room(std::chrono::milliseconds at_most)
{
    room_timer_.expires_after(at_most);
    co_await room_timer_.async_wait(whole_tuple);
}

void server::welcome(tcp::socket socket, const tcp::endpoint& peer)
{
    try {
        auto member = std::make_shared<server_connection>(shared_from_this(), std::move(socket), peer);
        if (!checking_) {
            date_ = format_http_date(time().wall_now());
            asio::co_spawn(executor_, check_loop(shared_from_this()), asio::detached);
        }
        asio::co_spawn(executor_, server_connection::run(std::move(member)), asio::detached);
    } catch (const std::exception&) {
        // Out of memory for one more connection: it is closed by its socket, the others go on.
    }
}

void server::enter(server_connection& member)
{
    connections_.push_back(&member);
    member.set_position(connections_.size() - 1);
}

void server::leave(server_connection& member) noexcept
{
    connections_[member.position()] = connections_.back();
    connections_[member.position()]->set_position(member.position());
    connections_.pop_back();
    room_timer_.cancel();
    if (stopping_ && connections_.empty()) {
        check_timer_.cancel();
        drain_timer_.cancel();
    }
}

asio::awaitable<void> server::check_loop(std::shared_ptr<server> self)
{
    self->checking_ = true;
    while (!self->connections_.empty()) {
        self->check_timer_.expires_after(self->options_.check_interval);
        co_await self->check_timer_.async_wait(whole_tuple);
        self->check_connections();
    }
    self->checking_ = false;
}

void server::check_connections()
{
    date_ = format_http_date(time().wall_now());
    const auto now = time().steady_now();
    for (server_connection* member : connections_)
        member->check(now);
}

void server::stop(std::chrono::milliseconds drain)
{
    stopping_ = true;
    error_code ignored;
    acceptor_.close(ignored);
    room_timer_.cancel();
    if (connections_.empty())
        check_timer_.cancel(); // Otherwise the last connection does it.
    if (drain <= std::chrono::milliseconds::zero()) {
        close_all();
        return;
    }
    for (server_connection* member : connections_)
        member->close_if_idle();
    if (connections_.empty())
        return;
    drain_timer_.expires_after(drain);
    drain_timer_.async_wait([self = shared_from_this()](const error_code& reason) {
        if (!reason)
            self->close_all();
    });
}

void server::close_all()
{
    drain_timer_.cancel();
    for (server_connection* member : connections_)
        member->close();
}

} // namespace gladly_mcp::http
