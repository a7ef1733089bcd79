#include "support/run.hpp"

#include <gladly_mcp/http/client.hpp>
#include <gladly_mcp/http/listener.hpp>
#include <gladly_mcp/mcp/client.hpp>
#include <gladly_mcp/mcp/http_client_transport.hpp>
#include <gladly_mcp/mcp/http_endpoint.hpp>

#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <gtest/gtest.h>

namespace gladly_mcp::mcp {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;
using test::run_to_end;

asio::awaitable<tool_result> count(call_context& context)
{
    co_await context.progress(1);
    co_await context.progress(2);
    co_return text_result("counted");
}

asio::awaitable<tool_result> wait_for_cancellation(bool& cancelled)
{
    asio::steady_timer never(co_await asio::this_coro::executor, asio::steady_timer::time_point::max());
    try {
        co_await never.async_wait(asio::use_awaitable);
    } catch (const boost::system::system_error&) {
        cancelled = true;
    }
    co_return text_result("never read");
}

/// The client, over sockets, against the endpoint in the listener.
class over_http : public ::testing::TestWithParam<era_preference> {
protected:
    over_http() : endpoint_(make_server(), options()), listener_(open()) {}

    std::unique_ptr<message_transport> transport(std::string path = "/mcp/s3cret")
    {
        http_client_transport_options where;
        where.origin = {.tls = false, .host = "127.0.0.1", .port = listener_.port()};
        where.path = std::move(path);
        return make_http_client_transport(io.get_executor(), std::make_shared<http::client>(io.get_executor()),
                                          std::move(where));
    }

    asio::awaitable<client> connect()
    {
        client_options how;
        how.era = GetParam();
        auto outcome = co_await client::connect(transport(), std::move(how));
        co_return std::move(outcome).value();
    }

    void run(asio::awaitable<void> work)
    {
        const auto then_stop = [this](asio::awaitable<void> first) -> asio::awaitable<void> {
            co_await std::move(first);
            listener_.stop(1s);
        };
        run_to_end(io, then_stop(std::move(work)));
    }

    asio::io_context io;
    bool cancelled = false;

    [[nodiscard]] std::size_t sessions() const { return endpoint_.session_count(); }

private:
    server make_server()
    {
        server_options what;
        what.name = "desk";
        what.version = "1";
        server out(std::move(what));
        const auto add = [&](std::string name, tool_handler handler) {
            tool definition;
            definition.name = std::move(name);
            definition.description = "A tool of the tests.";
            definition.input_schema["type"] = "object";
            out.add_tool(std::move(definition), std::move(handler));
        };
        add("echo", tool_handler::plain([](call_context&, const boost::json::value& arguments) {
                return structured_result(arguments);
            }));
        add("count",
            tool_handler::awaiting([](call_context& context, const boost::json::value&) { return count(context); }));
        add("wait", tool_handler::awaiting(
                        [this](call_context&, const boost::json::value&) { return wait_for_cancellation(cancelled); }));
        return out;
    }

    static http_endpoint_options options()
    {
        http_endpoint_options out;
        out.token = core::secret("s3cret");
        return out;
    }

    http::listener open() { return http::listener::open(io.get_executor(), endpoint_).value(); }

    http_endpoint endpoint_;
    http::listener listener_;
};

INSTANTIATE_TEST_SUITE_P(eras, over_http, ::testing::Values(era_preference::probe, era_preference::legacy_only),
                         [](const auto& row) { return row.param == era_preference::probe ? "modern" : "legacy"; });

TEST_P(over_http, tools_are_listed_and_called)
{
    const auto body = [this]() -> asio::awaitable<void> {
        client peer = co_await connect();
        EXPECT_EQ(peer.protocol_version(), GetParam() == era_preference::probe ? "2026-07-28" : "2025-11-25");
        EXPECT_EQ(peer.server_info().at("name"), "desk");
        EXPECT_EQ((co_await peer.list_tools()).value().size(), 3U);
        boost::json::object arguments;
        arguments["a"] = "\xC3\xBC";
        EXPECT_EQ((co_await peer.call_tool("echo", arguments)).value().structured_content,
                  boost::json::value(arguments));
    };
    run(body());
}

TEST_P(over_http, a_name_beyond_ascii_reaches_the_server)
{
    const auto body = [this]() -> asio::awaitable<void> {
        client peer = co_await connect();
        const auto unknown = co_await peer.call_tool("Z\xC3\xBCrich", {});
        EXPECT_EQ(unknown.error().code(), errc::rpc_error);
        EXPECT_EQ(unknown.error().detail_as<rpc_failure>()->code, -32602);
    };
    run(body());
}

TEST_P(over_http, progress_is_told)
{
    const auto body = [this]() -> asio::awaitable<void> {
        client peer = co_await connect();
        std::vector<double> told;
        call_options how;
        how.on_progress = [&](const progress_update& update) { told.push_back(update.progress); };
        const auto value = (co_await peer.call_tool("count", {}, how)).value();
        EXPECT_EQ(std::get<text_content>(value.content.at(0)).text, "counted");
        EXPECT_EQ(told, (std::vector<double>{1, 2}));
    };
    run(body());
}

TEST_P(over_http, a_call_that_takes_too_long_is_called_off)
{
    const auto body = [this]() -> asio::awaitable<void> {
        client peer = co_await connect();
        call_options how;
        how.timeout = 20ms;
        const auto outcome = co_await peer.call_tool("wait", {}, how);
        EXPECT_EQ(outcome.error().code(), errc::timed_out);
        while (!cancelled)
            co_await asio::post(io, asio::use_awaitable);
    };
    run(body());
}

TEST_P(over_http, a_session_ends_with_its_client)
{
    const auto body = [this]() -> asio::awaitable<void> {
        {
            const client peer = co_await connect();
            EXPECT_EQ(sessions(), GetParam() == era_preference::legacy_only ? 1U : 0U);
        }
        while (sessions() > 0)
            co_await asio::post(io, asio::use_awaitable);
    };
    run(body());
}

TEST_P(over_http, a_wrong_token_is_refused)
{
    const auto body = [this]() -> asio::awaitable<void> {
        client_options how;
        how.era = GetParam();
        const auto outcome = co_await client::connect(transport("/mcp/other"), std::move(how));
        EXPECT_FALSE(outcome);
        EXPECT_EQ(outcome.error().code(), errc::unauthorized);
    };
    run(body());
}

} // namespace
} // namespace gladly_mcp::mcp
