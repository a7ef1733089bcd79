#include "tools/workshop.hpp"

#include <gtest/gtest.h>

namespace gladly_mcp::tools {
namespace {

using boost::json::object;

object new_task(object more)
{
    object out{
        {"assignee", object{{"inboxId", "INBOX_992"}}}, {"body", "Call back."}, {"dueAt", "2030-01-31T17:00:00Z"}};
    for (const auto& member : more) {
        out[member.key()] = member.value();
    }
    return out;
}

TEST(create_task, takes_a_customer_by_id_email_or_phone)
{
    workshop shop;
    for (const auto& who : {object{{"customerId", "CUST_77491"}}, object{{"emailAddress", "kim@example.com"}},
                            object{{"mobilePhone", "(555) 017-7491"}}}) {
        const auto done = shop.done("create_a_gladly_task", new_task(who));
        const auto task = shop.done("get_single_gladly_task_by_id", {{"id", done.at("id")}});
        EXPECT_EQ(task.at("customerId"), "CUST_77491");
        EXPECT_EQ(task.at("assignee").at("inboxId"), "INBOX_992");
    }
}

TEST(create_task, wants_exactly_one_customer)
{
    workshop shop;
    const std::string text = "The arguments do not fit: exactly one of customerId, emailAddress and mobilePhone is "
                             "needed. Nothing was done; correct them and call again.";
    EXPECT_EQ(shop.refused("create_a_gladly_task", new_task({})), text);
    EXPECT_EQ(shop.refused("create_a_gladly_task",
                           new_task({{"customerId", "CUST_77491"}, {"emailAddress", "kim@example.com"}})),
              text);
    EXPECT_EQ(shop.requests(), 0U);
}

TEST(create_task, takes_the_callers_own_id_once)
{
    workshop shop;
    const auto arguments = new_task({{"customerId", "CUST_77491"}, {"id", "my-task"}});
    EXPECT_EQ(shop.done("create_a_gladly_task", arguments).at("id"), "my-task");
    const auto again = shop.call("create_a_gladly_task", arguments);
    EXPECT_TRUE(again.is_error);
    EXPECT_TRUE(text_of(again).starts_with("A value that must be unique is taken. No task was created. There is a task "
                                           "with this id: perhaps you created it before. Look for it first:\n- "
                                           R"(get_single_gladly_task_by_id {"id":"my-task"})"))
        << text_of(again);
    EXPECT_EQ(error_of(again).at("task_id"), "my-task");
}

TEST(create_task, refuses_bad_times_ids_and_phones_before_anything_is_sent)
{
    workshop shop;
    EXPECT_EQ(shop.refused("create_a_gladly_task", new_task({{"customerId", "CUST_77491"}, {"dueAt", "tomorrow"}})),
              "Argument dueAt does not fit: expected a date and time with offset, such as 2030-01-31T17:00:00Z, found "
              "string \"tomorrow\". Nothing was done; correct it and call again.");
    EXPECT_NE(shop.refused("create_a_gladly_task", new_task({{"customerId", "CUST_77491"}, {"id", "a/b"}}))
                  .find("Argument id"),
              std::string::npos);
    EXPECT_NE(shop.refused("create_a_gladly_task", new_task({{"mobilePhone", "none"}})).find("Argument mobilePhone"),
              std::string::npos);
    EXPECT_NE(shop.refused("create_a_gladly_task",
                           new_task({{"customerId", "CUST_77491"}, {"body", std::string(10'001, 'a')}}))
                  .find("at most 10000 characters"),
              std::string::npos);
    EXPECT_EQ(shop.requests(), 0U);
}

TEST(create_task, tells_merged_from_unknown_and_never_follows)
{
    workshop shop;
    const auto before = shop.service->snapshot();
    EXPECT_EQ(
        shop.refused("create_a_gladly_task", new_task({{"customerId", "CUST_83921"}})),
        "Customer CUST_83921 was merged into CUST_99182. No task was created. Call create_a_gladly_task again with "
        "customerId CUST_99182.");
    EXPECT_EQ(shop.requests(), 2U);
    EXPECT_EQ(shop.refused("create_a_gladly_task", new_task({{"customerId", "CUST_NONE"}})),
              "There is no customer CUST_NONE. No task was created. Take the id from list_all_gladly_customers.");
    EXPECT_EQ(shop.requests(), 2U);
    EXPECT_EQ(shop.service->snapshot(), before);
}

TEST(create_task, says_what_mends_a_wrong_inbox_or_a_past_time)
{
    workshop shop;
    const auto inbox =
        shop.refused("create_a_gladly_task",
                     new_task({{"customerId", "CUST_77491"}, {"assignee", object{{"inboxId", "INBOX_NONE"}}}}));
    EXPECT_NE(inbox.find("Take an inbox that is not disabled from list_all_gladly_inboxes."), std::string::npos)
        << inbox;
    const auto past = shop.refused("create_a_gladly_task",
                                   new_task({{"customerId", "CUST_77491"}, {"dueAt", "2001-01-01T00:00:00Z"}}));
    EXPECT_NE(past.find("dueAt must be a time in the future"), std::string::npos) << past;
}

TEST(list_tasks, filters_by_status)
{
    workshop shop;
    EXPECT_EQ(
        shop.done("list_all_gladly_customer_tasks", {{"customerId", "CUST_99182"}, {"status", "OPEN"}}).at("count"), 1);
    EXPECT_EQ(
        shop.done("list_all_gladly_customer_tasks", {{"customerId", "CUST_99182"}, {"status", "CLOSED"}}).at("count"),
        0);
    EXPECT_NE(shop.refused("list_all_gladly_customer_tasks", {{"customerId", "CUST_99182"}, {"status", "open"}})
                  .find("expected one of OPEN, CLOSED"),
              std::string::npos);
}

TEST(update_task, closes_it_and_keeps_its_assignee)
{
    workshop shop;
    const auto before = shop.done("get_single_gladly_task_by_id", {{"id", "TASK_1120"}});
    shop.done("update_a_gladly_task_by_id", {{"id", "TASK_1120"}, {"status", "CLOSED"}});
    const auto after = shop.done("get_single_gladly_task_by_id", {{"id", "TASK_1120"}});
    EXPECT_EQ(after.at("status"), "CLOSED");
    EXPECT_EQ(after.at("assignee"), before.at("assignee"));
}

TEST(update_task, needs_something_to_change_and_a_real_time)
{
    workshop shop;
    EXPECT_NE(shop.refused("update_a_gladly_task_by_id", {{"id", "TASK_1120"}}).find("give at least one of"),
              std::string::npos);
    EXPECT_NE(shop.refused("update_a_gladly_task_by_id", {{"id", "TASK_1120"}, {"dueAt", "2030-13-01"}})
                  .find("Argument dueAt"),
              std::string::npos);
    EXPECT_EQ(shop.requests(), 0U);
    EXPECT_EQ(shop.refused("update_a_gladly_task_by_id", {{"id", "TASK_NONE"}, {"status", "CLOSED"}}),
              "There is no task TASK_NONE. Nothing was changed. Take the id from list_all_gladly_customer_tasks.");
}

} // namespace
} // namespace gladly_mcp::tools
