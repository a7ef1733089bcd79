#pragma once

#include "support/fault_server.hpp"
#include "support/manual_clock.hpp"

#include <gladly_mcp/http/client.hpp>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>

#include <gtest/gtest.h>

#include <optional>

namespace gladly_mcp::http {

using namespace test_support; // NOLINT: for tests only
using namespace std::chrono_literals;

/// A client, an io_context, and what a test does with them. Servers are members of the tests, made before `run`.
class client_test : public ::testing::Test {
protected:
    /// One request under way.
    struct pending {
        std::optional<result<response>> answer;
        std::exception_ptr thrown;
        bool begun = false;
        int completions = 0;
        boost::asio::cancellation_signal cancel;
    };

    static request get(std::uint16_t port, std::string target = "/")
    {
        request out;
        out.to = {false, "127.0.0.1", port};
        out.target = std::move(target);
        out.deadline = 20s;
        return out;
    }

    static request post(std::uint16_t port, std::string body = "{}")
    {
        request out = get(port);
        out.method = "POST";
        out.body = std::move(body);
        return out;
    }

    std::shared_ptr<pending> start(client& by, request what)
    {
        auto under_way = std::make_shared<pending>();
        boost::asio::co_spawn(io, carry(by.send(std::move(what)), *under_way),
                              boost::asio::bind_cancellation_slot(
                                  under_way->cancel.slot(),
                                  [state = under_way.get()](std::exception_ptr thrown, result<response> answer) {
                                      state->thrown = thrown;
                                      state->answer = std::move(answer);
                                      ++state->completions;
                                  }));
        return under_way;
    }

    /// Runs until `done`; a test that hangs fails instead.
    template <class Predicate>
    void run_until(Predicate done)
    {
        const auto give_up = std::chrono::steady_clock::now() + 30s;
        while (!done()) {
            ASSERT_LT(std::chrono::steady_clock::now(), give_up) << "the test hangs";
            io.restart();
            io.run_one_for(1s);
        }
    }

    result<response> finish(pending& what)
    {
        run_until([&] { return what.completions != 0; });
        EXPECT_EQ(what.completions, 1);
        EXPECT_EQ(what.thrown, nullptr);
        return what.answer ? std::move(*what.answer) : error{errc::internal, "The request hangs."};
    }

    /// Cancels a request from within the io_context while it is under way: before its coroutine has begun, and after
    /// it has completed, Asio 1.81 does not allow it.
    void cancel(const std::shared_ptr<pending>& what)
    {
        boost::asio::post(io, [this, what] {
            if (!what->begun)
                cancel(what);
            else if (what->completions == 0)
                what->cancel.emit(boost::asio::cancellation_type::terminal);
        });
    }

    result<response> send(client& by, request what) { return finish(*start(by, std::move(what))); }

    static std::string answer(std::string body = "hello", const std::string& fields = {})
    {
        return "HTTP/1.1 200 OK\r\n" + fields + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
    }

    boost::asio::io_context io;

private:
    static boost::asio::awaitable<result<response>> carry(boost::asio::awaitable<result<response>> sending,
                                                          pending& state)
    {
        state.begun = true;
        auto got = co_await std::move(sending);
        co_return got;
    }
};

/// Expects a failure of one kind.
template <class T>
void expect_failure(const result<T>& got, errc code, effect consequence)
{
    ASSERT_FALSE(got);
    EXPECT_EQ(got.error().code(), code) << got.error();
    EXPECT_EQ(got.error().effect(), consequence) << got.error();
}

} // namespace gladly_mcp::http
