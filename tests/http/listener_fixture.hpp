#pragma once

#include "raw_peer.hpp"

#include <gladly_mcp/http/listener.hpp>

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>

#include <gtest/gtest.h>

#include <atomic>
#include <functional>
#include <future>
#include <optional>
#include <thread>

namespace gladly_mcp::http::testing {

/// A clock that goes on by a step each time it is asked, which a listener does once per check: so time-outs of minutes
/// pass in some milliseconds, and nobody sleeps.
class stepping_clock final : public core::clock {
public:
    explicit stepping_clock(std::chrono::milliseconds step) : step_(step) {}

    [[nodiscard]] std::chrono::system_clock::time_point wall_now() const noexcept override { return {}; }
    [[nodiscard]] std::chrono::steady_clock::time_point steady_now() const noexcept override
    {
        return std::chrono::steady_clock::time_point{} + step_ * ++asked_;
    }

private:
    std::chrono::milliseconds step_;
    mutable std::atomic<int> asked_{0};
};

/// A handler that is put together in a test; without more it admits everything and echoes.
class test_handler final : public handler {
public:
    using admission = std::function<std::optional<immediate_response>(const request_view&)>;
    using handling = std::function<boost::asio::awaitable<void>(const request_view&, response_writer&)>;

    admission on_admit = [](const request_view&) { return std::optional<immediate_response>{}; };
    handling on_handle = echo;

    [[nodiscard]] std::optional<immediate_response> admit(const request_view& head) override { return on_admit(head); }

    [[nodiscard]] boost::asio::awaitable<void> handle(const request_view& request, response_writer& out) override
    {
        return on_handle(request, out);
    }

    /// Answers `METHOD target body`.
    static boost::asio::awaitable<void> echo(const request_view& request, response_writer& out)
    {
        std::string text{request.method};
        text += ' ';
        text += request.target;
        text += ' ';
        text += request.body;
        const field_view type{"Content-Type", "text/plain"};
        co_await out.send(200, std::span{&type, 1}, text);
    }
};

/// A listener that runs in a thread of its own, so that tests can talk to it with blocking sockets.
class listener_test : public ::testing::Test {
protected:
    ~listener_test() override { finish(); }

    /// Opens the listener; to be called once, after `options` and `handler_` were set.
    std::uint16_t open()
    {
        auto opened = listener::open(context_.get_executor(), handler_, options_);
        EXPECT_TRUE(opened) << opened.error();
        listener_.emplace(std::move(opened).value());
        const std::uint16_t port = listener_->port();
        thread_ = std::thread{[this] { context_.run(); }};
        return port;
    }

    /// Runs a function in the listener's thread.
    void in_server(const std::function<void()>& what)
    {
        std::promise<void> done;
        boost::asio::post(context_, [&] {
            what();
            done.set_value();
        });
        done.get_future().wait();
    }

    /// Closes the listener and lets the work end by itself; hangs when something keeps the context busy. A test whose
    /// handler uses variables of its own calls it before they go.
    void finish()
    {
        if (!thread_.joinable())
            return;
        in_server([this] { listener_.reset(); });
        busy_.reset();
        thread_.join();
    }

    boost::asio::io_context context_{1};
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> busy_{context_.get_executor()};
    test_handler handler_;
    listener_options options_;
    std::optional<listener> listener_;
    std::thread thread_;
};

[[nodiscard]] inline std::string get(std::string_view target)
{
    return "GET " + std::string{target} + " HTTP/1.1\r\nHost: a\r\n\r\n";
}

[[nodiscard]] inline std::string post(std::string_view body, std::string_view fields = {})
{
    return "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" +
           std::string{fields} + "\r\n" + std::string{body};
}

} // namespace gladly_mcp::http::testing
