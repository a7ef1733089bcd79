#include "listener_fixture.hpp"

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace gladly_mcp::http::testing {
namespace {

using boost::asio::awaitable;

/// A listener whose clock runs ahead: 4 s pass at each check, and checks follow each other at once.
class listener_time_test : public listener_test {
protected:
    listener_time_test()
    {
        options_.clock = &clock_;
        options_.check_interval = std::chrono::milliseconds{1};
    }
    ~listener_time_test() override { finish(); } // Before the clock goes.

    stepping_clock clock_{std::chrono::seconds{4}};
};

TEST_F(listener_time_test, closes_idle_connections)
{
    const auto port = open();
    raw_peer silent{port};
    EXPECT_TRUE(silent.is_at_end());
    raw_peer served{port};
    served.send(get("/"));
    EXPECT_EQ(served.receive().status, 200U);
    EXPECT_TRUE(served.is_at_end());
}

TEST_F(listener_time_test, answers_408_to_a_slow_header)
{
    options_.idle_timeout = std::chrono::hours{24 * 365};
    raw_peer peer{open()};
    peer.send("GET / HTTP/1.1\r\n");
    EXPECT_EQ(peer.receive().status, 408U);
    EXPECT_TRUE(peer.is_at_end());
}

TEST_F(listener_time_test, answers_408_to_a_slow_body)
{
    options_.idle_timeout = options_.header_timeout = std::chrono::hours{24 * 365};
    const auto port = open();
    raw_peer sized{port};
    sized.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhell");
    EXPECT_EQ(sized.receive().status, 408U);
    raw_peer chunked{port};
    chunked.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhell");
    EXPECT_EQ(chunked.receive().status, 408U);
}

TEST_F(listener_time_test, measures_the_header_from_its_first_byte_even_if_bytes_drip)
{
    options_.idle_timeout = std::chrono::hours{24 * 365};
    raw_peer peer{open()};
    peer.send("GET / HTTP/1.1\r\nX: ");
    int sent = 0;
    while (sent < 8000 && peer.receive_within(1).find("408") == std::string::npos && peer.send("x"))
        ++sent;
    EXPECT_LT(sent, 8000);
}

TEST_F(listener_time_test, gives_up_on_a_peer_that_does_not_read)
{
    std::promise<errc> ended;
    handler_.on_handle = [&](const request_view&, response_writer& out) -> awaitable<void> {
        const std::string body(64 * 1024 * 1024, 'b');
        const auto sent = co_await out.send(200, {}, body);
        ended.set_value(sent ? errc::internal : sent.error().code());
    };
    raw_peer peer{open()};
    peer.send(get("/"));
    EXPECT_EQ(ended.get_future().get(), errc::connection_lost);
    finish();
}

TEST_F(listener_time_test, does_not_hurry_the_handler)
{
    handler_.on_handle = [](const request_view&, response_writer& out) -> awaitable<void> {
        boost::asio::steady_timer timer{co_await boost::asio::this_coro::executor, std::chrono::milliseconds{200}};
        co_await timer.async_wait(boost::asio::use_awaitable); // Some hundred seconds by the listener's clock.
        co_await out.send(200, {}, "late");
    };
    raw_peer peer{open()};
    peer.send(get("/"));
    EXPECT_EQ(peer.receive().body, "late");
}

TEST_F(listener_time_test, stops_lingering_after_a_while)
{
    const auto port = open();
    raw_peer peer{port};
    peer.send("BAD\r\n");
    EXPECT_EQ(peer.receive().status, 400U);
    EXPECT_TRUE(peer.is_at_end());
    while (peer.send("x")) { // The peer never closes; the server does.
    }
}

TEST_F(listener_test, closes_idle_connections_when_it_stops_and_lets_requests_finish)
{
    boost::asio::steady_timer go{context_, std::chrono::steady_clock::time_point::max()};
    std::promise<void> handling;
    handler_.on_handle = [&](const request_view& request, response_writer& out) -> awaitable<void> {
        if (request.target == "/wait") {
            handling.set_value();
            boost::system::error_code ignored;
            co_await go.async_wait(boost::asio::redirect_error(boost::asio::use_awaitable, ignored));
        }
        co_await out.send(200, {}, "done");
    };
    const auto port = open();
    raw_peer idle{port};
    idle.send(get("/"));
    EXPECT_EQ(idle.receive().status, 200U);
    raw_peer busy{port};
    busy.send(get("/wait"));
    handling.get_future().wait();
    in_server([&] { listener_->stop(std::chrono::seconds{60}); });
    EXPECT_TRUE(idle.is_at_end());
    EXPECT_THROW(raw_peer{port}, std::runtime_error);
    in_server([&] { go.cancel(); });
    const auto answer = busy.receive();
    EXPECT_EQ(answer.body, "done");
    EXPECT_TRUE(answer.has_line("Connection: close"));
    EXPECT_TRUE(busy.is_at_end());
    finish();
}

TEST_F(listener_test, ends_requests_that_take_longer_than_the_drain)
{
    std::promise<void> handling;
    std::promise<errc> ended;
    handler_.on_handle = [&](const request_view&, response_writer& out) -> awaitable<void> {
        handling.set_value();
        co_await out.peer_closed();
        const auto sent = co_await out.send(200, {}, "x");
        ended.set_value(sent ? errc::internal : sent.error().code());
    };
    raw_peer peer{open()};
    peer.send(get("/"));
    handling.get_future().wait();
    in_server([&] { listener_->stop(std::chrono::milliseconds{1}); });
    EXPECT_EQ(ended.get_future().get(), errc::connection_lost);
    EXPECT_TRUE(peer.is_at_end());
    finish();
}

TEST_F(listener_test, can_be_destroyed_with_connections_in_every_state)
{
    std::promise<void> handling;
    std::promise<void> ended;
    handler_.on_handle = [&](const request_view& request, response_writer& out) -> awaitable<void> {
        if (request.target == "/wait") {
            handling.set_value();
            co_await out.peer_closed();
            co_await out.send(200, {}, request.target); // The writer and the request are still there.
            ended.set_value();
        }
        co_await out.send(200, {}, "done");
    };
    const auto port = open();
    raw_peer fresh{port};
    raw_peer idle{port};
    idle.send(get("/"));
    EXPECT_EQ(idle.receive().status, 200U);
    raw_peer in_head{port};
    in_head.send("GET / HT");
    raw_peer in_body{port};
    in_body.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nhell");
    raw_peer refused{port};
    refused.send("BAD\r\n");
    EXPECT_EQ(refused.receive().status, 400U);
    raw_peer waiting{port};
    waiting.send(get("/wait"));
    handling.get_future().wait();
    in_server([&] { listener_.reset(); });
    ended.get_future().wait();
    for (raw_peer* peer : {&fresh, &idle, &in_head, &in_body, &refused, &waiting})
        EXPECT_TRUE(peer->is_at_end());
    finish();
}

TEST(listener, can_be_destroyed_with_its_context_while_connections_are_open)
{
    test_handler target;
    std::optional<raw_peer> peer;
    boost::asio::io_context context;
    auto opened = listener::open(context.get_executor(), target);
    ASSERT_TRUE(opened);
    peer.emplace(opened->port());
    peer->send("GET / HTTP/1.1\r\nHost");
    for (int i = 0; i < 3; ++i) // Accepting, starting and reading.
        context.run_one();
}

TEST_F(listener_test, lives_on_when_peers_reset_at_any_step)
{
    const auto port = open();
    const std::string bytes = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n";
    for (std::size_t cut = 0; cut <= bytes.size(); ++cut) {
        raw_peer peer{port};
        peer.send(std::string_view{bytes}.substr(0, cut));
        peer.reset();
    }
    raw_peer peer{port};
    peer.send(get("/"));
    EXPECT_EQ(peer.receive().status, 200U);
}

TEST_F(listener_test, lives_on_when_peers_reset_in_the_middle_of_an_answer)
{
    handler_.on_handle = [](const request_view& request, response_writer& out) -> awaitable<void> {
        if (request.target == "/sized") {
            const std::string body(8 * 1024 * 1024, 'b');
            co_await out.send(200, {}, body);
        } else if (request.target == "/stream") {
            co_await out.start(200, {});
            const std::string part(1024 * 1024, 'b');
            while (co_await out.write(part)) {
            }
        } else {
            co_await out.send(200, {}, "fine");
        }
    };
    const auto port = open();
    for (const char* target : {"/sized", "/stream"}) {
        raw_peer peer{port};
        peer.send(get(target));
        EXPECT_GE(peer.receive_rest(100'000).size(), 100'000U);
        peer.reset();
    }
    raw_peer peer{port};
    peer.send(get("/"));
    EXPECT_EQ(peer.receive().body, "fine");
}

TEST_F(listener_test, takes_a_half_close_behind_a_request_for_an_end_of_input)
{
    raw_peer peer{open()};
    peer.send(get("/"));
    peer.half_close();
    EXPECT_EQ(peer.receive().status, 200U);
    EXPECT_TRUE(peer.is_at_end());
}

} // namespace
} // namespace gladly_mcp::http::testing
