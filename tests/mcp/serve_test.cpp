#include "mcp/server_fixture.hpp"

#include <gladly_mcp/mcp/in_process.hpp>
#include <gladly_mcp/mcp/serve.hpp>

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>

#include <gtest/gtest.h>

#include <exception>
#include <new>

namespace gladly_mcp::mcp {
namespace {

namespace asio = boost::asio;
using asio::awaitable;
using test::at;
using test::modern;

class serve_test : public testing::Test {
protected:
    /// Serves one end and runs `talk` at the other, to the end of both.
    template <class Talk>
    void converse(Talk talk)
    {
        auto [here, there] = in_process_pair(context.get_executor());
        std::exception_ptr failure;
        asio::co_spawn(context, serve(target, *there), [&](const std::exception_ptr& thrown, result<void> end) {
            ASSERT_EQ(thrown, nullptr);
            outcome = std::move(end);
        });
        asio::co_spawn(context, talk(*here), [&](std::exception_ptr thrown) {
            failure = std::move(thrown);
            here->close();
        });
        context.run();
        if (failure)
            std::rethrow_exception(failure);
        EXPECT_TRUE(outcome.has_value());
    }

    static awaitable<std::string> ask(message_transport& peer, std::string text)
    {
        (void)co_await peer.write(std::move(text));
        auto answer = co_await peer.read();
        co_return answer ? *answer : "(closed)";
    }

    asio::io_context context{1};
    test::observed seen;
    server target = test::make_test_server(seen);
    std::optional<result<void>> outcome;
};

TEST_F(serve_test, calls_a_typed_tool)
{
    converse([](message_transport& peer) -> awaitable<void> {
        const std::string call = modern("1", "tools/call", R"("name":"echo","arguments":{"message":"hi"})");
        const std::string answer = co_await ask(peer, call);
        EXPECT_EQ(at(answer, "/result/structuredContent"), R"({"message":"hi"})");
        EXPECT_EQ(at(answer, "/result/content/0/text"), R"("{\"message\":\"hi\"}")");
        EXPECT_EQ(at(answer, "/result/isError"), "false");
    });
}

TEST_F(serve_test, tells_wrong_arguments_in_a_result)
{
    converse([](message_transport& peer) -> awaitable<void> {
        const std::string wrong_type = modern("1", "tools/call", R"("name":"echo","arguments":{"message":7})");
        const std::string first = co_await ask(peer, wrong_type);
        EXPECT_EQ(at(first, "/result/isError"), "true");
        EXPECT_NE(at(first, "/result/content/0/text").find("message"), std::string::npos);
        EXPECT_EQ(at(first, "/result/structuredContent"), "(none)");
        const std::string unknown = modern("2", "tools/call", R"("name":"echo","arguments":{"mesage":"x"})");
        const std::string second = co_await ask(peer, unknown);
        EXPECT_EQ(at(second, "/result/isError"), "true");
    });
    EXPECT_EQ(seen.calls, 0);
}

TEST_F(serve_test, tells_nothing_of_an_exception_and_goes_on)
{
    converse([](message_transport& peer) -> awaitable<void> {
        const std::string call = modern("1", "tools/call", R"("name":"throws")");
        const std::string answer = co_await ask(peer, call);
        EXPECT_EQ(at(answer, "/result/isError"), "true");
        EXPECT_EQ(answer.find("secret"), std::string::npos);
        const std::string list = modern("2", "tools/list");
        const std::string next = co_await ask(peer, list);
        EXPECT_EQ(at(next, "/id"), "2");
    });
}

TEST_F(serve_test, sends_growing_progress_before_the_result)
{
    converse([](message_transport& peer) -> awaitable<void> {
        const std::string call =
            R"({"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"progress","_meta":{"progressToken":"p","io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}}})";
        const std::string first = co_await ask(peer, call);
        EXPECT_EQ(at(first, "/params/progress"), "1");
        EXPECT_EQ(at(first, "/params/progressToken"), "\"p\"");
        const auto second = co_await peer.read();
        EXPECT_EQ(at(*second, "/params/progress"), "2");
        const auto last = co_await peer.read();
        EXPECT_EQ(at(*last, "/result/content/0/text"), "\"done\"");
    });
}

TEST_F(serve_test, sends_no_progress_unasked)
{
    converse([](message_transport& peer) -> awaitable<void> {
        const std::string call = modern("1", "tools/call", R"("name":"progress")");
        const std::string answer = co_await ask(peer, call);
        EXPECT_EQ(at(answer, "/result/content/0/text"), "\"done\"");
    });
}

TEST_F(serve_test, answers_other_requests_while_a_call_runs_and_cancels_it_when_told)
{
    converse([](message_transport& peer) -> awaitable<void> {
        (void)co_await peer.write(modern("1", "tools/call", R"("name":"wait")"));
        const std::string list = modern("2", "tools/list");
        const std::string between = co_await ask(peer, list);
        EXPECT_EQ(at(between, "/id"), "2");
        (void)co_await peer.write(R"({"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}})");
        const std::string after = modern("3", "tools/list");
        const std::string next = co_await ask(peer, after);
        EXPECT_EQ(at(next, "/id"), "3") << "nothing was sent for the cancelled call";
    });
    EXPECT_EQ(seen.cancelled, 1);
}

TEST_F(serve_test, frees_the_id_of_a_call_that_ended_without_a_result)
{
    target = test::make_test_server(seen, {.name = "", .version = "", .max_in_flight = 1});
    target.add_tool(test::definition_of("starve"),
                    tool_handler::awaiting([](call_context&, const boost::json::value&) -> awaitable<tool_result> {
                        throw std::bad_alloc();
                    }));
    converse([](message_transport& peer) -> awaitable<void> {
        (void)co_await peer.write(modern("1", "tools/call", R"("name":"starve")"));
        const std::string list = modern("2", "tools/list");
        (void)co_await ask(peer, list);
        const std::string progress = modern("1", "tools/call", R"("name":"progress")");
        const std::string answer = co_await ask(peer, progress);
        EXPECT_EQ(at(answer, "/result/content/0/text"), "\"done\"");
    });
}

TEST_F(serve_test, can_be_cancelled_after_it_has_answered_a_call)
{
    auto [here, there] = in_process_pair(context.get_executor());
    asio::cancellation_signal stop;
    asio::co_spawn(context, serve(target, *there),
                   asio::bind_cancellation_slot(
                       stop.slot(), [&](const std::exception_ptr&, result<void> end) { outcome = std::move(end); }));
    const auto talk = [&]() -> awaitable<void> {
        const std::string call = modern("1", "tools/call", R"("name":"fails")");
        (void)co_await ask(*here, call);
        stop.emit(asio::cancellation_type::terminal);
    };
    asio::co_spawn(context, talk(), asio::detached);
    context.run();
    ASSERT_TRUE(outcome.has_value());
    EXPECT_EQ(outcome->error().code(), errc::cancelled);
}

TEST_F(serve_test, cancels_what_still_runs_after_the_end)
{
    target = test::make_test_server(seen, {.name = "", .version = "", .drain = std::chrono::milliseconds(5)});
    converse([](message_transport& peer) -> awaitable<void> {
        (void)co_await peer.write(modern("1", "tools/call", R"("name":"wait")"));
        const std::string list = modern("2", "tools/list");
        (void)co_await ask(peer, list);
    });
    EXPECT_EQ(seen.calls, 1);
    EXPECT_EQ(seen.cancelled, 1);
}

TEST_F(serve_test, answers_a_batch_with_one_array)
{
    converse([](message_transport& peer) -> awaitable<void> {
        const std::string opening = test::initialize("2025-03-26");
        (void)co_await ask(peer, opening);
        const std::string batch = "[" + test::legacy("1", "ping") + "," +
                                  test::legacy("2", "tools/call", R"({"name":"echo","arguments":{"message":"x"}})") +
                                  "]";
        const std::string answers = co_await ask(peer, batch);
        EXPECT_EQ(at(answers, "/0/id"), "1");
        EXPECT_EQ(at(answers, "/1/id"), "2");
        EXPECT_EQ(at(answers, "/1/result/isError"), "false");
        const std::string quiet = R"([{"jsonrpc":"2.0","method":"notifications/initialized"}])";
        (void)co_await peer.write(quiet);
        const std::string ping = test::legacy("3", "ping");
        const std::string next = co_await ask(peer, ping);
        EXPECT_EQ(at(next, "/id"), "3") << "a batch of notifications is not answered";
    });
}

TEST_F(serve_test, survives_ten_thousand_malformed_messages)
{
    converse([](message_transport& peer) -> awaitable<void> {
        const std::string good = modern("1", "tools/call", R"("name":"echo","arguments":{"message":"hi"})");
        std::uint32_t random = 1;
        for (int round = 0; round < 10'000; ++round) {
            std::string broken = good;
            random = random * 1664525U + 1013904223U;
            broken[random % broken.size()] = static_cast<char>(random >> 24U);
            if (broken.find('\n') != std::string::npos)
                continue;
            (void)co_await peer.write(std::move(broken));
            const std::string probe = modern("\"probe\"", "server/discover");
            (void)co_await peer.write(probe);
            std::string answer;
            while (at(answer.empty() ? "{}" : answer, "/id") != "\"probe\"") {
                auto next = co_await peer.read();
                if (!next) {
                    ADD_FAILURE() << "the server has gone in round " << round;
                    co_return;
                }
                answer = std::move(*next);
            }
        }
    });
}

TEST(in_process, delivers_what_was_written_before_the_close)
{
    asio::io_context context(1);
    auto [here, there] = in_process_pair(context.get_executor(), 2);
    const auto story = [](message_transport& a, message_transport& b) -> awaitable<void> {
        (void)co_await a.write("1");
        (void)co_await a.write("2");
        a.close();
        auto first = co_await b.read();
        EXPECT_EQ(*first, "1");
        auto second = co_await b.read();
        EXPECT_EQ(*second, "2");
        auto third = co_await b.read();
        EXPECT_EQ(third.error().code(), errc::closed);
        auto late = co_await a.write("3");
        EXPECT_EQ(late.error().code(), errc::closed);
    };
    asio::co_spawn(context, story(*here, *there), [](const std::exception_ptr& thrown) { EXPECT_EQ(thrown, nullptr); });
    context.run();
}

TEST(in_process, makes_a_writer_wait_while_the_queue_is_full)
{
    asio::io_context context(1);
    auto [here, there] = in_process_pair(context.get_executor(), 1);
    int written = 0;
    const auto writer = [](message_transport& to, int& count) -> awaitable<void> {
        for (; count < 3; ++count)
            (void)co_await to.write("m");
    };
    asio::co_spawn(context, writer(*here, written), [](const std::exception_ptr&) {});
    context.poll();
    EXPECT_EQ(written, 1);
    const auto reader = [](message_transport& from) -> awaitable<void> {
        for (int i = 0; i < 3; ++i)
            (void)co_await from.read();
    };
    asio::co_spawn(context, reader(*there), [](const std::exception_ptr&) {});
    context.run();
    EXPECT_EQ(written, 3);
}

} // namespace
} // namespace gladly_mcp::mcp
