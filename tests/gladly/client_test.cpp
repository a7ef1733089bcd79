#include "gladly/client_fixture.hpp"

#include <gladly_mcp/gladly/client.hpp>
#include <gladly_mcp/gladly/models.hpp>

#include <boost/json/parse.hpp>

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>

namespace gladly_mcp::gladly {
namespace {

class gladly_client : public test::client_fixture {};

TEST_F(gladly_client, addresses_the_organization_with_basic_credentials)
{
    wire->answer(200, R"({"id":"o"})");
    ASSERT_TRUE(run(acme.organization().get()));
    expect_sent("GET", "/api/v1/organization");
    const auto& request = wire->requests[0];
    EXPECT_EQ(request.to, (http::origin{.tls = true, .host = "acme.gladly.com", .port = 443}));
    EXPECT_EQ(request.deadline, std::chrono::seconds{30});
    ASSERT_EQ(request.fields.size(), 2U);
    EXPECT_EQ(request.fields[1].name, "Authorization");
    EXPECT_EQ(request.fields[1].value, "Basic Ym90QGFjbWUuZXhhbXBsZTpzZWNyZXQ=");
}

TEST_F(gladly_client, finds_customers_by_phone_email_and_external_id)
{
    wire->answer(200, R"([{"id":"C_1","name":"Ada"},{"id":"C_2"}])");
    const auto found = run(acme.customers().find(by_phone{"(555) 019-8472"}));
    ASSERT_TRUE(found);
    ASSERT_EQ(found->size(), 2U);
    EXPECT_EQ((*found)[0].id, "C_1");
    EXPECT_EQ((*found)[0].name, "Ada");
    expect_sent("GET", "/api/v1/customer-profiles?phoneNumber=%2B15550198472");

    wire->requests.clear();
    wire->answer(200, "[]");
    ASSERT_TRUE(run(acme.customers().find(by_email{"a+b@x.example"})));
    expect_sent("GET", "/api/v1/customer-profiles?email=a%2Bb%40x.example");

    wire->requests.clear();
    wire->answer(200, "[]");
    ASSERT_TRUE(run(acme.customers().find(by_external_id{"E 1"})));
    expect_sent("GET", "/api/v1/customer-profiles?externalCustomerId=E%201");
}

TEST_F(gladly_client, sends_nothing_for_arguments_that_cannot_be_right)
{
    expect_refused(run(acme.customers().find(by_phone{"not a number"})));
    expect_refused(run(acme.customers().find(by_email{""})));
    expect_refused(run(acme.customers().get("../agents")));
    expect_refused(run(acme.conversations().items("a\r\nb")));
    expect_refused(run(acme.tasks().create_for({}, {})));
    customer_ref both{.email_address = "a@x.example", .mobile_phone = "+15550198472"};
    expect_refused(run(acme.tasks().create_for(both, {})));
    task_create named{.id = "a/b"};
    expect_refused(run(acme.tasks().create("C_1", named)));
    named.id = std::string(51, 'x');
    expect_refused(run(acme.tasks().create("C_1", named)));
    expect_refused(run(acme.communications().send_sms({.customer = {.mobile_number = "1"}, .from = "+15550100000"})));
    expect_refused(
        run(acme.communications().send_sms({.customer = {.mobile_number = "+15550198472"}, .from = "ACME"})));
}

TEST_F(gladly_client, reads_changes_and_removes_a_customer)
{
    wire->answer(200, R"({"id":"C_1","emails":[{"original":"a@x.example","primary":true}],"later":1})");
    const auto one = run(acme.customers().get("C_1"));
    ASSERT_TRUE(one);
    EXPECT_EQ(one->emails.at(0).original, "a@x.example");
    EXPECT_EQ(one->extra.members.at("later"), 1);
    expect_sent("GET", "/api/v1/customer-profiles/C_1");

    wire->requests.clear();
    wire->answer(204);
    customer_update changes{.name = "Ada"};
    ASSERT_TRUE(run(acme.customers().update("C_1", changes)));
    expect_sent("PATCH", "/api/v1/customer-profiles/C_1", R"({"name":"Ada"})");

    wire->requests.clear();
    wire->answer(204);
    ASSERT_TRUE(run(acme.customers().remove("C_1")));
    expect_sent("DELETE", "/api/v1/customer-profiles/C_1");
}

TEST_F(gladly_client, tells_where_a_merged_customer_went)
{
    wire->answer(301, R"({"errors":[{"attr":"customerId","code":"moved","meta":{"old":"C_1","new":"C_2"}}]})");
    const auto one = run(acme.customers().get("C_1"));
    ASSERT_FALSE(one);
    EXPECT_EQ(one.error().code(), errc::moved);
    ASSERT_NE(one.error().detail_as<moved_detail>(), nullptr);
    EXPECT_EQ(one.error().detail_as<moved_detail>()->new_id, "C_2");
    EXPECT_EQ(wire->requests.size(), 1U) << "a redirect is not followed";
}

constexpr const char* conversation_json =
    R"({"id":"V_1","customerId":"C_1","inboxId":"I_1","createdAt":"2024-05-01T09:30:00.000Z","status":"SNOOZED"})";

TEST_F(gladly_client, lists_and_reads_conversations)
{
    wire->answer(200, std::string("[") + conversation_json + "]", {{"Gladly-Limited-Data", "true"}});
    const auto all = run(acme.conversations().list("C_1"));
    ASSERT_TRUE(all);
    EXPECT_TRUE(all->truncated());
    ASSERT_EQ(all->size(), 1U);
    EXPECT_EQ((*all)[0].status.wire(), "SNOOZED");
    expect_sent("GET", "/api/v1/customers/C_1/conversations");

    wire->requests.clear();
    wire->answer(200, conversation_json);
    ASSERT_TRUE(run(acme.conversations().get("V_1")));
    expect_sent("GET", "/api/v1/conversations/V_1");
}

TEST_F(gladly_client, assigns_and_closes_conversations)
{
    wire->answer(204);
    conversation_update assign{.assignee = conversation_assignee_update{.inbox_id = "I_1", .agent_id = nullptr}};
    ASSERT_TRUE(run(acme.conversations().update("V_1", assign)));
    expect_sent("PATCH", "/api/v1/conversations/V_1", R"({"assignee":{"inboxId":"I_1","agentId":null}})");

    wire->requests.clear();
    wire->answer(204);
    conversation_update close{
        .status = conversation_status_update{.value = conversation_status_value::closed, .force = true}};
    ASSERT_TRUE(run(acme.conversations().update("V_1", close)));
    expect_sent("PATCH", "/api/v1/conversations/V_1", R"({"status":{"value":"CLOSED","force":true}})");
}

TEST_F(gladly_client, delivers_the_good_items_of_a_list_and_names_the_bad)
{
    wire->answer(200, R"([
        {"id":"1","customerId":"C","timestamp":"2024-05-01T09:30:00Z","content":{"type":"SMS","from":"+1","to":"+2","content":"hi"}},
        {"id":"2","customerId":"C","timestamp":"2024-05-01T09:31:00Z","content":{"type":"SMS","from":"+1","to":"+2"}},
        {"id":"3","customerId":"C","timestamp":"2024-05-01T09:32:00Z","content":{"type":"HOLOGRAM","depth":3}}])");
    const auto items = run(acme.conversations().items("V_1", "S_1"));
    ASSERT_TRUE(items);
    expect_sent("GET", "/api/v1/conversations/V_1/items?sessionId=S_1");
    ASSERT_EQ(items->size(), 2U);
    EXPECT_EQ((*items)[0].id, "1");
    ASSERT_NE(std::get_if<unknown_content>(&(*items)[1].content), nullptr);
    EXPECT_EQ(std::get<unknown_content>((*items)[1].content).type, "HOLOGRAM");
    ASSERT_EQ(items->problems().size(), 1U);
    ASSERT_NE(items->problems()[0].detail_as<decode_failure>(), nullptr);
    EXPECT_EQ(items->problems()[0].detail_as<decode_failure>()->pointer, "/1/content/content");
    EXPECT_EQ(items->raw().as_array().size(), 3U);
}

TEST_F(gladly_client, reads_an_item_adds_notes_and_topics)
{
    wire->answer(200, R"({"id":"1","customerId":"C","timestamp":"t","content":{"type":"CONVERSATION_NOTE"}})");
    ASSERT_TRUE(run(acme.conversations().item("1")));
    expect_sent("GET", "/api/v1/conversation-items/1");

    wire->requests.clear();
    wire->answer(201, {}, {{"Location", "/api/v1/conversations/V_1/notes/N_1"}});
    EXPECT_EQ(run(acme.conversations().add_note("V_1", "hello")).value().id, "N_1");
    expect_sent("POST", "/api/v1/conversations/V_1/notes", R"({"content":{"body":"hello"}})");

    wire->requests.clear();
    wire->answer(204);
    std::vector<std::string> topics{"P_1", "P_2"};
    ASSERT_TRUE(run(acme.conversations().add_topics("V_1", topics)));
    expect_sent("POST", "/api/v1/conversations/V_1/topics", R"({"topicIds":["P_1","P_2"]})");
}

TEST_F(gladly_client, creates_tasks_with_an_id_of_its_own)
{
    const task_create what{.assignee = {.inbox_id = "I_1"},
                           .body = "call back",
                           .due_at = core::timestamp::from_text("2030-01-01T00:00:00Z")};
    wire->answer(201);
    const auto made = run(acme.tasks().create("C_1", what));
    ASSERT_TRUE(made);
    ASSERT_EQ(wire->requests.size(), 1U);
    EXPECT_EQ(wire->requests[0].target, "/api/v1/customers/C_1/tasks");
    const auto body = boost::json::parse(wire->requests[0].body);
    EXPECT_EQ(body.at("id").as_string().size(), 22U);
    EXPECT_EQ(made->id, body.at("id").as_string());
    EXPECT_EQ(body.at("assignee"), boost::json::parse(R"({"inboxId":"I_1"})"));

    wire->requests.clear();
    wire->answer(201, {}, {{"Location", "/api/v1/tasks/T_9"}});
    auto named = what;
    named.id = "OWN";
    customer_ref who{.mobile_phone = "(555) 019-8472"};
    EXPECT_EQ(run(acme.tasks().create_for(who, named)).value().id, "T_9");
    expect_sent("POST", "/api/v1/tasks",
                R"({"id":"OWN","assignee":{"inboxId":"I_1"},"body":"call back","dueAt":"2030-01-01T00:00:00Z",
                    "customer":{"mobilePhone":"+15550198472"}})");
}

TEST_F(gladly_client, changes_reads_and_lists_tasks)
{
    wire->answer(204);
    task_update close{.status = task_status::closed};
    ASSERT_TRUE(run(acme.tasks().update("T_1", close)));
    expect_sent("PATCH", "/api/v1/tasks/T_1", R"({"status":"CLOSED"})");

    wire->requests.clear();
    wire->answer(200, R"({"id":"T_1","customerId":"C_1","timestamp":"2024-05-01T09:30:00Z","status":"OPEN"})");
    const auto one = run(acme.tasks().get("T_1"));
    ASSERT_TRUE(one);
    EXPECT_EQ(one->status, task_status::open);
    expect_sent("GET", "/api/v1/tasks/T_1");

    wire->requests.clear();
    wire->answer(200, "[]");
    ASSERT_TRUE(run(acme.tasks().list("C_1", task_status::open)));
    expect_sent("GET", "/api/v1/customers/C_1/tasks?status=OPEN");

    wire->requests.clear();
    wire->answer(200, "[]");
    ASSERT_TRUE(run(acme.tasks().list("C_1")));
    expect_sent("GET", "/api/v1/customers/C_1/tasks");
}

TEST_F(gladly_client, sends_a_text_message_to_a_number_as_people_write_it)
{
    const sms_request message{
        .customer = {.mobile_number = "555.012.3456"}, .from = "+1 (555) 010-0000", .body = "late"};
    wire->answer(200, R"({"customerId":"C_1","conversationItemId":"M_1"})");
    const auto sent = run(acme.communications().send_sms(message));
    ASSERT_TRUE(sent);
    EXPECT_EQ(sent->conversation_item_id, "M_1");
    expect_sent("POST", "/api/v1/communications/sms",
                R"({"customer":{"mobileNumber":"+15550123456"},"from":"+15550100000","body":"late"})");
}

TEST_F(gladly_client, warns_that_a_message_may_have_been_sent)
{
    const sms_request message{.customer = {.mobile_number = "+15550123456"}, .from = "22395", .body = "late"};
    wire->fail(error(errc::connection_lost, "gone", effect::possible));
    EXPECT_EQ(run(acme.communications().send_sms(message)).error().effect(), effect::possible);
    wire->answer(502);
    EXPECT_EQ(run(acme.communications().send_sms(message)).error().effect(), effect::possible);
    wire->answer(200, R"({"customerId":7})");
    const auto unread = run(acme.communications().send_sms(message));
    EXPECT_EQ(unread.error().code(), errc::decode_failed);
    EXPECT_EQ(unread.error().effect(), effect::possible);
    EXPECT_EQ(unread.error().http_status(), 200);
    wire->fail(error(errc::not_sent, "refused"));
    EXPECT_EQ(run(acme.communications().send_sms(message)).error().effect(), effect::none);
    EXPECT_EQ(wire->requests.size(), 4U) << "nothing is sent twice";

    wire->fail(error(errc::connection_lost, "gone", effect::possible));
    EXPECT_EQ(run(acme.customers().get("C_1")).error().effect(), effect::none);
}

TEST_F(gladly_client, lists_the_directory)
{
    wire->answer(200, R"([{"id":"I_1","name":"Sales","disabled":true}])");
    EXPECT_TRUE((*run(acme.inboxes().list()))[0].disabled);
    expect_sent("GET", "/api/v1/inboxes");
    wire->requests.clear();
    wire->answer(200, R"([{"id":"A_1","name":"Grace","emailAddress":"g@acme.example"}])");
    EXPECT_EQ((*run(acme.agents().list()))[0].email_address, "g@acme.example");
    expect_sent("GET", "/api/v1/agents");
    wire->requests.clear();
    wire->answer(200, R"([{"id":"P_1","name":"Refund"}])");
    EXPECT_EQ((*run(acme.topics().list()))[0].name, "Refund");
    expect_sent("GET", "/api/v1/topics");
}

TEST_F(gladly_client, refuses_a_list_that_is_none)
{
    wire->answer(200, "{}");
    EXPECT_EQ(run(acme.inboxes().list()).error().code(), errc::decode_failed);
}

TEST_F(gladly_client, calls_any_operation_in_the_names_of_the_wire)
{
    wire->answer(200, R"({"id":"C_1","later":true})");
    call_arguments arguments{.path = {{"customerId", "C_1"}}, .query = {}, .body = {}};
    const auto out = run(acme.call(*find_operation("getCustomer"), arguments));
    ASSERT_TRUE(out);
    EXPECT_EQ(out->json.at("later"), true);
}

TEST_F(gladly_client, may_go_away_before_its_calls_complete)
{
    wire->answer(200, R"({"id":"o"})");
    auto gone = std::make_unique<client>(context.get_executor(), options());
    auto pending = gone->organization().get();
    gone.reset();
    EXPECT_TRUE(run(std::move(pending)));
}

TEST_F(gladly_client, names_the_option_that_makes_no_sense)
{
    const auto refused = [&](client_options bad) {
        bad.transport = wire;
        const auto made = client::create(context.get_executor(), bad);
        EXPECT_FALSE(made);
        EXPECT_EQ(made.error().code(), errc::invalid_argument);
        const auto called = run(client(context.get_executor(), bad).organization().get());
        EXPECT_FALSE(called);
        EXPECT_EQ(called.error().message(), made.error().message());
        EXPECT_EQ(made.error().message().find("s3cr3t"), std::string::npos);
        return made.error().message();
    };
    EXPECT_NE(refused({.user = "u", .token = "s3cr3t"}).find("organization"), std::string::npos);
    EXPECT_NE(refused({.organization = "acme", .token = "s3cr3t"}).find("user"), std::string::npos);
    EXPECT_NE(refused({.organization = "acme", .user = "u"}).find("token"), std::string::npos);
    for (const char* name : {"a.b", "-a", "a/", "evil.example#", "a\r\n", "a b", "ä"}) {
        EXPECT_NE(refused({.organization = name, .user = "u", .token = "s3cr3t"}).find("organization"),
                  std::string::npos);
    }
    for (const char* url : {"http://acme.gladly.com", "ftp://x", "https://u@x", "https://x/y", "https://x?y", "x"}) {
        refused({.base_url = url, .user = "u", .token = "s3cr3t"});
    }
    refused({.organization = "acme", .user = "u\r\nX: y", .token = "s3cr3t"});
    refused({.organization = "acme", .user = "u:v", .token = "s3cr3t"});
    refused({.organization = "acme", .user = "u", .token = "s3cr3t\n"});
    refused({.organization = "acme", .user = "u", .token = "s3cr3t", .deadline = std::chrono::milliseconds{0}});
    EXPECT_TRUE(wire->requests.empty());
}

TEST_F(gladly_client, takes_a_base_url_with_or_without_the_api_path)
{
    for (const char* url : {"https://acme.gladly.qa", "https://acme.gladly.qa/", "https://acme.gladly.qa/api/v1",
                            "https://acme.gladly.qa/api/v1/"}) {
        client_options at_url = options();
        at_url.base_url = url;
        wire->requests.clear();
        wire->answer(200, "{}");
        const client there(context.get_executor(), at_url);
        ASSERT_TRUE(run(there.organization().get())) << url;
        EXPECT_EQ(wire->requests.at(0).to.host, "acme.gladly.qa") << url;
        EXPECT_EQ(wire->requests.at(0).target, "/api/v1/organization") << url;
    }
}

} // namespace
} // namespace gladly_mcp::gladly
