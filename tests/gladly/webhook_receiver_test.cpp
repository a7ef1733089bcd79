#include "gladly/webhook_fixture.hpp"
#include "support/virtual_time.hpp"

#include <gladly_mcp/gladly/webhook_receiver.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/redirect_error.hpp>

#include <gtest/gtest.h>

#include <deque>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace gladly_mcp::gladly {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;
using test::kept_answer;
using test::posted;

constexpr const char* basic = "Basic Z2xhZGx5OnMzY3JldA=="; // gladly:s3cret

std::string closed_task(const std::string& id)
{
    return R"({"id":")" + id + R"(","type":"TASK/CLOSED","timestamp":"2024-05-01T09:30:00Z",
        "initiator":{"id":"a","type":"AGENT"},"content":{"customerId":"c","taskId":"t",
        "context":{"createdAt":"2024-05-01T09:00:00Z"}}})";
}

posted delivery_of(const std::string& id)
{
    posted out;
    out.set("Authorization", basic);
    out.body = closed_task(id);
    return out;
}

/// What the handler of the next event does.
struct plan {
    bool fails = false;
    bool throws = false;
    std::shared_ptr<asio::steady_timer> until{}; ///< Works until this is cancelled; null: no time.
};

class webhook_receiver_test : public ::testing::Test {
protected:
    webhook_receiver_test() { options.username = "gladly", options.password = "s3cret", options.sleeper = &time; }

    webhook_receiver make()
    {
        return webhook_receiver([this](event what) { return work(*this, std::move(what)); }, options);
    }

    /// Hands a delivery over and lets everything happen that needs no time.
    kept_answer& post(webhook_receiver& receiver, posted what)
    {
        requests.push_back(std::move(what));
        auto& answer = answers.emplace_back();
        asio::co_spawn(context, receiver.handle(requests.back().view(), answer), asio::detached);
        time.settle();
        return answer;
    }

    void plan_slow(bool fails = false)
    {
        auto timer = std::make_shared<asio::steady_timer>(context, asio::steady_timer::time_point::max());
        plans.push_back({.fails = fails, .until = timer});
        slow = timer.get();
    }

    /// Lets the handler that works finish.
    void finish_slow()
    {
        slow->cancel();
        time.settle();
    }

    static asio::awaitable<result<void>> work(webhook_receiver_test& self, event what)
    {
        self.seen.push_back(what.id);
        plan now;
        if (!self.plans.empty()) {
            now = self.plans.front();
            self.plans.pop_front();
        }
        if (now.until) {
            boost::system::error_code ignored;
            co_await now.until->async_wait(asio::redirect_error(asio::use_awaitable, ignored));
        }
        if (now.throws) {
            throw std::runtime_error("broken");
        }
        if (now.fails) {
            co_return error(errc::internal, "broken");
        }
        co_return result<void>();
    }

    asio::io_context context;
    gladly_mcp::test::virtual_time time{context};
    webhook_receiver_options options;
    std::deque<plan> plans;
    asio::steady_timer* slow = nullptr;
    std::vector<std::string> seen;
    std::deque<posted> requests;
    std::deque<kept_answer> answers;
};

/// One way to be refused.
struct refusal_case {
    const char* name;
    unsigned status;
    void (*spoil)(posted& what);
};

const refusal_case refusals[] = {
    {"other_path", 404, [](posted& what) { what.target = "/elsewhere"; }},
    {"no_credentials", 401, [](posted& what) { what.drop("Authorization"); }},
    {"wrong_password", 401, [](posted& what) { what.set("Authorization", "Basic Z2xhZGx5Ondyb25n"); }},
    {"other_scheme", 401, [](posted& what) { what.set("Authorization", "Bearer Z2xhZGx5OnMzY3JldA=="); }},
    {"credentials_twice", 401, [](posted& what) { what.fields.emplace_back("authorization", basic); }},
    {"no_fixed_header", 401, [](posted& what) { what.drop("X-Shared"); }},
    {"wrong_fixed_header", 401, [](posted& what) { what.set("X-Shared", "guess"); }},
    {"fixed_header_twice", 401, [](posted& what) { what.fields.emplace_back("x-shared", "known"); }},
    {"get", 405, [](posted& what) { what.method = "GET"; }},
    {"no_type", 415, [](posted& what) { what.drop("Content-Type"); }},
    {"other_type", 415, [](posted& what) { what.set("Content-Type", "text/json"); }},
    {"large_body", 413, [](posted& what) { what.body.append(2'000, ' '); }},
    {"large_announcement", 413, [](posted& what) { what.set("Content-Length", "99999999999999999999999"); }},
};

class webhook_refusals : public webhook_receiver_test, public ::testing::WithParamInterface<refusal_case> {};

TEST_P(webhook_refusals, come_before_the_handler_and_already_from_the_head)
{
    options.path = "/gladly";
    options.headers = {{"X-Shared", "known"}};
    options.max_body_bytes = 1'000;
    auto receiver = make();
    auto good = delivery_of("e1").set("X-Shared", "known");
    ASSERT_FALSE(receiver.admit(good.view()));
    auto bad = good;
    GetParam().spoil(bad);
    EXPECT_EQ(post(receiver, bad).status, GetParam().status);
    EXPECT_TRUE(seen.empty());
    const auto refused = receiver.admit(bad.view());
    ASSERT_TRUE(refused);
    EXPECT_EQ(refused->status, GetParam().status);
    EXPECT_EQ(post(receiver, good).status, 200U);
}

INSTANTIATE_TEST_SUITE_P(each, webhook_refusals, ::testing::ValuesIn(refusals),
                         [](const auto& tested) { return std::string(tested.param.name); });

TEST_F(webhook_receiver_test, says_which_method_and_which_credentials_it_wants)
{
    auto receiver = make();
    auto get = delivery_of("e1");
    get.method = "GET";
    EXPECT_EQ(receiver.admit(get.view())->extra_fields, "Allow: POST\r\n");
    auto stranger = delivery_of("e1").drop("Authorization");
    EXPECT_EQ(receiver.admit(stranger.view())->extra_fields,
              "WWW-Authenticate: Basic realm=\"webhook\", charset=\"UTF-8\"\r\n");
}

TEST_F(webhook_receiver_test, takes_the_scheme_and_the_media_type_in_any_case_and_with_parameters)
{
    auto receiver = make();
    auto what = delivery_of("e1").set("Content-Type", "Application/JSON; charset=utf-8");
    what.set("Authorization", "basic Z2xhZGx5OnMzY3JldA==");
    EXPECT_EQ(post(receiver, what).status, 200U);
}

TEST_F(webhook_receiver_test, believes_nobody_when_there_is_nothing_to_check)
{
    options.username = {}, options.password = {};
    auto closed = make();
    EXPECT_EQ(post(closed, delivery_of("e1")).status, 401U);
    options.allow_anonymous = true;
    auto open = make();
    EXPECT_EQ(post(open, delivery_of("e1")).status, 200U);
}

TEST_F(webhook_receiver_test, refuses_bodies_that_are_no_events)
{
    auto receiver = make();
    for (const char* body : {"", "{", "[]", "{}", R"({"type":3})", R"({"type":"PING","type":"PING"})"}) {
        auto what = delivery_of("e1");
        what.body = body;
        EXPECT_EQ(post(receiver, what).status, 400U) << body;
    }
    EXPECT_TRUE(seen.empty());
}

TEST_F(webhook_receiver_test, answers_a_ping_by_itself)
{
    auto receiver = make();
    auto what = delivery_of("e1");
    what.body = R"({"type":"PING"})";
    EXPECT_EQ(post(receiver, what).status, 200U);
    EXPECT_TRUE(seen.empty());
}

TEST_F(webhook_receiver_test, hands_over_an_event_once_however_often_it_is_delivered)
{
    auto receiver = make();
    EXPECT_EQ(post(receiver, delivery_of("e1")).status, 200U);
    EXPECT_EQ(post(receiver, delivery_of("e1")).status, 200U);
    EXPECT_EQ(post(receiver, delivery_of("e2")).status, 200U);
    EXPECT_EQ(seen, (std::vector<std::string>{"e1", "e2"}));
}

TEST_F(webhook_receiver_test, hands_over_an_event_that_breaks_its_schema)
{
    event got;
    webhook_receiver receiver(
        [&got](event what) -> asio::awaitable<result<void>> {
            got = std::move(what);
            co_return result<void>();
        },
        options);
    auto what = delivery_of("e1");
    what.body = R"({"id":"e1","type":"TASK/CLOSED","content":{"taskId":9}})";
    EXPECT_EQ(post(receiver, what).status, 200U);
    EXPECT_EQ(got.type, webhook_event_type::task_closed);
    EXPECT_TRUE(std::holds_alternative<unknown_event_content>(got.content));
}

TEST_F(webhook_receiver_test, hands_over_events_without_a_usable_id_each_time)
{
    auto receiver = make();
    for (const std::string& id : {std::string(), std::string(129, 'x')}) {
        seen.clear();
        EXPECT_EQ(post(receiver, delivery_of(id)).status, 200U);
        EXPECT_EQ(post(receiver, delivery_of(id)).status, 200U);
        EXPECT_EQ(seen.size(), 2U);
        EXPECT_EQ(receiver.under_way(), 0U);
    }
}

TEST_F(webhook_receiver_test, forgets_the_oldest_ids_first)
{
    options.remembered_ids = 2;
    auto receiver = make();
    for (const char* id : {"e1", "e2", "e3", "e2", "e3", "e1"}) {
        EXPECT_EQ(post(receiver, delivery_of(id)).status, 200U);
    }
    EXPECT_EQ(seen, (std::vector<std::string>{"e1", "e2", "e3", "e1"}));
}

TEST_F(webhook_receiver_test, has_a_failed_event_delivered_again)
{
    plans = {{.fails = true}, {.throws = true}, {}};
    auto receiver = make();
    EXPECT_EQ(post(receiver, delivery_of("e1")).status, 500U);
    EXPECT_EQ(post(receiver, delivery_of("e1")).status, 500U);
    EXPECT_EQ(post(receiver, delivery_of("e1")).status, 200U);
    EXPECT_EQ(seen.size(), 3U);
    EXPECT_EQ(receiver.under_way(), 0U);
}

TEST_F(webhook_receiver_test, answers_when_the_budget_ends_and_lets_the_handler_finish)
{
    plan_slow();
    auto receiver = make();
    const auto& answer = post(receiver, delivery_of("e1"));
    time.run_until(time.clock.steady_now() + 9'999ms);
    EXPECT_EQ(answer.status, 0U);
    time.run_until(time.clock.steady_now() + 1ms);
    EXPECT_EQ(answer.status, 503U);
    EXPECT_EQ(receiver.under_way(), 1U);
    finish_slow();
    EXPECT_EQ(receiver.under_way(), 0U);
    EXPECT_EQ(post(receiver, delivery_of("e1")).status, 200U);
    EXPECT_EQ(seen.size(), 1U);
}

TEST_F(webhook_receiver_test, hands_a_slow_event_over_anew_when_it_failed_in_the_end)
{
    plan_slow(true);
    auto receiver = make();
    const auto& answer = post(receiver, delivery_of("e1"));
    time.run();
    EXPECT_EQ(answer.status, 503U);
    finish_slow();
    EXPECT_EQ(post(receiver, delivery_of("e1")).status, 200U);
    EXPECT_EQ(seen.size(), 2U);
}

TEST_F(webhook_receiver_test, answers_concurrent_deliveries_of_one_event_alike_after_one_call)
{
    for (const bool fails : {false, true}) {
        seen.clear();
        plan_slow(fails);
        auto receiver = make();
        const auto& first = post(receiver, delivery_of("e1"));
        const auto& second = post(receiver, delivery_of("e1"));
        EXPECT_EQ(first.status + second.status, 0U);
        EXPECT_EQ(receiver.under_way(), 1U);
        finish_slow();
        EXPECT_EQ(first.status, fails ? 500U : 200U);
        EXPECT_EQ(second.status, first.status);
        EXPECT_EQ(seen.size(), 1U);
        EXPECT_EQ(time.asleep(), 0U);
    }
}

TEST_F(webhook_receiver_test, gives_each_delivery_its_own_budget)
{
    plan_slow();
    auto receiver = make();
    const auto& first = post(receiver, delivery_of("e1"));
    time.run_until(time.clock.steady_now() + 6s);
    const auto& second = post(receiver, delivery_of("e1"));
    time.run_until(time.clock.steady_now() + 5s);
    EXPECT_EQ(first.status, 503U);
    EXPECT_EQ(second.status, 0U);
    finish_slow();
    EXPECT_EQ(second.status, 200U);
}

TEST_F(webhook_receiver_test, takes_no_more_events_at_a_time_than_it_may)
{
    options.max_under_way = 1;
    plan_slow();
    auto receiver = make();
    const auto& first = post(receiver, delivery_of("e1"));
    EXPECT_EQ(post(receiver, delivery_of("e2")).status, 503U);
    finish_slow();
    EXPECT_EQ(first.status, 200U);
    EXPECT_EQ(post(receiver, delivery_of("e2")).status, 200U);
}

TEST_F(webhook_receiver_test, may_go_away_while_a_handler_works)
{
    plan_slow();
    auto receiver = std::make_unique<webhook_receiver>(make());
    const auto& answer = post(*receiver, delivery_of("e1"));
    receiver.reset();
    finish_slow();
    EXPECT_EQ(answer.status, 200U);
}

TEST_F(webhook_receiver_test, judges_requests_for_hosts_without_coroutines)
{
    auto receiver = make();
    auto what = delivery_of("e1");
    const auto fresh = receiver.receive(what.view());
    EXPECT_EQ(fresh.outcome, webhook_outcome::fresh);
    EXPECT_EQ(fresh.status, 200U);
    EXPECT_EQ(fresh.event.value().id, "e1");
    EXPECT_EQ(receiver.receive(what.view()).outcome, webhook_outcome::under_way);
    EXPECT_EQ(receiver.receive(what.view()).status, 503U);
    receiver.settle("e1", false);
    EXPECT_EQ(receiver.receive(what.view()).outcome, webhook_outcome::fresh);
    receiver.settle("e1", true);
    receiver.settle("never", true);
    const auto again = receiver.receive(what.view());
    EXPECT_EQ(again.outcome, webhook_outcome::handled);
    EXPECT_EQ(again.status, 200U);
    what.body = R"({"type":"PING"})";
    EXPECT_EQ(receiver.receive(what.view()).outcome, webhook_outcome::ping);
    what.body = "{";
    EXPECT_EQ(receiver.receive(what.view()).status, 400U);
    EXPECT_TRUE(seen.empty());
}

} // namespace
} // namespace gladly_mcp::gladly
