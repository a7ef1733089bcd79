#include "sandbox/driver.hpp"

#include <boost/json/serialize.hpp>

namespace gladly_mcp::sandbox {
namespace {

constexpr std::string_view angry = "/api/v1/conversations/CONV_77491_7";

std::string newest_content(driver& gladly, std::string_view conversation_path)
{
    const auto items = parsed(gladly.get(std::string{conversation_path} + "/items"));
    return boost::json::serialize(items.as_array().back().at("content"));
}

TEST(get_conversations, lists_oldest_first)
{
    driver gladly;
    const http::response reply = gladly.get("/api/v1/customers/CUST_77491/conversations");
    EXPECT_EQ(column(reply, "id"),
              (std::vector<std::string>{"CONV_77491_1", "CONV_77491_2", "CONV_77491_3", "CONV_77491_4", "CONV_77491_5",
                                        "CONV_77491_6", "CONV_77491_7"}));
    EXPECT_FALSE(reply.contains("Gladly-Limited-Data"));
}

TEST(get_conversations, answers_not_found_for_unknown_and_merged_customers)
{
    driver gladly;
    for (const std::string id : {"CUST_NOBODY", "CUST_83921"}) {
        EXPECT_TRUE(is_list_error(gladly.get("/api/v1/customers/" + id + "/conversations"), 404, "", "not_exist"));
    }
}

TEST(get_conversations, cuts_the_newest_beyond_a_hundred_and_says_so)
{
    world start;
    start.customers.resize(1);
    start.customers[0].id = "C";
    for (int count = 0; count < 101; ++count) {
        conversation talk;
        talk.id = "CONV_" + std::to_string(count);
        talk.customer_id = "C";
        talk.inbox_id = "I";
        talk.created_at = time_point{} + std::chrono::hours{count};
        start.conversations.push_back(std::move(talk));
    }
    driver gladly{std::move(start)};
    const http::response reply = gladly.get("/api/v1/customers/C/conversations");
    const auto ids = column(reply, "id");
    ASSERT_EQ(ids.size(), 100U);
    EXPECT_EQ(ids.front(), "CONV_0");
    EXPECT_EQ(ids.back(), "CONV_99");
    EXPECT_EQ(reply.find("gladly-limited-data"), "true");
}

TEST(get_conversation, answers_it_or_a_bare_404)
{
    driver gladly;
    const auto found = parsed(gladly.get("/api/v1/conversations/CONV_55012_2"));
    EXPECT_EQ(found.at("status"), "CLOSED");
    EXPECT_TRUE(found.as_object().contains("closedAt"));
    EXPECT_TRUE(is_bare(gladly.get("/api/v1/conversations/CONV_NONE"), 404));
}

TEST(patch_conversation, escalates_to_another_inbox_and_agent)
{
    driver gladly;
    EXPECT_TRUE(is_bare(gladly.patch(angry, R"({"assignee":{"inboxId":"INBOX_992","agentId":"AGENT_MAX"}})"), 204));
    auto after = parsed(gladly.get(angry));
    EXPECT_EQ(after.at("inboxId"), "INBOX_992");
    EXPECT_EQ(after.at("agentId"), "AGENT_MAX");
    EXPECT_TRUE(is_bare(gladly.patch(angry, R"({"assignee":{"inboxId":"INBOX_992","agentId":null}})"), 204));
    after = parsed(gladly.get(angry));
    EXPECT_FALSE(after.as_object().contains("agentId")) << "null takes the person away";
}

struct refused_patch {
    std::string_view body;
    std::string_view attr;
    std::string_view code;
};

TEST(patch_conversation, names_what_is_wrong)
{
    const refused_patch cases[] = {
        {R"({"assignee":{}})", "assignee.inboxId", "blank"},
        {R"({"assignee":{"agentId":"AGENT_MAX"}})", "assignee.inboxId", "blank"},
        {R"({"assignee":{"inboxId":""}})", "assignee.inboxId", "blank"},
        {R"({"assignee":"INBOX_992"})", "assignee", "invalid"},
        {R"({"assignee":{"inboxId":"INBOX_NONE"}})", "assignee.inboxId", "not_exist"},
        {R"({"assignee":{"inboxId":"INBOX_HOLIDAY"}})", "assignee.inboxId", "invalid_state"},
        {R"({"assignee":{"inboxId":"INBOX_992","agentId":"AGENT_NONE"}})", "assignee.agentId", "not_exist"},
        {R"({"assignee":{"inboxId":"INBOX_992","agentId":"AGENT_JO"}})", "assignee.agentId", "invalid_state"},
        {R"({"status":{}})", "status.value", "blank"},
        {R"({"status":{"force":true}})", "status.value", "blank"},
        {R"({"status":{"value":"WAITING"}})", "status.value", "invalid"},
        {R"({"status":{"value":"CLOSED","force":"yes"}})", "status.force", "invalid"},
        {"", "", "blank"},
    };
    driver gladly;
    const auto before = gladly.target.snapshot();
    for (const refused_patch& entry : cases) {
        EXPECT_TRUE(is_list_error(gladly.patch(angry, entry.body), 400, entry.attr, entry.code)) << entry.body;
    }
    EXPECT_EQ(gladly.target.snapshot(), before);
}

TEST(patch_conversation, answers_not_found_with_a_body)
{
    driver gladly;
    EXPECT_TRUE(is_list_error(gladly.patch("/api/v1/conversations/CONV_NONE", "{}"), 404, "", "not_exist"));
}

TEST(patch_conversation, changes_nothing_when_nothing_is_given)
{
    driver gladly;
    const auto before = gladly.target.snapshot();
    EXPECT_TRUE(is_bare(gladly.patch(angry, "{}"), 204));
    EXPECT_EQ(gladly.target.snapshot(), before);
}

TEST(patch_conversation, does_not_close_while_the_customer_awaits_a_reply_unless_forced)
{
    driver gladly;
    EXPECT_TRUE(is_list_error(gladly.patch(angry, R"({"status":{"value":"CLOSED"}})"), 400, "", "invalid_state"));
    EXPECT_TRUE(is_bare(gladly.patch(angry, R"({"status":{"value":"CLOSED","force":true}})"), 204));
    const auto after = parsed(gladly.get(angry));
    EXPECT_EQ(after.at("status"), "CLOSED");
    EXPECT_TRUE(after.as_object().contains("closedAt"));
    EXPECT_EQ(newest_content(gladly, angry), R"({"type":"CONVERSATION_STATUS_CHANGE","status":"CLOSED"})");
}

TEST(patch_conversation, takes_a_message_of_ours_as_the_reply)
{
    driver gladly;
    EXPECT_EQ(gladly
                  .post("/api/v1/communications/sms",
                        R"({"customer":{"mobileNumber":"+15550177491"},"from":"+15550100000","body":"Refunded."})")
                  .status,
              200U);
    EXPECT_TRUE(is_bare(gladly.patch(angry, R"({"status":{"value":"CLOSED"}})"), 204));
}

world one_conversation(conversation_status status, std::vector<std::string> topics)
{
    world start;
    start.customers.resize(1);
    start.customers[0].id = "C";
    start.inboxes = {{"I", "Inbox", false, {}}, {"J", "Other", false, {}}};
    start.topics = {{"T", "Topic", false, {}}, {"OFF", "Old", true, {}}};
    conversation talk;
    talk.id = "V";
    talk.customer_id = "C";
    talk.inbox_id = "I";
    talk.status = status;
    talk.topic_ids = std::move(topics);
    start.conversations.push_back(std::move(talk));
    return start;
}

TEST(patch_conversation, does_not_close_without_topics_where_they_are_mandatory)
{
    driver strict{one_conversation(conversation_status::open, {})};
    EXPECT_TRUE(is_list_error(strict.patch("/api/v1/conversations/V", R"({"status":{"value":"CLOSED","force":true}})"),
                              400, "", "invalid_state"));
    EXPECT_TRUE(is_bare(strict.post("/api/v1/conversations/V/topics", R"({"topicIds":["T"]})"), 204));
    EXPECT_TRUE(is_bare(strict.patch("/api/v1/conversations/V", R"({"status":{"value":"CLOSED"}})"), 204));

    world start = one_conversation(conversation_status::open, {});
    start.organization.topics_required_to_close = false;
    driver easy{std::move(start)};
    EXPECT_TRUE(is_bare(easy.patch("/api/v1/conversations/V", R"({"status":{"value":"CLOSED"}})"), 204));
}

TEST(patch_conversation, does_not_reassign_a_closed_conversation_unless_it_is_reopened_as_well)
{
    driver gladly{one_conversation(conversation_status::closed, {"T"})};
    EXPECT_TRUE(is_list_error(gladly.patch("/api/v1/conversations/V", R"({"assignee":{"inboxId":"J"}})"), 400, "",
                              "invalid_state"));
    EXPECT_TRUE(is_bare(
        gladly.patch("/api/v1/conversations/V", R"({"assignee":{"inboxId":"J"},"status":{"value":"OPEN"}})"), 204));
    const auto after = parsed(gladly.get("/api/v1/conversations/V"));
    EXPECT_EQ(after.at("inboxId"), "J");
    EXPECT_EQ(after.at("status"), "OPEN");
    EXPECT_FALSE(after.as_object().contains("closedAt"));
}

TEST(patch_conversation, records_no_change_to_the_status_that_it_has)
{
    driver gladly{one_conversation(conversation_status::closed, {})};
    EXPECT_TRUE(is_bare(gladly.patch("/api/v1/conversations/V", R"({"status":{"value":"CLOSED"}})"), 204));
    EXPECT_TRUE(column(gladly.get("/api/v1/conversations/V/items"), "id").empty());
}

TEST(patch_conversation, reopens_a_waiting_conversation)
{
    driver gladly{one_conversation(conversation_status::waiting, {})};
    EXPECT_TRUE(is_bare(gladly.patch("/api/v1/conversations/V", R"({"status":{"value":"OPEN"}})"), 204));
    EXPECT_EQ(newest_content(gladly, "/api/v1/conversations/V"),
              R"({"type":"CONVERSATION_STATUS_CHANGE","status":"OPEN"})");
}

TEST(add_topic_to_conversation, adds_what_is_new_and_writes_it_into_the_timeline)
{
    driver gladly{one_conversation(conversation_status::open, {})};
    EXPECT_TRUE(is_bare(gladly.post("/api/v1/conversations/V/topics", R"({"topicIds":["T","T"]})"), 204));
    EXPECT_EQ(boost::json::serialize(parsed(gladly.get("/api/v1/conversations/V")).at("topicIds")), R"(["T"])");
    EXPECT_EQ(newest_content(gladly, "/api/v1/conversations/V"), R"({"type":"TOPIC_CHANGE","addedTopicIds":["T"]})");
    EXPECT_TRUE(is_bare(gladly.post("/api/v1/conversations/V/topics", R"({"topicIds":["T"]})"), 204));
    EXPECT_EQ(column(gladly.get("/api/v1/conversations/V/items"), "id").size(), 1U) << "present values are ignored";
}

TEST(add_topic_to_conversation, names_what_is_wrong)
{
    const refused_patch cases[] = {
        {R"({})", "topicIds", "blank"},
        {R"({"topicIds":[]})", "topicIds", "blank"},
        {R"({"topicIds":"T"})", "topicIds", "invalid"},
        {R"({"topicIds":["T","NONE"]})", "topicIds", "not_exist"},
        {R"({"topicIds":[7]})", "topicIds", "not_exist"},
        {R"({"topicIds":["OFF"]})", "topicIds", "invalid"},
    };
    driver gladly{one_conversation(conversation_status::open, {})};
    const auto before = gladly.target.snapshot();
    for (const refused_patch& entry : cases) {
        EXPECT_TRUE(
            is_list_error(gladly.post("/api/v1/conversations/V/topics", entry.body), 400, entry.attr, entry.code))
            << entry.body;
    }
    EXPECT_EQ(gladly.target.snapshot(), before);
    EXPECT_TRUE(is_bare(gladly.post("/api/v1/conversations/NONE/topics", R"({"topicIds":["T"]})"), 404));
}

} // namespace
} // namespace gladly_mcp::sandbox
