#include "http/client_connection.hpp"

#include "http/tls.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include <array>

namespace gladly_mcp::http {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;

constexpr auto nothrow = asio::as_tuple(asio::use_awaitable);
constexpr std::size_t read_size = 16 * 1024;         ///< One TLS record.
constexpr std::size_t join_up_to = 16 * 1024;        ///< The same for writing.
constexpr std::size_t kept_input_buffer = 64 * 1024; ///< A pooled connection holds no more than this.

} // namespace

client_connection::client_connection(const asio::any_io_executor& executor) : socket_(executor), watchdog_(executor) {}

void client_connection::arm(time_point when)
{
    const std::uint64_t number = ++armed_;
    watchdog_.expires_at(when);
    watchdog_.async_wait([self = shared_from_this(), number](const error_code& problem) {
        if (problem || number != self->armed_)
            return;
        self->expired_ = true;
        self->close();
    });
}

void client_connection::disarm()
{
    ++armed_;
    watchdog_.cancel();
}

void client_connection::close() noexcept
{
    error_code ignored;
    socket_.close(ignored);
}

asio::awaitable<error_code> client_connection::connect(asio::ip::tcp::endpoint to)
{
    auto [problem] = co_await socket_.async_connect(to, nothrow);
    if (!problem)
        socket_.set_option(asio::ip::tcp::no_delay{true}, problem);
    if (!problem)
        socket_.non_blocking(true, problem); // for the look of is_quiet() only
    co_return problem;
}

SSL* client_connection::use_tls(asio::ssl::context& context)
{
    return tls_.emplace(socket_, context).native_handle();
}

asio::awaitable<error_code> client_connection::handshake()
{
    auto [problem] = co_await tls_->async_handshake(asio::ssl::stream_base::client, nothrow);
    co_return problem;
}

asio::awaitable<io_outcome> client_connection::write(std::string_view head, std::string_view body)
{
    const std::array<asio::const_buffer, 2> parts = {asio::buffer(head), asio::buffer(body)};
    if (!tls_) {
        auto [problem, written] = co_await asio::async_write(socket_, parts, nothrow);
        co_return io_outcome{problem, written};
    }
    if (!body.empty() && head.size() + body.size() <= join_up_to) {
        std::string joined;
        joined.reserve(head.size() + body.size());
        joined.append(head).append(body);
        auto [problem, written] = co_await asio::async_write(*tls_, asio::buffer(joined), nothrow);
        co_return io_outcome{problem, written};
    }
    auto [problem, written] = co_await asio::async_write(*tls_, parts, nothrow);
    co_return io_outcome{problem, written};
}

asio::awaitable<io_outcome> client_connection::read_some()
{
    const auto space = input_.prepare(read_size);
    io_outcome out;
    if (tls_) {
        auto [problem, count] = co_await tls_->async_read_some(space, nothrow);
        out = {problem, count};
    } else {
        auto [problem, count] = co_await socket_.async_read_some(space, nothrow);
        out = {problem, count};
    }
    input_.commit(out.bytes);
    co_return out;
}

bool client_connection::is_quiet()
{
    if (input_.size() != 0 || (tls_ && has_unread_bytes(tls_->native_handle())))
        return false;
    if (input_.capacity() > kept_input_buffer)
        input_.shrink_to_fit();
    char byte = 0;
    error_code problem;
    socket_.receive(asio::buffer(&byte, 1), asio::socket_base::message_peek, problem);
    return problem == asio::error::would_block;
}

} // namespace gladly_mcp::http
