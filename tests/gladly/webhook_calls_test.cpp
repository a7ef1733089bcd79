#include "gladly/client_fixture.hpp"
#include "gladly/round_trip.hpp"

#include <gladly_mcp/gladly/blocking_client.hpp>

namespace gladly_mcp::gladly {
namespace {

class webhook_calls_test : public test::client_fixture {};

constexpr const char* webhook_json =
    R"({"id":"B_1","name":"Shop","events":["CONTACT/ENDED","CONTACT/HUMMED"],"url":"https://x.example/hook",
        "enabled":true,"createdAt":"2024-05-01T09:30:00Z","updatedAt":"2024-05-02T09:30:00Z","hasCredentials":true,
        "headerKeys":["X-Key"],"disabledAtDueToRetryLimit":"2024-05-03T09:30:00Z"})";

webhook_create to_shop()
{
    return {
        .name = "Shop",
        .events = {webhook_event_type::contact_ended, core::open_enum<webhook_event_type>::from_wire("CONTACT/HUMMED")},
        .url = "https://x.example/hook",
        .credentials = webhook_credentials{.username = "u", .password = "s3cr3t", .realm = "r"},
        .headers = {{{"X-Key", "k"}}},
        .enabled = true};
}

TEST_F(webhook_calls_test, subscribes_to_events_with_credentials_and_headers)
{
    next_answer(201, {}, {{"Location", "/api/v1/webhooks/B_1"}});
    const auto what = to_shop();
    EXPECT_EQ(run(acme.webhooks().create(what)).value().id, "B_1");
    expect_sent("POST", "/api/v1/webhooks",
                R"({"name":"Shop","events":["CONTACT/ENDED","CONTACT/HUMMED"],"url":"https://x.example/hook",
                    "credentials":{"username":"u","password":"s3cr3t","realm":"r"},"headers":{"X-Key":"k"},
                    "enabled":true})");
}

TEST_F(webhook_calls_test, warns_that_a_webhook_may_have_been_made)
{
    const auto what = to_shop();
    next_answer(400, R"({"errors":[{"attr":"url","code":"invalid"}]})");
    const auto refused = run(acme.webhooks().create(what));
    expect_failed(refused, errc::invalid_request);
    EXPECT_EQ(refused.error().message().find("s3cr3t"), std::string::npos);
    next_answer(502);
    EXPECT_EQ(run(acme.webhooks().create(what)).error().effect(), effect::possible);
    EXPECT_EQ(wire->requests.size(), 1U) << "nothing is sent twice";
}

TEST_F(webhook_calls_test, lists_and_reads_webhooks)
{
    next_answer(200, std::string("[") + webhook_json + "]");
    const auto all = run(acme.webhooks().list());
    ASSERT_TRUE(all) << all.error();
    ASSERT_EQ(all->size(), 1U);
    EXPECT_EQ((*all)[0].events.at(0), webhook_event_type::contact_ended);
    EXPECT_FALSE((*all)[0].events.at(1).known());
    expect_sent("GET", "/api/v1/webhooks");

    next_answer(200, webhook_json);
    EXPECT_TRUE(run(acme.webhooks().get("B_1")).value().has_credentials);
    expect_sent("GET", "/api/v1/webhooks/B_1");
    next_answer(404);
    expect_failed(run(acme.webhooks().get("B_1")), errc::not_found);
}

TEST_F(webhook_calls_test, changes_and_removes_a_webhook)
{
    next_answer(204);
    const webhook_update off{.enabled = false};
    ASSERT_TRUE(run(acme.webhooks().update("B_1", off)));
    expect_sent("PATCH", "/api/v1/webhooks/B_1", R"({"enabled":false})");
    next_answer(400);
    expect_failed(run(acme.webhooks().update("B_1", off)), errc::invalid_request);

    next_answer(204);
    ASSERT_TRUE(run(acme.webhooks().remove("B_1")));
    expect_sent("DELETE", "/api/v1/webhooks/B_1");
    next_answer(400);
    expect_failed(run(acme.webhooks().remove("B_1")), errc::invalid_request);
}

TEST(webhook, survives_reading_and_writing)
{
    test::expect_round_trip<webhook>(webhook_json);
}

TEST(webhook_credentials, are_read_written_and_compared_with_their_password)
{
    const auto json = boost::json::parse(R"({"username":"u","password":"s3cr3t"})");
    const auto credentials = core::decode<webhook_credentials>(json);
    ASSERT_TRUE(credentials) << credentials.error();
    EXPECT_EQ(credentials->password.reveal(), "s3cr3t");
    EXPECT_EQ(core::encode(*credentials), json);
    EXPECT_EQ(*credentials, (webhook_credentials{.username = "u", .password = "s3cr3t"}));
    EXPECT_NE(*credentials, (webhook_credentials{.username = "u", .password = "other"}));
    EXPECT_FALSE(core::decode<webhook_credentials>(boost::json::parse(R"({"username":"u","password":7})")));
}

TEST(blocking_groups, reach_messages_schedules_exports_and_webhooks_too)
{
    const auto wire = std::make_shared<gladly_mcp::test::scripted_transport>();
    const blocking_client acme({.organization = "acme",
                                .user = "bot@acme.example",
                                .token = "secret",
                                .transport = wire,
                                .retired_operations = true});
    wire->answer(200, R"({"id":"S_1"})");
    EXPECT_EQ(acme.automation().session("S_1").value().id, "S_1");
    wire->answer(200, R"({"id":"P_1"})");
    EXPECT_EQ(acme.topics().get("P_1").value().id, "P_1");
    wire->answer(200, R"({"id":"F_1"})");
    EXPECT_EQ(acme.freeform_topics().get("F_1").value().id, "F_1");
    wire->answer(200, R"([{"id":"H_1"}])");
    EXPECT_EQ(acme.business_hours().list().value().size(), 1U);
    wire->answer(200, R"([{"id":"J_1"}])");
    EXPECT_EQ(acme.exports().jobs().value().size(), 1U);
    wire->answer(204);
    EXPECT_TRUE(acme.webhooks().remove("B_1"));
    EXPECT_EQ(acme.campaigns().create_recipients("G_1", {}).error().code(), errc::invalid_argument);
    EXPECT_EQ(wire->requests.size(), 6U);
}

} // namespace
} // namespace gladly_mcp::gladly
