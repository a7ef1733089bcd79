#include "gladly/client_fixture.hpp"

namespace gladly_mcp::gladly {
namespace {

class conversation_calls_test : public test::client_fixture {};

customer_activity_content survey()
{
    customer_activity_content content;
    content.title = "Survey answered";
    content.activity_type = activity_type::survey;
    return content;
}

constexpr const char* survey_json =
    R"({"type":"CUSTOMER_ACTIVITY","title":"Survey answered","activityType":"SURVEY","expandByDefault":false})";

constexpr const char* created_json =
    R"({"id":"K_1","customerId":"C_1","timestamp":"2026-03-04T15:21:07.412Z","initiator":{"id":"A_1","type":"API"},
        "content":{"type":"CUSTOMER_ACTIVITY","activityType":"SURVEY","receivedAt":"2026-03-04T15:21:07.412Z"},"later":1})";

TEST_F(conversation_calls_test, makes_an_item_for_an_address)
{
    conversation_item_create item{.id = "K_1", .customer = {.mobile_phone = "(555) 019-8472"}, .content = survey()};
    next_answer(200, created_json);
    const auto made = run(acme.conversations().create_item(item));
    ASSERT_TRUE(made) << made.error();
    expect_sent("POST", "/api/v1/conversation-items",
                std::string(R"({"id":"K_1","customer":{"mobilePhone":"+15550198472"},"content":)") + survey_json + "}");
    EXPECT_EQ(made->id, "K_1");
    EXPECT_EQ(made->customer_id, "C_1");
    EXPECT_EQ(made->initiator->type, communicator_type::api);
    EXPECT_EQ(std::get<customer_activity_content>(made->content).activity_type, activity_type::survey);
    EXPECT_EQ(made->extra.members.at("later"), 1);
}

TEST_F(conversation_calls_test, makes_an_item_for_a_known_customer_with_an_id_of_its_own)
{
    const customer_item_create item{.content = survey()};
    next_answer(200, created_json);
    ASSERT_TRUE(run(acme.conversations().create_customer_item("C_1", item)));
    const auto id = chosen_id();
    EXPECT_EQ(id.size(), 22U);
    expect_sent("POST", "/api/v1/customers/C_1/conversation-items",
                R"({"id":")" + id + R"(","content":)" + survey_json + "}");
}

TEST_F(conversation_calls_test, says_where_the_customer_of_a_new_item_went)
{
    const customer_item_create item{.content = survey()};
    next_answer(301, R"({"errors":[{"attr":"customer id","code":"moved"}]})",
                {{"Location", "https://acme.gladly.com/api/v1/customers/C_2/conversation-items"}});
    const auto moved = run(acme.conversations().create_customer_item("C_1", item));
    expect_failed(moved, errc::moved);
    ASSERT_NE(moved.error().detail_as<moved_detail>(), nullptr);
    EXPECT_EQ(moved.error().detail_as<moved_detail>()->new_id, "C_2");
}

TEST_F(conversation_calls_test, sends_no_item_that_cannot_be_right)
{
    conversation_item_create nobody{.customer = {}, .content = survey()};
    expect_refused(run(acme.conversations().create_item(nobody)));
    conversation_item_create both{.customer = {.email_address = "a@x.example", .mobile_phone = "+15550198472"},
                                  .content = survey()};
    expect_refused(run(acme.conversations().create_item(both)));
    conversation_item_create misnamed{.id = "a/b", .customer = {.email_address = "a@x.example"}, .content = survey()};
    expect_refused(run(acme.conversations().create_item(misnamed)));
    customer_item_create long_named{.id = std::string(51, 'x'), .content = survey()};
    expect_refused(run(acme.conversations().create_customer_item("C_1", long_named)));
    expect_refused(run(acme.conversations().delete_customer_item("C_1", "a/b")));
    expect_refused(run(acme.conversations().delete_customer_item("..", "K_1")));
}

TEST_F(conversation_calls_test, deletes_activities)
{
    next_answer(204);
    ASSERT_TRUE(run(acme.conversations().delete_item("K_1")));
    expect_sent("DELETE", "/api/v1/conversation-items/K_1");
    next_answer(204);
    ASSERT_TRUE(run(acme.conversations().delete_customer_item("C_1", "K_1")));
    expect_sent("DELETE", "/api/v1/customers/C_1/conversation-items/K_1");
    next_answer(404);
    expect_failed(run(acme.conversations().delete_item("K_1")), errc::not_found);
}

TEST_F(conversation_calls_test, takes_topics_away_and_changes_freeform_topics)
{
    next_answer(204);
    ASSERT_TRUE(run(acme.conversations().remove_topic("V_1", "P_1")));
    expect_sent("DELETE", "/api/v1/conversations/V_1/topics/P_1");

    const freeform_topics_change changes{
        .add = std::vector<freeform_topic_value>{{.key = "orderNumber", .value = "FB-20417"}}};
    next_answer(204);
    ASSERT_TRUE(run(acme.conversations().change_freeform_topics("C_1", "V_1", changes)));
    expect_sent("POST", "/api/v1/customer-history/C_1/conversations/V_1/custom-attributes",
                R"({"add":[{"key":"orderNumber","value":"FB-20417"}]})");

    next_answer(400, R"({"errors":[{"attr":"add","code":"invalid"}]})");
    expect_failed(run(acme.conversations().change_freeform_topics("C_1", "V_1", changes)), errc::invalid_request);
}

TEST_F(conversation_calls_test, reads_a_note)
{
    next_answer(200, R"({"id":"N_1","customerId":"C_1","conversationId":"V_1","timestamp":"2026-03-04T15:21:07.412Z",
        "initiator":{"id":"A_1","type":"AGENT"},"content":{"type":"CONVERSATION_NOTE","body":"Call back"}})");
    const auto note = run(acme.conversations().note("V_1", "N_1"));
    ASSERT_TRUE(note) << note.error();
    expect_sent("GET", "/api/v1/conversations/V_1/notes/N_1");
    EXPECT_EQ(note->content.body, "Call back");
    next_answer(404);
    expect_failed(run(acme.conversations().note("V_1", "N_1")), errc::not_found);
}

TEST_F(conversation_calls_test, answers_a_message)
{
    const message_reply reply{.content = sms_reply{.body = "On its way."}};
    next_answer(201, {}, {{"Location", "/api/v1/conversation-items/K_2"}});
    EXPECT_EQ(run(acme.conversations().reply("K_1", reply)).value().id, "K_2");
    expect_sent("POST", "/api/v1/conversation-items/K_1/reply", R"({"content":{"type":"SMS","body":"On its way."}})");

    next_answer(400, R"({"errors":[{"attr":"content.body","code":"too_long"}]})");
    const auto refused = run(acme.conversations().reply("K_1", reply));
    expect_failed(refused, errc::invalid_request);
    EXPECT_EQ(refused.error().detail_as<invalid_request_detail>()->problems.at(0).code, "too_long");
}

TEST_F(conversation_calls_test, never_sends_a_reply_twice_and_warns_that_it_may_have_gone_out)
{
    const message_reply reply{.content = sms_reply{.body = "On its way."}};
    wire->fail(error(errc::connection_lost, "gone", effect::possible));
    EXPECT_EQ(run(acme.conversations().reply("K_1", reply)).error().effect(), effect::possible);
    EXPECT_EQ(wire->requests.size(), 1U);
    EXPECT_FALSE(wire->requests[0].replayable);
}

TEST_F(conversation_calls_test, redacts_without_a_body)
{
    next_answer(201, {}, {{"Location", "/api/v1/conversation-items/K_1"}});
    ASSERT_TRUE(run(acme.conversations().redact("K_1")));
    expect_sent("POST", "/api/v1/conversation-items/K_1/redact");
    next_answer(404);
    expect_failed(run(acme.conversations().redact("K_1")), errc::not_found);
}

TEST_F(conversation_calls_test, reads_a_transcript)
{
    next_answer(200, R"({"paragraphs":[{"transcript":"Good morning.","speaker":0,"startTime":0.4,"endTime":2}],
        "customerId":"C_1","numberOfSpeakers":2,"language":"en","createdAt":"2026-03-04T15:21:07.412Z"})");
    const auto transcript = run(acme.conversations().voice_transcript("K_1"));
    ASSERT_TRUE(transcript) << transcript.error();
    expect_sent("GET", "/api/v1/conversation-items/K_1/voice-transcript");
    ASSERT_EQ(transcript->paragraphs.size(), 1U);
    EXPECT_EQ(transcript->paragraphs[0].transcript, "Good morning.");
    EXPECT_EQ(transcript->paragraphs[0].end_time, 2.0);
    EXPECT_EQ(transcript->number_of_speakers, 2);
    next_answer(404);
    expect_failed(run(acme.conversations().voice_transcript("K_1")), errc::not_found);
}

} // namespace
} // namespace gladly_mcp::gladly
