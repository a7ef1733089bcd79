#include "sandbox/driver.hpp"

#include <boost/json/serialize.hpp>

#include <gmock/gmock.h>

namespace gladly_mcp::sandbox {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string events_since(std::string_view start_at, std::initializer_list<std::string_view> entities)
{
    std::string where = "/api/v1/events?startAt=" + std::string{start_at};
    for (const std::string_view entity : entities) {
        where += "&entities=" + std::string{entity};
    }
    return where;
}

/// The events of all kinds since the start of the driver, which has just begun.
std::vector<boost::json::value> news(driver& gladly)
{
    return json_lines(gladly.get(events_since(future(0h), {"CONVERSATION", "CUSTOMER_PROFILE", "TASK"})),
                      "StreamEvent");
}

std::vector<std::string> types(const std::vector<boost::json::value>& events)
{
    std::vector<std::string> out;
    for (const boost::json::value& entry : events) {
        out.emplace_back(entry.at("type").as_string());
    }
    return out;
}

driver without_seeded_events(service_options options = {})
{
    world start = default_world(testing::manual_clock{}.wall_now());
    start.events.clear();
    return driver{std::move(start), std::move(options)};
}

TEST(list_events, tells_what_happened_before_the_start_oldest_first)
{
    driver gladly;
    const http::response reply =
        gladly.get(events_since(future(-23h), {"AGENT_AVAILABILITY", "AGENT_STATUS", "CONTACT", "CONVERSATION",
                                               "CUSTOMER", "PAYMENT_REQUEST"}));
    EXPECT_THAT(types(json_lines(reply, "StreamEvent")),
                ElementsAre("CUSTOMER/MERGED", "AGENT_STATUS/LOGGED_IN", "AGENT_AVAILABILITY/UPDATED",
                            "CONVERSATION/CREATED", "CONTACT/STARTED", "CONTACT/MESSAGE_RECEIVED",
                            "PAYMENT_REQUEST/CREATED"));
}

TEST(list_events, gives_only_the_entities_that_were_asked_for)
{
    driver gladly;
    EXPECT_THAT(types(json_lines(gladly.get(events_since(future(-23h), {"CONTACT"})), "StreamEvent")),
                ElementsAre("CONTACT/STARTED", "CONTACT/MESSAGE_RECEIVED"));
    EXPECT_THAT(types(json_lines(gladly.get(events_since(future(-23h), {"CUSTOMER"})), "StreamEvent")),
                ElementsAre("CUSTOMER/MERGED"));
    EXPECT_THAT(json_lines(gladly.get(events_since(future(-23h), {"TASK"})), "StreamEvent"), IsEmpty());
}

TEST(list_events, ends_before_the_end_that_was_asked_for)
{
    driver gladly;
    const std::string where = events_since(future(-20h), {"CUSTOMER", "AGENT_STATUS"});
    EXPECT_THAT(types(json_lines(gladly.get(where + "&endAt=" + future(-8h)), "StreamEvent")),
                ElementsAre("CUSTOMER/MERGED"));
}

TEST(list_events, names_what_is_wrong)
{
    driver gladly;
    const std::string now = future(0h);
    EXPECT_TRUE(is_list_error(gladly.get("/api/v1/events?entities=TASK"), 400, "startAt", "blank"));
    EXPECT_TRUE(is_list_error(gladly.get("/api/v1/events?startAt=" + now), 400, "entities", "blank"));
    EXPECT_TRUE(is_list_error(gladly.get(events_since("yesterday", {"TASK"})), 400, "startAt", "invalid"));
    EXPECT_TRUE(is_list_error(gladly.get(events_since(future(-25h), {"TASK"})), 400, "startAt", "invalid"));
    EXPECT_TRUE(is_list_error(gladly.get(events_since(future(1h), {"TASK"})), 400, "startAt", "invalid"));
    EXPECT_TRUE(is_list_error(gladly.get(events_since(now, {"TASK"}) + "&endAt=" + now), 400, "startAt", "invalid"));
    EXPECT_TRUE(is_list_error(gladly.get(events_since(now, {"TASK"}) + "&endAt=soon"), 400, "endAt", "invalid"));
    for (const std::string_view entity : {"task", "TASK,CONTACT", "", "AUTOMATION"}) {
        EXPECT_TRUE(is_list_error(gladly.get(events_since(now, {"TASK", entity})), 400, "entities", "invalid"))
            << entity;
    }
}

TEST(list_events, can_be_behind)
{
    service_options options;
    options.event_lag = 15s;
    driver gladly = without_seeded_events(std::move(options));
    EXPECT_EQ(gladly.patch("/api/v1/tasks/TASK_1120", R"({"status":"CLOSED"})").status, 204U);
    EXPECT_THAT(news(gladly), IsEmpty());
    gladly.clock.advance(15s);
    EXPECT_THAT(types(news(gladly)), ElementsAre("TASK/CLOSED"));
}

TEST(recorded_events, forget_what_is_a_day_old)
{
    driver gladly;
    gladly.clock.advance(25h);
    EXPECT_EQ(gladly.patch("/api/v1/tasks/TASK_1120", R"({"status":"CLOSED"})").status, 204U);
    EXPECT_EQ(gladly.target.snapshot().at("events").as_array().size(), 1U);
}

TEST(recorded_events, tell_who_did_what_and_how_it_was_before)
{
    driver gladly;
    const std::string body = R"({"assignee":{"inboxId":"INBOX_BILLING","agentId":"AGENT_JO"}})";
    EXPECT_EQ(gladly.patch("/api/v1/conversations/CONV_55012_3", body).status, 204U);
    const auto told = news(gladly);
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].at("type"), "CONVERSATION_ASSIGNEE/UPDATED");
    EXPECT_EQ(boost::json::serialize(told[0].at("initiator")), R"({"id":"AGENT_API","type":"API"})");
    const auto& content = told[0].at("content");
    EXPECT_EQ(content.at("conversationId"), "CONV_55012_3");
    EXPECT_EQ(content.at("customerId"), "CUST_55012");
    EXPECT_EQ(content.at("reason"), "MANUAL");
    EXPECT_EQ(boost::json::serialize(content.at("assignee")), R"({"inboxId":"INBOX_BILLING","agentId":"AGENT_JO"})");
    EXPECT_EQ(boost::json::serialize(content.at("context")), R"({"assignee":{"inboxId":"INBOX_SUPPORT"}})");
}

TEST(recorded_events, follow_a_conversation_through_its_life)
{
    driver gladly;
    const std::string path = "/api/v1/conversations/CONV_55012_3";
    EXPECT_EQ(gladly.post(path + "/topics", R"({"topicIds":["TOPIC_REFUND"]})").status, 204U);
    EXPECT_EQ(gladly.post(path + "/notes", R"({"body":"Called."})").status, 201U);
    EXPECT_EQ(gladly.patch(path, R"({"status":{"value":"CLOSED","force":true}})").status, 204U);
    EXPECT_EQ(gladly.patch(path, R"({"status":{"value":"OPEN"}})").status, 204U);
    EXPECT_THAT(types(news(gladly)), ElementsAre("CONVERSATION/TOPIC_ADDED", "CONVERSATION/NOTE_CREATED",
                                                 "CONVERSATION/CLOSED", "CONVERSATION/REOPENED"));
}

TEST(recorded_events, name_the_note_and_the_topic)
{
    driver gladly;
    const std::string path = "/api/v1/conversations/CONV_55012_3";
    const std::string note = created_id(gladly.post(path + "/notes", R"({"body":"Called."})"));
    EXPECT_EQ(gladly.post(path + "/topics", R"({"topicIds":["TOPIC_REFUND"]})").status, 204U);
    const auto told = news(gladly);
    ASSERT_EQ(told.size(), 2U);
    EXPECT_EQ(told[0].at("content").at("noteId"), note.c_str());
    EXPECT_EQ(told[1].at("content").at("topicId"), "TOPIC_REFUND");
}

TEST(recorded_events, follow_a_task_through_its_life)
{
    driver gladly;
    const std::string body = boost::json::serialize(
        boost::json::object{{"id", "T1"},
                            {"body", "Call"},
                            {"dueAt", future(48h)},
                            {"assignee", boost::json::object{{"inboxId", "INBOX_SALES"}}},
                            {"customer", boost::json::object{{"emailAddress", "new@example.com"}}}});
    EXPECT_EQ(gladly.post("/api/v1/tasks", body).status, 201U);
    EXPECT_EQ(gladly.patch("/api/v1/tasks/T1", R"({"body":"Write","assignee":{"inboxId":"INBOX_992"}})").status, 204U);
    EXPECT_EQ(gladly.patch("/api/v1/tasks/T1", R"({"dueAt":")" + future(99h) + R"("})").status, 204U);
    EXPECT_EQ(gladly.post("/api/v1/tasks/T1/comments", R"({"agentId":"AGENT_KIT","comment":"No answer."})").status,
              201U);
    EXPECT_EQ(gladly.patch("/api/v1/tasks/T1", R"({"status":"CLOSED"})").status, 204U);
    EXPECT_EQ(gladly.patch("/api/v1/tasks/T1", R"({"status":"OPEN"})").status, 204U);
    EXPECT_THAT(types(news(gladly)),
                ElementsAre("CUSTOMER_PROFILE/CREATED", "TASK/CREATED", "TASK/ASSIGNEE_UPDATED", "TASK/CONTENT_UPDATED",
                            "TASK/DUE_DATE_UPDATED", "TASK/COMMENT_ADDED", "TASK/CLOSED", "TASK/REOPENED"));
}

TEST(recorded_events, follow_a_customer_through_its_life)
{
    driver gladly;
    const std::string path = "/api/v1/customer-profiles/CUST_55012";
    EXPECT_EQ(gladly.patch(path, R"({"name":"Alexa Example"})").status, 204U);
    EXPECT_EQ(
        gladly.patch("/api/v1/conversations/CONV_55012_3", R"({"status":{"value":"CLOSED","force":true}})").status,
        204U);
    EXPECT_EQ(gladly.remove(path).status, 204U);
    EXPECT_THAT(types(news(gladly)),
                ElementsAre("CUSTOMER_PROFILE/UPDATED", "CONVERSATION/CLOSED", "CUSTOMER_PROFILE/DELETED"));
}

TEST(recorded_events, have_the_keys_of_freeform_topics)
{
    driver gladly;
    const std::string path = "/api/v1/customer-history/CUST_55012/conversations/CONV_55012_3/custom-attributes";
    EXPECT_EQ(gladly.post(path, R"({"add":[{"key":"order_number","value":"EX-20417"}]})").status, 204U);
    EXPECT_EQ(gladly.post(path, R"({"remove":[{"key":"order_number","value":"EX-20417"}]})").status, 204U);
    const auto told = news(gladly);
    EXPECT_THAT(types(told),
                ElementsAre("CONVERSATION/CUSTOM_ATTRIBUTE_ADDED", "CONVERSATION/CUSTOM_ATTRIBUTE_REMOVED"));
    EXPECT_EQ(told.at(0).at("content").at("customAttributeId"), "ATTRIBUTE_ORDER");
    EXPECT_EQ(told.at(0).at("content").at("customAttributeKey"), "order_number");
    EXPECT_EQ(told.at(0).at("content").at("customAttributeValue"), "EX-20417");
}

TEST(recorded_events, say_that_a_reply_assigned_the_conversation)
{
    driver gladly;
    EXPECT_EQ(gladly
                  .post("/api/v1/conversation-items/CONV_55012_3_1/reply",
                        R"({"content":{"type":"EMAIL","body":"<p>On its way.</p>"}})")
                  .status,
              201U);
    const auto told = news(gladly);
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].at("type"), "CONVERSATION_ASSIGNEE/UPDATED");
    EXPECT_EQ(told[0].at("content").at("reason"), "MESSAGE_OUTBOUND");
    EXPECT_EQ(told[0].at("content").at("assignee").at("agentId"), "AGENT_API");
}

TEST(recorded_events, are_silent_about_what_was_refused_or_changed_nothing)
{
    driver gladly;
    EXPECT_EQ(gladly.patch("/api/v1/tasks/TASK_1120", R"({"status":"DONE"})").status, 400U);
    EXPECT_EQ(gladly.patch("/api/v1/tasks/TASK_1120", R"({"status":"OPEN"})").status, 204U);
    EXPECT_THAT(news(gladly), IsEmpty());
}

} // namespace
} // namespace gladly_mcp::sandbox
