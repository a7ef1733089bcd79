#include "sandbox/driver.hpp"

#include <boost/json/serialize.hpp>

namespace gladly_mcp::sandbox {
namespace {

constexpr std::string_view timeline = "/api/v1/conversations/CONV_TIMELINE_1/items";

TEST(get_item, answers_one_item)
{
    driver gladly;
    const auto item = parsed(gladly.get("/api/v1/conversation-items/CONV_55012_3_1"));
    EXPECT_EQ(item.at("conversationId"), "CONV_55012_3");
    EXPECT_EQ(item.at("initiator").at("type"), "CUSTOMER");
    EXPECT_EQ(item.at("content").at("type"), "EMAIL");
}

TEST(get_item, tells_a_kind_that_is_not_exposed_from_an_unknown_id)
{
    driver gladly;
    EXPECT_TRUE(is_list_error(gladly.get("/api/v1/conversation-items/CONV_TIMELINE_1_23"), 400, "", "invalid"));
    EXPECT_TRUE(is_bare(gladly.get("/api/v1/conversation-items/NONE"), 404));
}

TEST(get_conversation_items, lists_oldest_first_without_what_is_not_exposed)
{
    driver gladly;
    const http::response reply = gladly.get(timeline);
    const auto times = column(reply, "timestamp");
    EXPECT_TRUE(std::is_sorted(times.begin(), times.end()));
    EXPECT_EQ(reply.body.find("\"TASK\""), std::string::npos);
    EXPECT_FALSE(reply.contains("Gladly-Limited-Data"));
}

TEST(get_conversation_items, filters_by_session)
{
    driver gladly;
    EXPECT_EQ(column(gladly.get(std::string{timeline} + "?sessionId=SESSION_CHAT_1"), "id").size(), 4U);
    EXPECT_EQ(column(gladly.get(std::string{timeline} + "?sessionId=SESSION_VOICE_1"), "id").size(), 1U);
    EXPECT_TRUE(column(gladly.get(std::string{timeline} + "?sessionId=NONE"), "id").empty());
}

TEST(get_conversation_items, answers_a_bare_404_for_an_unknown_conversation)
{
    driver gladly;
    EXPECT_TRUE(is_bare(gladly.get("/api/v1/conversations/NONE/items"), 404));
}

TEST(get_conversation_items, cuts_the_newest_beyond_a_thousand_and_says_so)
{
    world start;
    start.conversations.resize(1);
    start.conversations[0].id = "V";
    start.conversations[0].customer_id = "C";
    for (int count = 1000; count >= 0; --count) { // newest first: the sandbox has to sort
        conversation_item item;
        item.id = "I" + std::to_string(count);
        item.customer_id = "C";
        item.conversation_id = "V";
        item.timestamp = time_point{} + std::chrono::hours{count};
        item.content = {{"type", "CONVERSATION_NOTE"}, {"body", "note"}};
        start.items.push_back(std::move(item));
    }
    driver gladly{std::move(start)};
    const http::response reply = gladly.get("/api/v1/conversations/V/items");
    const auto ids = column(reply, "id");
    ASSERT_EQ(ids.size(), 1000U);
    EXPECT_EQ(ids.front(), "I0");
    EXPECT_EQ(ids.back(), "I999");
    EXPECT_EQ(reply.find("Gladly-Limited-Data"), "true");
}

TEST(add_note_to_conversation, adds_an_item_of_the_caller)
{
    driver gladly;
    const http::response reply =
        gladly.post("/api/v1/conversations/CONV_55012_3/notes", R"({"content":{"body":"<b>Told Alex.</b>"}})");
    const std::string id = created_id(reply);
    EXPECT_EQ(reply.find("Location"), "/api/v1/conversations/CONV_55012_3/notes/" + id);
    const auto item = parsed(gladly.get("/api/v1/conversation-items/" + id));
    EXPECT_EQ(boost::json::serialize(item.at("content")), R"({"type":"CONVERSATION_NOTE","body":"<b>Told Alex.</b>"})");
    EXPECT_EQ(boost::json::serialize(item.at("initiator")), R"({"id":"AGENT_API","type":"API"})");
    EXPECT_EQ(column(gladly.get("/api/v1/conversations/CONV_55012_3/items"), "id").back(), id);
}

TEST(add_note_to_conversation, takes_both_shapes_of_the_contract)
{
    driver gladly;
    EXPECT_EQ(gladly.post("/api/v1/conversations/CONV_55012_3/notes", R"({"body":"Told Alex."})").status, 201U);
}

TEST(add_note_to_conversation, makes_a_second_note_of_a_repeat)
{
    driver gladly;
    const std::string path = "/api/v1/conversations/CONV_55012_3/notes";
    EXPECT_NE(created_id(gladly.post(path, R"({"body":"same"})")), created_id(gladly.post(path, R"({"body":"same"})")));
}

TEST(add_note_to_conversation, names_what_is_wrong)
{
    driver gladly;
    const std::string path = "/api/v1/conversations/CONV_55012_3/notes";
    EXPECT_TRUE(is_list_error(gladly.post(path, "{}"), 400, "content", "blank"));
    EXPECT_TRUE(is_list_error(gladly.post(path, R"({"content":{}})"), 400, "content.body", "blank"));
    EXPECT_TRUE(is_list_error(gladly.post(path, R"({"content":{"body":" "}})"), 400, "content.body", "blank"));
    EXPECT_TRUE(is_list_error(gladly.post(path, R"({"content":"text"})"), 400, "content", "invalid"));
    EXPECT_TRUE(is_list_error(gladly.post(path, R"({"body":7})"), 400, "body", "invalid"));
    EXPECT_TRUE(is_list_error(gladly.post(path, ""), 400, "", "blank"));
    EXPECT_TRUE(is_bare(gladly.post("/api/v1/conversations/NONE/notes", R"({"body":"x"})"), 404));
}

TEST(get_note_from_conversation, answers_a_note_where_it_stands)
{
    driver gladly;
    const std::string path = "/api/v1/conversations/CONV_55012_3/notes/";
    const http::response made = gladly.post("/api/v1/conversations/CONV_55012_3/notes", R"({"body":"Told Alex."})");
    EXPECT_EQ(parsed(gladly.get(made.find("Location"))).at("content").at("body"), "Told Alex.");
    EXPECT_EQ(parsed(gladly.get(path + "CONV_55012_3_2")).at("content").at("type"), "CONVERSATION_NOTE");
    EXPECT_TRUE(is_bare(gladly.get(path + "CONV_55012_3_1"), 404)) << "an e-mail is no note";
    EXPECT_TRUE(is_bare(gladly.get(path + "CONV_TIMELINE_1_17"), 404)) << "that note is another conversation's";
    EXPECT_TRUE(is_bare(gladly.get(path + "NONE"), 404));
}

} // namespace
} // namespace gladly_mcp::sandbox
