#include <gladly_mcp/mcp/in_process.hpp>

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <deque>

namespace gladly_mcp::mcp {
namespace {

namespace asio = boost::asio;

error closed_error()
{
    return {errc::closed, "the transport is closed"};
}

/// A queue of messages in one direction. The timer never expires: cancelling it wakes whoever waits for a change.
struct channel {
    channel(const asio::any_io_executor& executor, std::size_t bound) : max_queued(bound), changed(executor)
    {
        changed.expires_at(asio::steady_timer::time_point::max());
    }

    asio::awaitable<void> wait()
    {
        boost::system::error_code ignored;
        co_await changed.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
    }

    void close()
    {
        closed = true;
        changed.cancel();
    }

    std::size_t max_queued;
    asio::steady_timer changed;
    std::deque<std::string> messages;
    bool closed = false;
};

class in_process_end final : public message_transport {
public:
    in_process_end(std::shared_ptr<channel> in, std::shared_ptr<channel> out) : in_(std::move(in)), out_(std::move(out))
    {}
    in_process_end(const in_process_end&) = delete;
    in_process_end& operator=(const in_process_end&) = delete;
    ~in_process_end() override { close(); }

    asio::awaitable<result<std::string>> read() override
    {
        const auto in = in_;
        while (in->messages.empty()) {
            if (in->closed)
                co_return closed_error();
            co_await in->wait();
        }
        std::string message = std::move(in->messages.front());
        in->messages.pop_front();
        in->changed.cancel();
        co_return message;
    }

    asio::awaitable<result<void>> write(std::string message) override
    {
        const auto out = out_;
        while (!out->closed && out->messages.size() >= out->max_queued)
            co_await out->wait();
        if (out->closed)
            co_return closed_error();
        out->messages.push_back(std::move(message));
        out->changed.cancel();
        co_return result<void>();
    }

    void close() noexcept override
    {
        in_->close();
        out_->close();
    }

private:
    std::shared_ptr<channel> in_;
    std::shared_ptr<channel> out_;
};

} // namespace

std::pair<std::unique_ptr<message_transport>, std::unique_ptr<message_transport>>
in_process_pair(asio::any_io_executor executor, std::size_t max_queued)
{
    auto there = std::make_shared<channel>(executor, max_queued);
    auto back = std::make_shared<channel>(executor, max_queued);
    return {std::make_unique<in_process_end>(back, there), std::make_unique<in_process_end>(there, back)};
}

} // namespace gladly_mcp::mcp
