#include "sandbox/driver.hpp"

#include <boost/json/serialize.hpp>

namespace gladly_mcp::sandbox {
namespace {

const std::string comments = "/api/v1/tasks/TASK_1120/comments";
constexpr std::string_view fine = R"({"agentId":"AGENT_KIT","comment":"Called, no answer."})";

TEST(create_task_comment, makes_a_comment_that_can_be_read)
{
    driver gladly;
    const http::response reply = gladly.post(comments, fine);
    const std::string id = created_id(reply);
    EXPECT_EQ(reply.find("Location"), comments + "/" + id);
    const auto made = parsed(gladly.get(comments + "/" + id));
    EXPECT_EQ(made.at("agentId"), "AGENT_KIT");
    EXPECT_EQ(made.at("comment"), "Called, no answer.");
    EXPECT_EQ(made.at("taskId"), "TASK_1120");
    EXPECT_EQ(column(gladly.get(comments), "id"), (std::vector<std::string>{"COMMENT_1120_1", "COMMENT_1120_2", id}));
}

TEST(create_task_comment, makes_no_comment_on_a_closed_task)
{
    driver gladly;
    EXPECT_TRUE(is_bare(gladly.patch("/api/v1/tasks/TASK_1120", R"({"status":"CLOSED"})"), 204));
    EXPECT_TRUE(is_list_error(gladly.post(comments, fine), 400, "", "invalid_state"));
    EXPECT_EQ(column(gladly.get(comments), "id").size(), 2U) << "the old ones stay";
    EXPECT_TRUE(is_bare(gladly.patch("/api/v1/tasks/TASK_1120", R"({"status":"OPEN"})"), 204));
    EXPECT_EQ(gladly.post(comments, fine).status, 201U);
}

TEST(create_task_comment, names_what_is_wrong)
{
    struct refused_comment {
        std::string body;
        std::string_view attr;
        std::string_view code;
    };
    const refused_comment cases[] = {
        {"", "", "blank"},
        {R"({"comment":"x"})", "agentId", "blank"},
        {R"({"agentId":"NONE","comment":"x"})", "agentId", "not_exist"},
        {R"({"agentId":"AGENT_KIT"})", "comment", "blank"},
        {R"({"agentId":"AGENT_KIT","comment":")" + std::string(10'001, 'x') + R"("})", "comment", "too_long"},
        {R"({"id":"a b","agentId":"AGENT_KIT","comment":"x"})", "id", "invalid"},
        {R"({"id":")" + std::string(51, 'x') + R"(","agentId":"AGENT_KIT","comment":"x"})", "id", "too_long"},
        {R"({"id":"COMMENT_1120_1","agentId":"AGENT_KIT","comment":"x"})", "id", "taken"},
    };
    driver gladly;
    const auto before = gladly.target.snapshot();
    for (const refused_comment& entry : cases) {
        EXPECT_TRUE(is_list_error(gladly.post(comments, entry.body), 400, entry.attr, entry.code)) << entry.body;
    }
    EXPECT_TRUE(is_list_error(gladly.post("/api/v1/tasks/NONE/comments", fine), 404, "", "not_exist"));
    EXPECT_EQ(gladly.target.snapshot(), before);
}

TEST(create_task_comment, keeps_the_id_that_the_caller_chose)
{
    driver gladly;
    EXPECT_EQ(created_id(gladly.post(comments, R"({"id":"mine","agentId":"AGENT_KIT","comment":"x"})")), "mine");
}

TEST(get_task_comments, cuts_the_newest_beyond_a_thousand_and_says_so)
{
    world start;
    start.tasks.resize(1);
    start.tasks[0].id = "T";
    start.tasks[0].customer_id = "C";
    for (int count = 1000; count >= 0; --count) {
        start.task_comments.push_back(
            {"M" + std::to_string(count), "T", "A", "text", time_point{} + std::chrono::hours{count}});
    }
    driver gladly{std::move(start)};
    const http::response reply = gladly.get("/api/v1/tasks/T/comments");
    const auto ids = column(reply, "id");
    ASSERT_EQ(ids.size(), 1000U);
    EXPECT_EQ(ids.front(), "M0");
    EXPECT_EQ(ids.back(), "M999");
    EXPECT_EQ(reply.find("Gladly-Limited-Data"), "true");
}

TEST(get_task_comments, answers_not_found_with_a_body)
{
    driver gladly;
    EXPECT_TRUE(is_list_error(gladly.get("/api/v1/tasks/NONE/comments"), 404, "", "not_exist"));
    EXPECT_TRUE(is_list_error(gladly.get(comments + "/NONE"), 404, "", "not_exist"));
    EXPECT_TRUE(is_list_error(gladly.get("/api/v1/tasks/TASK_LOCKED_1/comments/COMMENT_1120_1"), 404, "", "not_exist"))
        << "that one is another task's";
}

TEST(get_task_comments, go_with_their_customer)
{
    driver gladly;
    EXPECT_TRUE(is_bare(gladly.patch("/api/v1/conversations/CONV_99182_2", R"({"status":{"value":"CLOSED"}})"), 204));
    EXPECT_TRUE(is_bare(gladly.remove("/api/v1/customer-profiles/CUST_99182"), 204));
    EXPECT_TRUE(gladly.target.snapshot().at("taskComments").as_array().empty());
}

} // namespace
} // namespace gladly_mcp::sandbox
