#include "tools/workshop.hpp"

#include <gtest/gtest.h>

namespace gladly_mcp::tools {
namespace {

using boost::json::object;

TEST(list_customers, finds_a_phone_number_however_people_write_it)
{
    workshop shop;
    for (const auto* number :
         {"+1-555-012-3456", "(555) 012-3456", "+15550123456", "555.012.3456", "tel:+1 555 012 3456"}) {
        const auto found = shop.done("list_all_gladly_customers", {{"phoneNumber", number}});
        ASSERT_EQ(found.at("customers").as_array().size(), 1U) << number;
        EXPECT_EQ(found.at("customers").at(0).at("id"), "CUST_55012");
        EXPECT_EQ(found.at("truncated"), false);
    }
}

TEST(list_customers, finds_an_email_address)
{
    workshop shop;
    const auto found = shop.done("list_all_gladly_customers", {{"email", "kim@example.com"}});
    EXPECT_EQ(found.at("customers").at(0).at("id"), "CUST_77491");
}

TEST(list_customers, answers_an_empty_list_when_nobody_has_it)
{
    workshop shop;
    const auto result = shop.call("list_all_gladly_customers", {{"email", "nobody@example.com"}});
    EXPECT_FALSE(result.is_error);
    EXPECT_EQ(text_of(result), "No customer has it.\n{\"customers\":[],\"count\":0,\"total\":0,\"truncated\":false}");
}

TEST(list_customers, wants_exactly_one_way_to_find_them_and_sends_nothing_otherwise)
{
    workshop shop;
    const std::string text = "The arguments do not fit: exactly one of phoneNumber, email and externalCustomerId is "
                             "needed. Nothing was done; correct them and call again.";
    EXPECT_EQ(shop.refused("list_all_gladly_customers"), text);
    EXPECT_EQ(shop.refused("list_all_gladly_customers", {{"email", "a@example.com"}, {"phoneNumber", "5550123456"}}),
              text);
    EXPECT_EQ(shop.refused("list_all_gladly_customers", {{"phoneNumber", "call me\nmaybe"}}),
              "Argument phoneNumber does not fit: expected a phone number such as +1-555-019-8472, found string \"call "
              "me?maybe\". Nothing was done; correct it and call again.");
    EXPECT_EQ(shop.requests(), 0U);
}

TEST(list_customers, keeps_the_chosen_members_and_always_the_id)
{
    workshop shop;
    const auto found =
        shop.done("list_all_gladly_customers", {{"email", "kim@example.com"}, {"fields", boost::json::array{"name"}}});
    const object expected{{"id", "CUST_77491"}, {"name", "Kim Sample"}};
    EXPECT_EQ(found.at("customers").at(0), boost::json::value(expected));
}

TEST(list_customers, takes_a_list_that_arrives_as_a_string)
{
    workshop shop;
    const auto found =
        shop.done("list_all_gladly_customers", {{"email", "kim@example.com"}, {"fields", R"(["name"])"}});
    EXPECT_EQ(found.at("customers").at(0).as_object().size(), 2U);
}

TEST(get_customer, answers_the_profile_itself)
{
    workshop shop;
    const auto profile = shop.done("get_single_gladly_customer_by_id", {{"id", "CUST_99182"}});
    EXPECT_EQ(profile.at("name"), "Sam Specimen");
    EXPECT_FALSE(profile.contains("merged_from"));
}

TEST(get_customer, says_into_whom_a_customer_was_merged)
{
    workshop shop;
    const auto result = shop.call("get_single_gladly_customer_by_id", {{"id", "CUST_83921"}});
    EXPECT_EQ(text_of(result), "Customer CUST_83921 was merged into CUST_99182. Nothing was changed. Call "
                               "get_single_gladly_customer_by_id again with id CUST_99182.");
    const object expected{{"code", "moved"},
                          {"executed", false},
                          {"http_status", 301},
                          {"old_id", "CUST_83921"},
                          {"new_id", "CUST_99182"}};
    EXPECT_EQ(error_of(result), expected);
    EXPECT_EQ(shop.requests(), 1U);
}

TEST(get_customer, follows_a_merge_once_when_told_to_and_says_so)
{
    workshop shop;
    const auto profile = shop.done("get_single_gladly_customer_by_id", {{"id", "CUST_83921"}, {"follow_merged", true}});
    EXPECT_EQ(profile.at("id"), "CUST_99182");
    EXPECT_EQ(profile.at("merged_from"), "CUST_83921");
    EXPECT_EQ(shop.requests(), 2U);
}

TEST(get_customer, does_not_follow_a_second_merge)
{
    sandbox::world start;
    start.merged_customers = {{"CUST_1", "CUST_2"}, {"CUST_2", "CUST_3"}};
    workshop shop(std::move(start));
    EXPECT_EQ(
        shop.refused("get_single_gladly_customer_by_id", {{"id", "CUST_1"}, {"follow_merged", true}}),
        "Customer CUST_2 was merged into CUST_3. Nothing was changed. Call get_single_gladly_customer_by_id again "
        "with id CUST_3.");
    EXPECT_EQ(shop.requests(), 2U);
}

TEST(lists_of_a_customer, tell_merged_from_unknown_by_one_more_request)
{
    workshop shop;
    for (const auto* tool : {"list_all_gladly_customer_conversations", "list_all_gladly_customer_tasks"}) {
        EXPECT_EQ(shop.refused(tool, {{"customerId", "CUST_83921"}}),
                  "Customer CUST_83921 was merged into CUST_99182. Nothing was changed. Call " + std::string(tool) +
                      " again with customerId CUST_99182.");
        EXPECT_EQ(shop.requests(), 2U);
        EXPECT_EQ(shop.refused(tool, {{"customerId", "CUST_NONE"}}),
                  "There is no customer CUST_NONE. Nothing was changed. Take the id from list_all_gladly_customers.");
        EXPECT_EQ(shop.requests(), 2U);
        const auto followed = shop.done(tool, {{"customerId", "CUST_83921"}, {"follow_merged", true}});
        EXPECT_EQ(followed.at("merged_from"), "CUST_83921");
        EXPECT_GT(followed.at("count").to_number<int>(), 0);
        EXPECT_EQ(shop.requests(), 3U);
    }
}

TEST(update_customer, changes_what_is_given_and_nothing_else)
{
    workshop shop;
    const auto done =
        shop.done("update_a_gladly_customer_by_id",
                  {{"id", "CUST_77491"}, {"address", "1 New Street"}, {"customAttributes", R"({"tier":"gold"})"}});
    const object expected{{"id", "CUST_77491"}, {"updated", true}};
    EXPECT_EQ(done, expected);
    const auto profile = shop.done("get_single_gladly_customer_by_id", {{"id", "CUST_77491"}});
    EXPECT_EQ(profile.at("address"), "1 New Street");
    EXPECT_EQ(profile.at("name"), "Kim Sample");
    EXPECT_EQ(profile.at("customAttributes").at("tier"), "gold");
}

TEST(update_customer, never_follows_a_merge)
{
    workshop shop;
    const auto before = shop.service->snapshot();
    EXPECT_EQ(
        shop.refused("update_a_gladly_customer_by_id", {{"id", "CUST_83921"}, {"name", "Sam"}}),
        "Customer CUST_83921 was merged into CUST_99182. Nothing was changed. Call update_a_gladly_customer_by_id "
        "again with id CUST_99182.");
    EXPECT_EQ(shop.requests(), 2U);
    EXPECT_EQ(shop.refused("update_a_gladly_customer_by_id", {{"id", "CUST_NONE"}, {"name", "Sam"}}),
              "There is no customer CUST_NONE. Nothing was changed. Take the id from list_all_gladly_customers.");
    EXPECT_EQ(shop.requests(), 2U);
    EXPECT_EQ(shop.service->snapshot(), before);
}

TEST(update_customer, needs_something_to_change)
{
    workshop shop;
    EXPECT_NE(shop.refused("update_a_gladly_customer_by_id", {{"id", "CUST_77491"}}).find("at least one member"),
              std::string::npos);
    EXPECT_EQ(shop.requests(), 0U);
}

TEST(update_customer, quotes_gladlys_reasons_as_data)
{
    workshop shop;
    const boost::json::array emails{object{{"original", "sam@example.com"}}};
    EXPECT_EQ(
        shop.refused("update_a_gladly_customer_by_id", {{"id", "CUST_77491"}, {"emails", emails}}),
        "Gladly refused the call. Nothing was changed. An e-mail address belongs to another customer.\nGladly's "
        R"(reasons, as data: [{"attr":"emails","code":"taken","detail":"e-mail address belongs to another customer"}])");
}

TEST(delete_customer, lists_the_calls_that_unlock_it_and_they_do)
{
    workshop shop;
    const auto result = shop.call("delete_a_gladly_customer_by_id", {{"id", "CUST_LOCKED"}});
    EXPECT_EQ(shop.requests(), 3U);
    EXPECT_EQ(
        text_of(result),
        "Customer CUST_LOCKED cannot be deleted while a conversation is open or waiting. Nothing was deleted. Make "
        "these calls, then call delete_a_gladly_customer_by_id again. Closing may be refused in turn: the error "
        "then says what is missing.\n"
        R"(- update_a_gladly_conversation_by_id {"id":"CONV_LOCKED_2","status":{"value":"CLOSED"}})"
        "\n"
        R"(- update_a_gladly_conversation_by_id {"id":"CONV_LOCKED_3","status":{"value":"CLOSED"}})"
        "\n"
        R"(- update_a_gladly_task_by_id {"id":"TASK_LOCKED_1","status":"CLOSED"})");
    const auto error = error_of(result);
    for (const auto& next : error.at("next").as_array()) {
        shop.done(next.at("tool").as_string(), next.at("arguments").as_object());
    }
    const object expected{{"id", "CUST_LOCKED"}, {"deleted", true}};
    EXPECT_EQ(shop.done("delete_a_gladly_customer_by_id", {{"id", "CUST_LOCKED"}}), expected);
    EXPECT_NE(shop.refused("get_single_gladly_customer_by_id", {{"id", "CUST_LOCKED"}}).find("There is no customer"),
              std::string::npos);
}

TEST(delete_customer, does_not_point_to_tools_that_the_caller_may_not_use)
{
    workshop shop({.methods = {"delete_a_gladly_customer_by_id"}});
    const auto result = shop.call("delete_a_gladly_customer_by_id", {{"id", "CUST_LOCKED"}});
    EXPECT_NE(
        text_of(result).find(R"(- update_a_gladly_task_by_id {"id":"TASK_LOCKED_1","status":"CLOSED"} (which this )"
                             "server does not offer)"),
        std::string::npos)
        << text_of(result);
    EXPECT_FALSE(error_of(result).contains("next"));
}

TEST(delete_customer, tells_merged_from_unknown)
{
    workshop shop;
    EXPECT_EQ(shop.refused("delete_a_gladly_customer_by_id", {{"id", "CUST_83921"}}),
              "Customer CUST_83921 was merged into CUST_99182. Nothing was deleted. Call "
              "delete_a_gladly_customer_by_id again with id CUST_99182.");
    EXPECT_EQ(shop.requests(), 2U);
    EXPECT_EQ(shop.refused("delete_a_gladly_customer_by_id", {{"id", "CUST_NONE"}}),
              "There is no customer CUST_NONE. Nothing was deleted. Take the id from list_all_gladly_customers.");
    EXPECT_EQ(shop.requests(), 2U);
}

} // namespace
} // namespace gladly_mcp::tools
