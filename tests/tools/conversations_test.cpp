#include "tools/workshop.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace gladly_mcp::tools {
namespace {

using boost::json::array;
using boost::json::object;

std::vector<std::string> ids_of(const boost::json::value& list)
{
    std::vector<std::string> out;
    for (const auto& item : list.as_array()) {
        out.emplace_back(item.at("id").as_string());
    }
    return out;
}

TEST(list_conversations, begins_with_the_newest)
{
    workshop shop;
    const auto newest =
        shop.done("list_all_gladly_customer_conversations", {{"customerId", "CUST_77491"}, {"limit", 5}});
    const std::vector<std::string> expected{"CONV_77491_7", "CONV_77491_6", "CONV_77491_5", "CONV_77491_4",
                                            "CONV_77491_3"};
    EXPECT_EQ(ids_of(newest.at("conversations")), expected);
    EXPECT_EQ(newest.at("count"), 5);
    EXPECT_EQ(newest.at("total"), 7);
    EXPECT_EQ(newest.at("truncated"), true);
    const auto oldest =
        shop.done("list_all_gladly_customer_conversations", {{"customerId", "CUST_77491"}, {"order", "oldest_first"}});
    EXPECT_EQ(ids_of(oldest.at("conversations")).front(), "CONV_77491_1");
    EXPECT_FALSE(oldest.contains("nextCursor"));
}

TEST(get_conversation, answers_the_conversation_itself)
{
    workshop shop;
    EXPECT_EQ(shop.done("get_single_gladly_conversation_by_id", {{"id", "CONV_77491_7"}}).at("status"), "OPEN");
    EXPECT_EQ(shop.refused("get_single_gladly_conversation_by_id", {{"id", "CONV_NONE"}}),
              "There is no conversation CONV_NONE. Nothing was changed. Take the id from "
              "list_all_gladly_customer_conversations.");
}

TEST(update_conversation, assigns_to_another_inbox)
{
    workshop shop;
    shop.done("update_a_gladly_conversation_by_id",
              {{"id", "CONV_77491_7"}, {"assignee", object{{"inboxId", "INBOX_992"}}}});
    EXPECT_EQ(shop.done("get_single_gladly_conversation_by_id", {{"id", "CONV_77491_7"}}).at("inboxId"), "INBOX_992");
}

TEST(update_conversation, takes_objects_that_arrive_as_strings)
{
    workshop shop;
    shop.done("update_a_gladly_conversation_by_id",
              {{"id", "CONV_77491_7"}, {"assignee", R"({"inboxId":"INBOX_992"})"}});
    EXPECT_EQ(shop.done("get_single_gladly_conversation_by_id", {{"id", "CONV_77491_7"}}).at("inboxId"), "INBOX_992");
}

TEST(update_conversation, says_what_mends_an_agent_of_another_inbox)
{
    workshop shop;
    const auto before = shop.service->snapshot();
    const auto text = shop.refused(
        "update_a_gladly_conversation_by_id",
        {{"id", "CONV_77491_7"}, {"assignee", object{{"inboxId", "INBOX_992"}, {"agentId", "AGENT_KIT"}}}});
    EXPECT_TRUE(text.starts_with("Gladly refused the call. Nothing was changed. ")) << text;
    EXPECT_NE(text.find("Agents are listed by list_all_gladly_agents."), std::string::npos) << text;
    EXPECT_EQ(shop.service->snapshot(), before);
}

TEST(update_conversation, says_that_closing_while_a_customer_waits_needs_force)
{
    workshop shop;
    const object close{{"value", "CLOSED"}};
    const auto text = shop.refused("update_a_gladly_conversation_by_id", {{"id", "CONV_77491_7"}, {"status", close}});
    EXPECT_NE(text.find(R"(close all the same with status {"value":"CLOSED","force":true}.)"), std::string::npos)
        << text;
    EXPECT_EQ(text.find("list_all_gladly_topics"), std::string::npos) << text;
    shop.done("update_a_gladly_conversation_by_id",
              {{"id", "CONV_77491_7"}, {"status", object{{"value", "CLOSED"}, {"force", true}}}});
}

TEST(update_conversation, says_that_closing_needs_a_topic_and_which_calls_add_one)
{
    auto start = sandbox::default_world(testing::manual_clock().wall_now());
    std::ranges::find(start.conversations, "CONV_99182_2", &sandbox::conversation::id)->topic_ids.clear();
    workshop shop(std::move(start));
    const object close{{"value", "CLOSED"}};
    const auto text = shop.refused("update_a_gladly_conversation_by_id", {{"id", "CONV_99182_2"}, {"status", close}});
    EXPECT_NE(text.find("choose one from list_all_gladly_topics, add it with create_a_gladly_conversation_topic "
                        R"({"conversationId":"CONV_99182_2","topicIds":["<id of the topic>"]}, then close again.)"),
              std::string::npos)
        << text;
    EXPECT_EQ(text.find("force"), std::string::npos) << text;
    const auto topics = shop.done("list_all_gladly_topics", {{"fields", array{"name"}}});
    shop.done("create_a_gladly_conversation_topic",
              {{"conversationId", "CONV_99182_2"}, {"topicIds", array{topics.at("topics").at(0).at("id")}}});
    shop.done("update_a_gladly_conversation_by_id", {{"id", "CONV_99182_2"}, {"status", close}});
}

TEST(update_conversation, says_that_a_closed_one_must_be_opened_to_be_assigned)
{
    workshop shop;
    const auto text = shop.refused("update_a_gladly_conversation_by_id",
                                   {{"id", "CONV_77491_1"}, {"assignee", object{{"inboxId", "INBOX_992"}}}});
    EXPECT_NE(text.find(R"(open it in the same call with status {"value":"OPEN"}.)"), std::string::npos) << text;
}

TEST(update_conversation, needs_something_to_change)
{
    workshop shop;
    EXPECT_NE(
        shop.refused("update_a_gladly_conversation_by_id", {{"id", "CONV_1"}}).find("give assignee, status or both"),
        std::string::npos);
    EXPECT_EQ(shop.requests(), 0U);
}

TEST(list_items, reads_every_kind_newest_first)
{
    workshop shop;
    const auto conversations = shop.done("list_all_gladly_customer_conversations", {{"customerId", "CUST_TIMELINE"}});
    std::size_t items = 0;
    for (const auto& id : ids_of(conversations.at("conversations"))) {
        const auto page = shop.done("list_all_gladly_conversation_items", {{"conversationId", id}, {"limit", 100}});
        const auto& list = page.at("items").as_array();
        items += list.size();
        EXPECT_TRUE(std::ranges::is_sorted(list, std::ranges::greater{}, [](const boost::json::value& item) {
            return std::string(item.at("timestamp").as_string());
        }));
    }
    EXPECT_GT(items, 15U);
}

TEST(list_items, keeps_what_customers_wrote_inside_the_json)
{
    workshop shop;
    const auto result = shop.call("list_all_gladly_conversation_items", {{"conversationId", "CONV_77491_7"}});
    const auto text = text_of(result);
    const auto words = text.substr(0, text.find('\n'));
    EXPECT_EQ(words, "2 items, newest first.");
}

TEST(get_item, answers_the_item_itself)
{
    workshop shop;
    const auto item = shop.done("get_single_gladly_conversation_item_by_id", {{"id", "CONV_77491_7_1"}});
    EXPECT_EQ(item.at("content").at("type"), "SMS");
    EXPECT_NE(shop.refused("get_single_gladly_conversation_item_by_id", {{"id", "ITEM_NONE"}})
                  .find("There is no conversation item ITEM_NONE."),
              std::string::npos);
}

TEST(add_note, returns_the_id_of_the_note)
{
    workshop shop;
    const auto done =
        shop.done("create_a_gladly_conversation_note", {{"conversationId", "CONV_77491_7"}, {"body", "Called back."}});
    const auto note = shop.done("get_single_gladly_conversation_item_by_id", {{"id", done.at("id")}});
    EXPECT_EQ(note.at("content").at("body"), "Called back.");
}

TEST(add_topics, adds_them_once)
{
    workshop shop;
    const object arguments{{"conversationId", "CONV_77491_6"}, {"topicIds", array{"TOPIC_REFUND"}}};
    shop.done("create_a_gladly_conversation_topic", arguments);
    shop.done("create_a_gladly_conversation_topic", arguments);
    const auto topics = shop.done("get_single_gladly_conversation_by_id", {{"id", "CONV_77491_6"}}).at("topicIds");
    EXPECT_EQ(std::ranges::count(topics.as_array(), boost::json::value("TOPIC_REFUND")), 1);
}

TEST(add_topics, says_where_usable_topics_are_listed)
{
    workshop shop;
    const auto text = shop.refused("create_a_gladly_conversation_topic",
                                   {{"conversationId", "CONV_77491_6"}, {"topicIds", array{"TOPIC_FAX"}}});
    EXPECT_NE(text.find("Take topics that are not disabled from list_all_gladly_topics."), std::string::npos) << text;
}

TEST(directory, lists_inboxes_agents_and_topics)
{
    workshop shop;
    EXPECT_EQ(shop.done("list_all_gladly_inboxes").at("count"), 5);
    EXPECT_EQ(shop.done("list_all_gladly_agents").at("count"), 5);
    EXPECT_EQ(shop.done("list_all_gladly_topics").at("count"), 7);
    EXPECT_EQ(shop.done("get_single_gladly_organization").at("name"), "Example Outdoor Shop");
}

} // namespace
} // namespace gladly_mcp::tools
