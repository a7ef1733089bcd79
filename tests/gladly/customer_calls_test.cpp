#include "gladly/client_fixture.hpp"

namespace gladly_mcp::gladly {
namespace {

class customer_calls_test : public test::client_fixture {};

TEST_F(customer_calls_test, makes_a_customer_with_an_id_of_its_own)
{
    customer_create what{.name = "Ada"};
    what.emails.emplace().push_back({.original = "ada@x.example", .primary = true});
    what.custom_attributes = boost::json::object{{"tier", "gold"}};
    next_answer(201, {}, {{"Location", "/api/v1/customer-profiles/C_9"}});
    EXPECT_EQ(run(acme.customers().create(what)).value().id, "C_9");
    const auto id = chosen_id();
    EXPECT_EQ(id.size(), 22U);
    expect_sent("POST", "/api/v1/customer-profiles",
                R"({"id":")" + id + R"(","name":"Ada","emails":[{"original":"ada@x.example","primary":true}],
                    "customAttributes":{"tier":"gold"}})");
}

TEST_F(customer_calls_test, takes_the_id_that_the_caller_chose)
{
    const customer_create what{.id = "OWN"};
    next_answer(201);
    EXPECT_EQ(run(acme.customers().create(what)).value().id, "OWN");
    expect_sent("POST", "/api/v1/customer-profiles", R"({"id":"OWN"})");

    wire->requests.clear();
    const customer_create misnamed{.id = "a b"};
    expect_refused(run(acme.customers().create(misnamed)));
}

TEST_F(customer_calls_test, says_that_an_address_is_taken)
{
    const customer_create what{.name = "Ada"};
    next_answer(409, R"({"errors":[{"attr":"emails","code":"taken"}]})");
    expect_failed(run(acme.customers().create(what)), errc::conflict);
}

class identity_calls_test : public test::client_fixture {};

TEST_F(identity_calls_test, makes_a_token_for_an_email_address_or_a_mobile_number)
{
    next_answer(200, R"({"token":"t.o.k"})");
    EXPECT_TRUE(run(acme.identity().create_token(by_email{"a@x.example"})).value().token.equals("t.o.k"));
    expect_sent("POST", "/api/v1/user-identity-jwt", R"({"identityType":"EMAIL","identity":"a@x.example"})");

    next_answer(200, R"({"token":"t.o.k"})");
    ASSERT_TRUE(run(acme.identity().create_token(by_phone{"(555) 019-8472"})));
    expect_sent("POST", "/api/v1/user-identity-jwt",
                R"({"identityType":"MOBILE_PHONE_NUMBER","identity":"+15550198472"})");
}

TEST_F(identity_calls_test, asks_for_no_token_for_nobody)
{
    expect_refused(run(acme.identity().create_token(by_email{""})));
    expect_refused(run(acme.identity().create_token(by_phone{"not a number"})));
    next_answer(400, R"({"errors":[{"attr":"identity","code":"invalid"}]})");
    expect_failed(run(acme.identity().create_token(by_email{"a"})), errc::invalid_request);
}

class task_comment_calls_test : public test::client_fixture {};

TEST_F(task_comment_calls_test, adds_a_comment_with_an_id_of_its_own)
{
    const task_comment_create what{.agent_id = "A_1", .comment = "done"};
    next_answer(201, {}, {{"Location", "/api/v1/tasks/T_1/comments/M_1"}});
    EXPECT_EQ(run(acme.tasks().add_comment("T_1", what)).value().id, "M_1");
    const auto id = chosen_id();
    EXPECT_EQ(id.size(), 22U);
    expect_sent("POST", "/api/v1/tasks/T_1/comments", R"({"id":")" + id + R"(","agentId":"A_1","comment":"done"})");

    next_answer(400, R"({"errors":[{"code":"invalid_state"}]})");
    expect_failed(run(acme.tasks().add_comment("T_1", what)), errc::invalid_request);
    wire->requests.clear();
    const task_comment_create misnamed{.id = "", .agent_id = "A_1", .comment = "done"};
    expect_refused(run(acme.tasks().add_comment("T_1", misnamed)));
}

TEST_F(task_comment_calls_test, lists_and_reads_comments)
{
    constexpr const char* comment =
        R"({"id":"M_1","agentId":"A_1","comment":"done","taskId":"T_1","createdAt":"2026-03-04T15:21:07Z","x":1})";
    next_answer(200, std::string("[") + comment + "]", {{"Gladly-Limited-Data", ""}});
    const auto all = run(acme.tasks().comments("T_1"));
    ASSERT_TRUE(all) << all.error();
    expect_sent("GET", "/api/v1/tasks/T_1/comments");
    EXPECT_TRUE(all->truncated());
    EXPECT_EQ((*all)[0].comment, "done");

    next_answer(200, comment);
    const auto one = run(acme.tasks().comment("T_1", "M_1"));
    ASSERT_TRUE(one) << one.error();
    expect_sent("GET", "/api/v1/tasks/T_1/comments/M_1");
    EXPECT_EQ(one->extra.members.at("x"), 1);
    next_answer(404);
    expect_failed(run(acme.tasks().comment("T_1", "M_1")), errc::not_found);
}

} // namespace
} // namespace gladly_mcp::gladly
