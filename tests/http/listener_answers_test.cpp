#include "listener_fixture.hpp"

#include <stdexcept>

namespace gladly_mcp::http::testing {
namespace {

using boost::asio::awaitable;

TEST_F(listener_test, streams_an_answer_in_chunks)
{
    handler_.on_handle = [](const request_view&, response_writer& out) -> awaitable<void> {
        const field_view type{"Content-Type", "text/event-stream"};
        EXPECT_TRUE(co_await out.start(200, std::span{&type, 1}));
        EXPECT_TRUE(co_await out.write("one "));
        EXPECT_TRUE(co_await out.write(""));
        EXPECT_TRUE(co_await out.write(std::string(300, 'x')));
        EXPECT_TRUE(co_await out.finish());
    };
    raw_peer peer{open()};
    peer.send(get("/") + get("/"));
    for (int i = 0; i < 2; ++i) {
        const auto answer = peer.receive();
        EXPECT_TRUE(answer.has_line("Transfer-Encoding: chunked"));
        EXPECT_EQ(answer.head.find("Content-Length"), std::string::npos);
        EXPECT_EQ(answer.body, "one " + std::string(300, 'x'));
    }
}

TEST_F(listener_test, sends_each_part_of_a_stream_at_once)
{
    std::promise<void> part_was_read;
    handler_.on_handle = [&](const request_view&, response_writer& out) -> awaitable<void> {
        co_await out.start(200, {});
        co_await out.write("first");
        part_was_read.get_future().wait(); // Blocks the server: what is read by then was not held back.
        co_await out.finish();
    };
    raw_peer peer{open()};
    peer.send(get("/"));
    std::string seen;
    while (seen.find("first") == std::string::npos)
        seen += peer.receive_within(1000);
    part_was_read.set_value();
    finish();
}

TEST_F(listener_test, streams_to_http_1_0_until_it_closes)
{
    handler_.on_handle = [](const request_view&, response_writer& out) -> awaitable<void> {
        co_await out.start(200, {});
        co_await out.write("one ");
        co_await out.write("two");
        co_await out.finish();
    };
    raw_peer peer{open()};
    peer.send("GET / HTTP/1.0\r\n\r\n");
    const std::string all = peer.receive_rest();
    EXPECT_EQ(all.find("Transfer-Encoding"), std::string::npos);
    EXPECT_TRUE(all.ends_with("\r\n\r\none two"));
}

TEST_F(listener_test, sends_no_body_with_statuses_that_have_none)
{
    handler_.on_handle = [](const request_view& request, response_writer& out) -> awaitable<void> {
        const unsigned status = request.target == "/204" ? 204 : 202;
        co_await out.send(status, {}, status == 204 ? "ignored" : "");
    };
    raw_peer peer{open()};
    peer.send(get("/204") + get("/202"));
    auto answer = peer.receive();
    EXPECT_EQ(answer.status, 204U);
    EXPECT_EQ(answer.head.find("Content-Length"), std::string::npos);
    answer = peer.receive();
    EXPECT_EQ(answer.status, 202U);
    EXPECT_TRUE(answer.has_line("Content-Length: 0"));
}

TEST_F(listener_test, refuses_to_send_fields_that_would_break_the_framing)
{
    handler_.on_handle = [](const request_view&, response_writer& out) -> awaitable<void> {
        const field_view bad[]{{"X", "a\r\nSet-Cookie: b"},
                               {"X\r\nY", "a"},
                               {"X", std::string_view{"\0", 1}},
                               {"", "a"},
                               {"Content-Length", "5"},
                               {"transfer-encoding", "chunked"},
                               {"Connection", "close"},
                               {"Date", "now"},
                               {"X Y", "a"}};
        for (const field_view& each : bad) {
            const auto sent = co_await out.send(200, std::span{&each, 1}, "x");
            EXPECT_EQ(sent.error().code(), errc::invalid_argument) << each.name;
            const auto started = co_await out.start(200, std::span{&each, 1});
            EXPECT_EQ(started.error().code(), errc::invalid_argument) << each.name;
        }
        for (const unsigned status : {0U, 100U, 199U, 600U}) {
            const auto sent = co_await out.send(status, {}, "x");
            EXPECT_EQ(sent.error().code(), errc::invalid_argument) << status;
        }
        co_await out.send(200, {}, "fine");
    };
    raw_peer peer{open()};
    peer.send(get("/"));
    EXPECT_EQ(peer.receive().body, "fine");
}

TEST_F(listener_test, tells_a_handler_that_it_answers_out_of_turn)
{
    handler_.on_handle = [](const request_view&, response_writer& out) -> awaitable<void> {
        EXPECT_FALSE(co_await out.write("x"));
        EXPECT_FALSE(co_await out.finish());
        EXPECT_FALSE(co_await out.start(204, {}));
        EXPECT_TRUE(co_await out.send(200, {}, "once"));
        EXPECT_FALSE(co_await out.send(200, {}, "twice"));
        EXPECT_FALSE(co_await out.start(200, {}));
        EXPECT_FALSE(co_await out.write("x"));
    };
    raw_peer peer{open()};
    peer.send(get("/1") + get("/2"));
    EXPECT_EQ(peer.receive().body, "once");
    EXPECT_EQ(peer.receive().body, "once");
}

TEST_F(listener_test, answers_500_when_the_handler_throws_or_forgets_to_answer)
{
    handler_.on_admit = [](const request_view& head) -> std::optional<immediate_response> {
        if (head.target == "/admit")
            throw std::runtime_error("secret detail");
        return std::nullopt;
    };
    handler_.on_handle = [](const request_view& request, response_writer& out) -> awaitable<void> {
        if (request.target == "/throw")
            throw std::runtime_error("secret detail");
        if (request.target == "/int")
            throw 1;
        if (request.target != "/forget")
            co_await out.send(200, {}, "fine");
    };
    const auto port = open();
    for (const char* target : {"/admit", "/throw", "/int", "/forget"}) {
        raw_peer peer{port};
        peer.send(get(target));
        const auto answer = peer.receive();
        EXPECT_EQ(answer.status, 500U) << target;
        EXPECT_EQ(answer.body.find("secret"), std::string::npos);
        EXPECT_TRUE(peer.is_at_end());
    }
    raw_peer peer{port};
    peer.send(get("/"));
    EXPECT_EQ(peer.receive().body, "fine");
}

TEST_F(listener_test, cuts_a_stream_that_its_handler_leaves)
{
    handler_.on_handle = [](const request_view& request, response_writer& out) -> awaitable<void> {
        co_await out.start(200, {});
        co_await out.write("begun");
        if (request.target == "/throw")
            throw std::runtime_error("x");
    };
    const auto port = open();
    for (const char* target : {"/throw", "/leave"}) {
        raw_peer peer{port};
        peer.send(get(target));
        const std::string all = peer.receive_rest();
        EXPECT_TRUE(all.ends_with("5\r\nbegun\r\n")) << "no last chunk: " << all;
    }
}

TEST_F(listener_test, sends_large_answers_to_slow_readers)
{
    const std::string body(8 * 1024 * 1024, 'b');
    handler_.on_handle = [&](const request_view&, response_writer& out) -> awaitable<void> {
        EXPECT_TRUE(co_await out.send(200, {}, body));
    };
    const auto port = open();
    raw_peer slow{port};
    slow.send(get("/"));
    raw_peer other{port}; // The first answer is stuck by now; others are served all the same.
    other.send(get("/"));
    EXPECT_EQ(other.receive().body.size(), body.size());
    EXPECT_EQ(slow.receive().body, body);
    finish();
}

TEST_F(listener_test, tells_the_handler_when_the_peer_leaves)
{
    std::promise<void> left;
    handler_.on_handle = [&](const request_view&, response_writer& out) -> awaitable<void> {
        co_await out.start(200, {});
        co_await out.peer_closed();
        left.set_value();
        const std::string part(1024 * 1024, 'x');
        while (co_await out.write(part)) {
        }
    };
    raw_peer peer{open()};
    peer.send(get("/") + get("/pipelined")); // What came already is no reason to think that the peer has left.
    EXPECT_NE(peer.receive_within(1000), "");
    peer.send(get("/later"));
    auto told = left.get_future();
    EXPECT_EQ(told.wait_for(std::chrono::milliseconds{50}), std::future_status::timeout);
    peer.reset();
    EXPECT_EQ(told.wait_for(std::chrono::seconds{10}), std::future_status::ready);
    finish();
}

TEST_F(listener_test, goes_on_with_what_came_while_the_handler_watched_the_peer)
{
    handler_.on_handle = [](const request_view& request, response_writer& out) -> awaitable<void> {
        if (request.target == "/watch")
            co_await out.peer_closed(); // Ends by the half-close below.
        co_await out.send(200, {}, request.target);
    };
    raw_peer peer{open()};
    peer.send(get("/watch"));
    peer.send(get("/behind"));
    peer.half_close();
    EXPECT_EQ(peer.receive().body, "/watch");
    EXPECT_EQ(peer.receive().body, "/behind");
}

} // namespace
} // namespace gladly_mcp::http::testing
