#include "gladly/client_fixture.hpp"

#include <algorithm>

namespace gladly_mcp::gladly {
namespace {

class answer_calls_test : public test::client_fixture {};

TEST_F(answer_calls_test, makes_an_answer_with_an_id_of_its_own)
{
    const answer_create what{.name = "Returns", .audience_ids = std::vector<std::string>{"U_1"}};
    next_answer(200, R"({"id":"W_1","name":"Returns","audienceIds":["U_1"],"createdAt":"2026-03-04T15:21:07Z","x":1})");
    const auto made = run(acme.answers().add(what));
    ASSERT_TRUE(made) << made.error();
    const auto id = chosen_id();
    EXPECT_EQ(id.size(), 22U);
    expect_sent("POST", "/api/v1/answers", R"({"id":")" + id + R"(","name":"Returns","audienceIds":["U_1"]})");
    EXPECT_EQ(made->id, "W_1");
    EXPECT_EQ(made->audience_ids, std::vector<std::string>{"U_1"});
    EXPECT_FALSE(made->updated_at);
    EXPECT_EQ(made->extra.members.at("x"), 1);
}

TEST_F(answer_calls_test, says_that_a_name_is_taken)
{
    const answer_create what{.id = "W_1", .name = "Returns"};
    next_answer(409, R"({"errors":[{"attr":"name","code":"taken"}]})");
    const auto taken = run(acme.answers().add(what));
    expect_failed(taken, errc::conflict);
    ASSERT_NE(taken.error().detail_as<conflict_detail>(), nullptr);
    EXPECT_EQ(taken.error().detail_as<conflict_detail>()->problems.at(0).attr, "name");
}

TEST_F(answer_calls_test, reads_changes_and_removes_an_answer)
{
    next_answer(200, R"({"id":"W_1","name":"Returns"})");
    EXPECT_EQ(run(acme.answers().get("W_1")).value().name, "Returns");
    expect_sent("GET", "/api/v1/answers/W_1");

    const answer_update changes{.audience_ids = std::vector<std::string>()};
    next_answer(204);
    ASSERT_TRUE(run(acme.answers().update("W_1", changes)));
    expect_sent("PATCH", "/api/v1/answers/W_1", R"({"audienceIds":[]})");

    next_answer(204);
    ASSERT_TRUE(run(acme.answers().remove("W_1")));
    expect_sent("DELETE", "/api/v1/answers/W_1");
    next_answer(400, R"({"errors":[{"attr":"answer","code":"in_use"}]})");
    expect_failed(run(acme.answers().remove("W_1")), errc::invalid_request);
}

TEST_F(answer_calls_test, reads_writes_and_removes_a_text)
{
    constexpr const char* target = "/api/v1/answers/W_1/languages/en-us/type/public";
    constexpr const char* text = R"({"answerId":"W_1","language":"en-us","type":"public","bodyHtml":"<p>a</p>"})";
    next_answer(200, text);
    const auto read = run(acme.answers().content("W_1", "en-us", answer_content_type::public_answer));
    ASSERT_TRUE(read) << read.error();
    expect_sent("GET", target);
    EXPECT_EQ(read->type, answer_content_type::public_answer);
    EXPECT_EQ(read->body_html, "<p>a</p>");

    const answer_content_write what{.body_html = "<p>a</p>", .title = "Returns"};
    next_answer(200, text);
    ASSERT_TRUE(run(acme.answers().set_content("W_1", "en-us", answer_content_type::public_answer, what)));
    expect_sent("PUT", target, R"({"bodyHtml":"<p>a</p>","title":"Returns"})");

    next_answer(204);
    ASSERT_TRUE(run(acme.answers().remove_content("W_1", "en-us", answer_content_type::reference)));
    expect_sent("DELETE", "/api/v1/answers/W_1/languages/en-us/type/reference");
    next_answer(400, R"({"attr":"language","code":"invalid"})");
    const auto refused = run(acme.answers().content("W_1", "xx", answer_content_type::email));
    expect_failed(refused, errc::invalid_request);
    EXPECT_EQ(refused.error().detail_as<invalid_request_detail>()->problems.at(0).attr, "language");
    wire->requests.clear();
    expect_refused(run(acme.answers().content("W_1", "en/us", answer_content_type::email)));
}

TEST_F(answer_calls_test, keeps_a_use_that_is_not_known)
{
    next_answer(200, R"({"type":"hologram"})");
    EXPECT_EQ(run(acme.answers().content("W_1", "en-us", answer_content_type::email)).value().type->wire(), "hologram");
}

class public_answer_calls_test : public test::client_fixture {
protected:
    /// Expects that the one request sent is a GET of that target without credentials.
    void expect_asked(std::string_view target)
    {
        expect_sent("GET", target);
        EXPECT_TRUE(std::ranges::none_of(wire->requests.at(0).fields,
                                         [](const auto& field) { return field.name == "Authorization"; }));
    }
};

TEST_F(public_answer_calls_test, searches_without_credentials)
{
    next_answer(200, R"([{"id":"W_1","name":"Returns","x":1}])");
    answer_filter which("fr-fr", "U_1");
    const auto found = run(acme.public_answers().search("O_1", "how to & why", which));
    ASSERT_TRUE(found) << found.error();
    expect_asked("/api/v1/orgs/O_1/answers-search?q=how%20to%20%26%20why&lng=fr-fr&audienceId=U_1");
    EXPECT_EQ((*found)[0].name, "Returns");
    EXPECT_EQ((*found)[0].extra.members.at("x"), 1);
}

TEST_F(public_answer_calls_test, lists_names_and_reads_without_credentials)
{
    next_answer(200, R"([{"id":"W_1","bodyHtml":"<p>a</p>","updatedAt":"2026-03-04T15:21:07.412Z"}])");
    EXPECT_EQ(run(acme.public_answers().list("O_1")).value()[0].body_html, "<p>a</p>");
    expect_asked("/api/v1/orgs/O_1/answers");

    answer_filter english("en-us");
    next_answer(200, R"([{"id":"W_1","name":"Returns"}])");
    EXPECT_EQ(run(acme.public_answers().titles("O_1", "H_1", english)).value()[0].name, "Returns");
    expect_asked("/api/v1/orgs/O_1/help-center/H_1/answer-titles?lng=en-us");

    next_answer(200, R"({"id":"W_1","language":"en-us"})");
    EXPECT_EQ(run(acme.public_answers().get("O_1", "W_1", "en-us")).value().language, "en-us");
    expect_asked("/api/v1/orgs/O_1/answers/W_1?lng=en-us");
    next_answer(200, R"({"id":"W_1"})");
    ASSERT_TRUE(run(acme.public_answers().get("O_1", "W_1")));
    expect_asked("/api/v1/orgs/O_1/answers/W_1");
}

TEST_F(public_answer_calls_test, fails_as_every_call_does)
{
    next_answer(404);
    expect_failed(run(acme.public_answers().get("O_1", "W_1")), errc::not_found);
    next_answer(200, "{}");
    EXPECT_EQ(run(acme.public_answers().list("O_1")).error().code(), errc::decode_failed);
    wire->requests.clear();
    expect_refused(run(acme.public_answers().list("a/b")));
}

} // namespace
} // namespace gladly_mcp::gladly
