#pragma once

#include <gladly_mcp/mcp/message_transport.hpp>

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/cancellation_type.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace gladly_mcp::test {

/// The peer of a `scripted_message_transport`: what a test lets it say, and what it was told.
class scripted_peer {
public:
    explicit scripted_peer(const boost::asio::any_io_executor& executor) : changed_(executor)
    {
        changed_.expires_at(boost::asio::steady_timer::time_point::max());
    }

    /// Called with each message that is written to the peer.
    std::function<void(const std::string&)> on_message;

    /// What the writes complete with from now on.
    std::optional<error> write_failure;

    /// Whether writes never complete but by cancellation or closing.
    bool hold_writes = false;

    std::vector<std::string> received;
    bool closed = false;
    int cancelled_writes = 0;

    void say(std::string message)
    {
        messages_.push_back(std::move(message));
        changed_.cancel();
    }

    /// Ends what is read, behind the messages that are waiting.
    void end(error why = {errc::closed, "the peer has ended"})
    {
        end_ = std::move(why);
        changed_.cancel();
    }

private:
    friend class scripted_message_transport;

    boost::asio::awaitable<void> wait()
    {
        boost::system::error_code ignored;
        co_await changed_.async_wait(boost::asio::redirect_error(boost::asio::use_awaitable, ignored));
    }

    boost::asio::steady_timer changed_;
    std::deque<std::string> messages_;
    std::optional<error> end_;
};

/// A transport whose peer is played by the test.
class scripted_message_transport final : public mcp::message_transport {
public:
    explicit scripted_message_transport(std::shared_ptr<scripted_peer> peer, bool exchanges = false)
        : peer_(std::move(peer)), exchanges_(exchanges)
    {}

    boost::asio::awaitable<result<std::string>> read() override
    {
        const auto peer = peer_;
        while (peer->messages_.empty()) {
            if (peer->end_)
                co_return *peer->end_;
            co_await peer->wait();
        }
        std::string message = std::move(peer->messages_.front());
        peer->messages_.pop_front();
        co_return message;
    }

    boost::asio::awaitable<result<void>> write(std::string message) override
    {
        const auto peer = peer_;
        peer->received.push_back(message);
        if (peer->write_failure)
            co_return *peer->write_failure;
        if (peer->on_message)
            peer->on_message(message);
        while (peer->hold_writes && !peer->closed) {
            co_await peer->wait();
            const auto state = co_await boost::asio::this_coro::cancellation_state;
            if (state.cancelled() != boost::asio::cancellation_type::none) {
                ++peer->cancelled_writes;
                co_return error(errc::cancelled, "the write was cancelled", effect::possible);
            }
        }
        co_return result<void>();
    }

    void close() noexcept override
    {
        peer_->closed = true;
        peer_->end();
    }

    [[nodiscard]] bool per_message_exchange() const noexcept override { return exchanges_; }

private:
    std::shared_ptr<scripted_peer> peer_;
    bool exchanges_;
};

} // namespace gladly_mcp::test
