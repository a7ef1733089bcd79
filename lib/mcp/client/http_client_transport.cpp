#include "mcp/client/http_client_session.hpp"

#include <gladly_mcp/mcp/http_client_transport.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/system/system_error.hpp>

#include <deque>
#include <utility>
#include <variant>

namespace gladly_mcp::mcp {
namespace {

namespace asio = boost::asio;

error closed_error()
{
    return {errc::closed, "the transport is closed"};
}

/// What outlives the transport while a read or a write is under way. The timers never expire: cancelling one wakes
/// those who wait.
struct shared_state {
    shared_state(const asio::any_io_executor& executor, std::shared_ptr<http::transport> out,
                 http_client_transport_options options)
        : sender(std::move(out)), session(std::move(options)), arrived(executor), ended(executor)
    {
        arrived.expires_at(asio::steady_timer::time_point::max());
        ended.expires_at(asio::steady_timer::time_point::max());
    }

    void close()
    {
        closed = true;
        arrived.cancel();
        ended.cancel();
    }

    /// Queues the messages of an answer for reading.
    result<void> take(const http_client_session::exchange& expected, http::response answer)
    {
        auto found = session.finish(expected, std::move(answer));
        if (!found && found.error().code() == errc::closed)
            close();
        if (!found)
            return found.error();
        for (auto& one : *found)
            messages.push_back(std::move(one));
        arrived.cancel();
        return {};
    }

    std::shared_ptr<http::transport> sender;
    http_client_session session;
    std::deque<std::string> messages;
    asio::steady_timer arrived;
    asio::steady_timer ended;
    bool closed = false;
};

asio::awaitable<void> wait(asio::steady_timer& timer)
{
    boost::system::error_code ignored;
    co_await timer.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
}

/// Sends a request unless the transport is closed first; the exchange is ended then.
asio::awaitable<result<http::response>> send(shared_state& state, http::request what)
{
    using namespace asio::experimental::awaitable_operators;
    try {
        auto first = co_await (state.sender->send(std::move(what)) || wait(state.ended));
        if (auto* answer = std::get_if<0>(&first))
            co_return std::move(*answer);
    } catch (const boost::system::system_error&) {
        // Both sides were cancelled together with this coroutine.
    }
    if (state.closed)
        co_return closed_error().set_effect(effect::possible);
    co_return error(errc::cancelled, "the exchange was cancelled", effect::possible);
}

asio::awaitable<void> send_and_forget(std::shared_ptr<http::transport> sender, http::request what)
{
    (void)co_await sender->send(std::move(what));
}

class http_client_transport final : public message_transport {
public:
    http_client_transport(asio::any_io_executor executor, std::shared_ptr<http::transport> sender,
                          http_client_transport_options options)
        : executor_(std::move(executor)),
          state_(std::make_shared<shared_state>(executor_, std::move(sender), std::move(options)))
    {}
    http_client_transport(const http_client_transport&) = delete;
    http_client_transport& operator=(const http_client_transport&) = delete;
    ~http_client_transport() override { close(); }

    asio::awaitable<result<std::string>> read() override
    {
        const auto state = state_;
        while (state->messages.empty()) {
            if (state->closed)
                co_return closed_error();
            co_await wait(state->arrived);
        }
        std::string message = std::move(state->messages.front());
        state->messages.pop_front();
        co_return message;
    }

    asio::awaitable<result<void>> write(std::string message) override
    {
        const auto state = state_;
        if (state->closed)
            co_return closed_error();
        auto what = state->session.begin(std::move(message));
        if (!what)
            co_return what.error();
        result<http::response> answer = co_await send(*state, std::move(what->request));
        co_return answer ? state->take(what->expected, std::move(*answer)) : answer.error();
    }

    void close() noexcept override
    {
        if (state_->closed)
            return;
        state_->close();
        try {
            if (auto what = state_->session.end())
                asio::co_spawn(executor_, send_and_forget(state_->sender, std::move(*what)), asio::detached);
        } catch (const std::bad_alloc&) {
            // The session ends by itself in time; telling is a courtesy.
        }
    }

    [[nodiscard]] bool per_message_exchange() const noexcept override { return true; }

private:
    asio::any_io_executor executor_;
    std::shared_ptr<shared_state> state_;
};

} // namespace

std::unique_ptr<message_transport> make_http_client_transport(asio::any_io_executor executor,
                                                              std::shared_ptr<http::transport> transport,
                                                              http_client_transport_options options)
{
    return std::make_unique<http_client_transport>(std::move(executor), std::move(transport), std::move(options));
}

} // namespace gladly_mcp::mcp
