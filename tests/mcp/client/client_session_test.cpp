#include "mcp/client/client_session.hpp"

#include <boost/json/parse.hpp>

#include <gtest/gtest.h>

namespace gladly_mcp::mcp {
namespace {

client_options options()
{
    client_options out;
    out.name = "desk";
    out.version = "2.1";
    out.capabilities = boost::json::parse(R"({"sampling":{}})").as_object();
    return out;
}

client_session session(std::string version, bool stateless)
{
    client_session out(options());
    out.adopt(std::move(version), stateless);
    return out;
}

client_session modern()
{
    return session("2026-07-28", true);
}

client_session legacy()
{
    return session("2025-11-25", false);
}

const client_session::answer* only_answer(const std::vector<client_session::event>& events)
{
    return events.size() == 1 ? std::get_if<client_session::answer>(&events.front()) : nullptr;
}

errc answer_error(client_session& from, std::string_view text)
{
    const auto events = from.on_message(text);
    const auto* what = only_answer(events);
    return what != nullptr && !what->value ? what->value.error().code() : errc::internal;
}

TEST(client_session, writes_a_modern_request_with_its_meta)
{
    auto client = modern();
    const auto out = client.request("tools/list", {}, false);
    EXPECT_EQ(boost::json::parse(out.text), boost::json::parse(R"({"jsonrpc":"2.0","id":1,"method":"tools/list",
        "params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28",
        "io.modelcontextprotocol/clientInfo":{"name":"desk","version":"2.1"},
        "io.modelcontextprotocol/clientCapabilities":{"sampling":{}}}}})"));
    EXPECT_EQ(out.text.find('\n'), std::string::npos);
}

TEST(client_session, writes_a_legacy_request_without_meta_or_empty_params)
{
    auto client = legacy();
    EXPECT_EQ(client.request("ping", {}, false).text, R"({"jsonrpc":"2.0","id":1,"method":"ping"})");
}

TEST(client_session, keeps_the_callers_meta_and_overrules_only_the_protocols_keys)
{
    auto client = modern();
    auto params =
        boost::json::parse(R"({"_meta":{"traceparent":"00-1","io.modelcontextprotocol/protocolVersion":"x"}})");
    const auto out = boost::json::parse(client.request("m", params.as_object(), false).text);
    const auto& meta = out.at("params").at("_meta").as_object();
    EXPECT_EQ(meta.at("traceparent"), "00-1");
    EXPECT_EQ(meta.at("io.modelcontextprotocol/protocolVersion"), "2026-07-28");
}

TEST(client_session, states_the_title_only_when_there_is_one)
{
    auto with_title = options();
    with_title.title = "Desk";
    client_session client(with_title);
    EXPECT_NE(client.initialize("2025-11-25").text.find(R"("title":"Desk")"), std::string::npos);
    EXPECT_EQ(client_session(options()).initialize("2025-11-25").text.find("title"), std::string::npos);
}

TEST(client_session, writes_initialize_without_a_claim)
{
    client_session client(options());
    EXPECT_EQ(boost::json::parse(client.initialize("2025-11-25").text),
              boost::json::parse(R"({"jsonrpc":"2.0","id":1,"method":"initialize","params":{
        "protocolVersion":"2025-11-25","capabilities":{"sampling":{}},"clientInfo":{"name":"desk","version":"2.1"}}})"));
}

TEST(client_session, never_uses_an_id_twice)
{
    auto client = legacy();
    EXPECT_NE(client.request("a", {}, false).id, client.request("b", {}, false).id);
    EXPECT_NE(client.discover("2026-07-28").id, client.initialize("2025-11-25").id);
}

TEST(client_session, matches_answers_by_value_and_type_of_the_id)
{
    auto client = modern();
    (void)client.request("a", {}, false);
    EXPECT_TRUE(client.on_message(R"({"jsonrpc":"2.0","id":"1","result":{}})").empty());
    EXPECT_TRUE(client.on_message(R"({"jsonrpc":"2.0","id":2,"result":{}})").empty());
    const auto events = client.on_message(R"({"jsonrpc":"2.0","id":1,"result":{"a":1}})");
    ASSERT_NE(only_answer(events), nullptr);
    EXPECT_EQ(only_answer(events)->value.value().at("a"), 1);
}

TEST(client_session, takes_one_answer_a_request)
{
    auto client = modern();
    (void)client.request("a", {}, false);
    EXPECT_EQ(client.on_message(R"({"jsonrpc":"2.0","id":1,"result":{}})").size(), 1U);
    EXPECT_TRUE(client.on_message(R"({"jsonrpc":"2.0","id":1,"result":{}})").empty());
}

TEST(client_session, keeps_the_servers_error_apart_from_its_own_words)
{
    auto client = modern();
    (void)client.request("a", {}, false);
    const auto events =
        client.on_message(R"({"jsonrpc":"2.0","id":1,"error":{"code":-32602,"message":"remote","data":[7]}})");
    ASSERT_NE(only_answer(events), nullptr);
    const error& failure = only_answer(events)->value.error();
    EXPECT_EQ(failure.code(), errc::rpc_error);
    EXPECT_EQ(failure.effect(), effect::none);
    EXPECT_EQ(failure.message().find("remote"), std::string::npos);
    ASSERT_NE(failure.detail_as<rpc_failure>(), nullptr);
    EXPECT_EQ(failure.detail_as<rpc_failure>()->code, -32602);
    EXPECT_EQ(failure.detail_as<rpc_failure>()->message, "remote");
    EXPECT_EQ(failure.detail_as<rpc_failure>()->data, boost::json::parse("[7]"));
}

TEST(client_session, does_not_know_what_an_internal_error_has_done)
{
    auto client = modern();
    (void)client.request("a", {}, false);
    const auto events = client.on_message(R"({"jsonrpc":"2.0","id":1,"error":{"code":-32603,"message":""}})");
    ASSERT_NE(only_answer(events), nullptr);
    EXPECT_EQ(only_answer(events)->value.error().effect(), effect::possible);
}

TEST(client_session, accepts_the_result_types_of_the_core)
{
    for (const auto* members : {"", R"("resultType":"complete")", R"("resultType":"input_required")"}) {
        auto client = modern();
        (void)client.request("a", {}, false);
        const auto events = client.on_message(std::string(R"({"jsonrpc":"2.0","id":1,"result":{)") + members + "}}");
        ASSERT_NE(only_answer(events), nullptr);
        EXPECT_TRUE(only_answer(events)->value.has_value()) << members;
    }
}

TEST(client_session, refuses_other_result_types_of_a_modern_server)
{
    for (const auto* value : {R"({"resultType":"task"})", R"({"resultType":7})", "[]", "null"}) {
        auto client = modern();
        (void)client.request("a", {}, false);
        EXPECT_EQ(answer_error(client, std::string(R"({"jsonrpc":"2.0","id":1,"result":)") + value + "}"),
                  errc::protocol_error)
            << value;
    }
}

TEST(client_session, gives_result_types_no_meaning_in_older_revisions)
{
    auto client = legacy();
    (void)client.request("a", {}, false);
    const auto events = client.on_message(R"({"jsonrpc":"2.0","id":1,"result":{"resultType":"task"}})");
    ASSERT_NE(only_answer(events), nullptr);
    EXPECT_TRUE(only_answer(events)->value.has_value());
}

TEST(client_session, reports_a_malformed_answer_to_its_request)
{
    for (const auto* members :
         {R"("result":{},"error":{"code":1,"message":""})", R"("error":7)", R"("error":{})", R"("x":1)"}) {
        auto client = modern();
        (void)client.request("a", {}, false);
        EXPECT_EQ(answer_error(client, std::string(R"({"jsonrpc":"2.0","id":1,)") + members + "}"),
                  errc::protocol_error)
            << members;
    }
}

TEST(client_session, ignores_what_is_no_message_or_for_nobody)
{
    auto client = legacy();
    (void)client.request("a", {}, false);
    for (const auto* text :
         {"", "x", "7", "[]", "[1]", "{}", R"({"jsonrpc":"2.0","id":null,"error":{"code":1,"message":""}})",
          R"({"jsonrpc":"2.0","method":"notifications/tools/list_changed"})",
          R"({"jsonrpc":"2.0","method":"notifications/progress"})",
          R"({"jsonrpc":"2.0","method":"notifications/progress","params":{"progressToken":1}})"})
        EXPECT_TRUE(client.on_message(text).empty()) << text;
}

TEST(client_session, reads_an_array_of_messages)
{
    auto client = session("2025-03-26", false);
    (void)client.request("a", {}, false);
    (void)client.request("b", {}, false);
    EXPECT_EQ(
        client.on_message(R"([{"jsonrpc":"2.0","id":2,"result":{}},{"jsonrpc":"2.0","id":1,"result":{}}])").size(), 2U);
}

TEST(client_session, tells_progress_of_a_request_that_asked_for_it)
{
    auto client = modern();
    const auto out = boost::json::parse(client.request("a", {}, true).text);
    EXPECT_EQ(out.at("params").at("_meta").at("progressToken"), 1);
    const auto events = client.on_message(
        R"({"jsonrpc":"2.0","method":"notifications/progress","params":{"progressToken":1,"progress":0.5,"total":2,"message":"half"}})");
    ASSERT_EQ(events.size(), 1U);
    const auto* what = std::get_if<client_session::progress>(&events.front());
    ASSERT_NE(what, nullptr);
    EXPECT_EQ(what->id, request_id(1));
    EXPECT_DOUBLE_EQ(what->update.progress, 0.5);
    EXPECT_EQ(what->update.total, 2.0);
    EXPECT_EQ(what->update.message, "half");
}

TEST(client_session, tells_no_progress_that_nobody_asked_for)
{
    auto client = modern();
    (void)client.request("a", {}, false);
    (void)client.request("b", {}, true);
    constexpr auto about = [](std::string_view token) {
        return std::string(
                   R"({"jsonrpc":"2.0","method":"notifications/progress","params":{"progress":1,"progressToken":)") +
               std::string(token) + "}}";
    };
    EXPECT_TRUE(client.on_message(about("1")).empty());
    EXPECT_TRUE(client.on_message(about("\"2\"")).empty());
    EXPECT_EQ(client.on_message(about("2")).size(), 1U);
    (void)client.on_message(R"({"jsonrpc":"2.0","id":2,"result":{}})");
    EXPECT_TRUE(client.on_message(about("2")).empty());
}

TEST(client_session, answers_requests_of_an_older_server)
{
    client_session client(options());
    (void)client.initialize("2025-11-25");
    const auto pong = client.on_message(R"({"jsonrpc":"2.0","id":"s1","method":"ping"})");
    ASSERT_EQ(pong.size(), 1U);
    EXPECT_EQ(std::get<client_session::reply>(pong.front()).text, R"({"jsonrpc":"2.0","id":"s1","result":{}})");
    client.adopt("2025-11-25", false);
    const auto refused = client.on_message(R"({"jsonrpc":"2.0","id":9,"method":"roots/list"})");
    ASSERT_EQ(refused.size(), 1U);
    const auto text = boost::json::parse(std::get<client_session::reply>(refused.front()).text);
    EXPECT_EQ(text.at("id"), 9);
    EXPECT_EQ(text.at("error").at("code"), -32601);
}

TEST(client_session, never_answers_a_modern_server)
{
    client_session client(options());
    (void)client.discover("2026-07-28");
    EXPECT_TRUE(client.on_message(R"({"jsonrpc":"2.0","id":1,"method":"ping"})").empty());
    client.adopt("2026-07-28", true);
    EXPECT_TRUE(client.on_message(R"({"jsonrpc":"2.0","id":1,"method":"ping"})").empty());
}

TEST(client_session, gives_up_a_request_once_and_ignores_its_late_answer)
{
    auto client = modern();
    const auto out = client.request("a", {}, false);
    EXPECT_EQ(client.give_up(out.id, "too slow").value_or(""),
              R"({"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1,"reason":"too slow"}})");
    EXPECT_FALSE(client.give_up(out.id, "too slow"));
    EXPECT_TRUE(client.on_message(R"({"jsonrpc":"2.0","id":1,"result":{}})").empty());
}

TEST(client_session, reads_no_message_over_its_bound)
{
    auto small = options();
    small.max_message = 64;
    client_session client(small);
    client.adopt("2026-07-28", true);
    (void)client.request("a", {}, false);
    EXPECT_TRUE(
        client.on_message(R"({"jsonrpc":"2.0","id":1,"result":{"a":")" + std::string(64, 'x') + "\"}}").empty());
}

} // namespace
} // namespace gladly_mcp::mcp
