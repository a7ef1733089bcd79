#include "sandbox/driver.hpp"

#include <boost/json/serialize.hpp>

#include <algorithm>

namespace gladly_mcp::sandbox {
namespace {

using boost::json::object;
using namespace std::chrono_literals;

constexpr std::string_view items = "/api/v1/conversation-items";
constexpr std::string_view alex_items = "/api/v1/customers/CUST_55012/conversation-items";

object activity(const object& changes = {})
{
    object content{{"type", "CUSTOMER_ACTIVITY"}, {"title", "Survey answered"}, {"activityType", "SURVEY"}};
    for (const auto& change : changes) {
        content[change.key()] = change.value();
    }
    return content;
}

std::string body(const object& members)
{
    return boost::json::serialize(members);
}

std::string for_customer(const object& customer, const object& content = activity())
{
    return body({{"customer", customer}, {"content", content}});
}

object task_content()
{
    return {{"type", "TASK"},
            {"body", "Call back"},
            {"dueAt", future(48h)},
            {"assignee", object{{"inboxId", "INBOX_SALES"}}}};
}

TEST(create_item, keeps_an_activity_of_a_known_customer_outside_of_conversations)
{
    driver gladly;
    const object full = activity({{"body", "<p>5 of 5</p>"},
                                  {"sourceName", "Example Survey"},
                                  {"link", object{{"url", "https://survey.example/1"}, {"text", "Open"}}},
                                  {"expandByDefault", true},
                                  {"occurredAt", future(-24h)}});
    const auto made = parsed(gladly.post(items, for_customer({{"emailAddress", "ALEX@example.com"}}, full)));
    EXPECT_EQ(made.at("customerId"), "CUST_55012");
    EXPECT_EQ(made.at("initiator").at("type"), "API");
    EXPECT_FALSE(made.as_object().contains("conversationId"));
    for (const auto& member : full) {
        EXPECT_EQ(made.at("content").at(member.key()), member.value()) << member.key();
    }
    EXPECT_TRUE(made.at("content").as_object().contains("receivedAt"));
    EXPECT_EQ(parsed(gladly.get(std::string{items} + "/" + std::string{made.at("id").as_string()})), made);
}

TEST(create_item, creates_an_unknown_customer)
{
    driver gladly;
    const auto by_mail = parsed(gladly.post(items, for_customer({{"emailAddress", "new@example.com"}})));
    const auto by_phone = parsed(gladly.post(items, for_customer({{"mobilePhone", "+1-555-011-1111"}})));
    EXPECT_EQ(column(gladly.get("/api/v1/customer-profiles?email=new%40example.com"), "id").front(),
              by_mail.at("customerId").as_string());
    EXPECT_EQ(column(gladly.get("/api/v1/customer-profiles?phoneNumber=%2B15550111111"), "id").front(),
              by_phone.at("customerId").as_string());
}

TEST(create_item, refuses_an_id_the_second_time)
{
    driver gladly;
    const std::string keyed =
        body({{"id", "my-item"}, {"customer", object{{"emailAddress", "alex@example.com"}}}, {"content", activity()}});
    EXPECT_EQ(parsed(gladly.post(items, keyed)).at("id"), "my-item");
    EXPECT_TRUE(is_list_error(gladly.post(items, keyed), 409, "newConversationItems", "taken"));
    EXPECT_TRUE(is_list_error(gladly.post(alex_items, body({{"id", "TASK_1120"}, {"content", activity()}})), 409,
                              "newConversationItems", "taken"));
}

TEST(create_item, makes_a_task_of_content_task)
{
    driver gladly;
    const auto made = parsed(gladly.post(items, for_customer({{"emailAddress", "alex@example.com"}}, task_content())));
    const std::string id{made.at("id").as_string()};
    EXPECT_EQ(made.at("content").at("body"), "Call back");
    EXPECT_EQ(parsed(gladly.get("/api/v1/tasks/" + id)).at("customerId"), "CUST_55012");
    EXPECT_TRUE(is_list_error(gladly.get(std::string{items} + "/" + id), 400, "", "invalid"))
        << "a task is not shown as an item";
}

TEST(create_item, names_what_is_wrong_and_creates_nobody)
{
    struct refused_item {
        object content;
        std::string_view attr;
        std::string_view code;
    };
    object task_without_body = task_content();
    task_without_body.erase("body");
    const std::vector<refused_item> cases{
        {{}, "content.type", "blank"},
        {{{"type", "EMAIL"}}, "content.type", "invalid"},
        {activity({{"activityType", nullptr}}), "content.activityType", "blank"},
        {activity({{"activityType", "CALL"}}), "content.activityType", "invalid"},
        {activity({{"title", std::string(101, 'x')}}), "content.title", "too_long"},
        {activity({{"body", std::string(25'001, 'x')}}), "content.body", "too_long"},
        {activity({{"sourceName", std::string(51, 'x')}}), "content.sourceName", "too_long"},
        {activity({{"link", "https://a.example"}}), "content.link", "invalid"},
        {activity({{"link", object{{"text", std::string(51, 'x')}}}}), "content.link.text", "too_long"},
        {activity({{"expandByDefault", "yes"}}), "content.expandByDefault", "invalid"},
        {activity({{"occurredAt", "yesterday"}}), "content.occurredAt", "invalid"},
        {activity({{"occurredAt", future(-24h * 366)}}), "content.occurredAt", "invalid"},
        {activity({{"occurredAt", future(24h)}}), "content.occurredAt", "invalid"},
        {task_without_body, "content.body", "blank"},
    };
    driver gladly;
    const auto before = gladly.target.snapshot();
    for (const refused_item& entry : cases) {
        EXPECT_TRUE(
            is_list_error(gladly.post(items, for_customer({{"emailAddress", "new@example.com"}}, entry.content)), 400,
                          entry.attr, entry.code))
            << boost::json::serialize(entry.content);
    }
    EXPECT_TRUE(is_list_error(gladly.post(items, body({{"content", activity()}})), 400, "customer", "blank"));
    EXPECT_TRUE(is_list_error(gladly.post(items, for_customer({})), 400, "customer", "invalid"));
    EXPECT_TRUE(is_list_error(gladly.post(alex_items, "{}"), 400, "content", "blank"));
    EXPECT_TRUE(is_list_error(gladly.post(alex_items, body({{"id", std::string(51, 'x')}, {"content", activity()}})),
                              400, "id", "too_long"));
    EXPECT_TRUE(
        is_list_error(gladly.post(alex_items, body({{"id", "a/b"}, {"content", activity()}})), 400, "id", "invalid"));
    EXPECT_EQ(gladly.target.snapshot(), before);
}

TEST(create_customer_item, keeps_the_item_of_its_customer)
{
    driver gladly;
    EXPECT_EQ(parsed(gladly.post(alex_items, body({{"content", activity()}}))).at("customerId"), "CUST_55012");
}

TEST(create_customer_item, says_where_a_merged_customer_has_gone)
{
    driver gladly;
    const http::response reply =
        gladly.post("/api/v1/customers/CUST_83921/conversation-items", body({{"content", activity()}}));
    EXPECT_TRUE(is_list_error(reply, 301, "customer id", "moved"));
    EXPECT_EQ(parsed(reply).at("errors").at(0).at("meta").at("new"), "CUST_99182");
    EXPECT_EQ(reply.find("Location"), "https://shop.example/api/v1/customers/CUST_99182/conversation-items");
}

TEST(create_customer_item, answers_a_bare_404_for_an_unknown_customer)
{
    driver gladly;
    EXPECT_TRUE(
        is_bare(gladly.post("/api/v1/customers/NONE/conversation-items", body({{"content", activity()}})), 404));
}

TEST(delete_item, takes_an_activity_away_once)
{
    driver gladly;
    const std::string path = std::string{items} + "/CONV_TIMELINE_1_16";
    EXPECT_TRUE(is_bare(gladly.remove(path), 204));
    EXPECT_TRUE(is_bare(gladly.get(path), 404));
    EXPECT_TRUE(is_bare(gladly.remove(path), 404));
    const auto left = column(gladly.get("/api/v1/conversations/CONV_TIMELINE_1/items"), "id");
    EXPECT_EQ(std::ranges::count(left, "CONV_TIMELINE_1_16"), 0);
}

TEST(delete_item, leaves_other_kinds_alone)
{
    driver gladly;
    EXPECT_TRUE(is_bare(gladly.remove(std::string{items} + "/CONV_TIMELINE_1_8"), 404));
    EXPECT_EQ(gladly.get(std::string{items} + "/CONV_TIMELINE_1_8").status, 200U);
}

TEST(delete_customer_item, asks_for_the_right_customer)
{
    driver gladly;
    EXPECT_TRUE(is_bare(gladly.remove(std::string{alex_items} + "/CONV_TIMELINE_1_16"), 404));
    EXPECT_TRUE(is_bare(gladly.remove("/api/v1/customers/CUST_TIMELINE/conversation-items/CONV_TIMELINE_1_8"), 404));
    EXPECT_TRUE(is_bare(gladly.remove("/api/v1/customers/CUST_TIMELINE/conversation-items/CONV_TIMELINE_1_16"), 204));
    EXPECT_TRUE(is_bare(gladly.get(std::string{items} + "/CONV_TIMELINE_1_16"), 404));
}

} // namespace
} // namespace gladly_mcp::sandbox
