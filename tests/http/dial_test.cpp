#include "http/client_fixture.hpp"
#include "http/dial.hpp"

namespace gladly_mcp::http {
namespace {

using boost::asio::ip::tcp;

class dialling : public client_test {
protected:
    template <class T>
    result<T> outcome_of(boost::asio::awaitable<result<T>> work)
    {
        std::optional<result<T>> out;
        boost::asio::co_spawn(io, std::move(work), [&](std::exception_ptr, result<T> got) { out = std::move(got); });
        run_until([&] { return out.has_value(); });
        return out ? std::move(*out) : error{errc::internal, "It hangs."};
    }
};

TEST_F(dialling, tries_the_addresses_in_turn)
{
    fault_server server{io.get_executor(), {{stall{}}}};
    const tcp::endpoint dead{boost::asio::ip::make_address_v4("127.0.0.2"), server.port()};
    const std::vector<tcp::endpoint> addresses = {dead, dead, {boost::asio::ip::address_v4::loopback(), server.port()}};
    const dial_times times{.deadline = time_after(20s)};
    const auto link = outcome_of(connect_any(io.get_executor(), addresses, times));
    ASSERT_TRUE(link) << link.error();
    EXPECT_TRUE((*link)->is_quiet());
    run_until([&] { return server.connections() == 1; });
}

TEST_F(dialling, fails_without_effect_when_no_address_answers)
{
    std::uint16_t port = 0;
    {
        const fault_server gone{io.get_executor(), {{stall{}}}};
        port = gone.port();
    }
    const std::vector<tcp::endpoint> addresses(3, {boost::asio::ip::address_v4::loopback(), port});
    const dial_times times{.deadline = time_after(20s)};
    expect_failure(outcome_of(connect_any(io.get_executor(), addresses, times)), errc::not_sent, effect::none);
    const std::vector<tcp::endpoint> none;
    expect_failure(outcome_of(connect_any(io.get_executor(), none, times)), errc::not_sent, effect::none);
}

TEST_F(dialling, knows_addresses_and_localhost_without_a_resolver)
{
    const auto found = [&](std::string host) {
        const origin to{true, std::move(host), 7};
        std::string out;
        for (const auto& each : outcome_of(resolve(io.get_executor(), to, time_after(20s))).value())
            out += each.address().to_string() + ":" + std::to_string(each.port()) + " ";
        return out;
    };
    EXPECT_EQ(found("203.0.113.7"), "203.0.113.7:7 ");
    EXPECT_EQ(found("2001:db8::1"), "2001:db8::1:7 ");
    EXPECT_EQ(found("LocalHost"), "127.0.0.1:7 ::1:7 ");
}

TEST_F(dialling, does_not_wait_for_a_resolver_beyond_the_deadline)
{
    const origin to{true, std::string(70, 'a') + "." + std::string(70, 'b'), 443};
    expect_failure(outcome_of(resolve(io.get_executor(), to, time_after(0ms))), errc::not_sent, effect::none);
}

} // namespace
} // namespace gladly_mcp::http
