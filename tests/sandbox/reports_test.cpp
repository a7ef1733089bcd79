#include "sandbox/csv.hpp"
#include "sandbox/driver.hpp"
#include "sandbox/report_query.hpp"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <sstream>

namespace gladly_mcp::sandbox {
namespace {

using namespace std::chrono_literals;
using boost::json::array;
using boost::json::object;

constexpr std::string_view reports = "/api/v1/reports";
constexpr std::string_view work_sessions = "/api/v1/reports/work-session-events";

/// The date `from_start` after the clock's start.
std::string date(std::chrono::hours from_start)
{
    return future(from_start).substr(0, 10);
}

/// The same time as reports spell it.
std::string minute(std::chrono::hours from_start)
{
    return future(from_start).substr(0, 16) + "Z";
}

/// A body that is accepted, with some members replaced; a member set to null is taken away.
std::string report_body(std::string_view metric_set, const object& changes = {})
{
    object body{{"metricSet", metric_set}, {"startAt", date(-150 * 24h)}, {"endAt", date(0h)}};
    for (const auto& change : changes) {
        if (change.value().is_null()) {
            body.erase(change.key());
        } else {
            body[change.key()] = change.value();
        }
    }
    return boost::json::serialize(body);
}

object filter(std::string_view name, boost::json::value value)
{
    return {{"filters", object{{name, std::move(value)}}}};
}

std::vector<std::string> lines(const http::response& reply)
{
    EXPECT_EQ(reply.status, 200U) << reply.body;
    EXPECT_TRUE(reply.find("Content-Disposition").starts_with("attachment; filename=\""));
    std::vector<std::string> out;
    std::istringstream text{reply.body};
    for (std::string line; std::getline(text, line);) {
        EXPECT_TRUE(line.ends_with('\r'));
        out.push_back(line.substr(0, line.size() - 1));
    }
    return out;
}

TEST(csv_writer, quotes_what_would_be_read_otherwise)
{
    csv_writer out{"a", "b"};
    out.add({"plain", ""});
    out.add({"one,two", "say \"hi\"\nplease"});
    EXPECT_EQ(out.text(), "a,b\r\nplain,\r\n\"one,two\",\"say \"\"hi\"\"\nplease\"\r\n");
}

TEST(generate_report, exports_the_conversations_of_the_days_both_included)
{
    driver gladly;
    const auto all = lines(gladly.post(reports, report_body("ConversationExportReport")));
    EXPECT_EQ(all.front(), "conversation_id,customer_id,inbox_id,agent_id,status,created_at,closed_at,topic_ids");
    EXPECT_EQ(all.size(), 1 + gladly.target.snapshot().at("conversations").as_array().size());
    const auto one_day = lines(gladly.post(
        reports, report_body("ConversationExportReport", {{"startAt", date(-24h)}, {"endAt", date(-24h)}})));
    for (std::size_t row = 1; row < one_day.size(); ++row) {
        EXPECT_NE(one_day[row].find(date(-24h)), std::string::npos) << one_day[row];
    }
    EXPECT_GT(one_day.size(), 1U);
    EXPECT_LT(one_day.size(), all.size());
}

TEST(generate_report, keeps_to_the_inboxes_and_teams_that_were_asked_for)
{
    driver gladly;
    const auto sales =
        lines(gladly.post(reports, report_body("TaskExportReport", filter("inboxes", array{"INBOX_SALES"}))));
    ASSERT_EQ(sales.size(), 2U);
    EXPECT_TRUE(sales[1].starts_with("TASK_1120,CUST_99182,INBOX_SALES,AGENT_KIT,OPEN,"));
    const auto none =
        lines(gladly.post(reports, report_body("TaskExportReport", filter("inboxes", array{"INBOX_992"}))));
    EXPECT_EQ(none.size(), 1U);
    const auto team =
        lines(gladly.post(reports, report_body("TaskExportReport", filter("teams", array{"TEAM_SALES"}))));
    EXPECT_EQ(team, sales);
}

TEST(generate_report, counts_conversations_by_topic_and_channel)
{
    driver gladly;
    const auto of_sms = lines(gladly.post(reports, report_body("TopicSummaryReport", filter("channel", "sms"))));
    const auto of_all = lines(gladly.post(reports, report_body("TopicSummaryReport")));
    EXPECT_EQ(of_all.front(), "topic_id,topic_name,conversations");
    EXPECT_NE(std::ranges::find(of_all, "TOPIC_BILLING,Billing,7"), of_all.end());
    EXPECT_NE(std::ranges::find(of_sms, "TOPIC_BILLING,Billing,3"), of_sms.end());
}

TEST(generate_report, sums_up_by_the_period_of_aggregation)
{
    driver gladly;
    const auto rows = [&](std::string_view level) {
        return lines(gladly.post(reports, report_body("ConversationSummaryReport", {{"aggregationLevel", level}})));
    };
    const auto created = [](const std::vector<std::string>& report) {
        int sum = 0;
        for (std::size_t row = 1; row < report.size(); ++row) {
            const std::size_t first = report[row].find(',');
            sum += std::stoi(report[row].substr(first + 1));
        }
        return sum;
    };
    const auto quarters = rows("quarterly");
    const auto half_hours = rows("halfHourly");
    EXPECT_EQ(quarters.front(), "period_start,conversations_created,conversations_closed");
    EXPECT_EQ(created(quarters), created(half_hours));
    EXPECT_LT(quarters.size(), rows("monthly").size());
    EXPECT_LT(rows("monthly").size(), rows("weekly").size());
    EXPECT_LE(rows("daily").size(), half_hours.size());
    for (std::size_t row = 1; row < quarters.size(); ++row) {
        EXPECT_EQ(quarters[row].substr(7, 14), "-01T00:00:00.0") << quarters[row];
    }
}

TEST(generate_report, has_the_line_of_names_alone_for_what_it_does_not_compute)
{
    driver gladly;
    EXPECT_EQ(lines(gladly.post(reports, report_body("AgentAwayTimeReport"))).size(), 1U);
    const http::response reply = gladly.post(reports, report_body("ContactTimestampsReport"));
    EXPECT_EQ(lines(reply).size(), 1U);
    EXPECT_EQ(reply.find("Content-Disposition"), "attachment; filename=\"ContactTimestampsReport.csv\"");
}

TEST(generate_report, takes_times_instead_of_days_where_the_metric_set_does)
{
    driver gladly;
    const object times{
        {"startAt", nullptr}, {"endAt", nullptr}, {"startAtTime", minute(-3h)}, {"endAtTime", minute(0h)}};
    EXPECT_EQ(gladly.post(reports, report_body("AgentSummary", times)).status, 200U);
    EXPECT_TRUE(
        is_list_error(gladly.post(reports, report_body("TaskExportReport", times)), 400, "startAtTime", "invalid"));
    object offset = times;
    offset["startAtTime"] = "2020-01-01T00:00+02:00";
    EXPECT_EQ(gladly.post(reports, report_body("ContactExportReportV3", offset)).status, 200U);
}

struct refused_report {
    std::string_view metric_set;
    object changes;
    std::string_view attr;
    std::string_view code;
};

std::vector<refused_report> refused_periods()
{
    return {
        {"TaskExportReport", {{"startAt", nullptr}}, "startAt", "blank"},
        {"TaskExportReport", {{"endAt", nullptr}}, "endAt", "blank"},
        {"TaskExportReport", {{"startAt", "2024-02-30"}}, "startAt", "invalid"},
        {"TaskExportReport", {{"endAt", future(0h)}}, "endAt", "invalid"},
        {"TaskExportReport", {{"endAt", date(-151 * 24h)}}, "startAt", "invalid"},
        {"TaskExportReport", {{"timezone", "Mars/Base"}}, "timezone", "invalid"},
        {"AgentSummary", {{"startAtTime", minute(-3h)}, {"endAtTime", minute(0h)}}, "startAt", "present"},
        {"AgentSummary",
         {{"startAt", nullptr},
          {"endAt", nullptr},
          {"timezone", "UTC"},
          {"startAtTime", minute(-3h)},
          {"endAtTime", minute(0h)}},
         "timezone",
         "present"},
        {"AgentSummary",
         {{"startAt", nullptr}, {"endAt", nullptr}, {"startAtTime", minute(-3h)}},
         "endAtTime",
         "blank"},
        {"AgentSummary",
         {{"startAt", nullptr}, {"endAt", nullptr}, {"startAtTime", future(-3h)}, {"endAtTime", minute(0h)}},
         "startAtTime",
         "invalid"},
    };
}

std::vector<refused_report> refused_options()
{
    return {
        {"NoSuchReport", {}, "metricSet", "invalid"},
        {"ContactExportReportV2", {}, "metricSet", "invalid"},
        {"TaskExportReport", {{"metricSet", nullptr}}, "metricSet", "blank"},
        {"TaskSummaryReport", {{"aggregationLevel", "quarterHourly"}}, "aggregationLevel", "invalid"},
        {"TaskExportReport", {{"aggregationLevel", "weekly"}}, "aggregationLevel", "invalid"},
        {"TaskExportReport", {{"filters", array{}}}, "filters", "invalid"},
        {"TaskExportReport", filter("inboxes", array{"NONE"}), "filters.inboxes", "present"},
        {"TaskExportReport", filter("teams", array{"NONE"}), "filters.teams", "present"},
        {"TaskExportReport", filter("channel", "email"), "filters.channel", "invalid"},
        {"TopicSummaryReport", filter("channel", "EMAIL"), "filters.channel", "invalid"},
        {"TopicSummaryReport", filter("teams", array{"TEAM_SALES"}), "filters.teams", "invalid"},
        {"AgentSummary", filter("inboxes", array{"INBOX_SALES"}), "filters.inboxes", "invalid"},
        {"TaskExportReport", filter("phoneNumber", "+15550100000"), "filters.phoneNumber", "invalid"},
        {"IvrEndStatesReportV2", {}, "filters.phoneNumber", "blank"},
        {"IvrEndStatesReportV2", filter("phoneNumber", "5550100000"), "filters.phoneNumber", "invalid"},
    };
}

TEST(generate_report, names_what_is_wrong)
{
    service_options options;
    options.reports_per_minute = 0;
    driver gladly{std::move(options)};
    auto all = refused_periods();
    std::ranges::copy(refused_options(), std::back_inserter(all));
    for (const refused_report& entry : all) {
        EXPECT_TRUE(is_list_error(gladly.post(reports, report_body(entry.metric_set, entry.changes)), 400, entry.attr,
                                  entry.code))
            << entry.metric_set << boost::json::serialize(entry.changes);
    }
    EXPECT_TRUE(is_list_error(gladly.post(reports, "[]"), 400, "", "invalid"));
}

TEST(generate_report, takes_filters_that_keep_everything)
{
    driver gladly;
    const object open{{"channel", "allChannels"}, {"inboxes", array{}}, {"teams", array{}}};
    EXPECT_EQ(gladly.post(reports, report_body("TaskTimestampsReport", {{"filters", open}})).status, 200U);
    EXPECT_EQ(gladly.post(reports, report_body("IvrEndStatesReportV2", filter("phoneNumber", "+15550100000"))).status,
              200U);
}

TEST(generate_work_session_report, has_the_contracts_columns_and_a_row_for_each_conversation)
{
    driver gladly;
    const std::string body =
        boost::json::serialize(object{{"startAtTime", minute(-150 * 24h)}, {"endAtTime", minute(1h)}});
    const auto rows = lines(gladly.post(work_sessions, body));
    EXPECT_EQ(rows.front(),
              "id,contact_session_id,contact_session_created_at,customer_id,conversation_id,inbox_id,channel,direction,"
              "agent_accepted_at,contact_session_routed_at,agent_id,sla_fulfilled_at,contact_session_ended_at,status,"
              "within_sla,work_session_handle_time_sec,work_session_after_contact_time_sec,"
              "work_session_unknown_time_sec,accepted_inbox_id");
    ASSERT_GT(rows.size(), 10U);
    const auto commas = std::ranges::count(rows.front(), ',');
    for (const std::string& row : rows) {
        EXPECT_EQ(std::ranges::count(row, ','), commas) << row;
    }
}

TEST(generate_work_session_report, names_what_is_wrong)
{
    driver gladly;
    const auto post = [&](const object& body) { return gladly.post(work_sessions, boost::json::serialize(body)); };
    EXPECT_TRUE(is_list_error(post({{"endAtTime", minute(0h)}}), 400, "startAtTime", "blank"));
    EXPECT_TRUE(is_list_error(post({{"startAtTime", minute(0h)}}), 400, "endAtTime", "blank"));
    EXPECT_TRUE(
        is_list_error(post({{"startAtTime", minute(0h)}, {"endAtTime", minute(0h)}}), 400, "startAtTime", "invalid"));
    EXPECT_TRUE(
        is_list_error(post({{"startAtTime", minute(-1h)}, {"endAtTime", future(0h)}}), 400, "endAtTime", "invalid"));
}

TEST(reports_budget, is_ten_a_minute_for_both_operations_together)
{
    driver gladly;
    const std::string body = report_body("TaskExportReport");
    for (int sent = 0; sent < 5; ++sent) {
        EXPECT_EQ(gladly.post(reports, body).status, 200U);
        EXPECT_EQ(gladly.post(work_sessions, "{}").status, 400U);
    }
    EXPECT_TRUE(is_bare(gladly.post(reports, body), 429));
    EXPECT_TRUE(is_bare(gladly.post(work_sessions, "{}"), 429));
    EXPECT_EQ(gladly.get("/api/v1/organization").status, 200U);
    gladly.clock.advance(60s);
    EXPECT_EQ(gladly.post(reports, body).status, 200U);
}

TEST(metric_sets, are_found_by_their_exact_name)
{
    ASSERT_NE(find_metric_set("WorkSessionsReportV3"), nullptr);
    EXPECT_TRUE(find_metric_set("WorkSessionsReportV3")->takes('t'));
    EXPECT_EQ(find_metric_set("worksessionsreportv3"), nullptr);
    EXPECT_EQ(find_metric_set(""), nullptr);
}

} // namespace
} // namespace gladly_mcp::sandbox
