#include "support/run.hpp"
#include "support/scripted_message_transport.hpp"

#include <gladly_mcp/mcp/client.hpp>
#include <gladly_mcp/mcp/in_process.hpp>
#include <gladly_mcp/mcp/serve.hpp>

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <gtest/gtest.h>

#include <algorithm>

namespace gladly_mcp::mcp {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;
using test::run_to_end;
using test::scripted_message_transport;
using test::scripted_peer;

/// What has become of the tool `wait`.
struct observed {
    bool started = false;
    bool cancelled = false;
};

asio::awaitable<tool_result> wait_for_cancellation(observed& seen)
{
    seen.started = true;
    asio::steady_timer never(co_await asio::this_coro::executor, asio::steady_timer::time_point::max());
    try {
        co_await never.async_wait(asio::use_awaitable);
    } catch (const boost::system::system_error&) {
        seen.cancelled = true;
    }
    co_return text_result("never read");
}

asio::awaitable<tool_result> count_to_three(call_context& context)
{
    for (int i = 1; i <= 3; ++i)
        co_await context.progress(i, 3.0, "step " + std::to_string(i));
    co_return text_result("counted");
}

server make_server(observed& seen)
{
    server_options options;
    options.name = "desk";
    options.version = "1.2.3";
    options.instructions = "Be kind.";
    options.page_size = 2;
    options.drain = 0ms;
    server out(std::move(options));
    const auto add = [&](std::string name, tool_handler handler) {
        tool definition;
        definition.name = std::move(name);
        definition.description = "A tool of the tests.";
        definition.input_schema["type"] = "object";
        out.add_tool(std::move(definition), std::move(handler));
    };
    add("echo", tool_handler::plain(
                    [](call_context&, const boost::json::value& arguments) { return structured_result(arguments); }));
    add("fail", tool_handler::plain([](call_context&, const boost::json::value&) { return error_result("no"); }));
    add("count", tool_handler::awaiting(
                     [](call_context& context, const boost::json::value&) { return count_to_three(context); }));
    add("wait", tool_handler::awaiting(
                    [&seen](call_context&, const boost::json::value&) { return wait_for_cancellation(seen); }));
    add("fifth", tool_handler::plain([](call_context&, const boost::json::value&) { return text_result("5"); }));
    return out;
}

asio::awaitable<void> serve_pipe(server what, std::unique_ptr<message_transport> transport)
{
    (void)co_await serve(std::move(what), *transport);
}

/// The real server behind a pair of transports.
class client_and_server : public ::testing::TestWithParam<era_preference> {
protected:
    std::unique_ptr<message_transport> start_server()
    {
        auto [ours, theirs] = in_process_pair(io.get_executor());
        asio::co_spawn(io, serve_pipe(make_server(seen), std::move(theirs)), asio::detached);
        return std::move(ours);
    }

    client_options options() const
    {
        client_options out;
        out.era = GetParam();
        return out;
    }

    asio::awaitable<client> connect()
    {
        auto outcome = co_await client::connect(start_server(), options());
        co_return std::move(outcome).value();
    }

    asio::io_context io;
    observed seen;
};

INSTANTIATE_TEST_SUITE_P(eras, client_and_server,
                         ::testing::Values(era_preference::modern_only, era_preference::legacy_only,
                                           era_preference::probe),
                         [](const auto& row) {
                             return row.param == era_preference::modern_only   ? "modern"
                                    : row.param == era_preference::legacy_only ? "legacy"
                                                                               : "probe";
                         });

TEST_P(client_and_server, agree_on_a_version_and_introduce_the_server)
{
    const auto body = [this]() -> asio::awaitable<void> {
        const client peer = co_await connect();
        EXPECT_EQ(peer.protocol_version(), GetParam() == era_preference::legacy_only ? "2025-11-25" : "2026-07-28");
        EXPECT_EQ(peer.server_info().at("name"), "desk");
        EXPECT_EQ(peer.server_info().at("version"), "1.2.3");
        EXPECT_TRUE(peer.capabilities().contains("tools"));
        EXPECT_EQ(peer.instructions(), "Be kind.");
    };
    run_to_end(io, body());
}

TEST_P(client_and_server, list_all_pages_of_tools)
{
    const auto body = [this]() -> asio::awaitable<void> {
        client peer = co_await connect();
        const auto tools = (co_await peer.list_tools()).value();
        std::vector<std::string> names;
        for (const auto& one : tools)
            names.push_back(one.name);
        EXPECT_EQ(names, (std::vector<std::string>{"echo", "fail", "count", "wait", "fifth"}));
        EXPECT_EQ(tools.front().description, "A tool of the tests.");
    };
    run_to_end(io, body());
}

TEST_P(client_and_server, call_a_tool)
{
    const auto body = [this]() -> asio::awaitable<void> {
        client peer = co_await connect();
        boost::json::object arguments;
        arguments["a"] = "\xC3\xBC\n";
        const auto value = (co_await peer.call_tool("echo", arguments)).value();
        EXPECT_FALSE(value.is_error);
        EXPECT_EQ(value.structured_content, boost::json::value(arguments));
        EXPECT_EQ(value.content.size(), 1U);
    };
    run_to_end(io, body());
}

TEST_P(client_and_server, give_a_failed_tool_as_a_value)
{
    const auto body = [this]() -> asio::awaitable<void> {
        client peer = co_await connect();
        const auto value = (co_await peer.call_tool("fail", {})).value();
        EXPECT_TRUE(value.is_error);
        EXPECT_EQ(std::get<text_content>(value.content.at(0)).text, "no");
    };
    run_to_end(io, body());
}

TEST_P(client_and_server, give_an_unknown_tool_as_the_servers_error)
{
    const auto body = [this]() -> asio::awaitable<void> {
        client peer = co_await connect();
        const auto outcome = co_await peer.call_tool("nothing", {});
        EXPECT_FALSE(outcome);
        EXPECT_EQ(outcome.error().code(), errc::rpc_error);
        EXPECT_EQ(outcome.error().detail_as<rpc_failure>()->code, -32602);
    };
    run_to_end(io, body());
}

TEST_P(client_and_server, tell_progress_before_the_result)
{
    const auto body = [this]() -> asio::awaitable<void> {
        client peer = co_await connect();
        std::vector<std::string> told;
        call_options how;
        how.on_progress = [&](const progress_update& update) {
            told.push_back(update.message);
            EXPECT_EQ(update.total, 3.0);
            throw std::runtime_error("an observer may fail");
        };
        const auto value = (co_await peer.call_tool("count", {}, how)).value();
        EXPECT_EQ(std::get<text_content>(value.content.at(0)).text, "counted");
        EXPECT_EQ(told, (std::vector<std::string>{"step 1", "step 2", "step 3"}));
    };
    run_to_end(io, body());
}

TEST_P(client_and_server, ping_where_the_revision_has_it)
{
    const auto body = [this]() -> asio::awaitable<void> {
        client peer = co_await connect();
        const auto outcome = co_await peer.ping();
        EXPECT_EQ(outcome.has_value(), GetParam() == era_preference::legacy_only);
        EXPECT_TRUE(outcome.has_value() || outcome.error().code() == errc::unsupported);
    };
    run_to_end(io, body());
}

TEST_P(client_and_server, call_off_a_call_that_takes_too_long)
{
    const auto body = [this]() -> asio::awaitable<void> {
        client peer = co_await connect();
        call_options how;
        how.timeout = 20ms;
        const auto outcome = co_await peer.call_tool("wait", {}, how);
        EXPECT_FALSE(outcome);
        EXPECT_EQ(outcome.error().code(), errc::timed_out);
        EXPECT_EQ(outcome.error().effect(), effect::possible);
        const auto after = co_await peer.call_tool("fifth", {});
        EXPECT_TRUE(after.has_value());
        EXPECT_TRUE(seen.cancelled) << "the notice travels before the next call";
    };
    run_to_end(io, body());
}

TEST_P(client_and_server, call_off_a_call_whose_caller_is_cancelled)
{
    const auto body = [this]() -> asio::awaitable<void> {
        client peer = co_await connect();
        asio::cancellation_signal stop;
        std::optional<error> ending;
        const auto caller = [&]() -> asio::awaitable<void> {
            const auto outcome = co_await peer.call_tool("wait", {});
            ending = outcome.error();
        };
        asio::co_spawn(io, caller(), asio::bind_cancellation_slot(stop.slot(), asio::detached));
        while (!seen.started)
            co_await asio::post(io, asio::use_awaitable);
        stop.emit(asio::cancellation_type::terminal);
        while (!seen.cancelled)
            co_await asio::post(io, asio::use_awaitable);
        EXPECT_TRUE(ending && ending->code() == errc::cancelled);
    };
    run_to_end(io, body());
}

TEST_P(client_and_server, end_calls_under_way_when_the_client_is_closed)
{
    const auto body = [this]() -> asio::awaitable<void> {
        client peer = co_await connect();
        std::optional<error> ending;
        const auto caller = [&]() -> asio::awaitable<void> {
            const auto outcome = co_await peer.call_tool("wait", {});
            ending = outcome.error();
        };
        asio::co_spawn(io, caller(), asio::detached);
        while (!seen.started)
            co_await asio::post(io, asio::use_awaitable);
        peer.close();
        while (!ending)
            co_await asio::post(io, asio::use_awaitable);
        EXPECT_EQ(ending->code(), errc::closed);
        const auto later = co_await peer.list_tools();
        EXPECT_EQ(later.error().code(), errc::closed);
        EXPECT_EQ(later.error().effect(), effect::none);
    };
    run_to_end(io, body());
}

TEST_P(client_and_server, run_calls_side_by_side)
{
    const auto body = [this]() -> asio::awaitable<void> {
        client peer = co_await connect();
        int done = 0;
        const auto caller = [&](int number) -> asio::awaitable<void> {
            boost::json::object arguments;
            arguments["n"] = number;
            const auto value = (co_await peer.call_tool("echo", arguments)).value();
            EXPECT_EQ(value.structured_content, boost::json::value(arguments));
            ++done;
        };
        for (int i = 0; i < 100; ++i)
            asio::co_spawn(io, caller(i), asio::detached);
        while (done < 100)
            co_await asio::post(io, asio::use_awaitable);
    };
    run_to_end(io, body());
}

/// A peer that a test plays.
class client_and_script : public ::testing::Test {
protected:
    asio::awaitable<result<client>> connect(era_preference era, bool exchanges = false)
    {
        client_options options;
        options.era = era;
        options.probe_timeout = 20ms;
        options.request_timeout = 5s;
        options.max_tools = 4;
        options.max_pages = 3;
        return client::connect(std::make_unique<scripted_message_transport>(peer, exchanges), std::move(options));
    }

    /// Answers the requests of that method with a result made by `make`, or not at all when it gives an empty text.
    void on(std::string_view method, std::function<std::string(const boost::json::object&)> make)
    {
        answers_[std::string(method)] = std::move(make);
        peer->on_message = [this](const std::string& text) {
            const auto message = boost::json::parse(text).as_object();
            const auto found = answers_.find(std::string(message.at("method").as_string()));
            if (found == answers_.end() || !message.contains("id"))
                return;
            const std::string members = found->second(message);
            if (!members.empty())
                peer->say(R"({"jsonrpc":"2.0","id":)" + boost::json::serialize(message.at("id")) + "," + members + "}");
        };
    }

    void on(std::string_view method, std::string members)
    {
        on(method, [members = std::move(members)](const boost::json::object&) { return members; });
    }

    std::vector<std::string> methods_received() const
    {
        std::vector<std::string> out;
        for (const auto& text : peer->received) {
            const auto message = boost::json::parse(text).as_object();
            const auto* method = message.if_contains("method");
            out.emplace_back(method != nullptr ? std::string(method->as_string()) : "(answer)");
        }
        return out;
    }

    asio::io_context io;
    std::shared_ptr<scripted_peer> peer = std::make_shared<scripted_peer>(io.get_executor());

    static constexpr const char* discovered =
        R"("result":{"resultType":"complete","supportedVersions":["2026-07-28"],"capabilities":{},"serverInfo":{"name":"draft"}})";
    static constexpr const char* opened =
        R"("result":{"protocolVersion":"2025-06-18","capabilities":{},"serverInfo":{"name":"old","version":"1"}})";

private:
    std::map<std::string, std::function<std::string(const boost::json::object&)>> answers_;
};

class client_and_old_server : public client_and_script, public ::testing::WithParamInterface<const char*> {};

INSTANTIATE_TEST_SUITE_P(revisions, client_and_old_server,
                         ::testing::Values("2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25"));

TEST_P(client_and_old_server, agree_on_its_version_after_a_refused_probe)
{
    const auto body = [this]() -> asio::awaitable<void> {
        on("server/discover", R"("error":{"code":-32601,"message":"Method not found"})");
        on("initialize", std::string(R"("result":{"protocolVersion":")") + GetParam() + R"(","capabilities":{}})");
        on("tools/list", R"("result":{"tools":[{"name":"a","inputSchema":{}}]})");
        client opened_client = (co_await connect(era_preference::probe)).value();
        EXPECT_EQ(opened_client.protocol_version(), GetParam());
        EXPECT_EQ((co_await opened_client.list_tools()).value().size(), 1U);
    };
    run_to_end(io, body());
    EXPECT_EQ(methods_received(),
              (std::vector<std::string>{"server/discover", "initialize", "notifications/initialized", "tools/list"}));
    EXPECT_EQ(peer->received.back().find("_meta"), std::string::npos);
    EXPECT_TRUE(peer->closed);
}

TEST_F(client_and_script, fall_back_when_the_probe_is_not_answered_and_ignore_its_late_answer)
{
    const auto body = [this]() -> asio::awaitable<void> {
        on("initialize", [this](const boost::json::object&) {
            peer->say(std::string(R"({"jsonrpc":"2.0","id":1,)") + discovered + "}");
            return std::string(opened);
        });
        const client connected = (co_await connect(era_preference::probe)).value();
        EXPECT_EQ(connected.protocol_version(), "2025-06-18");
        EXPECT_EQ(connected.server_info().at("name"), "old");
    };
    run_to_end(io, body());
    EXPECT_EQ(methods_received(),
              (std::vector<std::string>{"server/discover", "initialize", "notifications/initialized"}));
}

TEST_F(client_and_script, take_silence_in_an_exchange_for_a_failure)
{
    const auto body = [this]() -> asio::awaitable<void> {
        peer->hold_writes = true;
        const auto outcome = co_await connect(era_preference::probe, true);
        EXPECT_FALSE(outcome);
        EXPECT_EQ(outcome.error().code(), errc::timed_out);
    };
    run_to_end(io, body());
    EXPECT_EQ(methods_received(), std::vector<std::string>{"server/discover"});
    EXPECT_EQ(peer->cancelled_writes, 1) << "the exchange is ended";
    EXPECT_TRUE(peer->closed);
}

TEST_F(client_and_script, fail_to_connect_when_the_stream_ends_during_the_probe)
{
    const auto body = [this]() -> asio::awaitable<void> {
        peer->on_message = [this](const std::string&) { peer->end(); };
        const auto outcome = co_await connect(era_preference::probe);
        EXPECT_FALSE(outcome);
        EXPECT_EQ(outcome.error().code(), errc::closed);
    };
    run_to_end(io, body());
}

TEST_F(client_and_script, fail_to_connect_when_writing_fails)
{
    const auto body = [this]() -> asio::awaitable<void> {
        peer->write_failure = error(errc::connection_lost, "broken", effect::possible);
        const auto outcome = co_await connect(era_preference::legacy_only);
        EXPECT_FALSE(outcome);
        EXPECT_EQ(outcome.error().code(), errc::connection_lost);
    };
    run_to_end(io, body());
    EXPECT_TRUE(peer->closed);
}

TEST_F(client_and_script, never_cancel_initialize)
{
    const auto body = [this]() -> asio::awaitable<void> {
        client_options options;
        options.era = era_preference::legacy_only;
        options.request_timeout = 20ms;
        auto transport = std::make_unique<scripted_message_transport>(peer);
        const auto outcome = co_await client::connect(std::move(transport), options);
        EXPECT_FALSE(outcome);
        EXPECT_EQ(outcome.error().code(), errc::timed_out);
    };
    run_to_end(io, body());
    EXPECT_EQ(methods_received(), std::vector<std::string>{"initialize"});
}

TEST_F(client_and_script, read_the_servers_name_where_drafts_have_it)
{
    const auto body = [this]() -> asio::awaitable<void> {
        on("server/discover", discovered);
        const client connected = (co_await connect(era_preference::probe)).value();
        EXPECT_EQ(connected.server_info().at("name"), "draft");
    };
    run_to_end(io, body());
}

TEST_F(client_and_script, answer_a_ping_of_an_older_server_and_refuse_its_other_requests)
{
    const auto body = [this]() -> asio::awaitable<void> {
        on("initialize", opened);
        on("tools/list", [this](const boost::json::object&) {
            peer->say(R"({"jsonrpc":"2.0","id":"p","method":"ping"})");
            peer->say(R"({"jsonrpc":"2.0","id":"r","method":"roots/list"})");
            return R"("result":{"tools":[]})";
        });
        client connected = (co_await connect(era_preference::legacy_only)).value();
        EXPECT_TRUE((co_await connected.list_tools()).has_value());
        while (peer->received.size() < 5)
            co_await asio::post(io, asio::use_awaitable);
    };
    run_to_end(io, body());
    EXPECT_EQ(peer->received.at(3), R"({"jsonrpc":"2.0","id":"p","result":{}})");
    EXPECT_NE(peer->received.at(4).find("-32601"), std::string::npos);
}

TEST_F(client_and_script, tell_a_cancelled_call_on_streams_and_in_older_sessions)
{
    const struct {
        era_preference era;
        bool exchanges;
        bool told;
    } rows[] = {{era_preference::modern_only, false, true},
                {era_preference::legacy_only, false, true},
                {era_preference::modern_only, true, false},
                {era_preference::legacy_only, true, true}};
    for (const auto& row : rows) {
        peer = std::make_shared<scripted_peer>(io.get_executor());
        const auto body = [&]() -> asio::awaitable<void> {
            on("server/discover", discovered);
            on("initialize", opened);
            client connected = (co_await connect(row.era, row.exchanges)).value();
            call_options how;
            how.timeout = 20ms;
            peer->hold_writes = row.exchanges;
            const auto outcome = co_await connected.call_tool("slow", {}, how);
            EXPECT_EQ(outcome.error().code(), errc::timed_out);
            peer->hold_writes = false;
            for (int i = 0; i < 10; ++i)
                co_await asio::post(io, asio::use_awaitable);
        };
        run_to_end(io, body());
        const auto methods = methods_received();
        EXPECT_EQ(std::ranges::count(methods, "notifications/cancelled"), row.told ? 1 : 0);
        EXPECT_EQ(peer->cancelled_writes, row.exchanges ? 1 : 0);
    }
}

TEST_F(client_and_script, fail_a_call_whose_write_fails)
{
    const auto body = [this]() -> asio::awaitable<void> {
        on("server/discover", discovered);
        client connected = (co_await connect(era_preference::probe, true)).value();
        peer->write_failure = error(errc::unauthorized, "no");
        const auto outcome = co_await connected.call_tool("a", {});
        EXPECT_EQ(outcome.error().code(), errc::unauthorized);
        peer->write_failure.reset();
        on("tools/call", R"("result":{"content":[]})");
        EXPECT_TRUE((co_await connected.call_tool("a", {})).has_value()) << "one exchange tells nothing of the next";
    };
    run_to_end(io, body());
}

TEST_F(client_and_script, report_what_is_no_result_of_a_call)
{
    const auto body = [this]() -> asio::awaitable<void> {
        on("server/discover", discovered);
        client connected = (co_await connect(era_preference::probe)).value();
        on("tools/call", R"("result":{"resultType":"task","taskId":"t"})");
        EXPECT_EQ((co_await connected.call_tool("a", {})).error().code(), errc::protocol_error);
        on("tools/call", R"("result":{"resultType":"input_required","inputRequests":{}})");
        EXPECT_EQ((co_await connected.call_tool("a", {})).error().code(), errc::unsupported);
        on("tools/call", R"("result":{"content":7})");
        EXPECT_EQ((co_await connected.call_tool("a", {})).error().code(), errc::protocol_error);
        on("tools/list", R"("result":{})");
        EXPECT_EQ((co_await connected.list_tools()).error().code(), errc::protocol_error);
    };
    run_to_end(io, body());
}

TEST_F(client_and_script, hand_out_any_result_of_a_plain_request)
{
    const auto body = [this]() -> asio::awaitable<void> {
        on("server/discover", discovered);
        on("x/y", R"("result":{"resultType":"input_required","k":1})");
        client connected = (co_await connect(era_preference::probe)).value();
        const auto value = (co_await connected.request("x/y", {})).value();
        EXPECT_EQ(value.at("k"), 1);
    };
    run_to_end(io, body());
}

TEST_F(client_and_script, follow_an_empty_cursor_and_stop_at_the_bounds)
{
    const auto body = [this]() -> asio::awaitable<void> {
        on("server/discover", discovered);
        client connected = (co_await connect(era_preference::probe)).value();
        int page = 0;
        on("tools/list", [&page](const boost::json::object& message) {
            const auto* cursor = message.at("params").as_object().if_contains("cursor");
            EXPECT_EQ(cursor != nullptr, ++page > 1);
            return std::string(R"("result":{"tools":[{"name":"t","inputSchema":{}}])") +
                   (page == 1 ? R"(,"nextCursor":""})" : "}");
        });
        EXPECT_EQ((co_await connected.list_tools()).value().size(), 2U);
        on("tools/list", R"("result":{"tools":[],"nextCursor":"round and round"})");
        EXPECT_EQ((co_await connected.list_tools()).error().code(), errc::too_large);
        std::string many;
        for (int i = 0; i < 5; ++i)
            many += R"({"name":"t","inputSchema":{}},)";
        many.pop_back();
        on("tools/list", R"("result":{"tools":[)" + many + "]}");
        EXPECT_EQ((co_await connected.list_tools()).error().code(), errc::too_large);
    };
    run_to_end(io, body());
}

TEST_F(client_and_script, end_all_calls_with_the_stream)
{
    const auto body = [this]() -> asio::awaitable<void> {
        on("server/discover", discovered);
        client connected = (co_await connect(era_preference::probe)).value();
        on("tools/call", [this](const boost::json::object&) {
            peer->end(error(errc::connection_lost, "broken"));
            return std::string();
        });
        const auto outcome = co_await connected.call_tool("a", {});
        EXPECT_EQ(outcome.error().code(), errc::connection_lost);
        EXPECT_EQ(outcome.error().effect(), effect::possible);
        EXPECT_EQ((co_await connected.call_tool("a", {})).error().code(), errc::closed);
    };
    run_to_end(io, body());
}

TEST_F(client_and_script, leave_nothing_behind_when_the_context_goes_in_the_middle_of_a_call)
{
    auto context = std::make_unique<asio::io_context>();
    auto other = std::make_shared<scripted_peer>(context->get_executor());
    const auto body = [&]() -> asio::awaitable<void> {
        client_options options;
        options.era = era_preference::legacy_only;
        auto transport = std::make_unique<scripted_message_transport>(other);
        (void)co_await client::connect(std::move(transport), options);
    };
    asio::co_spawn(*context, body(), asio::detached);
    context->poll();
    EXPECT_EQ(other->received.size(), 1U);
    other->on_message = nullptr;
    other.reset();
    context.reset();
}

} // namespace
} // namespace gladly_mcp::mcp
