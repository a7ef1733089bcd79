#include "sandbox/driver.hpp"

#include <boost/json/serialize.hpp>

namespace gladly_mcp::sandbox {
namespace {

using boost::json::array;
using boost::json::object;

std::string reply_path(std::string_view item_id)
{
    return "/api/v1/conversation-items/" + std::string{item_id} + "/reply";
}

std::string reply(std::string_view type, std::string_view text = "We look into it.", const object& more = {})
{
    object content{{"type", type}, {"body", text}};
    content.insert(more.begin(), more.end());
    return boost::json::serialize(object{{"content", content}});
}

boost::json::value answer_to(driver& gladly, std::string_view item_id, const std::string& body)
{
    const http::response made = gladly.post(reply_path(item_id), body);
    EXPECT_TRUE(made.find("Location").starts_with("/api/v1/conversation-items/")) << made.body;
    return parsed(gladly.get("/api/v1/conversation-items/" + created_id(made)));
}

TEST(reply_to_message, answers_an_email_and_takes_the_conversation_over)
{
    driver gladly;
    const auto made = answer_to(gladly, "CONV_55012_3_1", reply("EMAIL"));
    EXPECT_EQ(made.at("conversationId"), "CONV_55012_3");
    EXPECT_EQ(made.at("initiator").at("type"), "API");
    EXPECT_EQ(boost::json::serialize(made.at("content")),
              R"({"type":"EMAIL","content":"We look into it.","from":"support@shop.example",)"
              R"("to":["alex@example.com"],"subject":"Re: Where is my order EX-20417?"})");
    EXPECT_EQ(parsed(gladly.get("/api/v1/conversations/CONV_55012_3")).at("agentId"), "AGENT_API")
        << "nobody had it before";
    ASSERT_EQ(gladly.target.sent_messages().size(), 1U);
    EXPECT_EQ(gladly.target.sent_messages().front().to, "alex@example.com");
    EXPECT_EQ(gladly.target.sent_messages().front().channel, "EMAIL");
}

TEST(reply_to_message, leaves_an_assigned_conversation_where_it_is)
{
    driver gladly;
    static_cast<void>(answer_to(gladly, "CONV_77491_6_3", reply("EMAIL")));
    EXPECT_EQ(parsed(gladly.get("/api/v1/conversations/CONV_77491_6")).at("agentId"), "AGENT_JO");
}

TEST(reply_to_message, answers_an_sms_from_the_number_that_it_went_to)
{
    driver gladly;
    const auto made = answer_to(gladly, "CONV_77491_7_2", reply("SMS"));
    EXPECT_EQ(made.at("content").at("from"), "+15550100000");
    EXPECT_EQ(made.at("content").at("to"), "+15550177491");
    EXPECT_TRUE(is_bare(gladly.patch("/api/v1/conversations/CONV_77491_7", R"({"status":{"value":"CLOSED"}})"), 204))
        << "the customer awaits no reply any more";
}

TEST(reply_to_message, answers_each_kind_that_can_be_answered)
{
    driver gladly;
    for (const auto& [item_id, type] :
         {std::pair{"CONV_TIMELINE_1_1", "CHAT_MESSAGE"}, std::pair{"CONV_TIMELINE_1_10", "WHATSAPP"},
          std::pair{"CONV_TIMELINE_1_11", "FACEBOOK_MESSAGE"}, std::pair{"CONV_TIMELINE_1_12", "INSTAGRAM_DIRECT"}}) {
        EXPECT_EQ(answer_to(gladly, item_id, reply(type)).at("content").at("type"), type);
    }
    EXPECT_EQ(gladly.target.sent_messages().size(), 4U);
}

TEST(reply_to_message, asks_back_with_options)
{
    driver gladly;
    const object data{{"options", array{object{{"id", "yes"}, {"label", "Yes"}}}}};
    const auto made =
        answer_to(gladly, "CONV_TIMELINE_1_1",
                  reply("CHAT_MESSAGE", "Solved?", {{"messageType", "QUICK_REPLY_REQUEST"}, {"messageData", data}}));
    EXPECT_EQ(made.at("sessionId"), "SESSION_CHAT_1");
    EXPECT_EQ(made.at("content").at("messageData"), data);
}

TEST(reply_to_message, sends_a_repeat_again)
{
    driver gladly;
    EXPECT_NE(created_id(gladly.post(reply_path("CONV_77491_7_2"), reply("SMS"))),
              created_id(gladly.post(reply_path("CONV_77491_7_2"), reply("SMS"))));
    EXPECT_EQ(gladly.target.sent_messages().size(), 2U);
}

struct refused_reply {
    std::string_view item_id;
    std::string body;
    std::string_view attr;
    std::string_view code;
};

TEST(reply_to_message, names_what_is_wrong_and_sends_nothing)
{
    const auto request = [](const object& data) {
        return reply("CHAT_MESSAGE", "Solved?", {{"messageType", "QUICK_REPLY_REQUEST"}, {"messageData", data}});
    };
    array eleven;
    eleven.resize(11, object{{"id", "a"}, {"label", "A"}});
    const std::vector<refused_reply> cases{
        {"CONV_55012_1_1", reply("SMS"), "", "invalid"},               // closed
        {"CONV_55012_3_2", reply("CONVERSATION_NOTE"), "", "invalid"}, // no message
        {"CONV_TIMELINE_1_13", reply("TWITTER"), "", "invalid"},       // off
        {"CONV_77491_6_2", reply("EMAIL"), "", "invalid"},             // ours
        {"CONV_55012_3_1", "{}", "content", "blank"},
        {"CONV_55012_3_1", reply(""), "content.type", "blank"},
        {"CONV_55012_3_1", reply("SMS"), "content.type", "invalid"},
        {"CONV_55012_3_1", reply("EMAIL", ""), "content.body", "blank"},
        {"CONV_55012_3_1", reply("EMAIL", std::string(2049, 'x')), "content.body", "too_long"},
        {"CONV_TIMELINE_1_1", reply("CHAT_MESSAGE", "x", {{"messageType", "SONG"}}), "content.messageType", "invalid"},
        {"CONV_TIMELINE_1_1", reply("CHAT_MESSAGE", "x", {{"messageType", "QUICK_REPLY_REQUEST"}}),
         "content.messageData", "blank"},
        {"CONV_TIMELINE_1_1", request({}), "content.messageData.options", "blank"},
        {"CONV_TIMELINE_1_1", request({{"options", eleven}}), "content.messageData.options", "too_long"},
        {"CONV_TIMELINE_1_1", request({{"options", array{object{{"id", "a b"}, {"label", "A"}}}}}),
         "content.messageData.options[0].id", "invalid"},
        {"CONV_TIMELINE_1_1", request({{"options", array{object{{"id", "a"}, {"label", std::string(51, 'x')}}}}}),
         "content.messageData.options[0].label", "too_long"},
    };
    driver gladly;
    const auto before = gladly.target.snapshot();
    for (const refused_reply& entry : cases) {
        EXPECT_TRUE(is_list_error(gladly.post(reply_path(entry.item_id), entry.body), 400, entry.attr, entry.code))
            << entry.item_id << " " << entry.body;
    }
    EXPECT_TRUE(is_bare(gladly.post(reply_path("NONE"), reply("SMS")), 404));
    EXPECT_EQ(gladly.target.snapshot(), before);
    EXPECT_TRUE(gladly.target.sent_messages().empty());
}

TEST(reply_to_message, does_not_answer_what_stands_outside_of_conversations)
{
    world start;
    conversation_item item;
    item.id = "I";
    item.customer_id = "C";
    item.initiator = communicator{"C", "CUSTOMER"};
    item.content = {{"type", "SMS"}, {"from", "+15550111111"}, {"to", "+15550100000"}, {"content", "Hi"}};
    start.items.push_back(std::move(item));
    driver gladly{std::move(start)};
    EXPECT_TRUE(is_list_error(gladly.post(reply_path("I"), reply("SMS")), 400, "", "invalid"));
}

} // namespace
} // namespace gladly_mcp::sandbox
