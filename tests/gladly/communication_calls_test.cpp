#include "gladly/client_fixture.hpp"

namespace gladly_mcp::gladly {
namespace {

class communication_calls_test : public test::client_fixture {
protected:
    client channels = client(context.get_executor(), with_retired_operations());

    client_options with_retired_operations()
    {
        auto out = options();
        out.retired_operations = true;
        return out;
    }
};

email_request late_parcel()
{
    return {.to = {{.email = "ada@x.example", .name = "Ada"}},
            .from = "help@acme.example",
            .subject = "Your parcel",
            .body = {.text = "It comes later."}};
}

TEST_F(communication_calls_test, sends_an_email)
{
    next_answer(200, R"({"customerId":"C_1","conversationItemId":"K_1"})");
    const auto message = late_parcel();
    const auto sent = run(acme.communications().send_email(message));
    ASSERT_TRUE(sent) << sent.error();
    EXPECT_EQ(sent->conversation_item_id, "K_1");
    expect_sent("POST", "/api/v1/communications/email",
                R"({"to":[{"email":"ada@x.example","name":"Ada"}],"from":"help@acme.example","subject":"Your parcel",
                    "body":{"text":"It comes later."}})");
}

TEST_F(communication_calls_test, sends_no_email_without_exactly_one_recipient_and_a_text)
{
    auto message = late_parcel();
    message.to.clear();
    expect_refused(run(acme.communications().send_email(message)));
    message.to.resize(1);
    expect_refused(run(acme.communications().send_email(message)));
    message.to = {{.email = "a@x.example"}, {.email = "b@x.example"}};
    expect_refused(run(acme.communications().send_email(message)));
    message = late_parcel();
    message.body = {};
    expect_refused(run(acme.communications().send_email(message)));
}

TEST_F(communication_calls_test, warns_that_an_email_may_have_been_sent)
{
    const auto message = late_parcel();
    next_answer(400, R"({"errors":[{"attr":"from","code":"invalid"}]})");
    expect_failed(run(acme.communications().send_email(message)), errc::invalid_request);
    next_answer(502);
    const auto unsure = run(acme.communications().send_email(message));
    ASSERT_FALSE(unsure);
    EXPECT_EQ(unsure.error().effect(), effect::possible);
    EXPECT_EQ(wire->requests.size(), 1U) << "nothing is sent twice";
}

TEST_F(communication_calls_test, brings_messages_of_custom_channels_in)
{
    next_answer(201, {}, {{"Location", "/api/v1/conversation-items/K_1"}});
    custom_channel_message_create message{.sender = {.address = "ada", .display_name = "Ada"}, .to = "acme"};
    message.content = custom_channel_text{.text = "hi"};
    EXPECT_EQ(run(channels.communications().receive_custom_channel_message("H_1", message)).value().id, "K_1");
    expect_sent(
        "POST", "/api/v1/communications/custom-channels/H_1/messages",
        R"({"sender":{"address":"ada","displayName":"Ada"},"to":"acme","type":"TEXT","content":{"text":"hi"}})");

    next_answer(201);
    message.content = custom_channel_files{.files = {{.url = "https://x.example/f"}}};
    EXPECT_EQ(run(channels.communications().receive_custom_channel_message("H_1", message)).value().id, "");
    expect_sent("POST", "/api/v1/communications/custom-channels/H_1/messages",
                R"({"sender":{"address":"ada","displayName":"Ada"},"to":"acme","type":"FILES",
                    "content":{"files":[{"url":"https://x.example/f"}]}})");
    next_answer(400);
    expect_failed(run(channels.communications().receive_custom_channel_message("H_1", message)), errc::invalid_request);
}

TEST_F(communication_calls_test, reports_how_far_a_message_on_a_custom_channel_has_come)
{
    next_answer(200);
    const custom_channel_message_status_update failed{.value = reported_delivery_status::failed, .details = "full"};
    ASSERT_TRUE(run(channels.communications().update_custom_channel_message_status("H_1", "M_1", failed)));
    expect_sent("PUT", "/api/v1/communications/custom-channels/H_1/messages/M_1/status",
                R"({"value":"FAILED","details":"full"})");
    next_answer(404);
    expect_failed(run(channels.communications().update_custom_channel_message_status("H_1", "M_1", failed)),
                  errc::not_found);
}

TEST_F(communication_calls_test, refuses_retired_operations_unless_the_options_allow_them)
{
    const auto expect_unsupported = [&](const auto& out) {
        ASSERT_FALSE(out);
        EXPECT_EQ(out.error().code(), errc::unsupported);
        EXPECT_EQ(out.error().effect(), effect::none);
        EXPECT_NE(out.error().message().find("retired_operations"), std::string::npos);
    };
    const custom_channel_message_create message{};
    const custom_channel_message_status_update status{};
    expect_unsupported(run(acme.communications().receive_custom_channel_message("H_1", message)));
    expect_unsupported(run(acme.communications().update_custom_channel_message_status("H_1", "M_1", status)));
    expect_unsupported(run(acme.automation().session("S_1")));
    const call_arguments arguments{.path = {{"sessionId", "S_1"}}, .query = {}, .body = {}};
    expect_unsupported(run(acme.call(*find_operation("getAutomationSession"), arguments)));
    EXPECT_TRUE(wire->requests.empty());

    next_answer(200, R"({"id":"S_1"})");
    EXPECT_TRUE(run(channels.call(*find_operation("getAutomationSession"), arguments)));
    EXPECT_EQ(wire->requests.size(), 1U);
}

} // namespace
} // namespace gladly_mcp::gladly
