#include "gladly/client_fixture.hpp"

#include <gladly_mcp/gladly/blocking_client.hpp>

namespace gladly_mcp::gladly {
namespace {

class directory_calls_test : public test::client_fixture {};

TEST_F(directory_calls_test, reads_one_agent_inbox_and_team)
{
    next_answer(200, R"({"id":"A_1","name":"Grace"})");
    EXPECT_EQ(run(acme.agents().get("A_1")).value().name, "Grace");
    expect_sent("GET", "/api/v1/agents/A_1");
    next_answer(200, R"({"id":"I_1","name":"Sales"})");
    EXPECT_EQ(run(acme.inboxes().get("I_1")).value().name, "Sales");
    expect_sent("GET", "/api/v1/inboxes/I_1");
    next_answer(200, R"({"id":"E_1","name":"Night","agentIds":["A_1"]})");
    EXPECT_EQ(run(acme.teams().get("E_1")).value().agent_ids, std::vector<std::string>{"A_1"});
    expect_sent("GET", "/api/v1/teams/E_1");
    next_answer(404);
    expect_failed(run(acme.agents().get("A_1")), errc::not_found);
    next_answer(404);
    expect_failed(run(acme.inboxes().get("I_1")), errc::not_found);
    next_answer(404);
    expect_failed(run(acme.teams().get("E_1")), errc::not_found);
}

TEST_F(directory_calls_test, lists_teams_and_audiences)
{
    next_answer(200, R"([{"id":"E_1","description":"d","x":1}])");
    const auto teams = run(acme.teams().list());
    ASSERT_TRUE(teams) << teams.error();
    expect_sent("GET", "/api/v1/teams");
    EXPECT_TRUE((*teams)[0].agent_ids.empty());
    EXPECT_EQ((*teams)[0].extra.members.at("x"), 1);
    next_answer(200, R"([{"id":"U_1","name":"VIP"}])");
    EXPECT_EQ(run(acme.audiences().list()).value()[0].name, "VIP");
    expect_sent("GET", "/api/v1/audiences");
    next_answer(403);
    expect_failed(run(acme.audiences().list()), errc::forbidden);
}

TEST_F(directory_calls_test, tells_whether_a_call_is_recorded)
{
    next_answer(200, R"({"agentId":"A_1","customerId":"C_1","conversationItemId":"K_1","recording":true})");
    const auto recorder = run(acme.agents().call_recorder("A_1"));
    ASSERT_TRUE(recorder) << recorder.error();
    expect_sent("GET", "/api/v1/agents/A_1/call-recorder");
    EXPECT_TRUE(recorder->recording);
    EXPECT_EQ(recorder->conversation_item_id, "K_1");
    next_answer(404, R"({"errors":{"code":"not_exist"}})");
    expect_failed(run(acme.agents().call_recorder("A_1")), errc::not_found);
}

TEST_F(directory_calls_test, starts_and_stops_recording_by_id_or_email_address)
{
    next_answer(204);
    ASSERT_TRUE(run(acme.agents().set_call_recorder("A_1", {.recording = false})));
    expect_sent("PATCH", "/api/v1/agents/A_1/call-recorder", R"({"recording":false})");
    next_answer(204);
    ASSERT_TRUE(run(acme.agents().set_call_recorder(by_email{"grace+night@acme.example"}, {.recording = true})));
    expect_sent("PATCH", "/api/v1/agents/grace%2Bnight%40acme.example/call-recorder", R"({"recording":true})");
    next_answer(200, R"({"agentId":"A_1","recording":false})");
    EXPECT_FALSE(run(acme.agents().call_recorder(by_email{"grace@acme.example"})).value().recording);
    expect_sent("GET", "/api/v1/agents/grace%40acme.example/call-recorder");
}

TEST_F(directory_calls_test, takes_an_email_address_for_an_id_only_where_gladly_does)
{
    expect_refused(run(acme.agents().get("grace@acme.example")));
    for (const char* address : {"@", "grace@", "@acme.example", "a b@acme.example", "a@acme.example\r\nX: y", "a/b"}) {
        expect_refused(run(acme.agents().call_recorder(by_email{address})));
    }
    expect_refused(run(acme.agents().call_recorder(by_email{std::string(250, 'a') + "@x.example"})));
}

TEST(blocking_groups, answer_as_the_awaited_ones_do)
{
    const auto wire = std::make_shared<gladly_mcp::test::scripted_transport>();
    const blocking_client acme(
        {.organization = "acme", .user = "bot@acme.example", .token = "secret", .transport = wire});
    wire->answer(200, R"({"id":"W_1"})");
    EXPECT_EQ(acme.answers().get("W_1").value().id, "W_1");
    wire->answer(200, R"([{"id":"W_1"}])");
    EXPECT_EQ(acme.public_answers().list("O_1").value().size(), 1U);
    wire->answer(200, R"({"token":"t"})");
    EXPECT_TRUE(acme.identity().create_token(by_email{"a@x.example"}));
    wire->answer(200, "[]");
    EXPECT_TRUE(acme.teams().list());
    wire->answer(200, "[]");
    EXPECT_TRUE(acme.audiences().list());
    EXPECT_EQ(wire->requests.size(), 5U);
}

} // namespace
} // namespace gladly_mcp::gladly
