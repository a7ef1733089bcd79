#include "http/client_fixture.hpp"

namespace gladly_mcp::http {
namespace {

using client_exchange = client_test;

TEST_F(client_exchange, carries_a_request_and_its_answer)
{
    fault_server server{io.get_executor(), {{read_request{}, send_bytes{answer("hello", "X-Id: 7\r\n")}, stall{}}}};
    client under_test{io.get_executor()};
    request what = post(server.port(), "{\"a\":1}");
    what.fields = {{"Content-Type", "application/json"}};
    const auto got = send(under_test, what);
    ASSERT_TRUE(got) << got.error();
    EXPECT_EQ(got->status, 200U);
    EXPECT_EQ(got->find("x-id"), "7");
    EXPECT_EQ(got->body, "hello");
    EXPECT_EQ(server.received(), "POST / HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(server.port()) +
                                     "\r\nConnection: keep-alive\r\nContent-Type: application/json\r\n"
                                     "User-Agent: gladly-mcp\r\nContent-Length: 7\r\n\r\n{\"a\":1}");
}

TEST_F(client_exchange, keeps_the_user_agent_of_a_request)
{
    fault_server server{io.get_executor(), {{read_request{}, send_bytes{answer()}, stall{}}}};
    client under_test{io.get_executor()};
    request what = get(server.port());
    what.fields = {{"user-agent", "mine"}};
    ASSERT_TRUE(send(under_test, what));
    EXPECT_EQ(server.received().find("gladly-mcp"), std::string::npos);
}

TEST_F(client_exchange, refuses_a_bad_request_before_it_connects)
{
    fault_server server{io.get_executor(), {{stall{}}}};
    client under_test{io.get_executor()};
    expect_failure(send(under_test, get(server.port(), "/a b")), errc::invalid_argument, effect::none);
    request elsewhere = get(80);
    elsewhere.to.host = "203.0.113.1";
    expect_failure(send(under_test, elsewhere), errc::invalid_argument, effect::none);
    EXPECT_EQ(server.connections(), 0U);
}

TEST_F(client_exchange, gives_every_status_as_an_answer_and_follows_no_redirect)
{
    fault_server sink{io.get_executor(), {{read_request{}, send_bytes{answer()}, stall{}}}};
    for (const int status : {301, 302, 303, 307, 308, 400, 404, 429, 500, 503, 599, 999}) {
        const std::string head = "HTTP/1.1 " + std::to_string(status) +
                                 " X\r\nLocation: http://127.0.0.1:" + std::to_string(sink.port()) +
                                 "/\r\nContent-Length: 2\r\n\r\n{}";
        fault_server server{io.get_executor(), {{read_request{}, send_bytes{head}, stall{}}}};
        client under_test{io.get_executor()};
        const auto got = send(under_test, get(server.port()));
        ASSERT_TRUE(got) << status;
        EXPECT_EQ(got->status, static_cast<unsigned>(status));
    }
    EXPECT_EQ(sink.connections(), 0U);
}

TEST_F(client_exchange, tells_a_refused_port)
{
    std::uint16_t port = 0;
    {
        const fault_server gone{io.get_executor(), {{stall{}}}};
        port = gone.port();
    }
    client under_test{io.get_executor()};
    expect_failure(send(under_test, post(port)), errc::not_sent, effect::none);
}

TEST_F(client_exchange, tells_a_name_that_cannot_be_resolved)
{
    client under_test{io.get_executor()};
    request what = get(443);
    what.to = {true, std::string(70, 'a') + "." + std::string(70, 'b'), 443}; // no name server is asked for such labels
    expect_failure(send(under_test, what), errc::not_sent, effect::none);
}

TEST_F(client_exchange, tells_a_reset_in_the_middle_of_a_large_body)
{
    fault_server server{io.get_executor(), {{read_bytes{100'000}, reset{}}}};
    client under_test{io.get_executor()};
    expect_failure(send(under_test, post(server.port(), std::string(16 * 1024 * 1024, 'x'))), errc::connection_lost,
                   effect::possible);
    EXPECT_EQ(server.connections(), 1U);
}

/// After a whole request every kind of end leaves open whether it took effect, on a connection that was not pooled.
TEST_F(client_exchange, tells_a_connection_that_ends_after_the_request)
{
    const std::string whole = answer();
    const std::string chunks = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n";
    for (const auto& part : {std::string{}, whole.substr(0, 9), whole.substr(0, 30), whole.substr(0, whole.size() - 1),
                             chunks, std::string{"HTTP/1.1 100 Continue\r\n\r\n"}}) {
        for (const step& end : {step{reset{}}, step{fin{}}}) {
            fault_server server{io.get_executor(), {{read_request{}, send_bytes{part}, end}}};
            client under_test{io.get_executor()};
            request what = get(server.port());
            what.replayable = true;
            expect_failure(send(under_test, what), errc::connection_lost, effect::possible);
            EXPECT_EQ(server.requests(), 1U) << "a fresh connection that breaks is no reason to send again";
        }
    }
}

TEST_F(client_exchange, names_the_status_when_the_body_was_cut)
{
    fault_server server{io.get_executor(),
                        {{read_request{}, send_bytes{"HTTP/1.1 201 Created\r\nContent-Length: 9\r\n\r\n{}"}, fin{}}}};
    client under_test{io.get_executor()};
    const auto got = send(under_test, post(server.port()));
    expect_failure(got, errc::connection_lost, effect::possible);
    EXPECT_EQ(got.error().http_status(), 201);
}

TEST_F(client_exchange, reads_an_answer_that_ends_with_the_connection)
{
    fault_server server{io.get_executor(), {{read_request{}, send_bytes{"HTTP/1.1 200 OK\r\n\r\nhello"}, fin{}}}};
    client under_test{io.get_executor()};
    for (std::size_t i = 1; i <= 2; ++i) {
        const auto got = send(under_test, get(server.port()));
        ASSERT_TRUE(got) << got.error();
        EXPECT_EQ(got->body, "hello");
        EXPECT_EQ(server.connections(), i);
    }
}

TEST_F(client_exchange, refuses_answers_that_break_the_protocol)
{
    for (const char* bytes :
         {"garbage\r\n\r\n",
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
          "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 5\r\n\r\nhello",
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"}) {
        fault_server server{io.get_executor(), {{read_request{}, send_bytes{bytes}, stall{}}}};
        client under_test{io.get_executor()};
        for (std::size_t i = 1; i <= 2; ++i) {
            expect_failure(send(under_test, get(server.port())), errc::protocol_error, effect::possible);
            EXPECT_EQ(server.connections(), i) << "such a connection is not used again";
        }
    }
}

TEST_F(client_exchange, skips_interim_answers)
{
    fault_server server{
        io.get_executor(),
        {{read_request{}, send_bytes{"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nA: b\r\n\r\n"},
          drip{answer()}, start_over{}}}};
    client under_test{io.get_executor()};
    for (int i = 0; i < 2; ++i)
        EXPECT_EQ(send(under_test, get(server.port())).value().body, "hello");
    EXPECT_EQ(server.connections(), 1U);
}

TEST_F(client_exchange, bounds_the_answer)
{
    client_options options;
    options.max_response_body = 1000;
    options.max_response_header = 500;
    const auto outcome = [&](const std::string& bytes) {
        fault_server server{io.get_executor(), {{read_request{}, send_bytes{bytes}, stall{}}}};
        client under_test{io.get_executor(), options};
        return send(under_test, get(server.port()));
    };
    EXPECT_TRUE(outcome(answer(std::string(1000, 'x'))));
    expect_failure(outcome(answer(std::string(1001, 'x'))), errc::too_large, effect::possible);
    expect_failure(outcome("HTTP/1.1 200 OK\r\n\r\n" + std::string(1'000'000, 'x')), errc::too_large, effect::possible);
    expect_failure(outcome(answer("", "A: " + std::string(500, 'x') + "\r\n")), errc::too_large, effect::possible);
}

TEST_F(client_exchange, ends_at_the_deadline_wherever_the_server_stalls)
{
    const std::string whole = answer();
    for (const auto& part : {std::string{}, whole.substr(0, 9), whole.substr(0, whole.size() - 1)}) {
        fault_server server{io.get_executor(), {{read_request{}, send_bytes{part}, stall{}}}};
        client under_test{io.get_executor()};
        request what = get(server.port());
        what.deadline = 50ms;
        what.replayable = true;
        expect_failure(send(under_test, what), errc::timed_out, effect::possible);
        EXPECT_EQ(server.connections(), 1U);
    }
}

TEST_F(client_exchange, ends_at_the_deadline_while_it_writes)
{
    fault_server server{io.get_executor(), {{read_bytes{10}, stall{}}}};
    client under_test{io.get_executor()};
    request what = post(server.port(), std::string(16 * 1024 * 1024, 'x'));
    what.deadline = 100ms;
    expect_failure(send(under_test, what), errc::timed_out, effect::possible);
}

TEST_F(client_exchange, sends_nothing_when_there_is_no_time_at_all)
{
    fault_server server{io.get_executor(), {{stall{}}}};
    client under_test{io.get_executor()};
    for (const auto deadline : {0ms, -1ms, std::chrono::milliseconds::min()}) {
        request what = get(server.port());
        what.deadline = deadline;
        expect_failure(send(under_test, what), errc::not_sent, effect::none);
    }
    EXPECT_EQ(server.received(), "");
}

TEST_F(client_exchange, takes_the_longest_deadline_there_is)
{
    fault_server server{io.get_executor(), {{read_request{}, send_bytes{answer()}, stall{}}}};
    client_options options;
    options.connect_timeout = std::chrono::milliseconds::max();
    client under_test{io.get_executor(), options};
    request what = get(server.port());
    what.deadline = std::chrono::milliseconds::max();
    EXPECT_TRUE(send(under_test, what));
}

TEST_F(client_exchange, carries_requests_side_by_side)
{
    fault_server server{io.get_executor(), {{read_request{}, send_bytes{answer()}, start_over{}}}};
    client under_test{io.get_executor()};
    std::vector<std::shared_ptr<pending>> all;
    for (int i = 0; i < 20; ++i)
        all.push_back(start(under_test, get(server.port())));
    for (auto& each : all)
        EXPECT_TRUE(finish(*each));
    EXPECT_EQ(server.requests(), 20U);
    EXPECT_TRUE(send(under_test, get(server.port())));
    EXPECT_EQ(server.connections(), 20U);
}

} // namespace
} // namespace gladly_mcp::http
