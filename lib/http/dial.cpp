#include "http/dial.hpp"

#include "http/ascii.hpp"
#include "http/exchange_rules.hpp"
#include "http/tls.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>

namespace gladly_mcp::http {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

constexpr auto nothrow = asio::as_tuple(asio::use_awaitable);

/// What the resolver's handler and the coroutine that waits for it share, since either may go first.
struct resolution {
    explicit resolution(const asio::any_io_executor& executor) : resolver(executor), wake_up(executor) {}

    tcp::resolver resolver;
    asio::steady_timer wake_up; ///< Cancelled by the handler; expires at the deadline otherwise.
    bool done = false;
    error_code problem;
    std::vector<tcp::endpoint> addresses;
};

void start(const std::shared_ptr<resolution>& state, const origin& to)
{
    state->resolver.async_resolve(to.host, std::to_string(to.port), tcp::resolver::numeric_service,
                                  [state](const error_code& problem, const tcp::resolver::results_type& found) {
                                      state->done = true;
                                      state->problem = problem;
                                      for (const auto& each : found)
                                          state->addresses.push_back(each.endpoint());
                                      state->wake_up.cancel();
                                  });
}

error not_sent(const char* what, const error_code& problem)
{
    return error{errc::not_sent, std::string{what} + ": " + problem.message() + "."};
}

/// The error for a step before the request that ended with `problem`.
error step_failure(const client_connection& link, bool cancelled, const char* what, const error_code& problem)
{
    if (link.expired())
        return interrupted(interruption::deadline, false);
    if (cancelled)
        return interrupted(interruption::cancelled, false);
    return not_sent(what, problem);
}

} // namespace

client_connection::time_point time_after(std::chrono::milliseconds after)
{
    constexpr std::chrono::milliseconds year = std::chrono::hours{24 * 365};
    return std::chrono::steady_clock::now() + std::min(after, year);
}

asio::awaitable<result<std::vector<tcp::endpoint>>> resolve(asio::any_io_executor executor, const origin& to,
                                                            client_connection::time_point deadline)
{
    error_code not_an_address;
    const auto literal = asio::ip::make_address(to.host, not_an_address);
    if (!not_an_address)
        co_return std::vector<tcp::endpoint>{tcp::endpoint{literal, to.port}};
    // RFC 6761, section 6.3; it also keeps the promise that plain http never leaves this machine.
    if (equals_ignoring_case(to.host, "localhost"))
        co_return std::vector<tcp::endpoint>{tcp::endpoint{asio::ip::address_v4::loopback(), to.port},
                                             tcp::endpoint{asio::ip::address_v6::loopback(), to.port}};

    const auto state = std::make_shared<resolution>(executor);
    state->wake_up.expires_at(deadline);
    start(state, to);
    co_await state->wake_up.async_wait(nothrow);
    if ((co_await asio::this_coro::cancellation_state).cancelled() != asio::cancellation_type::none) {
        state->resolver.cancel();
        co_return interrupted(interruption::cancelled, false);
    }
    if (!state->done) {
        state->resolver.cancel();
        co_return error{errc::not_sent, "The name of the host was not resolved in time."};
    }
    if (state->problem)
        co_return not_sent("The name of the host was not resolved", state->problem);
    co_return std::move(state->addresses);
}

asio::awaitable<result<std::shared_ptr<client_connection>>>
connect_any(asio::any_io_executor executor, const std::vector<tcp::endpoint>& addresses, const dial_times& times)
{
    error last{errc::not_sent, "The host has no address."};
    for (const auto& address : addresses) {
        auto link = std::make_shared<client_connection>(executor);
        link->arm(std::min(time_after(times.connect), times.deadline));
        const error_code problem = co_await link->connect(address);
        const bool cancelled =
            (co_await asio::this_coro::cancellation_state).cancelled() != asio::cancellation_type::none;
        link->disarm();
        if (!problem && !cancelled && !link->expired())
            co_return std::move(link);
        last = step_failure(*link, cancelled, "No connection", problem);
        if (cancelled || std::chrono::steady_clock::now() >= times.deadline)
            break;
    }
    co_return std::move(last);
}

asio::awaitable<result<std::shared_ptr<client_connection>>> dial(asio::any_io_executor executor, const origin& to,
                                                                 const dial_times& times, asio::ssl::context* context)
{
    const auto resolve_until = std::min(time_after(times.connect), times.deadline);
    auto addresses = co_await resolve(executor, to, resolve_until);
    if (!addresses)
        co_return addresses.error();
    auto connected = co_await connect_any(executor, *addresses, times);
    if (!connected || context == nullptr)
        co_return connected;

    const std::shared_ptr<client_connection> link = std::move(*connected);
    if (!expect_host(link->use_tls(*context), to.host))
        co_return error{errc::tls_failed, "The TLS connection could not be set up."};
    link->arm(std::min(time_after(times.handshake), times.deadline));
    const error_code problem = co_await link->handshake();
    const bool cancelled = (co_await asio::this_coro::cancellation_state).cancelled() != asio::cancellation_type::none;
    link->disarm();
    if (!problem && !cancelled && !link->expired())
        co_return link;
    if (link->expired() || cancelled)
        co_return interrupted(link->expired() ? interruption::deadline : interruption::cancelled, false);
    co_return handshake_failure(link->native_tls(), problem);
}

} // namespace gladly_mcp::http
