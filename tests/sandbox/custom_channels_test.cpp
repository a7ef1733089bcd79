#include "sandbox/driver.hpp"

#include <boost/json/serialize.hpp>

namespace gladly_mcp::sandbox {
namespace {

constexpr std::string_view messages = "/api/v1/communications/custom-channels/CHANNEL_APP/messages";

std::string message(const boost::json::object& changes = {})
{
    boost::json::object body{{"sender", boost::json::object{{"address", "nova"}, {"displayName", "Nova New"}}},
                             {"to", "shop-app"},
                             {"type", "TEXT"},
                             {"content", boost::json::object{{"text", "Hello?"}}}};
    for (const auto& change : changes) {
        body[change.key()] = change.value();
    }
    return boost::json::serialize(body);
}

boost::json::value item_of(driver& gladly, const http::response& reply)
{
    return parsed(gladly.get("/api/v1/conversation-items/" + created_id(reply)));
}

TEST(receive_custom_channel_message, creates_a_customer_and_a_conversation)
{
    driver gladly;
    const http::response reply = gladly.post(messages, message({{"groupId", "G"}, {"groupName", "Group"}}));
    EXPECT_TRUE(reply.find("Location").starts_with("/api/v1/conversation-items/"));
    const auto item = item_of(gladly, reply);
    EXPECT_EQ(item.at("content").at("content").at("text"), "Hello?");
    EXPECT_EQ(item.at("content").at("groupName"), "Group");
    EXPECT_EQ(item.at("initiator").at("type"), "CUSTOMER");
    const std::string customer{item.at("customerId").as_string()};
    EXPECT_EQ(parsed(gladly.get("/api/v1/customer-profiles/" + customer)).at("name"), "Nova New");
    EXPECT_EQ(column(gladly.get("/api/v1/customers/" + customer + "/conversations"), "status"),
              std::vector<std::string>{"OPEN"});
}

TEST(receive_custom_channel_message, knows_a_sender_who_has_written_before)
{
    driver gladly;
    const auto first = item_of(gladly, gladly.post(messages, message()));
    const auto second = item_of(gladly, gladly.post(messages, message()));
    EXPECT_EQ(first.at("customerId"), second.at("customerId"));
    EXPECT_EQ(first.at("conversationId"), second.at("conversationId"));
    EXPECT_EQ(first.at("content").at("sessionId"), second.at("content").at("sessionId"));
}

TEST(receive_custom_channel_message, finds_the_profile_that_the_channel_names)
{
    using boost::json::object;
    driver gladly;
    const object by_mail{{"type", "EMAIL"}, {"address", "alex@example.com"}};
    const object by_phone{{"type", "PHONE_NUMBER"}, {"address", "+1-555-012-3456"}};
    for (const object& identifier : {by_mail, by_phone}) {
        const object sender{{"address", "alex"}, {"profileIdentifier", identifier}};
        const auto item = item_of(gladly, gladly.post(messages, message({{"sender", sender}})));
        EXPECT_EQ(item.at("customerId"), "CUST_55012");
        EXPECT_EQ(item.at("conversationId"), "CONV_55012_3");
    }
}

TEST(receive_custom_channel_message, opens_a_waiting_conversation_again)
{
    using boost::json::object;
    driver gladly;
    const object sender{{"address", "lee"},
                        {"profileIdentifier", object{{"type", "EMAIL"}, {"address", "lee@example.com"}}}};
    EXPECT_EQ(gladly.patch("/api/v1/conversations/CONV_LOCKED_3", R"({"status":{"value":"CLOSED"}})").status, 204U);
    EXPECT_EQ(item_of(gladly, gladly.post(messages, message({{"sender", sender}}))).at("conversationId"),
              "CONV_LOCKED_2");
    EXPECT_EQ(parsed(gladly.get("/api/v1/conversations/CONV_LOCKED_2")).at("status"), "OPEN");
}

TEST(receive_custom_channel_message, takes_files)
{
    using boost::json::array;
    using boost::json::object;
    driver gladly;
    const object content{{"caption", "Look"},
                         {"files", array{object{{"fileName", "a.png"}, {"url", "https://files.example/a.png"}}}}};
    const auto item = item_of(gladly, gladly.post(messages, message({{"type", "FILES"}, {"content", content}})));
    EXPECT_EQ(item.at("content").at("content").at("files").at(0).at("url"), "https://files.example/a.png");
}

TEST(receive_custom_channel_message, names_what_is_wrong)
{
    using boost::json::array;
    using boost::json::object;
    struct refused_message {
        object changes;
        std::string_view attr;
        std::string_view code;
    };
    const object unfit{{"address", "nova"}, {"profileIdentifier", object{{"type", "EMAIL"}, {"address", "nova"}}}};
    const object odd{{"address", "nova"}, {"profileIdentifier", object{{"type", "FAX"}, {"address", "nova"}}}};
    const std::vector<refused_message> cases{
        {{{"sender", nullptr}}, "sender", "blank"},
        {{{"sender", object{}}}, "sender.address", "blank"},
        {{{"sender", unfit}}, "sender.profileIdentifier.address", "invalid"},
        {{{"sender", odd}}, "sender.profileIdentifier.type", "invalid"},
        {{{"to", nullptr}}, "to", "blank"},
        {{{"to", "elsewhere"}}, "to", "invalid"},
        {{{"type", "SOUND"}}, "type", "invalid"},
        {{{"content", nullptr}}, "content", "blank"},
        {{{"content", object{}}}, "content.text", "blank"},
        {{{"type", "FILES"}}, "content.files", "blank"},
        {{{"type", "FILES"}, {"content", object{{"files", array{object{}}}}}}, "content.files[0].url", "blank"},
    };
    driver gladly;
    const auto before = gladly.target.snapshot();
    for (const refused_message& entry : cases) {
        EXPECT_TRUE(is_list_error(gladly.post(messages, message(entry.changes)), 400, entry.attr, entry.code))
            << boost::json::serialize(entry.changes);
    }
    EXPECT_TRUE(is_list_error(gladly.post("/api/v1/communications/custom-channels/NONE/messages", message()), 400,
                              "customChannelId", "not_exist"));
    EXPECT_EQ(gladly.target.snapshot(), before);
}

TEST(update_custom_channel_message_status, changes_the_status_of_a_message_to_the_customer)
{
    driver gladly;
    const std::string path = std::string{messages} + "/CONV_TIMELINE_1_24/status";
    EXPECT_TRUE(is_bare(gladly.put(path, R"({"value":"FAILED","details":"no such user"})"), 200));
    const auto item = parsed(gladly.get("/api/v1/conversation-items/CONV_TIMELINE_1_24"));
    EXPECT_EQ(boost::json::serialize(item.at("content").at("status")),
              R"({"value":"FAILED","details":"no such user"})");
}

TEST(update_custom_channel_message_status, names_what_is_wrong)
{
    driver gladly;
    const std::string path = std::string{messages} + "/CONV_TIMELINE_1_24/status";
    const std::string read = R"({"value":"READ"})";
    EXPECT_TRUE(is_list_error(gladly.put(path, "{}"), 400, "value", "blank"));
    EXPECT_TRUE(is_list_error(gladly.put(path, R"({"value":"SENDING"})"), 400, "value", "invalid"));
    EXPECT_TRUE(
        is_list_error(gladly.put(std::string{messages} + "/CONV_TIMELINE_1_14/status", read), 400, "", "invalid_state"))
        << "a message of the customer";
    EXPECT_TRUE(is_list_error(gladly.put(std::string{messages} + "/NONE/status", read), 404, "", "not_exist"));
    EXPECT_TRUE(is_list_error(
        gladly.put("/api/v1/communications/custom-channels/NONE/messages/CONV_TIMELINE_1_24/status", read), 404, "",
        "not_exist"));
}

} // namespace
} // namespace gladly_mcp::sandbox
