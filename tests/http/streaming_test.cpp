#include "http/client_fixture.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>
#include <functional>
#include <stdexcept>

namespace gladly_mcp::http {
namespace {

namespace asio = boost::asio;

/// Remembers what it gets, and fails where the test says.
class recording_sink final : public body_sink {
public:
    result<body_use> begin(const response& head) override
    {
        ++begins;
        status = head.status;
        type = head.find("Content-Type");
        body_at_begin = head.body;
        if (refusal)
            return *refusal;
        return use;
    }

    asio::awaitable<result<void>> write(std::string_view piece) override
    {
        content += piece;
        longest_piece = std::max(longest_piece, piece.size());
        smallest_piece = std::min(smallest_piece, piece.size());
        if (throws)
            throw std::runtime_error("sink");
        if (pause != nullptr) {
            auto [ignored] = co_await pause->async_wait(asio::as_tuple(asio::use_awaitable));
            (void)ignored;
        }
        if (content.size() >= fail_at)
            co_return error{errc::internal, "the disk is full"};
        co_return result<void>{};
    }

    body_use use = body_use::stream;
    std::optional<error> refusal;
    std::size_t fail_at = std::string::npos;
    bool throws = false;
    asio::steady_timer* pause = nullptr; ///< Waited for with each piece.

    int begins = 0;
    unsigned status = 0;
    std::string type;
    std::string body_at_begin;
    std::string content;
    std::size_t longest_piece = 0;
    std::size_t smallest_piece = std::string::npos;
};

class client_streaming : public client_test {
protected:
    recording_sink sink;

    std::shared_ptr<pending> start_stream(client& by, request what, stream_limits limits = {})
    {
        auto under_way = std::make_shared<pending>();
        asio::co_spawn(
            io, carry(by.stream(std::move(what), sink, limits), *under_way),
            asio::bind_cancellation_slot(under_way->cancel.slot(),
                                         [state = under_way.get()](std::exception_ptr thrown, result<response> got) {
                                             state->thrown = thrown;
                                             state->answer = std::move(got);
                                             ++state->completions;
                                         }));
        return under_way;
    }

    result<response> stream(client& by, request what, stream_limits limits = {})
    {
        return finish(*start_stream(by, std::move(what), limits));
    }

    /// Streams one answer of these bytes, after which the server does `end`.
    result<response> outcome(const std::string& bytes, step end = stall{}, stream_limits limits = {},
                             client_options options = {})
    {
        fault_server server{io.get_executor(), {{read_request{}, send_bytes{bytes}, end}}};
        client under_test{io.get_executor(), std::move(options)};
        return stream(under_test, get(server.port()), limits);
    }

    static std::string chunked(std::initializer_list<std::string> chunks)
    {
        std::string out = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        for (const auto& each : chunks) {
            constexpr std::string_view digits = "0123456789abcdef";
            std::string size;
            for (auto rest = each.size(); rest != 0; rest /= 16)
                size.insert(size.begin(), digits[rest % 16]);
            out.append(size).append("\r\n").append(each).append("\r\n");
        }
        return out + "0\r\n\r\n";
    }

private:
    static asio::awaitable<result<response>> carry(asio::awaitable<result<response>> streaming, pending& state)
    {
        state.begun = true;
        auto got = co_await std::move(streaming);
        co_return got;
    }
};

TEST_F(client_streaming, hands_the_body_to_the_sink_and_keeps_the_connection)
{
    fault_server server{io.get_executor(),
                        {{read_request{}, send_bytes{answer("hello", "Content-Type: audio/mpeg\r\n")}, start_over{}}}};
    client under_test{io.get_executor()};
    for (int i = 1; i <= 2; ++i) {
        const auto got = stream(under_test, get(server.port()));
        ASSERT_TRUE(got) << got.error();
        EXPECT_EQ(got->status, 200U);
        EXPECT_EQ(got->find("content-type"), "audio/mpeg");
        EXPECT_EQ(got->body, "");
        EXPECT_EQ(sink.begins, i);
        EXPECT_EQ(sink.status, 200U);
        EXPECT_EQ(sink.type, "audio/mpeg");
        EXPECT_EQ(sink.body_at_begin, "") << "though it came with the head";
    }
    EXPECT_EQ(sink.content, "hellohello");
    EXPECT_EQ(server.connections(), 1U);
}

TEST_F(client_streaming, reads_chunks_and_bodies_that_end_with_the_connection)
{
    ASSERT_TRUE(outcome(chunked({"hel", "lo", std::string(70'000, 'x')})));
    EXPECT_EQ(sink.content, "hello" + std::string(70'000, 'x'));
    sink.content.clear();
    ASSERT_TRUE(outcome("HTTP/1.1 200 OK\r\n\r\nhello", fin{}));
    EXPECT_EQ(sink.content, "hello");
}

TEST_F(client_streaming, holds_no_more_than_one_read)
{
    const std::string body(4 * 1024 * 1024, 'x');
    ASSERT_TRUE(outcome(answer(body)));
    EXPECT_EQ(sink.content, body);
    EXPECT_LE(sink.longest_piece, 16U * 1024U);
    sink.content.clear();
    ASSERT_TRUE(outcome(chunked({body})));
    EXPECT_EQ(sink.content, body);
    EXPECT_LE(sink.longest_piece, 16U * 1024U);
    EXPECT_GT(sink.smallest_piece, 0U);
}

TEST_F(client_streaming, collects_what_the_sink_does_not_want)
{
    sink.use = body_use::collect;
    const std::string body(100'000, 'x');
    for (const auto& bytes : {answer(body), chunked({body})}) {
        const auto got = outcome(bytes);
        ASSERT_TRUE(got) << got.error();
        EXPECT_EQ(got->body, body);
    }
    EXPECT_EQ(sink.content, "");
    client_options options;
    options.max_response_body = 1000;
    EXPECT_TRUE(outcome(answer(std::string(1000, 'x')), stall{}, {}, options));
    expect_failure(outcome(answer(std::string(1001, 'x')), stall{}, {}, options), errc::too_large, effect::possible);
}

TEST_F(client_streaming, begins_once_with_the_final_answer_and_writes_nothing_for_an_empty_body)
{
    for (const std::string& bytes : {answer(""), std::string{"HTTP/1.1 204 No Content\r\n\r\n"},
                                     "HTTP/1.1 103 Early Hints\r\nA: b\r\n\r\n" + answer("")}) {
        sink.begins = 0;
        ASSERT_TRUE(outcome(bytes));
        EXPECT_EQ(sink.begins, 1);
        EXPECT_NE(sink.status, 103U);
    }
    EXPECT_EQ(sink.longest_piece, 0U);
}

TEST_F(client_streaming, tells_a_body_that_was_cut)
{
    const std::string part = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello";
    const std::string chunks = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n";
    for (const auto& bytes : {part, chunks}) {
        for (const step& end : {step{reset{}}, step{fin{}}}) {
            sink.content.clear();
            const auto got = outcome(bytes, end);
            expect_failure(got, errc::connection_lost, effect::possible);
            EXPECT_EQ(got.error().http_status(), 200);
            // A reset may overtake the bytes before it.
            if (std::holds_alternative<fin>(end)) {
                EXPECT_EQ(sink.content, "hello");
            }
        }
    }
}

TEST_F(client_streaming, tells_chunks_that_are_none_after_what_was_fine)
{
    fault_server server{
        io.get_executor(),
        {{read_request{}, drip{"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nzz\r\n"}, stall{}}}};
    client under_test{io.get_executor()};
    for (std::size_t i = 1; i <= 2; ++i) {
        sink.content.clear();
        expect_failure(stream(under_test, get(server.port())), errc::protocol_error, effect::possible);
        EXPECT_EQ(server.connections(), i) << "such a connection is not used again";
    }
}

TEST_F(client_streaming, bounds_the_bytes_for_the_sink_apart_from_those_it_collects)
{
    stream_limits limits;
    limits.max_body = 1000;
    EXPECT_TRUE(outcome(answer(std::string(1000, 'x')), stall{}, limits));
    for (const auto& bytes : {answer(std::string(1001, 'x')), chunked({std::string(900, 'x'), std::string(101, 'x')}),
                              "HTTP/1.1 200 OK\r\n\r\n" + std::string(100'000, 'x')}) {
        sink.content.clear();
        expect_failure(outcome(bytes, stall{}, limits), errc::too_large, effect::possible);
        EXPECT_LE(sink.content.size(), 1000U);
    }
    client_options small;
    small.max_response_body = 10;
    limits.max_body = 100'000;
    EXPECT_TRUE(outcome(answer(std::string(100'000, 'x')), stall{}, limits, small));
    sink.use = body_use::collect;
    limits.max_body = 10;
    EXPECT_TRUE(outcome(answer(std::string(1000, 'x')), stall{}, limits)) << "an error may be longer than the content";
}

TEST_F(client_streaming, bounds_the_wait_for_the_head_by_the_deadline_of_the_request)
{
    fault_server server{io.get_executor(), {{read_request{}, send_bytes{"HTTP/1.1 200 OK\r\n"}, stall{}}}};
    client under_test{io.get_executor()};
    request what = get(server.port());
    what.deadline = 30ms;
    expect_failure(stream(under_test, what), errc::timed_out, effect::possible);
    EXPECT_EQ(sink.begins, 0);
}

TEST_F(client_streaming, bounds_the_wait_for_each_piece_and_for_the_whole)
{
    const std::string part = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello";
    stream_limits limits;
    limits.idle_timeout = 30ms;
    auto got = outcome(part, stall{}, limits);
    expect_failure(got, errc::timed_out, effect::possible);
    EXPECT_EQ(got.error().http_status(), 200);
    EXPECT_EQ(sink.content, "hello");

    limits.idle_timeout = 1h;
    limits.total_timeout = 30ms;
    expect_failure(outcome(part, stall{}, limits), errc::timed_out, effect::possible);
}

TEST_F(client_streaming, does_not_count_the_time_of_the_sink_as_silence_of_the_peer)
{
    asio::steady_timer slow{io, 60ms};
    sink.pause = &slow;
    stream_limits limits;
    limits.idle_timeout = 20ms;
    EXPECT_TRUE(outcome(answer("hello"), stall{}, limits));
    EXPECT_EQ(sink.content, "hello");
}

TEST_F(client_streaming, reads_nothing_while_the_sink_works)
{
    fault_server server{io.get_executor(),
                        {{read_request{}, send_bytes{answer(std::string(64 * 1024 * 1024, 'x'))}, stall{}}}};
    client under_test{io.get_executor()};
    asio::steady_timer gate{io, asio::steady_timer::time_point::max()};
    sink.pause = &gate;
    const auto under_way = start_stream(under_test, get(server.port()));
    run_until([&] { return !sink.content.empty(); });
    while (io.poll_one() != 0) {
    }
    EXPECT_LE(sink.content.size(), 16U * 1024U);
    EXPECT_EQ(server.steps_done(), 1U) << "the peer waits with the rest";
    cancel(under_way);
    expect_failure(finish(*under_way), errc::cancelled, effect::possible);
}

TEST_F(client_streaming, ends_with_the_error_of_the_sink_and_closes_the_connection)
{
    for (const bool at_head : {true, false}) {
        fault_server server{io.get_executor(), {{read_request{}, send_bytes{answer("hello") + "x"}, read_bytes{1}}}};
        client under_test{io.get_executor()};
        sink.fail_at = 1;
        sink.refusal = at_head ? std::optional{error{errc::internal, "not this"}} : std::nullopt;
        const auto got = stream(under_test, get(server.port()));
        ASSERT_FALSE(got);
        EXPECT_EQ(got.error().message(), at_head ? "not this" : "the disk is full");
        run_until([&] { return server.steps_done() == 3; }); // its read met the end
    }
    EXPECT_EQ(sink.content, "hello");
}

TEST_F(client_streaming, passes_on_what_the_sink_throws_and_closes_the_connection)
{
    fault_server server{io.get_executor(), {{read_request{}, send_bytes{answer()}, read_bytes{1}}}};
    client under_test{io.get_executor()};
    sink.throws = true;
    const auto under_way = start_stream(under_test, get(server.port()));
    run_until([&] { return under_way->completions != 0; });
    ASSERT_NE(under_way->thrown, nullptr);
    EXPECT_THROW(std::rethrow_exception(under_way->thrown), std::runtime_error);
    run_until([&] { return server.steps_done() == 3; });
}

TEST_F(client_streaming, replaces_a_dead_pooled_connection_before_the_sink_begins)
{
    fault_server server{io.get_executor(),
                        {{read_request{}, send_bytes{answer("one")}, read_request{}, fin{}},
                         {read_request{}, send_bytes{answer("two")}, stall{}}}};
    client under_test{io.get_executor()};
    request what = get(server.port());
    what.replayable = true;
    ASSERT_TRUE(stream(under_test, what));
    ASSERT_TRUE(stream(under_test, what));
    EXPECT_EQ(sink.content, "onetwo");
    EXPECT_EQ(sink.begins, 2);
    EXPECT_EQ(server.connections(), 2U);
}

/// Cancels after the n-th handler, for every n until the stream is done without.
TEST_F(client_streaming, a_cancellation_at_any_step_completes_once)
{
    fault_server server{io.get_executor(), {{read_request{}, drip{answer()}, start_over{}}}};
    bool untouched = false;
    for (int steps = 0; !untouched; ++steps) {
        ASSERT_LT(steps, 1000);
        client under_test{io.get_executor()};
        const auto what = start_stream(under_test, get(server.port()));
        for (int i = 0; i < steps && what->completions == 0; ++i)
            io.run_one();
        untouched = what->completions != 0;
        if (!untouched)
            cancel(what);
        const auto got = finish(*what);
        if (!got) {
            EXPECT_FALSE(untouched) << got.error();
            EXPECT_EQ(got.error().code(), errc::cancelled) << got.error();
        }
        while (io.poll_one() != 0) {
        }
    }
}

/// Has the whole answer before the sink sees any of it, as an in-memory transport has.
class whole_answers final : public transport {
public:
    explicit whole_answers(result<response> what) : what_(std::move(what)) {}
    asio::awaitable<result<response>> send(request) override { co_return what_; }

private:
    result<response> what_;
};

TEST_F(client_streaming, comes_with_every_transport)
{
    const auto outcome_over = [&](result<response> what, stream_limits limits = {}) {
        whole_answers over{std::move(what)};
        std::optional<result<response>> out;
        asio::co_spawn(io, over.stream({}, sink, limits),
                       [&](std::exception_ptr, result<response> got) { out = std::move(got); });
        run_until([&] { return out.has_value(); });
        return *out;
    };
    const response whole{.status = 200, .fields = {{"Content-Type", "text/csv"}}, .body = "hello"};
    EXPECT_EQ(outcome_over(whole).value().body, "");
    EXPECT_EQ(sink.content, "hello");
    EXPECT_EQ(sink.body_at_begin, "");

    stream_limits limits;
    limits.max_body = 4;
    expect_failure(outcome_over(whole, limits), errc::too_large, effect::possible);
    sink.use = body_use::collect;
    EXPECT_EQ(outcome_over(whole, limits).value().body, "hello");
    expect_failure(outcome_over(error{errc::not_sent, "no"}), errc::not_sent, effect::none);
}

} // namespace
} // namespace gladly_mcp::http
