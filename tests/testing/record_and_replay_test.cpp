#include "support/run.hpp"

#include <gladly_mcp/gladly/client.hpp>
#include <gladly_mcp/gladly/models.hpp>
#include <gladly_mcp/sandbox/account.hpp>
#include <gladly_mcp/sandbox/transport.hpp>
#include <gladly_mcp/testing/recording_transport.hpp>
#include <gladly_mcp/testing/replaying_transport.hpp>

#include <gtest/gtest.h>

namespace gladly_mcp::testing {
namespace {

/// Looks a customer up, makes a task and asks for something that is not there.
boost::asio::awaitable<std::string> work(gladly::client acme, std::string phone)
{
    std::string told;
    auto found = co_await acme.customers().find(gladly::by_phone{phone});
    if (!found || found->empty())
        co_return "nobody";
    const std::string id = (*found)[0].id;
    gladly::task_create what;
    what.assignee.inbox_id = "INBOX_992";
    what.body = "Call back";
    what.due_at = core::timestamp::from_text("2199-01-01T00:00:00Z");
    auto made = co_await acme.tasks().create(id, what);
    told += made ? "made," : "not made,";
    auto missing = co_await acme.tasks().get("NO_SUCH_TASK");
    told += missing ? "there" : std::string(to_string(missing.error().code()));
    co_return told;
}

gladly::client client_over(boost::asio::io_context& context, std::shared_ptr<http::transport> transport)
{
    auto options = sandbox::account();
    options.transport = std::move(transport);
    return {context.get_executor(), std::move(options)};
}

TEST(record_and_replay, gives_the_same_answers_without_the_service)
{
    boost::asio::io_context context(1);
    auto service = std::make_shared<sandbox::service>();
    auto tape = std::make_shared<recording>();
    auto recorder = std::make_shared<recording_transport>(std::make_shared<sandbox::transport>(service), tape);
    EXPECT_EQ(test::run_in(context, work(client_over(context, recorder), "+1-555-012-3456")), "made,not_found");
    ASSERT_EQ(tape->exchanges().size(), 3U);

    auto copy = recording::from_json(tape->to_json());
    ASSERT_TRUE(copy);
    auto replay = std::make_shared<replaying_transport>(*std::move(copy));
    EXPECT_EQ(replay->unused(), 3U);
    EXPECT_EQ(test::run_in(context, work(client_over(context, replay), "+1-555-999-0000")), "made,not_found");
    EXPECT_EQ(replay->unused(), 0U);
    EXPECT_EQ(service->request_count(), 3U) << "the service was asked again";
}

TEST(record_and_replay, fails_clearly_when_the_recording_has_no_answer)
{
    boost::asio::io_context context(1);
    auto replay = std::make_shared<replaying_transport>(recording());
    auto client = client_over(context, replay);
    auto missing = test::run_in(context, client.tasks().get("T_1"));
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code(), errc::not_sent);
    EXPECT_EQ(missing.error().message(), "The recording has no exchange left for GET /api/v1/tasks/T_1.");
}

} // namespace
} // namespace gladly_mcp::testing
