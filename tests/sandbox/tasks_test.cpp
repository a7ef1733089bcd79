#include "sandbox/driver.hpp"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

namespace gladly_mcp::sandbox {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view sam_tasks = "/api/v1/customers/CUST_99182/tasks";

/// A body that is accepted, with some members replaced; a member set to null is taken away.
std::string task_body(const boost::json::object& changes = {})
{
    boost::json::object body{
        {"body", "Call back"}, {"dueAt", future(48h)}, {"assignee", boost::json::object{{"inboxId", "INBOX_SALES"}}}};
    for (const auto& change : changes) {
        if (change.value().is_null()) {
            body.erase(change.key());
        } else {
            body[change.key()] = change.value();
        }
    }
    return boost::json::serialize(body);
}

struct refused_task {
    boost::json::object changes;
    std::string_view attr;
    std::string_view code;
};

std::vector<refused_task> refused_tasks()
{
    using boost::json::object;
    return {
        {{{"body", nullptr}}, "body", "blank"},
        {{{"body", ""}}, "body", "blank"},
        {{{"body", std::string(10'001, 'x')}}, "body", "too_long"},
        {{{"dueAt", nullptr}}, "dueAt", "blank"},
        {{{"dueAt", "tomorrow"}}, "dueAt", "invalid"},
        {{{"dueAt", future(-1h)}}, "dueAt", "invalid"},
        {{{"assignee", nullptr}}, "assignee", "blank"},
        {{{"assignee", object{}}}, "assignee.inboxId", "blank"},
        {{{"assignee", object{{"inboxId", "NONE"}}}}, "assignee.inboxId", "not_exist"},
        {{{"assignee", object{{"inboxId", "INBOX_992"}, {"agentId", "AGENT_JO"}}}},
         "assignee.agentId",
         "invalid_state"},
        {{{"id", std::string(51, 'x')}}, "id", "too_long"},
        {{{"id", "a/b"}}, "id", "invalid"},
    };
}

TEST(create_task, makes_a_task_that_can_be_read)
{
    driver gladly;
    const http::response reply = gladly.post(sam_tasks, task_body());
    const std::string id = created_id(reply);
    EXPECT_EQ(reply.find("Location"), "/api/v1/tasks/" + id);
    const auto made = parsed(gladly.get("/api/v1/tasks/" + id));
    EXPECT_EQ(made.at("customerId"), "CUST_99182");
    EXPECT_EQ(made.at("body"), "Call back");
    EXPECT_EQ(made.at("status"), "OPEN");
    EXPECT_EQ(made.at("dueAt"), future(48h).c_str());
    EXPECT_EQ(boost::json::serialize(made.at("assignee")), R"({"inboxId":"INBOX_SALES"})");
    EXPECT_EQ(boost::json::serialize(made.at("createdBy")), R"({"id":"AGENT_API","type":"API"})");
}

TEST(create_task, counts_code_points_not_bytes)
{
    driver gladly;
    std::string body;
    for (int count = 0; count < 10'000; ++count) {
        body += "\xc3\xa4";
    }
    EXPECT_EQ(gladly.post(sam_tasks, task_body({{"body", body}})).status, 201U);
}

TEST(create_task, keeps_the_id_that_the_caller_chose_and_refuses_it_the_second_time)
{
    driver gladly;
    EXPECT_EQ(created_id(gladly.post(sam_tasks, task_body({{"id", "my-task_1"}}))), "my-task_1");
    EXPECT_TRUE(
        is_list_error(gladly.post(sam_tasks, task_body({{"id", "my-task_1"}})), 409, "newConversationItems", "taken"));
}

TEST(create_task, answers_not_found_for_unknown_and_merged_customers)
{
    driver gladly;
    for (const std::string id : {"CUST_NOBODY", "CUST_83921"}) {
        EXPECT_TRUE(
            is_list_error(gladly.post("/api/v1/customers/" + id + "/tasks", task_body()), 404, "", "not_exist"));
    }
}

TEST(create_task, names_what_is_wrong)
{
    driver gladly;
    const auto before = gladly.target.snapshot();
    for (const refused_task& entry : refused_tasks()) {
        EXPECT_TRUE(is_list_error(gladly.post(sam_tasks, task_body(entry.changes)), 400, entry.attr, entry.code))
            << boost::json::serialize(entry.changes).substr(0, 200);
    }
    EXPECT_EQ(gladly.target.snapshot(), before);
}

TEST(create_task_and_customer, finds_the_customer_by_either_address)
{
    driver gladly;
    for (const boost::json::object& who : {boost::json::object{{"emailAddress", "SAM@example.com"}},
                                           boost::json::object{{"mobilePhone", "+1-555-019-8472"}}}) {
        const std::string id = created_id(gladly.post("/api/v1/tasks", task_body({{"customer", who}})));
        EXPECT_EQ(parsed(gladly.get("/api/v1/tasks/" + id)).at("customerId"), "CUST_99182");
    }
}

TEST(create_task_and_customer, creates_an_unknown_customer)
{
    driver gladly;
    const boost::json::object by_mail{{"emailAddress", "New@example.com"}};
    const boost::json::object by_phone{{"mobilePhone", "+15550111111"}};
    for (const boost::json::object& who : {by_mail, by_phone}) {
        const std::string id = created_id(gladly.post("/api/v1/tasks", task_body({{"customer", who}})));
        const auto owner = parsed(gladly.get("/api/v1/tasks/" + id)).at("customerId");
        EXPECT_EQ(gladly.get("/api/v1/customer-profiles/" + std::string{owner.as_string()}).status, 200U);
    }
    EXPECT_EQ(column(gladly.get("/api/v1/customer-profiles?email=new%40example.com"), "id").size(), 1U);
    EXPECT_EQ(column(gladly.get("/api/v1/customer-profiles?phoneNumber=%2B15550111111"), "id").size(), 1U);
}

TEST(create_task_and_customer, names_what_is_wrong_and_creates_nobody)
{
    using boost::json::object;
    driver gladly;
    const auto before = gladly.target.snapshot();
    const object both{{"emailAddress", "a@example.com"}, {"mobilePhone", "+15550111111"}};
    const std::vector<refused_task> customers{
        {{}, "customer", "blank"},
        {{{"customer", object{}}}, "customer", "invalid"},
        {{{"customer", both}}, "customer", "invalid"},
        {{{"customer", object{{"emailAddress", "nobody"}}}}, "customer.emailAddress", "invalid"},
        {{{"customer", object{{"mobilePhone", "nobody"}}}}, "customer.mobilePhone", "invalid"},
    };
    for (const refused_task& entry : customers) {
        EXPECT_TRUE(is_list_error(gladly.post("/api/v1/tasks", task_body(entry.changes)), 400, entry.attr, entry.code))
            << boost::json::serialize(entry.changes);
    }
    for (refused_task entry : refused_tasks()) {
        entry.changes["customer"] = object{{"emailAddress", "new@example.com"}};
        EXPECT_TRUE(is_list_error(gladly.post("/api/v1/tasks", task_body(entry.changes)), 400, entry.attr, entry.code));
    }
    EXPECT_TRUE(is_list_error(
        gladly.post("/api/v1/tasks",
                    task_body({{"id", "TASK_1120"}, {"customer", object{{"emailAddress", "new@example.com"}}}})),
        400, "id", "taken"));
    EXPECT_EQ(gladly.target.snapshot(), before);
}

TEST(get_tasks, lists_newest_first_and_filters_by_status)
{
    driver gladly;
    const std::string newest = created_id(gladly.post(sam_tasks, task_body()));
    EXPECT_EQ(column(gladly.get(sam_tasks), "id"), (std::vector<std::string>{newest, "TASK_1120"}));
    EXPECT_TRUE(is_bare(gladly.patch("/api/v1/tasks/TASK_1120", R"({"status":"CLOSED"})"), 204));
    EXPECT_EQ(column(gladly.get(std::string{sam_tasks} + "?status=CLOSED"), "id"),
              std::vector<std::string>{"TASK_1120"});
    EXPECT_EQ(column(gladly.get(std::string{sam_tasks} + "?status=OPEN"), "id"), std::vector<std::string>{newest});
}

TEST(get_tasks, names_what_is_wrong)
{
    driver gladly;
    EXPECT_TRUE(is_list_error(gladly.get(std::string{sam_tasks} + "?status=open"), 400, "status", "invalid"));
    EXPECT_TRUE(is_list_error(gladly.get("/api/v1/customers/CUST_83921/tasks"), 404, "", "not_exist"));
}

TEST(get_tasks, cuts_the_oldest_beyond_two_thousand_and_says_so)
{
    world start;
    start.customers.resize(1);
    start.customers[0].id = "C";
    for (int count = 0; count < 2001; ++count) {
        task entry;
        entry.id = "T" + std::to_string(count);
        entry.customer_id = "C";
        entry.created_by = {"A", "AGENT"};
        entry.timestamp = time_point{} + std::chrono::hours{count};
        start.tasks.push_back(std::move(entry));
    }
    driver gladly{std::move(start)};
    const http::response reply = gladly.get("/api/v1/customers/C/tasks");
    const auto ids = column(reply, "id");
    ASSERT_EQ(ids.size(), 2000U);
    EXPECT_EQ(ids.front(), "T2000");
    EXPECT_EQ(ids.back(), "T1");
    EXPECT_EQ(reply.find("Gladly-Limited-Data"), "true");
}

TEST(update_task, changes_what_is_given)
{
    driver gladly;
    const std::string path = "/api/v1/tasks/TASK_1120";
    EXPECT_TRUE(is_bare(gladly.patch(path, boost::json::serialize(boost::json::object{{"dueAt", future(99h)}})), 204));
    EXPECT_TRUE(is_bare(gladly.patch(path, R"({"assignee":{"inboxId":"INBOX_992"},"status":"CLOSED"})"), 204));
    const auto after = parsed(gladly.get(path));
    EXPECT_EQ(after.at("dueAt"), future(99h).c_str());
    EXPECT_EQ(after.at("status"), "CLOSED");
    EXPECT_EQ(boost::json::serialize(after.at("assignee")), R"({"inboxId":"INBOX_992"})");
    EXPECT_EQ(after.at("body"), "Call Sam about the group price for twelve three-person tents.");
}

TEST(update_task, names_what_is_wrong)
{
    driver gladly;
    const std::string path = "/api/v1/tasks/TASK_1120";
    const auto before = gladly.target.snapshot();
    EXPECT_TRUE(is_list_error(gladly.patch(path, R"({"status":null})"), 400, "status", "blank"));
    EXPECT_TRUE(is_list_error(gladly.patch(path, R"({"status":"DONE"})"), 400, "status", "invalid"));
    EXPECT_TRUE(is_list_error(gladly.patch(path, R"({"body":""})"), 400, "body", "blank"));
    EXPECT_TRUE(is_list_error(gladly.patch(path, R"({"dueAt":"1999-01-01T00:00:00Z"})"), 400, "dueAt", "invalid"));
    EXPECT_TRUE(
        is_list_error(gladly.patch(path, R"({"assignee":{"agentId":"AGENT_MAX"}})"), 400, "assignee.inboxId", "blank"));
    EXPECT_TRUE(is_list_error(gladly.patch("/api/v1/tasks/NONE", "{}"), 404, "", "not_exist"));
    EXPECT_EQ(gladly.target.snapshot(), before);
}

TEST(get_task, answers_it_or_a_404_with_a_body)
{
    driver gladly;
    EXPECT_EQ(parsed(gladly.get("/api/v1/tasks/TASK_1120")).at("assignee").at("inboxId"), "INBOX_SALES");
    EXPECT_TRUE(is_list_error(gladly.get("/api/v1/tasks/NONE"), 404, "", "not_exist"));
}

} // namespace
} // namespace gladly_mcp::sandbox
