#include "server.hpp"

#include <gladly_mcp/http/listener.hpp>

#include <utility>

namespace gladly_mcp::http {

class listener::impl final : public server {
public:
    using server::server;
};

result<listener> listener::open(boost::asio::any_io_executor executor, handler& target, listener_options options)
{
    auto state = std::make_shared<impl>(std::move(executor), target, options);
    if (auto opened = state->open(); !opened)
        return opened.error();
    state->start();
    return listener{std::move(state)};
}

listener::listener(std::shared_ptr<impl> state) noexcept : impl_(std::move(state)) {}

listener::listener(listener&&) noexcept = default;

listener& listener::operator=(listener&& other) noexcept
{
    listener old{std::exchange(impl_, std::move(other.impl_))};
    return *this;
}

listener::~listener()
{
    if (impl_)
        impl_->stop(std::chrono::milliseconds{0});
}

std::uint16_t listener::port() const noexcept
{
    return impl_->port();
}

std::string listener::url() const
{
    return impl_->url();
}

void listener::stop(std::chrono::milliseconds drain)
{
    impl_->stop(drain);
}

} // namespace gladly_mcp::http
