#include "sandbox/driver.hpp"

#include <boost/json/serialize.hpp>

namespace gladly_mcp::sandbox {
namespace {

const std::string answers = "/api/v1/answers";

TEST(add_answer, answers_what_it_keeps_without_updated_at)
{
    driver gladly;
    auto made = parsed(gladly.post(
        answers, R"({"id":"my-answer","name":"Gift cards","description":"d","audienceIds":["AUDIENCE_MEMBERS"]})"));
    EXPECT_EQ(made.at("id"), "my-answer");
    EXPECT_EQ(boost::json::serialize(made.at("audienceIds")), R"(["AUDIENCE_MEMBERS"])");
    EXPECT_FALSE(made.as_object().contains("updatedAt"));
    auto read = parsed(gladly.get(answers + "/my-answer"));
    EXPECT_TRUE(read.as_object().contains("updatedAt"));
    read.as_object().erase("updatedAt");
    EXPECT_EQ(read, made);
}

TEST(add_answer, refuses_a_taken_id_and_a_taken_name)
{
    driver gladly;
    const auto before = gladly.target.snapshot();
    EXPECT_TRUE(is_list_error(gladly.post(answers, R"({"id":"ANSWER_CARE","name":"New"})"), 409, "id", "taken"));
    const http::response named = gladly.post(answers, R"({"name":"RETURNS"})");
    EXPECT_TRUE(is_list_error(named, 409, "name", "taken"));
    EXPECT_EQ(parsed(named).at("errors").at(0).at("meta").at("existingAnswerId"), "ANSWER_RETURNS");
    EXPECT_EQ(gladly.target.snapshot(), before);
}

struct refused_answer {
    std::string body;
    std::string_view attr;
    std::string_view code;
};

TEST(add_answer, names_what_is_wrong)
{
    const refused_answer cases[] = {
        {"", "", "blank"},
        {"{}", "name", "blank"},
        {R"({"name":" "})", "name", "blank"},
        {R"({"name":")" + std::string(501, 'x') + R"("})", "name", "too_long"},
        {R"({"name":"New","description":")" + std::string(10'001, 'x') + R"("})", "description", "too_long"},
        {R"({"id":"a/b","name":"New"})", "id", "invalid"},
        {R"({"name":"New","audienceIds":"all"})", "audienceIds", "invalid"},
        {R"({"name":"New","audienceIds":["NONE"]})", "audienceIds", "not_exist"},
    };
    driver gladly;
    const auto before = gladly.target.snapshot();
    for (const refused_answer& entry : cases) {
        EXPECT_TRUE(is_list_error(gladly.post(answers, entry.body), 400, entry.attr, entry.code)) << entry.body;
    }
    EXPECT_EQ(gladly.target.snapshot(), before);
}

TEST(update_answer, changes_what_is_given_and_replaces_audiences)
{
    driver gladly;
    const std::string path = answers + "/ANSWER_MEMBERS";
    const auto before = parsed(gladly.get(path));
    EXPECT_TRUE(is_bare(gladly.patch(path, R"({"name":"trail club PRICES"})"), 204)) << "its own name is not taken";
    EXPECT_TRUE(is_bare(gladly.patch(path, R"({"audienceIds":["AUDIENCE_CUSTOMERS"]})"), 204));
    const auto after = parsed(gladly.get(path));
    EXPECT_EQ(after.at("name"), "trail club PRICES");
    EXPECT_EQ(after.at("description"), before.at("description"));
    EXPECT_EQ(boost::json::serialize(after.at("audienceIds")), R"(["AUDIENCE_CUSTOMERS"])");
    EXPECT_NE(after.at("updatedAt"), before.at("updatedAt"));
}

TEST(update_answer, names_what_is_wrong)
{
    const refused_answer cases[] = {
        {R"({"name":"Returns"})", "name", "taken"},
        {R"({"name":""})", "name", "blank"},
        {R"({"name":")" + std::string(501, 'x') + R"("})", "name", "too_long"},
        {R"({"description":")" + std::string(10'001, 'x') + R"("})", "description", "too_long"},
        {R"({"audienceIds":["NONE"]})", "audienceIds", "not_exist"},
    };
    driver gladly;
    const auto before = gladly.target.snapshot();
    for (const refused_answer& entry : cases) {
        EXPECT_TRUE(is_list_error(gladly.patch(answers + "/ANSWER_CARE", entry.body), 400, entry.attr, entry.code))
            << entry.body;
    }
    EXPECT_EQ(gladly.target.snapshot(), before);
}

TEST(delete_answer, deletes_what_nothing_uses)
{
    driver gladly;
    EXPECT_TRUE(is_bare(gladly.remove(answers + "/ANSWER_CARE"), 204));
    EXPECT_TRUE(is_object_error(gladly.get(answers + "/ANSWER_CARE"), 404, "", "not_exist"));
    EXPECT_TRUE(is_object_error(gladly.remove(answers + "/ANSWER_CARE"), 404, "", "not_exist"));
}

TEST(delete_answer, names_every_use)
{
    driver gladly;
    const http::response used = gladly.remove(answers + "/ANSWER_DELIVERY");
    EXPECT_TRUE(is_list_error(used, 400, "answer", "in_use", 0)) << "by a rule";
    EXPECT_TRUE(is_list_error(used, 400, "", "in_use", 1)) << "in a help center";
    EXPECT_EQ(boost::json::serialize(parsed(used).at("errors").at(1).at("meta")),
              R"({"helpCenterID":"HELP_SHOP","sectionID":"SECTION_ORDERS","snippetID":"SNIPPET_DELIVERY"})");
    EXPECT_TRUE(is_list_error(gladly.remove(answers + "/ANSWER_MEMBERS"), 400, "answer", "in_use")) << "by a thread";
}

TEST(answer_management, answers_not_found_with_one_object)
{
    driver gladly;
    EXPECT_TRUE(is_object_error(gladly.get(answers + "/NONE"), 404, "", "not_exist"));
    EXPECT_TRUE(is_object_error(gladly.patch(answers + "/NONE", "{}"), 404, "", "not_exist"));
    EXPECT_TRUE(is_object_error(gladly.remove(answers + "/NONE"), 404, "", "not_exist"));
}

} // namespace
} // namespace gladly_mcp::sandbox
