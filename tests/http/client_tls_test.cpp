#include "http/client_fixture.hpp"

#include <gladly_mcp/core/random.hpp>

#include <cstdio>
#include <fstream>

namespace gladly_mcp::http {
namespace {

/// An authority whose certificate lies in a file for the time of the tests.
class trust {
public:
    trust() { std::ofstream{path} << authority.pem; }
    ~trust() { std::remove(path.c_str()); }
    trust(const trust&) = delete;
    trust& operator=(const trust&) = delete;

    const certificate authority = make_authority();
    const std::string path = ::testing::TempDir() + "/gladly_mcp_ca_" + core::random_token() + ".pem";
};

class client_tls : public client_test {
protected:
    [[nodiscard]] client_options options() const
    {
        client_options out;
        out.ca_file = ours.path;
        return out;
    }

    static request over_tls(request what, std::string host = "localhost")
    {
        what.to.tls = true;
        what.to.host = std::move(host);
        return what;
    }

    static script keep_alive() { return {read_request{}, send_bytes{answer()}, start_over{}}; }

    trust ours;
};

TEST_F(client_tls, reaches_a_server_with_a_good_certificate)
{
    for (const char* host : {"localhost", "127.0.0.1"}) {
        fault_server server{io.get_executor(), {keep_alive()}, {issue(ours.authority)}};
        client under_test{io.get_executor(), options()};
        for (int i = 0; i < 3; ++i) {
            const auto got = send(under_test, over_tls(post(server.port()), host));
            ASSERT_TRUE(got) << got.error();
            EXPECT_EQ(got->body, "hello");
        }
        EXPECT_EQ(server.connections(), 1U) << "kept alive";
        EXPECT_EQ(server.requested_name(), std::string{host} == "localhost" ? "localhost" : "");
    }
}

TEST_F(client_tls, carries_large_bodies_both_ways)
{
    const std::string large(3'000'000, 'x');
    fault_server server{
        io.get_executor(), {{read_request{}, send_bytes{answer(large)}, start_over{}}}, {issue(ours.authority)}};
    client under_test{io.get_executor(), options()};
    const auto got = send(under_test, over_tls(post(server.port(), large)));
    ASSERT_TRUE(got) << got.error();
    EXPECT_EQ(got->body, large);
    EXPECT_GT(server.received().size(), large.size());
}

TEST_F(client_tls, refuses_every_bad_certificate_before_a_byte_of_the_request_leaves)
{
    const trust others;
    const auto with = [](auto change) {
        certificate_request out;
        change(out);
        return out;
    };
    struct bad {
        const char* what;
        fault_tls server;
    };
    const std::vector<bad> all = {
        {"expired", {issue(ours.authority, with([](auto& c) { c.days_from = -9, c.days_until = -1; }))}},
        {"not yet valid", {issue(ours.authority, with([](auto& c) { c.days_from = 1, c.days_until = 9; }))}},
        {"another host", {issue(ours.authority, with([](auto& c) { c.names = "DNS:other.example"; }))}},
        {"a longer name", {issue(ours.authority, with([](auto& c) { c.names = "DNS:localhost.example"; }))}},
        {"wildcard", {issue(ours.authority, with([](auto& c) { c.names = "DNS:*"; }))}},
        {"common name only", {issue(ours.authority, with([](auto& c) { c.names = ""; }))}},
        {"address only", {issue(ours.authority, with([](auto& c) { c.names = "IP:127.0.0.1"; }))}},
        {"for clients", {issue(ours.authority, with([](auto& c) { c.extended_usage = "clientAuth"; }))}},
        {"weak key", {issue(ours.authority, with([](auto& c) { c.weak_key = true; }))}},
        {"self-signed", {self_signed()}},
        {"unknown authority", {issue(others.authority)}},
        {"TLS 1.1", {.identity = issue(ours.authority), .only_tls_1_1 = true}},
    };
    for (const auto& each : all) {
        fault_server server{io.get_executor(), {keep_alive()}, each.server};
        client under_test{io.get_executor(), options()};
        SCOPED_TRACE(each.what);
        expect_failure(send(under_test, over_tls(post(server.port()))), errc::tls_failed, effect::none);
        EXPECT_EQ(server.received(), "");
    }
}

TEST_F(client_tls, wants_an_address_in_the_certificate_when_the_host_is_one)
{
    fault_server server{io.get_executor(),
                        {keep_alive()},
                        {issue(ours.authority, {.names = "DNS:localhost,DNS:127.0.0.1", .common_name = "127.0.0.1"})}};
    client under_test{io.get_executor(), options()};
    expect_failure(send(under_test, over_tls(get(server.port()), "127.0.0.1")), errc::tls_failed, effect::none);
    EXPECT_EQ(server.received(), "");
}

TEST_F(client_tls, trusts_only_the_system_when_no_file_is_given)
{
    fault_server server{io.get_executor(), {keep_alive()}, {issue(ours.authority)}};
    client under_test{io.get_executor()};
    expect_failure(send(under_test, over_tls(get(server.port()))), errc::tls_failed, effect::none);
}

TEST_F(client_tls, tells_a_file_of_certificates_that_cannot_be_read)
{
    client_options missing;
    missing.ca_file = ours.path + ".missing";
    client under_test{io.get_executor(), missing};
    expect_failure(send(under_test, over_tls(get(1))), errc::tls_failed, effect::none);
}

TEST_F(client_tls, tells_a_server_that_does_not_speak_tls)
{
    fault_server server{io.get_executor(), {{read_bytes{1}, send_bytes{answer()}, stall{}}}};
    client under_test{io.get_executor(), options()};
    expect_failure(send(under_test, over_tls(get(server.port()))), errc::tls_failed, effect::none);
}

TEST_F(client_tls, tells_a_connection_that_breaks_in_the_handshake)
{
    for (const step& end : {step{reset{}}, step{fin{}}}) {
        fault_server server{io.get_executor(), {{read_bytes{1}, end}}};
        client under_test{io.get_executor(), options()};
        expect_failure(send(under_test, over_tls(get(server.port()))), errc::not_sent, effect::none);
    }
}

TEST_F(client_tls, bounds_the_handshake)
{
    fault_server server{io.get_executor(), {{stall{}}}, {.identity = issue(ours.authority), .handshake = false}};
    client_options quick = options();
    quick.handshake_timeout = 50ms;
    client under_test{io.get_executor(), quick};
    expect_failure(send(under_test, over_tls(get(server.port()))), errc::not_sent, effect::none);
}

TEST_F(client_tls, can_be_cancelled_in_the_handshake)
{
    fault_server server{io.get_executor(), {{stall{}}}, {.identity = issue(ours.authority), .handshake = false}};
    client under_test{io.get_executor(), options()};
    const auto what = start(under_test, over_tls(get(server.port())));
    run_until([&] { return server.connections() == 1; });
    cancel(what);
    expect_failure(finish(*what), errc::cancelled, effect::none);
}

TEST_F(client_tls, ends_at_the_deadline_and_on_cancellation_after_the_request)
{
    fault_server server{io.get_executor(), {{read_request{}, stall{}}}, {issue(ours.authority)}};
    client under_test{io.get_executor(), options()};
    request what = over_tls(get(server.port()));
    what.deadline = 200ms;
    expect_failure(send(under_test, what), errc::timed_out, effect::possible);
    what.deadline = 20s;
    const auto under_way = start(under_test, what);
    run_until([&] { return server.requests() == 2; });
    cancel(under_way);
    expect_failure(finish(*under_way), errc::cancelled, effect::possible);
}

/// Without a length only close_notify tells the end of an answer from an attacker who cuts it.
TEST_F(client_tls, takes_an_unframed_answer_only_when_tls_was_ended_in_order)
{
    const std::string unframed = "HTTP/1.1 200 OK\r\n\r\nhello";
    fault_server server{
        io.get_executor(),
        {{read_request{}, send_bytes{unframed}, close_notify{}, fin{}}, {read_request{}, send_bytes{unframed}, fin{}}},
        {issue(ours.authority)}};
    client under_test{io.get_executor(), options()};
    EXPECT_EQ(send(under_test, over_tls(get(server.port()))).value().body, "hello");
    expect_failure(send(under_test, over_tls(get(server.port()))), errc::connection_lost, effect::possible);
}

TEST_F(client_tls, leaves_idle_connections_that_ended_or_have_surplus_bytes)
{
    fault_server server{io.get_executor(),
                        {{read_request{}, send_bytes{answer()}, close_notify{}},
                         {read_request{}, send_bytes{answer()}, send_bytes{answer("evil")}, stall{}},
                         {read_request{}, send_bytes{answer() + answer("evil")}, stall{}},
                         keep_alive()},
                        {issue(ours.authority)}};
    client under_test{io.get_executor(), options()};
    const std::size_t steps_until_then[] = {3, 6, 8};
    for (std::size_t i = 0; i < 4; ++i) {
        const auto got = send(under_test, over_tls(post(server.port())));
        ASSERT_TRUE(got) << got.error();
        EXPECT_EQ(got->body, "hello");
        EXPECT_EQ(server.connections(), i + 1);
        if (i < 3)
            run_until([&] { return server.steps_done() == steps_until_then[i]; });
    }
}

TEST_F(client_tls, carries_a_replayable_request_over_to_a_fresh_connection)
{
    fault_server server{io.get_executor(),
                        {{read_request{}, send_bytes{answer()}, read_request{}, reset{}}, keep_alive()},
                        {issue(ours.authority)}};
    client under_test{io.get_executor(), options()};
    request what = over_tls(get(server.port()));
    what.replayable = true;
    EXPECT_TRUE(send(under_test, what));
    EXPECT_TRUE(send(under_test, what));
    EXPECT_EQ(server.connections(), 2U);
}

} // namespace
} // namespace gladly_mcp::http
