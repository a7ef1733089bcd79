#pragma once

#include <gladly_mcp/http/listener.hpp>

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

#include <memory>
#include <string>
#include <vector>

namespace gladly_mcp::http {

class server_connection;

/// What stands behind a `listener`: the accept loop, the set of connections and the one timer that checks them all.
///
/// Its connections share ownership of it; it knows them by plain pointers, which they take back when they end.
class server : public std::enable_shared_from_this<server> {
public:
    server(boost::asio::any_io_executor executor, handler& target, const listener_options& options);

    [[nodiscard]] result<void> open();
    void start();
    void stop(std::chrono::milliseconds drain);

    [[nodiscard]] std::uint16_t port() const noexcept { return endpoint_.port(); }
    [[nodiscard]] std::string url() const;

    [[nodiscard]] const listener_options& options() const noexcept { return options_; }
    [[nodiscard]] handler& target() const noexcept { return target_; }
    [[nodiscard]] bool stopping() const noexcept { return stopping_; }

    /// The value of `Date`, at most one check interval old.
    [[nodiscard]] std::string_view date() const noexcept { return date_; }

    void enter(server_connection& member);
    void leave(server_connection& member) noexcept;

private:
    static boost::asio::awaitable<void> accept_loop(std::shared_ptr<server> self);
    static boost::asio::awaitable<void> check_loop(std::shared_ptr<server> self);
    boost::asio::awaitable<void> wait_for_room(std::chrono::milliseconds at_most);
    void welcome(boost::asio::ip::tcp::socket socket, const boost::asio::ip::tcp::endpoint& peer);
    void check_connections();
    void close_all();
    [[nodiscard]] const core::clock& time() const noexcept;

    boost::asio::any_io_executor executor_;
    handler& target_;
    listener_options options_;
    boost::asio::ip::tcp::acceptor acceptor_;
    boost::asio::ip::tcp::endpoint endpoint_;
    boost::asio::steady_timer check_timer_;
    boost::asio::steady_timer room_timer_;
    boost::asio::steady_timer drain_timer_;
    std::vector<server_connection*> connections_;
    std::string date_;
    bool checking_ = false;
    bool stopping_ = false;
};

} // namespace gladly_mcp::http
