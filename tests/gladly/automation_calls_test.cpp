#include "gladly/client_fixture.hpp"

namespace gladly_mcp::gladly {
namespace {

class automation_calls_test : public test::client_fixture {
protected:
    automation_calls<detail::awaiting> automation =
        client(context.get_executor(), with_retired_operations()).automation();

    client_options with_retired_operations()
    {
        auto out = options();
        out.retired_operations = true;
        return out;
    }
};

TEST_F(automation_calls_test, reads_a_session)
{
    next_answer(200, R"({"id":"S_1","target":{"targetType":"AGENT"},"endpointType":"SMS"})");
    const auto session = run(automation.session("S_1"));
    ASSERT_TRUE(session) << session.error();
    EXPECT_EQ(session->target.value().target_type, automation_target_type::agent);
    EXPECT_EQ(session->endpoint_type.value().wire(), "SMS");
    expect_sent("GET", "/api/v1/message-automation/sessions/S_1");
    next_answer(404);
    expect_failed(run(automation.session("S_1")), errc::not_found);
    wire->requests.clear();
    expect_refused(run(automation.session("S/1")));
}

TEST_F(automation_calls_test, shows_and_hides_that_an_answer_is_written)
{
    next_answer(204);
    ASSERT_TRUE(run(automation.set_typing("S_1", typing_state::started)));
    expect_sent("POST", "/api/v1/message-automation/sessions/S_1/typing-indicators", R"({"state":"STARTED"})");
    next_answer(404);
    expect_failed(run(automation.set_typing("S_1", typing_state::stopped)), errc::not_found);
}

TEST_F(automation_calls_test, sends_texts_and_menus)
{
    next_answer(200, R"({"id":"M_1","type":"TEXT","content":{"value":"hi"},"sessionId":"S_1"})");
    const automation_message_create text{automation_text_create{"hi"}};
    const auto sent = run(automation.send("S_1", text));
    ASSERT_TRUE(sent) << sent.error();
    EXPECT_EQ(sent->id, "M_1");
    EXPECT_EQ(std::get<automation_text_content>(sent->content).value, "hi");
    expect_sent("POST", "/api/v1/message-automation/sessions/S_1/messages",
                R"({"type":"TEXT","content":{"value":"hi"}})");

    next_answer(400, R"({"errors":[{"attr":"type","code":"invalid"}]})");
    const automation_message_create menu{automation_menu_create{.prompt = "?", .menu_items = {{"y", "Yes"}}}};
    expect_failed(run(automation.send("S_1", menu)), errc::invalid_request);
    expect_sent("POST", "/api/v1/message-automation/sessions/S_1/messages",
                R"({"type":"MENU","content":{"prompt":"?","menuItems":[{"id":"y","label":"Yes"}]}})");

    next_answer(503);
    EXPECT_EQ(run(automation.send("S_1", text)).error().effect(), effect::possible);
    EXPECT_EQ(wire->requests.size(), 1U) << "nothing is sent twice";
}

TEST_F(automation_calls_test, reads_one_message_and_all)
{
    next_answer(
        200, R"([{"id":"M_1","type":"HTML","content":{"value":"<b>hi</b>"}},{"id":"M_2","type":"TEXT","content":7}])");
    const auto messages = run(automation.messages("S_1"));
    ASSERT_TRUE(messages) << messages.error();
    expect_sent("GET", "/api/v1/message-automation/sessions/S_1/messages");
    ASSERT_EQ(messages->size(), 1U);
    EXPECT_EQ((*messages)[0].id, "M_1");
    EXPECT_EQ(messages->problems().size(), 1U);

    next_answer(200, R"({"id":"M_1","type":"CAROUSEL","content":{"cards":[]}})");
    const auto message = run(automation.message("S_1", "M_1"));
    ASSERT_TRUE(message) << message.error();
    EXPECT_EQ(std::get<unknown_automation_content>(message->content).kind, "CAROUSEL");
    expect_sent("GET", "/api/v1/message-automation/sessions/S_1/messages/M_1");
    next_answer(404);
    expect_failed(run(automation.message("S_1", "M_1")), errc::not_found);
}

TEST_F(automation_calls_test, hands_off_and_closes_a_session)
{
    next_answer(204);
    ASSERT_TRUE(run(automation.hand_off("S_1", "wants a person")));
    expect_sent("POST", "/api/v1/message-automation/sessions/S_1/handoff", R"({"description":"wants a person"})");
    next_answer(204);
    ASSERT_TRUE(run(automation.close("S_1", "done")));
    expect_sent("POST", "/api/v1/message-automation/sessions/S_1/close", R"({"description":"done"})");
    next_answer(400, R"({"errors":[{"code":"not_exist"}]})");
    expect_failed(run(automation.close("S_1", "done")), errc::invalid_request);
}

} // namespace
} // namespace gladly_mcp::gladly
