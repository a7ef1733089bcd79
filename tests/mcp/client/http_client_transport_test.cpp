#include "support/run.hpp"

#include <gladly_mcp/mcp/client.hpp>
#include <gladly_mcp/mcp/http_client_transport.hpp>

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/json/parse.hpp>

#include <gtest/gtest.h>

#include <functional>
#include <optional>
#include <vector>

namespace gladly_mcp::mcp {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;
using test::run_to_end;

/// Answers each request as a test says; a request without an answer hangs until it is cancelled.
class answering_transport final : public http::transport {
public:
    using answer = std::optional<result<http::response>>;

    std::function<answer(const http::request&)> on_request;
    std::vector<http::request> requests;
    int cancelled = 0;

    asio::awaitable<result<http::response>> send(http::request what) override
    {
        answer out = on_request ? on_request(what) : std::nullopt;
        requests.push_back(std::move(what));
        if (out)
            co_return std::move(*out);
        asio::steady_timer never(co_await asio::this_coro::executor, asio::steady_timer::time_point::max());
        try {
            co_await never.async_wait(asio::use_awaitable);
        } catch (const boost::system::system_error&) {
            ++cancelled;
        }
        co_return error(errc::cancelled, "cancelled", effect::possible);
    }
};

http::response json_answer(std::string body, std::vector<http::field> fields = {})
{
    fields.push_back({"Content-Type", "application/json"});
    return {.status = 200, .fields = std::move(fields), .body = std::move(body)};
}

constexpr const char* request_1 = R"({"jsonrpc":"2.0","id":1,"method":"a"})";
constexpr const char* answer_1 = R"({"jsonrpc":"2.0","id":1,"result":{}})";
constexpr const char* initialize = R"({"jsonrpc":"2.0","id":1,"method":"initialize"})";

http::response opened()
{
    return json_answer(R"({"jsonrpc":"2.0","id":1,"result":{"protocolVersion":"2025-11-25","capabilities":{}}})",
                       {{"Mcp-Session-Id", "s-1"}});
}

class http_client_transport : public ::testing::Test {
protected:
    std::unique_ptr<message_transport> make()
    {
        http_client_transport_options options;
        options.origin = {.tls = false, .host = "localhost", .port = 80};
        return make_http_client_transport(io.get_executor(), sender, std::move(options));
    }

    asio::io_context io;
    std::shared_ptr<answering_transport> sender = std::make_shared<answering_transport>();
};

TEST_F(http_client_transport, queues_the_answer_of_an_exchange_for_reading)
{
    const auto body = [this]() -> asio::awaitable<void> {
        const auto transport = make();
        sender->on_request = [](const http::request&) { return json_answer(answer_1); };
        EXPECT_TRUE((co_await transport->write(request_1)).has_value());
        EXPECT_EQ((co_await transport->read()).value(), answer_1);
    };
    run_to_end(io, body());
    EXPECT_EQ(sender->requests.size(), 1U);
}

TEST_F(http_client_transport, wakes_a_reader_that_waits)
{
    const auto body = [this]() -> asio::awaitable<void> {
        const auto transport = make();
        sender->on_request = [](const http::request&) { return json_answer(answer_1); };
        std::optional<std::string> read;
        const auto reader = [&]() -> asio::awaitable<void> { read = (co_await transport->read()).value(); };
        asio::co_spawn(io, reader(), asio::detached);
        co_await asio::post(io, asio::use_awaitable);
        EXPECT_TRUE((co_await transport->write(request_1)).has_value());
        while (!read)
            co_await asio::post(io, asio::use_awaitable);
        EXPECT_EQ(*read, answer_1);
    };
    run_to_end(io, body());
}

TEST_F(http_client_transport, fails_a_write_with_the_failure_of_its_exchange_and_goes_on)
{
    const auto body = [this]() -> asio::awaitable<void> {
        const auto transport = make();
        sender->on_request = [](const http::request&) {
            return error(errc::connection_lost, "lost", effect::possible);
        };
        const auto lost = co_await transport->write(request_1);
        EXPECT_EQ(lost.error().code(), errc::connection_lost);
        sender->on_request = [](const http::request&) { return http::response{.status = 401}; };
        const auto refused = co_await transport->write(request_1);
        EXPECT_EQ(refused.error().code(), errc::unauthorized);
        sender->on_request = [](const http::request&) { return json_answer(answer_1); };
        EXPECT_TRUE((co_await transport->write(request_1)).has_value());
    };
    run_to_end(io, body());
}

TEST_F(http_client_transport, sends_nothing_for_a_text_that_is_no_message)
{
    const auto body = [this]() -> asio::awaitable<void> {
        const auto transport = make();
        EXPECT_EQ((co_await transport->write("{")).error().code(), errc::invalid_argument);
    };
    run_to_end(io, body());
    EXPECT_TRUE(sender->requests.empty());
}

TEST_F(http_client_transport, ends_the_exchange_of_a_cancelled_write)
{
    const auto body = [this]() -> asio::awaitable<void> {
        const auto transport = make();
        asio::cancellation_signal stop;
        std::optional<errc> ending;
        const auto writer = [&]() -> asio::awaitable<void> {
            const auto outcome = co_await transport->write(request_1);
            ending = outcome.error().code();
        };
        asio::co_spawn(io, writer(), asio::bind_cancellation_slot(stop.slot(), asio::detached));
        while (sender->requests.empty())
            co_await asio::post(io, asio::use_awaitable);
        stop.emit(asio::cancellation_type::terminal);
        while (!ending)
            co_await asio::post(io, asio::use_awaitable);
        EXPECT_EQ(*ending, errc::cancelled);
    };
    run_to_end(io, body());
    EXPECT_EQ(sender->cancelled, 1);
}

TEST_F(http_client_transport, ends_reads_and_writes_when_it_is_closed)
{
    const auto body = [this]() -> asio::awaitable<void> {
        const auto transport = make();
        std::vector<errc> endings;
        const auto writer = [&]() -> asio::awaitable<void> {
            const auto outcome = co_await transport->write(request_1);
            endings.push_back(outcome.error().code());
        };
        const auto reader = [&]() -> asio::awaitable<void> {
            const auto outcome = co_await transport->read();
            endings.push_back(outcome.error().code());
        };
        asio::co_spawn(io, writer(), asio::detached);
        asio::co_spawn(io, reader(), asio::detached);
        while (sender->requests.empty())
            co_await asio::post(io, asio::use_awaitable);
        transport->close();
        transport->close();
        while (endings.size() < 2)
            co_await asio::post(io, asio::use_awaitable);
        EXPECT_EQ((co_await transport->read()).error().code(), errc::closed);
        EXPECT_EQ((co_await transport->write(request_1)).error().code(), errc::closed);
        EXPECT_EQ(endings, (std::vector<errc>{errc::closed, errc::closed}));
    };
    run_to_end(io, body());
    EXPECT_EQ(sender->cancelled, 1);
    EXPECT_EQ(sender->requests.size(), 1U);
}

TEST_F(http_client_transport, ends_the_session_at_the_server_when_it_is_closed)
{
    const auto body = [this]() -> asio::awaitable<void> {
        const auto transport = make();
        sender->on_request = [](const http::request&) { return opened(); };
        EXPECT_TRUE((co_await transport->write(initialize)).has_value());
        transport->close();
    };
    run_to_end(io, body());
    ASSERT_EQ(sender->requests.size(), 2U);
    EXPECT_EQ(sender->requests.back().method, "DELETE");
}

TEST_F(http_client_transport, is_closed_when_the_server_has_ended_the_session)
{
    const auto body = [this]() -> asio::awaitable<void> {
        const auto transport = make();
        sender->on_request = [](const http::request&) { return opened(); };
        EXPECT_TRUE((co_await transport->write(initialize)).has_value());
        EXPECT_TRUE((co_await transport->read()).has_value());
        sender->on_request = [](const http::request&) { return http::response{.status = 404}; };
        EXPECT_EQ((co_await transport->write(request_1)).error().code(), errc::closed);
        EXPECT_EQ((co_await transport->read()).error().code(), errc::closed);
    };
    run_to_end(io, body());
    EXPECT_EQ(sender->requests.size(), 2U) << "nothing is left to end";
}

TEST_F(http_client_transport, leaves_nothing_behind_when_the_context_goes)
{
    auto context = std::make_unique<asio::io_context>();
    http_client_transport_options options;
    const auto body = [&]() -> asio::awaitable<void> {
        sender->on_request = [](const http::request&) { return opened(); };
        const auto transport = make_http_client_transport(context->get_executor(), sender, options);
        (void)co_await transport->write(initialize);
        sender->on_request = nullptr;
        (void)co_await transport->write(request_1);
    };
    asio::co_spawn(*context, body(), asio::detached);
    context->poll();
    EXPECT_EQ(sender->requests.size(), 2U);
    context.reset();
}

TEST_F(http_client_transport, carries_a_client_through_every_answer_to_its_probe)
{
    constexpr const char* discovered = R"({"jsonrpc":"2.0","id":1,"result":{"supportedVersions":["2026-07-28"]}})";
    constexpr const char* refusal = R"({"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":""}})";
    constexpr const char* mismatch = R"({"jsonrpc":"2.0","id":1,"error":{"code":-32020,"message":""}})";
    const auto with_status = [](unsigned status, const char* body) {
        http::response out = json_answer(body);
        out.status = status;
        return out;
    };
    const struct {
        const char* what;
        result<http::response> answer;
        const char* version; ///< Null: an error.
        errc code;
    } rows[] = {
        {"200 with a discovery", json_answer(discovered), "2026-07-28", {}},
        {"200 with an error", json_answer(refusal), "2025-11-25", {}},
        {"404 with an error", with_status(404, refusal), "2025-11-25", {}},
        {"400 with a modern error", with_status(400, mismatch), nullptr, errc::rpc_error},
        {"400 without a body", http::response{.status = 400}, "2025-11-25", {}},
        {"404 without a body", http::response{.status = 404}, "2025-11-25", {}},
        {"405 without a body", http::response{.status = 405}, "2025-11-25", {}},
        {"401", with_status(401, refusal), nullptr, errc::unauthorized},
        {"403", with_status(403, refusal), nullptr, errc::forbidden},
        {"500", with_status(500, refusal), nullptr, errc::server_error},
        {"loss", error(errc::connection_lost, "lost"), nullptr, errc::connection_lost},
    };
    for (const auto& row : rows) {
        const auto body = [&]() -> asio::awaitable<void> {
            sender->on_request = [&](const http::request& what) -> answering_transport::answer {
                if (what.body.find("server/discover") != std::string::npos)
                    return row.answer;
                if (what.body.find("initialize\"") == std::string::npos)
                    return http::response{.status = 202};
                return json_answer(R"({"jsonrpc":"2.0","id":2,"result":{"protocolVersion":"2025-11-25"}})");
            };
            const auto outcome = co_await client::connect(make());
            EXPECT_EQ(outcome.has_value(), row.version != nullptr) << row.what;
            if (outcome)
                EXPECT_EQ(outcome->protocol_version(), row.version) << row.what;
            else
                EXPECT_EQ(outcome.error().code(), row.code) << row.what;
        };
        run_to_end(io, body());
    }
}

TEST_F(http_client_transport, tells_progress_that_came_with_the_result)
{
    const auto body = [this]() -> asio::awaitable<void> {
        sender->on_request = [](const http::request& what) -> answering_transport::answer {
            if (what.body.find("server/discover") != std::string::npos)
                return json_answer(R"({"jsonrpc":"2.0","id":1,"result":{"supportedVersions":["2026-07-28"]}})");
            return http::response{
                .status = 200,
                .fields = {{"Content-Type", "text/event-stream"}},
                .body =
                    "data: {\"jsonrpc\":\"2.0\",\"method\":\"notifications/progress\",\"params\":{\"progressToken\":2,"
                    "\"progress\":1}}\n\ndata: {\"jsonrpc\":\"2.0\",\"id\":2,\"result\":{\"content\":[]}}\n\n"};
        };
        client connected = (co_await client::connect(make())).value();
        int told = 0;
        call_options how;
        how.on_progress = [&](const progress_update&) { ++told; };
        EXPECT_TRUE((co_await connected.call_tool("a", {}, how)).has_value());
        EXPECT_EQ(told, 1);
    };
    run_to_end(io, body());
}

} // namespace
} // namespace gladly_mcp::mcp
