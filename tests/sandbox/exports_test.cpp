#include "sandbox/driver.hpp"

#include <algorithm>

namespace gladly_mcp::sandbox {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view jobs = "/api/v1/export/jobs";

std::string job_path(std::string_view id)
{
    return std::string{jobs} + "/" + std::string{id};
}

std::string file_path(std::string_view job, std::string_view name)
{
    return job_path(job) + "/files/" + std::string{name};
}

/// The types of a list of items.
std::vector<std::string> types_of(const std::vector<boost::json::value>& items)
{
    std::vector<std::string> out;
    for (const boost::json::value& item : items) {
        out.emplace_back(item.at("content").at("type").as_string());
    }
    return out;
}

TEST(find_schedules, lists_the_one_schedule)
{
    driver gladly;
    EXPECT_EQ(column(gladly.get("/api/v1/export/schedules"), "id"), std::vector<std::string>{"SCHEDULE_DAILY"});
}

TEST(find_jobs, lists_those_of_the_last_fourteen_days_newest_first)
{
    driver gladly;
    EXPECT_EQ(column(gladly.get(jobs), "id"),
              (std::vector<std::string>{"JOB_WAITING", "JOB_RUNNING", "JOB_DAY_1", "JOB_DAY_4", "JOB_DAY_5"}));
}

TEST(find_jobs, filters_by_status_and_by_time_of_change)
{
    driver gladly;
    const std::string list{jobs};
    EXPECT_EQ(column(gladly.get(list + "?status=COMPLETED"), "id"),
              (std::vector<std::string>{"JOB_DAY_1", "JOB_DAY_5"}));
    EXPECT_EQ(column(gladly.get(list + "?startAt=" + future(-24h)), "id"),
              (std::vector<std::string>{"JOB_WAITING", "JOB_RUNNING", "JOB_DAY_1"}));
    EXPECT_EQ(column(gladly.get(list + "?endAt=" + future(-72h) + "&status=FAILED"), "id"),
              std::vector<std::string>{"JOB_DAY_4"});
}

TEST(find_jobs, names_what_is_wrong)
{
    driver gladly;
    const std::string list{jobs};
    EXPECT_TRUE(is_list_error(gladly.get(list + "?status=DONE"), 400, "status", "invalid"));
    EXPECT_TRUE(is_list_error(gladly.get(list + "?startAt=yesterday"), 400, "startAt", "invalid"));
    EXPECT_TRUE(is_list_error(gladly.get(list + "?startAt=" + future(-15 * 24h)), 400, "startAt", "invalid"));
    EXPECT_TRUE(is_list_error(gladly.get(list + "?endAt=" + future(1h)), 400, "endAt", "invalid"));
    EXPECT_TRUE(
        is_list_error(gladly.get(list + "?startAt=" + future(-2h) + "&endAt=" + future(-3h)), 400, "endAt", "invalid"));
}

TEST(get_job, answers_one_of_any_age_or_a_404_with_a_body)
{
    driver gladly;
    const auto old = parsed(gladly.get(job_path("JOB_OLD")));
    EXPECT_EQ(old.at("status"), "COMPLETED");
    EXPECT_EQ(old.at("files").as_array().size(), 4U);
    EXPECT_EQ(parsed(gladly.get(job_path("JOB_DAY_4"))).at("files").as_array().size(), 0U);
    EXPECT_TRUE(is_list_error(gladly.get(job_path("NONE")), 404, "", "not_exist"));
}

TEST(delete_job, takes_a_job_that_ended_away_with_its_files)
{
    driver gladly;
    for (const std::string_view id : {"JOB_DAY_1", "JOB_DAY_4"}) {
        EXPECT_TRUE(is_bare(gladly.remove(job_path(id)), 204)) << id;
        EXPECT_TRUE(is_list_error(gladly.get(job_path(id)), 404, "", "not_exist"));
        EXPECT_TRUE(is_list_error(gladly.remove(job_path(id)), 404, "", "not_exist"));
    }
    EXPECT_TRUE(is_list_error(gladly.get(file_path("JOB_DAY_1", "agents.jsonl")), 404, "", "not_exist"));
}

TEST(delete_job, refuses_a_job_under_way_with_a_list_that_stands_alone)
{
    driver gladly;
    for (const std::string_view id : {"JOB_RUNNING", "JOB_WAITING"}) {
        const http::response reply = gladly.remove(job_path(id));
        EXPECT_EQ(reply.status, 400U);
        const auto body = parsed(reply);
        ASSERT_TRUE(body.is_array()) << reply.body;
        EXPECT_EQ(body.at(0).at("attr"), "status");
        EXPECT_EQ(body.at(0).at("code"), "temporary_failure");
        EXPECT_EQ(gladly.get(job_path(id)).status, 200U);
    }
}

TEST(get_file, writes_agents_and_topics_one_on_a_line)
{
    driver gladly;
    EXPECT_EQ(json_lines(gladly.get(file_path("JOB_DAY_1", "agents.jsonl")), "Agent").size(), 5U);
    EXPECT_EQ(json_lines(gladly.get(file_path("JOB_DAY_1", "topics.jsonl")), "Topic").size(), 7U);
}

TEST(get_file, has_the_items_of_the_jobs_day_and_their_customers)
{
    driver gladly;
    const auto items =
        json_lines(gladly.get(file_path("JOB_DAY_1", "conversation_items.jsonl")), "ExportedConversationItem");
    ASSERT_FALSE(items.empty());
    const auto job = parsed(gladly.get(job_path("JOB_DAY_1")));
    std::vector<std::string> customers;
    for (const boost::json::value& item : items) {
        EXPECT_GE(item.at("timestamp").as_string(), job.at("parameters").at("startAt").as_string());
        EXPECT_LT(item.at("timestamp").as_string(), job.at("parameters").at("endAt").as_string());
        customers.emplace_back(item.at("customerId").as_string());
    }
    std::ranges::sort(customers);
    const auto repeated = std::ranges::unique(customers);
    customers.erase(repeated.begin(), repeated.end());
    std::vector<std::string> exported;
    for (const auto& one : json_lines(gladly.get(file_path("JOB_DAY_1", "customers.jsonl")), "ExportedCustomer")) {
        exported.emplace_back(one.at("id").as_string());
        EXPECT_FALSE(one.at("emailAddresses").as_array().empty());
    }
    EXPECT_EQ(exported, customers);
}

TEST(get_file, leaves_out_what_exports_do_not_have)
{
    world start = default_world(testing::manual_clock{}.wall_now());
    for (export_job& job : start.export_jobs) {
        job.start_at = {};
    }
    driver gladly{std::move(start)};
    const http::response reply = gladly.get(file_path("JOB_DAY_1", "conversation_items.jsonl"));
    std::size_t timeline = 0;
    const auto items = json_lines(reply, "ExportedConversationItem");
    for (const boost::json::value& item : items) {
        EXPECT_FALSE(item.as_object().contains("sessionId"));
        timeline += item.at("conversationId") == "CONV_TIMELINE_1" ? 1 : 0;
    }
    EXPECT_GT(timeline, 10U);
    for (const std::string_view type : {"VOICE_AI_MESSAGE", "TASK"}) {
        const auto types = types_of(items);
        EXPECT_EQ(std::ranges::find(types, type), types.end()) << type;
    }
}

TEST(get_file, answers_not_found_for_unknown_missing_and_expired_files)
{
    driver gladly;
    for (const std::string& path : {file_path("NONE", "agents.jsonl"), file_path("JOB_DAY_1", "secrets.jsonl"),
                                    file_path("JOB_DAY_4", "agents.jsonl"), file_path("JOB_OLD", "agents.jsonl")}) {
        EXPECT_TRUE(is_list_error(gladly.get(path), 404, "", "not_exist")) << path;
    }
}

} // namespace
} // namespace gladly_mcp::sandbox
