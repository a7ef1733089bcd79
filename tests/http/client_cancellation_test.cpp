#include "http/client_fixture.hpp"

#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace gladly_mcp::http {
namespace {

namespace asio = boost::asio;

using client_cancellation = client_test;

TEST_F(client_cancellation, while_connecting_sends_nothing)
{
    fault_server server{io.get_executor(), {{stall{}}}};
    client under_test{io.get_executor()};
    const auto what = start(under_test, get(server.port()));
    cancel(what);
    expect_failure(finish(*what), errc::cancelled, effect::none);
    EXPECT_EQ(server.received(), "");
}

TEST_F(client_cancellation, before_the_start_connects_to_nobody)
{
    fault_server server{io.get_executor(), {{read_request{}, stall{}}}};
    client under_test{io.get_executor()};
    asio::cancellation_signal signal;
    std::optional<errc> code;
    const auto caller = [](client& by, request what, asio::cancellation_signal& own,
                           std::optional<errc>& out) -> asio::awaitable<void> {
        co_await asio::this_coro::throw_if_cancelled(false);
        own.emit(asio::cancellation_type::terminal);
        auto got = co_await by.send(std::move(what));
        out = got ? errc{} : got.error().code();
    };
    asio::co_spawn(io, caller(under_test, get(server.port()), signal, code),
                   asio::bind_cancellation_slot(signal.slot(), [](std::exception_ptr) {}));
    run_until([&] { return code.has_value(); });
    EXPECT_EQ(code, errc::cancelled);
    EXPECT_EQ(server.connections(), 0U);
}

TEST_F(client_cancellation, after_the_request_closes_the_connection)
{
    const std::string whole = answer();
    for (const auto& part : {std::string{}, whole.substr(0, 9), whole.substr(0, whole.size() - 1)}) {
        fault_server server{io.get_executor(), {{read_request{}, send_bytes{part}, read_bytes{1}}}};
        client under_test{io.get_executor()};
        const auto what = start(under_test, get(server.port()));
        run_until([&] { return server.steps_done() == 2; });
        cancel(what);
        expect_failure(finish(*what), errc::cancelled, effect::possible);
        run_until([&] { return server.steps_done() == 3; }); // its read met the end
    }
}

TEST_F(client_cancellation, while_writing_may_have_had_an_effect)
{
    fault_server server{io.get_executor(), {{read_bytes{10}, stall{}}}};
    client under_test{io.get_executor()};
    const auto what = start(under_test, post(server.port(), std::string(16 * 1024 * 1024, 'x')));
    run_until([&] { return server.steps_done() == 1; });
    cancel(what);
    expect_failure(finish(*what), errc::cancelled, effect::possible);
}

TEST_F(client_cancellation, does_not_throw_into_the_caller_and_leaves_its_choice_alone)
{
    fault_server server{io.get_executor(), {{read_request{}, stall{}}}};
    client under_test{io.get_executor()};
    asio::cancellation_signal signal;
    std::optional<errc> code;
    std::optional<bool> throws_again;
    const auto caller = [](client& by, request what, std::optional<errc>& out,
                           std::optional<bool>& choice) -> asio::awaitable<void> {
        auto got = co_await by.send(std::move(what));
        out = got ? errc{} : got.error().code();
        choice = co_await asio::this_coro::throw_if_cancelled();
    };
    asio::co_spawn(io, caller(under_test, get(server.port()), code, throws_again),
                   asio::bind_cancellation_slot(signal.slot(), [](std::exception_ptr) {}));
    run_until([&] { return server.requests() == 1; });
    asio::post(io, [&] { signal.emit(asio::cancellation_type::terminal); });
    run_until([&] { return throws_again.has_value(); });
    EXPECT_EQ(code, errc::cancelled);
    EXPECT_EQ(throws_again, true);
}

/// Cancels after the n-th handler, for every n until the request is done without: one completion each time, and an
/// effect is never denied when the server has seen a byte.
TEST_F(client_cancellation, at_any_step_completes_once_and_tells_the_truth)
{
    fault_server server{io.get_executor(), {{read_request{}, drip{answer()}, start_over{}}}};
    bool untouched = false;
    for (int steps = 0; !untouched; ++steps) {
        ASSERT_LT(steps, 1000);
        client under_test{io.get_executor()};
        const auto seen_before = server.received().size();
        const auto what = start(under_test, post(server.port()));
        for (int i = 0; i < steps && what->completions == 0; ++i)
            io.run_one();
        untouched = what->completions != 0;
        if (!untouched)
            cancel(what);
        const auto got = finish(*what);
        if (got)
            continue;
        EXPECT_FALSE(untouched) << got.error();
        EXPECT_EQ(got.error().code(), errc::cancelled) << got.error();
        while (io.poll_one() != 0) {
        }
        if (server.received().size() != seen_before) {
            EXPECT_EQ(got.error().effect(), effect::possible) << steps;
        }
    }
}

TEST_F(client_cancellation, the_client_may_be_destroyed_at_any_step)
{
    fault_server server{io.get_executor(), {{read_request{}, drip{answer()}, start_over{}}}};
    bool done = false;
    for (int steps = 0; !done; ++steps) {
        ASSERT_LT(steps, 1000);
        auto under_test = std::make_unique<client>(io.get_executor());
        const auto what = start(*under_test, get(server.port()));
        for (int i = 0; i < steps && what->completions == 0; ++i)
            io.run_one();
        done = what->completions != 0;
        under_test.reset();
        EXPECT_TRUE(finish(*what));
    }
}

TEST_F(client_cancellation, an_io_context_may_be_destroyed_under_way)
{
    for (int steps = 0; steps < 60; ++steps) {
        asio::io_context mine;
        fault_server server{mine.get_executor(), {{read_request{}, drip{answer()}, start_over{}}}};
        client under_test{mine.get_executor()};
        asio::co_spawn(mine, under_test.send(get(server.port())), [](std::exception_ptr, const result<response>&) {});
        for (int i = 0; i < steps; ++i)
            mine.run_one_for(1ms);
    }
}

} // namespace
} // namespace gladly_mcp::http
