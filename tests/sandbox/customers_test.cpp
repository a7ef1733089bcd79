#include "sandbox/driver.hpp"

#include <boost/json/serialize.hpp>

namespace gladly_mcp::sandbox {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view profiles = "/api/v1/customer-profiles";

std::string profile_path(std::string_view id)
{
    return std::string{profiles} + "/" + std::string{id};
}

TEST(find_customers, finds_by_phone_number)
{
    driver gladly;
    EXPECT_EQ(column(gladly.get("/api/v1/customer-profiles?phoneNumber=%2B15550123456"), "id"),
              std::vector<std::string>{"CUST_55012"});
}

TEST(find_customers, finds_by_email_in_any_case)
{
    driver gladly;
    EXPECT_EQ(column(gladly.get("/api/v1/customer-profiles?email=SAM.Work%40example.com"), "id"),
              std::vector<std::string>{"CUST_99182"});
}

TEST(find_customers, finds_by_external_id)
{
    driver gladly;
    EXPECT_EQ(column(gladly.get("/api/v1/customer-profiles?externalCustomerId=crm-70418"), "id"),
              std::vector<std::string>{"CUST_TIMELINE"});
}

TEST(find_customers, answers_an_empty_list_when_nobody_matches)
{
    driver gladly;
    EXPECT_TRUE(column(gladly.get("/api/v1/customer-profiles?email=nobody%40example.com"), "id").empty());
}

TEST(find_customers, takes_exactly_one_parameter)
{
    driver gladly;
    for (const std::string_view query : {"", "?", "?name=Alex", "?email=a%40b.example&phoneNumber=%2B15550123456",
                                         "?email=a%40b.example&email=c%40d.example"}) {
        EXPECT_TRUE(is_list_error(gladly.get(std::string{profiles} + std::string{query}), 400, "", "invalid")) << query;
    }
    EXPECT_TRUE(is_list_error(gladly.get("/api/v1/customer-profiles?email="), 400, "email", "blank"));
}

TEST(find_customers, refuses_a_number_that_is_not_e164_and_a_bare_plus)
{
    driver gladly;
    for (const std::string_view number : {"%2B1-555-012-3456", "5550123456", "+15550123456", "%2B0555", "%2B"}) {
        EXPECT_TRUE(is_list_error(gladly.get("/api/v1/customer-profiles?phoneNumber=" + std::string{number}), 400,
                                  "phoneNumber", "invalid"))
            << number;
    }
}

TEST(find_customers, answers_the_fifty_that_were_updated_last_without_telling_of_more)
{
    world start;
    for (int count = 0; count < 60; ++count) {
        customer profile;
        profile.id = "C" + std::to_string(count);
        profile.external_customer_id = "same";
        profile.updated_at = time_point{} + std::chrono::hours{count};
        start.customers.push_back(std::move(profile));
    }
    driver gladly{std::move(start)};
    const http::response reply = gladly.get("/api/v1/customer-profiles?externalCustomerId=same");
    const auto ids = column(reply, "id");
    ASSERT_EQ(ids.size(), 50U);
    EXPECT_EQ(ids.front(), "C59");
    EXPECT_EQ(ids.back(), "C10");
    EXPECT_FALSE(reply.contains("Gladly-Limited-Data"));
}

TEST(get_customer, answers_the_profile)
{
    driver gladly;
    const auto profile = parsed(gladly.get(profile_path("CUST_55012")));
    EXPECT_EQ(profile.at("name"), "Alex Example");
    EXPECT_EQ(profile.at("phones").at(0).at("normalized"), "+15550123456");
    EXPECT_EQ(profile.at("phones").at(0).at("original"), "+1-555-012-3456");
    EXPECT_EQ(profile.at("emails").at(0).at("normalized"), "alex@example.com");
}

TEST(get_customer, tells_the_new_id_of_a_merged_customer_in_the_body_only)
{
    driver gladly;
    const http::response reply = gladly.get(profile_path("CUST_83921"));
    EXPECT_TRUE(is_list_error(reply, 301, "customerId", "moved"));
    EXPECT_EQ(boost::json::serialize(parsed(reply).at("errors").at(0).at("meta")),
              R"({"old":"CUST_83921","new":"CUST_99182"})");
    EXPECT_FALSE(reply.contains("Location"));
    EXPECT_EQ(gladly.get(profile_path("CUST_99182")).status, 200U);
}

TEST(get_customer, answers_one_object_for_an_unknown_id)
{
    driver gladly;
    EXPECT_TRUE(is_object_error(gladly.get(profile_path("CUST_NOBODY")), 404, "", "not_exist"));
}

TEST(delete_customer, is_locked_by_an_open_or_waiting_conversation)
{
    driver gladly;
    const auto locked = [&] {
        return is_object_error(gladly.remove(profile_path("CUST_LOCKED")), 400, "conversation", "invalid_state");
    };
    const std::string close = R"({"status":{"value":"CLOSED"}})";
    EXPECT_TRUE(locked());
    EXPECT_TRUE(is_bare(gladly.patch("/api/v1/conversations/CONV_LOCKED_3", close), 204));
    EXPECT_TRUE(locked()) << "one conversation is still waiting";
    EXPECT_TRUE(is_bare(gladly.patch("/api/v1/conversations/CONV_LOCKED_2", close), 204));
    EXPECT_TRUE(is_bare(gladly.remove(profile_path("CUST_LOCKED")), 204));
}

TEST(delete_customer, takes_conversations_items_tasks_and_merged_ids_along)
{
    world start;
    start.customers.resize(2);
    start.customers[0].id = "GONE";
    start.customers[1].id = "STAYS";
    start.merged_customers = {{"OLD", "GONE"}};
    for (const std::string id : {"GONE", "STAYS"}) {
        conversation talk;
        talk.id = "CONV_" + id;
        talk.customer_id = id;
        talk.status = conversation_status::closed;
        start.conversations.push_back(talk);
        conversation_item item;
        item.id = "ITEM_" + id;
        item.customer_id = id;
        item.conversation_id = talk.id;
        item.content = {{"type", "TWITTER"}, {"content", "hello"}};
        start.items.push_back(item);
        task todo;
        todo.id = "TASK_" + id;
        todo.customer_id = id;
        start.tasks.push_back(todo);
    }
    driver gladly{std::move(start)};
    EXPECT_TRUE(is_bare(gladly.remove(profile_path("GONE")), 204));

    EXPECT_TRUE(is_object_error(gladly.get(profile_path("GONE")), 404, "", "not_exist"));
    EXPECT_TRUE(is_object_error(gladly.get(profile_path("OLD")), 404, "", "not_exist"));
    EXPECT_TRUE(is_bare(gladly.get("/api/v1/conversations/CONV_GONE"), 404));
    EXPECT_TRUE(is_bare(gladly.get("/api/v1/conversation-items/ITEM_GONE"), 404));
    EXPECT_TRUE(is_list_error(gladly.get("/api/v1/tasks/TASK_GONE"), 404, "", "not_exist"));

    EXPECT_EQ(gladly.get(profile_path("STAYS")).status, 200U);
    EXPECT_EQ(column(gladly.get("/api/v1/conversations/CONV_STAYS/items"), "id"),
              std::vector<std::string>{"ITEM_STAYS"});
    EXPECT_EQ(gladly.get("/api/v1/tasks/TASK_STAYS").status, 200U);
}

TEST(delete_customer, takes_its_items_out_of_the_conversations_of_others)
{
    world start;
    start.customers.resize(1);
    start.customers[0].id = "GONE";
    start.conversations.resize(1);
    start.conversations[0].id = "V";
    start.conversations[0].customer_id = "OTHER";
    start.items.resize(1);
    start.items[0].id = "I";
    start.items[0].customer_id = "GONE";
    start.items[0].conversation_id = "V";
    driver gladly{std::move(start)};
    EXPECT_TRUE(is_bare(gladly.remove(profile_path("GONE")), 204));
    EXPECT_TRUE(column(gladly.get("/api/v1/conversations/V/items"), "id").empty());
}

TEST(delete_customer, answers_not_found_for_unknown_and_merged_ids)
{
    driver gladly;
    EXPECT_TRUE(is_list_error(gladly.remove(profile_path("CUST_NOBODY")), 404, "", "not_exist"));
    EXPECT_TRUE(is_list_error(gladly.remove(profile_path("CUST_83921")), 404, "", "not_exist"));
}

TEST(delete_customer, needs_the_compliance_role)
{
    service_options options;
    options.users.front().compliance_admin = false;
    driver gladly{std::move(options)};
    EXPECT_TRUE(is_bare(gladly.remove(profile_path("CUST_99182")), 403));
    EXPECT_EQ(gladly.get(profile_path("CUST_99182")).status, 200U);
}

} // namespace
} // namespace gladly_mcp::sandbox
