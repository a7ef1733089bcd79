#include "http/client_fixture.hpp"

namespace gladly_mcp::http {
namespace {

using client_pool = client_test;

script keep_alive()
{
    return {read_request{}, send_bytes{"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello"}, start_over{}};
}

TEST_F(client_pool, uses_a_connection_again)
{
    fault_server server{io.get_executor(), {keep_alive()}};
    client under_test{io.get_executor()};
    for (int i = 0; i < 5; ++i)
        EXPECT_TRUE(send(under_test, post(server.port())));
    EXPECT_EQ(server.connections(), 1U);
    EXPECT_EQ(server.requests(), 5U);
}

TEST_F(client_pool, leaves_a_connection_that_was_idle_for_too_long)
{
    testing::manual_clock clock;
    client_options options;
    options.clock = &clock;
    options.idle_timeout = 30s;
    options.unsafe_idle_timeout = 1s;
    fault_server server{io.get_executor(), {keep_alive()}};
    client under_test{io.get_executor(), options};
    request replayable = get(server.port());
    replayable.replayable = true;

    EXPECT_TRUE(send(under_test, post(server.port())));
    clock.advance(1s);
    EXPECT_TRUE(send(under_test, post(server.port())));
    EXPECT_EQ(server.connections(), 1U);
    clock.advance(1001ms);
    EXPECT_TRUE(send(under_test, post(server.port()))) << "not replayable: takes a fresh one";
    EXPECT_EQ(server.connections(), 2U);
    clock.advance(30s);
    EXPECT_TRUE(send(under_test, replayable));
    EXPECT_EQ(server.connections(), 2U);
    clock.advance(30001ms);
    EXPECT_TRUE(send(under_test, replayable));
    EXPECT_EQ(server.connections(), 3U);
}

TEST_F(client_pool, keeps_no_more_than_it_may)
{
    client_options options;
    options.max_idle_connections = 2;
    fault_server server{io.get_executor(), {keep_alive()}};
    client under_test{io.get_executor(), options};
    for (int round = 0; round < 2; ++round) {
        std::vector<std::shared_ptr<pending>> all;
        for (int i = 0; i < 3; ++i)
            all.push_back(start(under_test, get(server.port())));
        for (auto& each : all)
            EXPECT_TRUE(finish(*each));
    }
    EXPECT_EQ(server.connections(), 4U) << "two of the three were used again";
}

TEST_F(client_pool, honours_connection_close)
{
    fault_server server{io.get_executor(),
                        {{read_request{}, send_bytes{answer("x", "Connection: close\r\n")}, stall{}}}};
    client under_test{io.get_executor()};
    EXPECT_TRUE(send(under_test, get(server.port())));
    EXPECT_TRUE(send(under_test, get(server.port())));
    EXPECT_EQ(server.connections(), 2U);
}

TEST_F(client_pool, closes_a_connection_with_surplus_bytes_and_keeps_the_answer)
{
    const script at_once = {read_request{}, send_bytes{answer() + answer("evil")}, stall{}};
    fault_server server{io.get_executor(), {at_once}};
    client under_test{io.get_executor()};
    for (std::size_t i = 1; i <= 2; ++i) {
        const auto got = send(under_test, get(server.port()));
        ASSERT_TRUE(got);
        EXPECT_EQ(got->body, "hello");
        EXPECT_EQ(server.connections(), i);
    }
}

TEST_F(client_pool, leaves_an_idle_connection_on_which_bytes_came)
{
    fault_server server{io.get_executor(),
                        {{read_request{}, send_bytes{answer()}, send_bytes{answer("evil")}, stall{}}, keep_alive()}};
    client under_test{io.get_executor()};
    EXPECT_TRUE(send(under_test, get(server.port())));
    run_until([&] { return server.steps_done() == 3; });
    const auto got = send(under_test, get(server.port()));
    ASSERT_TRUE(got);
    EXPECT_EQ(got->body, "hello");
    EXPECT_EQ(server.connections(), 2U);
}

/// A server that closed an idle connection is noticed before anything is written: no request needs to be repeated.
TEST_F(client_pool, leaves_an_idle_connection_that_the_server_ended)
{
    for (const step& end : {step{fin{}}, step{reset{}}}) {
        fault_server server{io.get_executor(), {{read_request{}, send_bytes{answer()}, end}, keep_alive()}};
        client under_test{io.get_executor()};
        EXPECT_TRUE(send(under_test, post(server.port())));
        run_until([&] { return server.steps_done() == 3; });
        const auto got = send(under_test, post(server.port()));
        ASSERT_TRUE(got) << got.error();
        EXPECT_EQ(server.connections(), 2U);
        EXPECT_EQ(server.requests(), 2U);
    }
}

TEST_F(client_pool, sends_a_replayable_request_again_when_a_pooled_connection_dies_before_the_answer)
{
    for (const step& end : {step{fin{}}, step{reset{}}}) {
        fault_server server{io.get_executor(),
                            {{read_request{}, send_bytes{answer()}, read_request{}, end}, keep_alive()}};
        client under_test{io.get_executor()};
        request what = get(server.port());
        what.replayable = true;
        EXPECT_TRUE(send(under_test, what));
        const auto got = send(under_test, what);
        ASSERT_TRUE(got) << got.error();
        EXPECT_EQ(server.connections(), 2U);
        EXPECT_EQ(server.requests(), 3U);
    }
}

TEST_F(client_pool, never_sends_another_request_again)
{
    for (const step& end : {step{fin{}}, step{reset{}}}) {
        fault_server server{io.get_executor(),
                            {{read_request{}, send_bytes{answer()}, read_request{}, end}, keep_alive()}};
        client under_test{io.get_executor()};
        EXPECT_TRUE(send(under_test, post(server.port())));
        expect_failure(send(under_test, post(server.port())), errc::connection_lost, effect::possible);
        EXPECT_EQ(server.connections(), 1U);
        EXPECT_EQ(server.requests(), 2U);
    }
}

TEST_F(client_pool, sends_a_request_again_once_at_most)
{
    fault_server server{io.get_executor(),
                        {{read_request{}, send_bytes{answer()}, read_request{}, reset{}}, {read_request{}, reset{}}}};
    client under_test{io.get_executor()};
    request what = get(server.port());
    what.replayable = true;
    EXPECT_TRUE(send(under_test, what));
    expect_failure(send(under_test, what), errc::connection_lost, effect::possible);
    EXPECT_EQ(server.requests(), 3U);
}

TEST_F(client_pool, does_not_send_again_when_an_answer_had_begun)
{
    fault_server server{
        io.get_executor(),
        {{read_request{}, send_bytes{answer()}, read_request{}, send_bytes{"H"}, reset{}}, keep_alive()}};
    client under_test{io.get_executor()};
    request what = get(server.port());
    what.replayable = true;
    EXPECT_TRUE(send(under_test, what));
    expect_failure(send(under_test, what), errc::connection_lost, effect::possible);
    EXPECT_EQ(server.connections(), 1U);
}

TEST_F(client_pool, closes_idle_connections_with_the_client)
{
    fault_server server{io.get_executor(), {{read_request{}, send_bytes{answer()}, read_request{}}}};
    {
        client under_test{io.get_executor()};
        EXPECT_TRUE(send(under_test, get(server.port())));
    }
    run_until([&] { return server.steps_done() == 3; });
    EXPECT_EQ(server.requests(), 1U) << "the second read met the end of the connection";
}

TEST_F(client_pool, moves_with_its_connections)
{
    fault_server server{io.get_executor(), {keep_alive()}};
    client first{io.get_executor()};
    EXPECT_TRUE(send(first, get(server.port())));
    client second{std::move(first)};
    EXPECT_TRUE(send(second, get(server.port())));
    EXPECT_EQ(server.connections(), 1U);
    second = client{io.get_executor()};
    EXPECT_TRUE(send(second, get(server.port())));
    EXPECT_EQ(server.connections(), 2U);
}

} // namespace
} // namespace gladly_mcp::http
