#include "support/run.hpp"
#include "tools/workshop.hpp"

#include <gladly_mcp/core/parse.hpp>
#include <gladly_mcp/core/serialize.hpp>
#include <gladly_mcp/mcp/in_process.hpp>
#include <gladly_mcp/mcp/serve.hpp>
#include <gladly_mcp/sandbox/transport.hpp>
#include <gladly_mcp/tools/add_gladly_tools.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>

#include <gtest/gtest.h>

#include <algorithm>

namespace gladly_mcp::tools {
namespace {

using boost::json::object;

const std::vector<policy>& filters()
{
    static const std::vector<policy> all{{},
                                         {.methods = {"write"}},
                                         {.methods = {"read", "write"}},
                                         {.methods = {"read", "custom"}, .tags = {"customers"}},
                                         {.methods = {"write"}, .tags = {"tasks", "communications"}},
                                         {.methods = {"create_a_gladly_task"}},
                                         {.methods = {"read", "create_a_gladly_task"}, .tags = {"tasks"}}};
    return all;
}

/// Arguments that no tool takes: a tool that is there says so.
const object nonsense{{"nonsense_argument", 1}};

/// A server with the Gladly tools of a policy, spoken to as a client of the newest revision does.
class served {
public:
    explicit served(const policy& allowed)
    {
        auto client = client_over(io_.get_executor(),
                                  std::make_shared<sandbox::transport>(
                                      std::make_shared<sandbox::service>(sandbox::service_options{}, clock_)),
                                  clock_);
        count = add_gladly_tools(server_, std::move(client), allowed).value();
        boost::asio::co_spawn(io_, mcp::serve(server_, *far_), boost::asio::detached);
    }

    object ask(std::string_view method, object params)
    {
        params["_meta"] = {{"io.modelcontextprotocol/protocolVersion", "2026-07-28"},
                           {"io.modelcontextprotocol/clientCapabilities", object{}}};
        const object request{{"jsonrpc", "2.0"}, {"id", 1}, {"method", method}, {"params", std::move(params)}};
        std::optional<result<std::string>> answer;
        boost::asio::co_spawn(io_, exchange(core::to_json(request)),
                              [&](const std::exception_ptr&, result<std::string> got) { answer = std::move(got); });
        io_.restart();
        while (!answer && io_.run_one() != 0) {
        }
        return core::parse_json(answer.value().value()).value().as_object();
    }

    std::size_t count = 0;

private:
    boost::asio::awaitable<result<std::string>> exchange(std::string request)
    {
        const auto sent = co_await near_->write(std::move(request));
        if (!sent) {
            co_return sent.error();
        }
        auto answer = co_await near_->read();
        co_return answer;
    }

    testing::manual_clock clock_;
    boost::asio::io_context io_{1};
    mcp::server server_{mcp::server_options{.name = "test", .version = "1"}};
    std::pair<std::unique_ptr<mcp::message_transport>, std::unique_ptr<mcp::message_transport>> ends_ =
        mcp::in_process_pair(io_.get_executor());
    std::unique_ptr<mcp::message_transport> near_ = std::move(ends_.first);
    std::unique_ptr<mcp::message_transport> far_ = std::move(ends_.second);
};

TEST(toolbox, calls_exactly_what_it_lists)
{
    const auto all = allowed_tools(everything()).value();
    for (const auto& filter : filters()) {
        workshop shop(filter);
        const auto allowed = allowed_tools(filter).value();
        for (const auto& name : all) {
            const auto text = shop.refused(name, nonsense);
            const bool listed = std::ranges::find(allowed, name) != allowed.end();
            EXPECT_EQ(text.starts_with("Argument nonsense_argument does not fit"), listed) << name << ": " << text;
            EXPECT_EQ(text.starts_with("There is no tool \"" + name + "\". Nothing was done."), !listed)
                << name << ": " << text;
        }
        EXPECT_EQ(shop.requests(), 0U);
    }
}

TEST(toolbox, answers_a_hidden_tool_as_an_unknown_one)
{
    workshop shop({.methods = {"list_all_gladly_inboxes"}});
    const auto hidden = shop.call("create_a_gladly_task");
    const auto unknown = shop.call("create_a_gladly_cake");
    EXPECT_EQ(text_of(hidden), "There is no tool \"create_a_gladly_task\". Nothing was done.");
    EXPECT_EQ(text_of(unknown), "There is no tool \"create_a_gladly_cake\". Nothing was done.");
    EXPECT_EQ(hidden.meta, unknown.meta);
}

TEST(toolbox, names_the_nearest_tool_that_is_there)
{
    workshop shop;
    EXPECT_EQ(shop.refused("list_all_gladly_inbox"),
              "There is no tool \"list_all_gladly_inbox\". Nothing was done. Did you mean list_all_gladly_inboxes?");
}

TEST(toolbox, lists_the_same_names_as_its_definitions)
{
    testing::manual_clock clock;
    boost::asio::io_context io;
    const auto client = client_over(io.get_executor(), nullptr, clock);
    for (const auto& filter : filters()) {
        const auto box = toolbox::create(client, filter).value();
        const auto definitions = box.definitions();
        const auto names = box.names();
        EXPECT_EQ(names, allowed_tools(filter).value());
        ASSERT_EQ(definitions.size(), names.size());
        for (std::size_t i = 0; i != names.size(); ++i) {
            EXPECT_EQ(definitions[i].at("name"), boost::json::value(names[i]));
        }
        EXPECT_EQ(definitions, tools::definitions(filter).value());
    }
}

TEST(toolbox, says_what_is_wrong_with_its_policy)
{
    testing::manual_clock clock;
    boost::asio::io_context io;
    const auto client = client_over(io.get_executor(), nullptr, clock);
    EXPECT_EQ(toolbox::create(client, {.tags = {"task"}}).error().code(), errc::invalid_argument);
    const toolbox box(client, {.tags = {"task"}});
    EXPECT_TRUE(box.names().empty());
    EXPECT_TRUE(box.definitions().empty());
    const auto answer = test::run_in(io, box.call("list_all_gladly_inboxes", {}));
    EXPECT_TRUE(answer.is_error);
    EXPECT_TRUE(text_of(answer).starts_with("There are no tools: policy: there is no tag task. Did you mean tasks?"))
        << text_of(answer);
}

TEST(add_gladly_tools, offers_the_same_definitions_and_nothing_hidden)
{
    const auto all = allowed_tools(everything()).value();
    for (const auto& filter : filters()) {
        served server(filter);
        const auto listed = server.ask("tools/list", {}).at("result").at("tools").as_array();
        EXPECT_EQ(listed, definitions(filter).value());
        EXPECT_EQ(listed.size(), server.count);
        const auto allowed = allowed_tools(filter).value();
        const auto unknown = server.ask("tools/call", {{"name", "no_such_tool"}, {"arguments", nonsense}}).at("error");
        for (const auto& name : all) {
            const auto answer = server.ask("tools/call", {{"name", name}, {"arguments", nonsense}});
            const bool is_there = std::ranges::find(allowed, name) != allowed.end();
            EXPECT_EQ(answer.contains("result"), is_there) << name;
            if (!is_there) {
                EXPECT_EQ(answer.at("error").at("code"), unknown.at("code")) << name;
            }
        }
    }
}

TEST(add_gladly_tools, lists_the_same_bytes_each_time)
{
    served server(everything());
    EXPECT_EQ(core::to_json(server.ask("tools/list", {})), core::to_json(server.ask("tools/list", {})));
}

TEST(add_gladly_tools, carries_results_and_errors_over_the_protocol)
{
    served server(everything());
    const auto good = server.ask(
        "tools/call", {{"name", "get_single_gladly_customer_by_id"}, {"arguments", object{{"id", "CUST_99182"}}}});
    EXPECT_EQ(good.at("result").at("structuredContent").at("name"), "Sam Specimen");
    const auto bad = server.ask(
        "tools/call", {{"name", "get_single_gladly_customer_by_id"}, {"arguments", object{{"id", "CUST_83921"}}}});
    EXPECT_EQ(bad.at("result").at("isError"), true);
    EXPECT_FALSE(bad.at("result").as_object().contains("structuredContent"));
    EXPECT_EQ(bad.at("result").at("_meta").at("gladly-mcp/error").at("new_id"), "CUST_99182");
}

TEST(add_gladly_tools, adds_nothing_when_a_name_is_taken_or_the_policy_makes_no_sense)
{
    testing::manual_clock clock;
    boost::asio::io_context io;
    const auto client = client_over(io.get_executor(), nullptr, clock);
    mcp::server server{mcp::server_options{.name = "test", .version = "1"}};
    EXPECT_EQ(add_gladly_tools(server, client, {.tags = {"task"}}).error().code(), errc::invalid_argument);
    EXPECT_TRUE(server.tools().empty());
    EXPECT_EQ(add_gladly_tools(server, client, {.tags = {"tasks"}}).value(), 2U);
    EXPECT_EQ(add_gladly_tools(server, client).error().message(),
              "There is already a tool list_all_gladly_customer_tasks.");
    EXPECT_EQ(server.tools().size(), 2U);
}

} // namespace
} // namespace gladly_mcp::tools
