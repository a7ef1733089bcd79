#include "listener_fixture.hpp"

#include <ctime>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace gladly_mcp::http::testing {
namespace {

TEST_F(listener_test, answers_with_length_and_date)
{
    raw_peer peer{open()};
    peer.send(get("/x?y=z"));
    const auto answer = peer.receive();
    EXPECT_EQ(answer.status, 200U);
    EXPECT_EQ(answer.body, "GET /x?y=z ");
    EXPECT_TRUE(answer.has_line("Content-Length: 11"));
    EXPECT_TRUE(answer.has_line("Content-Type: text/plain"));
    EXPECT_NE(answer.head.find("\r\nDate: "), std::string::npos);
    EXPECT_FALSE(answer.has_line("Connection: close"));
}

TEST_F(listener_test, keeps_the_connection_for_further_requests)
{
    raw_peer peer{open()};
    for (int i = 0; i < 20; ++i) {
        peer.send(post(std::to_string(i)));
        EXPECT_EQ(peer.receive().body, "POST / " + std::to_string(i));
    }
}

TEST_F(listener_test, answers_pipelined_requests_in_order)
{
    raw_peer peer{open()};
    std::string all;
    for (int i = 0; i < 200; ++i)
        all += post(std::string(static_cast<std::size_t>(i), 'x')) + get("/" + std::to_string(i));
    peer.send(all);
    for (int i = 0; i < 200; ++i) {
        EXPECT_EQ(peer.receive().body, "POST / " + std::string(static_cast<std::size_t>(i), 'x'));
        EXPECT_EQ(peer.receive().body, "GET /" + std::to_string(i) + " ");
    }
}

TEST_F(listener_test, reads_requests_that_come_byte_by_byte)
{
    raw_peer peer{open()};
    for (const char& byte : post("hello"))
        peer.send({&byte, 1});
    EXPECT_EQ(peer.receive().body, "POST / hello");
}

TEST_F(listener_test, reads_chunked_bodies)
{
    raw_peer peer{open()};
    peer.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n3\r\n yo\r\n0\r\n\r\n" +
              get("/next"));
    EXPECT_EQ(peer.receive().body, "POST / hello yo");
    EXPECT_EQ(peer.receive().body, "GET /next ");
}

TEST_F(listener_test, carries_large_bodies_both_ways)
{
    raw_peer peer{open()};
    const std::string body(4 * 1024 * 1024, 'b');
    std::thread sender{[&] { peer.send(post(body)); }};
    sender.join();
    EXPECT_EQ(peer.receive().body, "POST / " + body);
}

TEST_F(listener_test, closes_when_the_peer_asks_for_it)
{
    raw_peer peer{open()};
    peer.send(post("x", "Connection: close\r\n"));
    EXPECT_TRUE(peer.receive().has_line("Connection: close"));
    EXPECT_TRUE(peer.is_at_end());
}

TEST_F(listener_test, answers_http_1_0_and_closes)
{
    raw_peer peer{open()};
    peer.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    EXPECT_EQ(peer.receive().body, "GET / ");
    EXPECT_TRUE(peer.is_at_end());
}

TEST_F(listener_test, tells_the_address_of_the_peer)
{
    handler_.on_handle = [](const request_view& request, response_writer& out) -> boost::asio::awaitable<void> {
        co_await out.send(200, {}, request.remote_address);
    };
    raw_peer peer{open()};
    peer.send(get("/"));
    EXPECT_EQ(peer.receive().body, "127.0.0.1");
}

TEST_F(listener_test, refuses_bad_framing_and_closes)
{
    const auto port = open();
    for (const auto& [bytes, status] : {
             std::pair{std::string{"GET / HTTP/1.1\r\n\r\n"}, 400U},
             std::pair{"PUT / HTTP/1.1\r\nHost: a\r\n\r\n" + std::string(100, 'x'), 405U},
             std::pair{"GET /" + std::string(9000, 'x'), 431U},
             std::pair{std::string{"GET / HTTP/3.0\r\n"}, 505U},
             std::pair{std::string{"\x16\x03\x01"}, 400U},
         }) {
        raw_peer peer{port};
        peer.send(bytes);
        const auto answer = peer.receive();
        EXPECT_EQ(answer.status, status);
        EXPECT_TRUE(answer.has_line("Connection: close"));
        EXPECT_EQ(answer.has_line("Allow: POST, GET, DELETE, OPTIONS"), status == 405);
        EXPECT_TRUE(peer.is_at_end());
    }
}

TEST_F(listener_test, allows_put_and_patch_by_option)
{
    options_.allow_put_and_patch = true;
    raw_peer peer{open()};
    peer.send("PATCH /x HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_EQ(peer.receive().body, "PATCH /x ");
}

TEST_F(listener_test, answers_the_good_requests_before_a_bad_one)
{
    raw_peer peer{open()};
    peer.send(get("/1") + get("/2") + "GET / HTTP/1.1\r\nHost : a\r\n\r\n" + get("/3"));
    EXPECT_EQ(peer.receive().status, 200U);
    EXPECT_EQ(peer.receive().status, 200U);
    EXPECT_EQ(peer.receive().status, 400U);
    EXPECT_TRUE(peer.is_at_end());
}

std::optional<immediate_response> unauthorized(const request_view& head)
{
    if (head.target != "/secret")
        return std::nullopt;
    immediate_response answer;
    answer.status = 401;
    answer.content_type = "application/json";
    answer.body = "{}";
    answer.extra_fields = "WWW-Authenticate: Bearer\r\n";
    return answer;
}

TEST_F(listener_test, refuses_by_the_head_before_the_body_came)
{
    handler_.on_admit = unauthorized;
    raw_peer peer{open()};
    peer.send("POST /secret HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n");
    const auto answer = peer.receive();
    EXPECT_EQ(answer.status, 401U);
    EXPECT_EQ(answer.body, "{}");
    EXPECT_TRUE(answer.has_line("WWW-Authenticate: Bearer"));
    EXPECT_TRUE(answer.has_line("Connection: close"));
    EXPECT_TRUE(peer.is_at_end());
}

TEST_F(listener_test, lets_a_peer_that_sends_its_whole_body_read_the_refusal)
{
    handler_.on_admit = unauthorized;
    const auto port = open();
    for (int i = 0; i < 20; ++i) {
        raw_peer peer{port};
        EXPECT_TRUE(peer.send("POST /secret HTTP/1.1\r\nHost: a\r\nContent-Length: 4000000\r\n\r\n" +
                              std::string(4'000'000, 'x')));
        EXPECT_EQ(peer.receive().status, 401U);
    }
}

TEST_F(listener_test, keeps_the_connection_after_refusing_a_request_without_a_body)
{
    handler_.on_admit = unauthorized;
    raw_peer peer{open()};
    peer.send(get("/secret") + get("/open"));
    EXPECT_EQ(peer.receive().status, 401U);
    EXPECT_EQ(peer.receive().body, "GET /open ");
}

TEST_F(listener_test, refuses_a_body_over_the_bound_before_it_came)
{
    raw_peer peer{open()};
    peer.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4294967296\r\n\r\n");
    EXPECT_EQ(peer.receive().status, 413U);
}

TEST_F(listener_test, says_continue_only_to_requests_that_are_admitted)
{
    handler_.on_admit = unauthorized;
    const auto port = open();
    const std::string fields = " HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n";
    raw_peer admitted{port};
    admitted.send("POST /" + fields);
    EXPECT_EQ(admitted.receive().status, 100U);
    admitted.send("hi");
    EXPECT_EQ(admitted.receive().body, "POST / hi");
    admitted.send("POST /" + fields + "hi");
    EXPECT_EQ(admitted.receive().status, 200U) << "the body was there already: nobody waits";

    raw_peer refused{port};
    refused.send("POST /secret" + fields);
    EXPECT_EQ(refused.receive().status, 401U);
}

TEST_F(listener_test, takes_no_more_connections_than_allowed)
{
    options_.max_connections = 2;
    const auto port = open();
    std::optional<raw_peer> first{std::in_place, port};
    raw_peer second{port};
    for (raw_peer* peer : {&*first, &second}) {
        peer->send(get("/"));
        EXPECT_EQ(peer->receive().status, 200U);
    }
    raw_peer third{port};
    third.send(get("/third"));
    EXPECT_EQ(third.receive_within(50), "");
    first.reset();
    EXPECT_EQ(third.receive().body, "GET /third ");
}

double cpu_seconds()
{
    timespec used{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) + static_cast<double>(used.tv_nsec) * 1e-9;
}

TEST_F(listener_test, waits_without_spinning_while_there_are_no_file_descriptors)
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    GTEST_SKIP() << "sanitizers need file descriptors themselves";
#endif
    const auto port = open();
    rlimit before{};
    ASSERT_EQ(::getrlimit(RLIMIT_NOFILE, &before), 0);
    const int next = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    ASSERT_GE(next, 0);
    ::close(next);
    rlimit tight = before;
    tight.rlim_cur = static_cast<rlim_t>(next) + 1; // The peer's own socket is the last one.
    ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &tight), 0);
    raw_peer peer{port};
    peer.send(get("/"));
    const double used = cpu_seconds();
    EXPECT_EQ(peer.receive_within(250), "");
    EXPECT_LT(cpu_seconds() - used, 0.1);
    ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &before), 0);
    EXPECT_EQ(peer.receive().status, 200U);
}

TEST(listener, refuses_addresses_that_it_cannot_bind)
{
    boost::asio::io_context context;
    test_handler target;
    listener_options options;
    options.address = "localhost";
    EXPECT_EQ(listener::open(context.get_executor(), target, options).error().code(), errc::invalid_argument);
    options.address = "192.0.2.1";
    EXPECT_EQ(listener::open(context.get_executor(), target, options).error().code(), errc::not_sent);
    options.address = "127.0.0.1";
    auto first = listener::open(context.get_executor(), target, options);
    ASSERT_TRUE(first);
    EXPECT_EQ(first->url(), "http://127.0.0.1:" + std::to_string(first->port()));
    options.port = first->port();
    EXPECT_EQ(listener::open(context.get_executor(), target, options).error().code(), errc::not_sent);
}

TEST(listener, writes_an_ipv6_address_in_brackets)
{
    boost::asio::io_context context;
    test_handler target;
    listener_options options;
    options.address = "::1";
    auto opened = listener::open(context.get_executor(), target, options);
    if (!opened)
        GTEST_SKIP() << "no IPv6 here";
    EXPECT_EQ(opened->url(), "http://[::1]:" + std::to_string(opened->port()));
}

} // namespace
} // namespace gladly_mcp::http::testing
