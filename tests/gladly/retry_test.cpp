#include "support/fixed_random.hpp"
#include "support/virtual_time.hpp"

#include <gladly_mcp/gladly/client.hpp>
#include <gladly_mcp/gladly/models.hpp>
#include <gladly_mcp/gladly/rate_limiter.hpp>
#include <gladly_mcp/sandbox/service.hpp>
#include <gladly_mcp/sandbox/transport.hpp>

#include <boost/asio/co_spawn.hpp>

#include <gtest/gtest.h>

#include <deque>
#include <optional>

/// Whole calls of the typed client against a sandbox behind a line that fails: what counts is what happened there.
namespace gladly_mcp::gladly {
namespace {

using namespace std::chrono_literals;
using boost::asio::awaitable;

enum class fault {
    none,
    not_sent,           ///< Nothing reaches the sandbox.
    lost_before,        ///< The connection breaks; the sandbox never sees the request.
    lost_after,         ///< The sandbox acts; its answer is lost.
    silent_after,       ///< The sandbox acts; no answer comes in time.
    refused,            ///< 429.
    failed_before,      ///< 500, and nothing was done.
    failed_after,       ///< 502 of a gateway, and the sandbox has acted.
    unavailable_in_time ///< 503 with Retry-After.
};

constexpr std::array all_faults{fault::not_sent, fault::lost_before,   fault::lost_after,   fault::silent_after,
                                fault::refused,  fault::failed_before, fault::failed_after, fault::unavailable_in_time};

class failing_line final : public http::transport {
public:
    explicit failing_line(std::shared_ptr<sandbox::service> service) : sandbox_(std::move(service)) {}

    std::deque<fault> faults;
    unsigned sends = 0;

    awaitable<result<http::response>> send(http::request what) override
    {
        ++sends;
        const fault now = faults.empty() ? fault::none : faults.front();
        if (!faults.empty())
            faults.pop_front();
        switch (now) {
        case fault::not_sent: co_return error(errc::not_sent, "no route");
        case fault::lost_before: co_return error(errc::connection_lost, "reset", effect::possible);
        case fault::refused: co_return http::response{.status = 429};
        case fault::failed_before: co_return http::response{.status = 500};
        case fault::unavailable_in_time: co_return http::response{.status = 503, .fields = {{"Retry-After", "1"}}};
        default: break;
        }
        auto answer = co_await sandbox_.send(std::move(what));
        if (now == fault::lost_after)
            co_return error(errc::connection_lost, "reset", effect::possible);
        if (now == fault::silent_after)
            co_return error(errc::timed_out, "silence", effect::possible);
        if (now == fault::failed_after)
            co_return http::response{.status = 502};
        co_return answer;
    }

private:
    sandbox::transport sandbox_;
};

/// A client with retries, in virtual time.
class retried_client : public ::testing::Test {
protected:
    /// Runs a call to its end, its pauses included.
    template <class T>
    T run(awaitable<T> work)
    {
        std::optional<T> out;
        boost::asio::co_spawn(io, keep(std::move(work), out),
                              [](const std::exception_ptr& thrown) { EXPECT_EQ(thrown, nullptr); });
        time.run();
        return out.value();
    }

    [[nodiscard]] client make()
    {
        client_options options{.organization = "acme",
                               .user = std::string(sandbox::default_user),
                               .token = core::secret(sandbox::default_token),
                               .transport = line};
        options.clock = &time.clock;
        options.sleeper = &time;
        options.random = &random;
        options.retry.emplace();
        return {io.get_executor(), std::move(options)};
    }

    static task_create callback()
    {
        task_create what;
        what.assignee.inbox_id = "INBOX_992";
        what.body = "Call back about the second charge";
        what.due_at = core::timestamp::from_text("2199-01-01T00:00:00Z");
        return what;
    }

    static sms_request text_message()
    {
        sms_request what;
        what.customer.mobile_number = "+15550123456";
        what.from = "+15550100000";
        what.body = "Your parcel is late";
        return what;
    }

    [[nodiscard]] std::size_t tasks_with_our_text() const
    {
        std::size_t count = 0;
        const auto state = service->snapshot();
        for (const auto& task : state.at("tasks").as_array())
            count += task.at("body") == "Call back about the second charge" ? 1 : 0;
        return count;
    }

    boost::asio::io_context io{1};
    test::virtual_time time{io};
    test::fixed_random random{0.5};
    std::shared_ptr<sandbox::service> service =
        std::make_shared<sandbox::service>(sandbox::service_options{.requests_per_second = 0});
    std::shared_ptr<failing_line> line = std::make_shared<failing_line>(service);

private:
    template <class T>
    static awaitable<void> keep(awaitable<T> work, std::optional<T>& out)
    {
        out.emplace(co_await std::move(work));
    }
};

TEST_F(retried_client, sends_a_message_at_most_once_whatever_happens)
{
    for (const fault first : all_faults) {
        for (const fault second : all_faults) {
            const auto before = service->sent_messages().size();
            line->faults = {first, second};
            const auto sent = run(make().communications().send_sms(text_message()));
            const auto effects = service->sent_messages().size() - before;
            SCOPED_TRACE(::testing::Message() << static_cast<int>(first) << ' ' << static_cast<int>(second));
            EXPECT_LE(effects, 1U);
            const bool told = sent || sent.error().effect() == effect::possible;
            EXPECT_TRUE(told || effects == 0) << "an effect that nobody was told of";
            EXPECT_TRUE(!sent || effects == 1);
        }
    }
}

TEST_F(retried_client, creates_a_task_exactly_once_and_says_so)
{
    for (const fault first : all_faults) {
        for (const fault second : all_faults) {
            const auto before = tasks_with_our_text();
            line->faults = {first, second};
            const auto made = run(make().tasks().create("CUST_99182", callback()));
            SCOPED_TRACE(::testing::Message() << static_cast<int>(first) << ' ' << static_cast<int>(second));
            ASSERT_TRUE(made) << made.error();
            EXPECT_FALSE(made->id.empty());
            EXPECT_EQ(tasks_with_our_text() - before, 1U);
        }
    }
}

TEST_F(retried_client, repeats_reads_and_gives_up_after_three)
{
    line->faults = {fault::lost_before, fault::failed_before};
    EXPECT_TRUE(run(make().customers().get("CUST_99182")));
    EXPECT_EQ(line->sends, 3U);
    EXPECT_EQ(time.pauses.size(), 2U);

    line->faults = {fault::failed_before, fault::failed_before, fault::failed_before};
    const auto failed = run(make().customers().get("CUST_99182"));
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code(), errc::server_error);
    EXPECT_EQ(failed.error().attempts(), 3U);
    EXPECT_EQ(failed.error().stop_reason(), stop_reason::attempts_exhausted);
    EXPECT_EQ(failed.error().effect(), effect::none);
}

TEST_F(retried_client, sets_nothing_again_whose_first_attempt_may_have_worked)
{
    task_update change;
    change.body = "changed";
    line->faults = {fault::lost_after};
    const auto changed = run(make().tasks().update("TASK_1120", change));
    ASSERT_FALSE(changed);
    EXPECT_EQ(changed.error().effect(), effect::possible);
    EXPECT_EQ(line->sends, 1U);

    line->faults = {fault::not_sent, fault::refused};
    EXPECT_TRUE(run(make().tasks().update("TASK_1120", change)));
    EXPECT_EQ(line->sends, 4U);
}

TEST_F(retried_client, passes_a_refusal_through_unless_it_is_managed)
{
    client_options options{.organization = "acme",
                           .user = std::string(sandbox::default_user),
                           .token = core::secret(sandbox::default_token),
                           .transport = line};
    client plain(io.get_executor(), options);
    line->faults = {fault::refused};
    const auto refused = run(plain.agents().list());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code(), errc::rate_limited);
    EXPECT_EQ(line->sends, 1U);
    EXPECT_TRUE(time.pauses.empty());

    const auto with_both = managed(options);
    EXPECT_TRUE(with_both.retry.has_value());
    EXPECT_NE(with_both.limiter, nullptr);
}

} // namespace
} // namespace gladly_mcp::gladly
