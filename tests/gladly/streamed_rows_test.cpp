#include "gladly/streamed_call_fixture.hpp"

#include <gladly_mcp/gladly/blocking_client.hpp>
#include <gladly_mcp/gladly/models.hpp>

#include <boost/json/parse.hpp>

#include <utility>

namespace gladly_mcp::gladly {
namespace {

using boost::asio::awaitable;

class gladly_rows : public streamed_call_test {
protected:
    static constexpr const char* agents =
        "{\"id\":\"A_1\",\"name\":\"Ada\"}\n{\"id\":\"A_2\",\"name\":\"Bob\"}\r\n\n{\"id\":\"A_3\"}";

    /// A filter that Gladly would take.
    static event_filter of_tasks()
    {
        return {.start_at = core::timestamp::from_text("2024-05-01T09:30:00+02:00"),
                .end_at = std::nullopt,
                .entities = {event_entity::task, event_entity::agent_status}};
    }
};

TEST_F(gladly_rows, reads_the_lines_of_an_export_file)
{
    answer(200, agents, {{"Content-Type", "application/x-ndjson"}});
    std::vector<agent> seen;
    const auto got =
        run(acme.exports().file("J_1", "agents.jsonl", [&](agent who) { seen.push_back(std::move(who)); }));
    ASSERT_TRUE(got) << got.error();
    EXPECT_EQ(got->rows, 3U);
    EXPECT_EQ(got->lines, 4U);
    EXPECT_EQ(got->unreadable, 0U);
    ASSERT_EQ(seen.size(), 3U);
    EXPECT_EQ(seen[1].name, "Bob");
    ASSERT_EQ(requests().size(), 1U);
    EXPECT_EQ(requests()[0].target, "/api/v1/export/jobs/J_1/files/agents.jsonl");
    EXPECT_EQ(field_of(requests()[0], "Accept"), "application/x-ndjson, application/x-jsonlines, application/json");
}

TEST_F(gladly_rows, types_the_lines_by_the_name_of_the_file)
{
    const auto only_row = [&](const char* file, const char* line) {
        std::optional<exported_row> seen;
        answer(200, line);
        EXPECT_TRUE(run(acme.exports().file("J_1", file, [&](exported_row row) { seen = std::move(row); })));
        return seen.value_or(exported_row());
    };
    EXPECT_EQ(std::get<agent>(only_row("agents.jsonl", R"({"id":"A_1"})")).id, "A_1");
    EXPECT_EQ(std::get<topic>(only_row("topics.jsonl", R"({"id":"T_1"})")).id, "T_1");
    EXPECT_EQ(std::get<exported_customer>(only_row("customers.jsonl", R"({"id":"C_1"})")).id, "C_1");
    EXPECT_EQ(std::get<conversation_item>(
                  only_row("conversation_items.jsonl",
                           R"({"id":"I_1","customerId":"C","timestamp":"2024-05-01T00:00:00Z",)"
                           R"("content":{"type":"SMS","from":"+15550100001","to":"+15550100002","content":"hi"}})"))
                  .id,
              "I_1");
    EXPECT_EQ(std::get<boost::json::value>(only_row("new.jsonl", "[1]")), boost::json::parse("[1]"));
}

TEST_F(gladly_rows, notes_lines_that_cannot_be_read_and_goes_on)
{
    answer(200, "{\"id\":\"A_1\"}\n{\"id\":\n{\"id\":7}\n[]\n{\"id\":\"A_" + std::string(100, 'x') +
                    "\"}\n{\"id\":\"A_2\"}");
    std::string seen;
    row_options options;
    options.max_line = 50;
    options.max_problems = 3;
    const auto got = run(acme.exports().file(
        "J_1", "agents.jsonl", [&](const agent& who) { seen += who.id + ' '; }, options));
    ASSERT_TRUE(got) << got.error();
    EXPECT_EQ(seen, "A_1 A_2 ");
    EXPECT_EQ(got->rows, 2U);
    EXPECT_EQ(got->unreadable, 4U);
    EXPECT_EQ(got->lines, 6U);
    ASSERT_EQ(got->problems.size(), 3U) << "the others are only counted";
    EXPECT_EQ(got->problems[0].line, 2U);
    EXPECT_EQ(got->problems[0].why.code(), errc::malformed_json);
    EXPECT_EQ(got->problems[1].line, 3U);
    EXPECT_EQ(got->problems[1].why.code(), errc::decode_failed);
    const auto* detail = got->problems[1].why.detail_as<decode_failure>();
    ASSERT_NE(detail, nullptr);
    EXPECT_EQ(detail->pointer, "/id");
    EXPECT_EQ(got->problems[2].line, 4U);

    answer(200, "{\"id\":\"A_" + std::string(100, 'x') + "\"}\n");
    EXPECT_EQ(run(acme.exports().file(
                      "J_1", "agents.jsonl", [](const agent&) {}, options))
                  .value()
                  .problems.at(0)
                  .why.code(),
              errc::too_large);
}

TEST_F(gladly_rows, goes_on_behind_the_lines_that_were_seen_before)
{
    answer(200, agents);
    std::uint64_t last = 0;
    const auto broken =
        run(acme.exports().file("J_1", "agents.jsonl", [&](const numbered<agent>& each) -> result<void> {
            if (each.row.id == "A_2") {
                return error(errc::internal, "enough");
            }
            last = each.line;
            return {};
        }));
    EXPECT_EQ(broken.error().message(), "enough");
    EXPECT_EQ(last, 1U);

    answer(200, agents);
    std::vector<std::pair<std::uint64_t, std::string>> seen;
    row_options options;
    options.skip_lines = last;
    const auto got = run(acme.exports().file(
        "J_1", "agents.jsonl", [&](const numbered<agent>& each) { seen.emplace_back(each.line, each.row.id); },
        options));
    EXPECT_EQ(got.value().rows, 2U);
    EXPECT_EQ(seen, (std::vector<std::pair<std::uint64_t, std::string>>{{2, "A_2"}, {4, "A_3"}}));
}

/// A visitor that has to wait, and takes its row by reference.
awaitable<result<rows_read>> by_reference(client by, std::shared_ptr<std::string> into)
{
    const row_visitor each = [into](const agent& who) -> awaitable<result<void>> {
        co_await boost::asio::this_coro::executor;
        *into += who.id;
        co_return result<void>();
    };
    co_return co_await by.exports().file("J_1", "agents.jsonl", each);
}

TEST_F(gladly_rows, keeps_a_row_until_its_visit_is_done)
{
    const auto seen = std::make_shared<std::string>();
    answer(200, agents);
    ASSERT_TRUE(run(by_reference(acme, seen)));
    EXPECT_EQ(*seen, "A_1A_2A_3");
    EXPECT_EQ(seen.use_count(), 1);
}

TEST_F(gladly_rows, takes_rows_as_json_and_visitors_of_any_row)
{
    answer(200, agents);
    std::string seen;
    ASSERT_TRUE(run(acme.exports().file("J_1", "agents.jsonl", [&](json_row row) {
        seen += std::string(row.file) + ':' + std::to_string(row.line) + ' ';
    })));
    EXPECT_EQ(seen, "agents.jsonl:1 agents.jsonl:2 agents.jsonl:4 ");

    answer(200, agents);
    const auto generic = [&](const auto& who) { seen = who.id; };
    ASSERT_TRUE(run(acme.exports().file("J_1", "agents.jsonl", row_visitor(std::in_place_type<agent>, generic))));
    EXPECT_EQ(seen, "A_3");
}

TEST_F(gladly_rows, downloads_an_export_file_as_it_is)
{
    answer(200, agents, {{"Content-Type", "application/x-ndjson"}});
    std::string content;
    EXPECT_EQ(run(acme.exports().download("J_1", "agents.jsonl", [&](std::string_view piece) { content += piece; }))
                  .value()
                  .content_type,
              "application/x-ndjson");
    EXPECT_EQ(content, agents);
    expect_failure(run(acme.exports().download("J_1", "../agents", [](std::string_view) {})), errc::invalid_argument);
}

TEST_F(gladly_rows, reads_failures_of_a_stream_as_those_of_other_calls)
{
    const auto outcome = [&] { return run(acme.exports().file("J_1", "agents.jsonl", [](const agent&) { FAIL(); })); };
    answer(404, R"({"errors":[{"code":"not_exist"}]})");
    expect_failure(outcome(), errc::not_found, 404);
    answer(200, "<html>{}</html>", {{"Content-Type", "Text/HTML; charset=utf-8"}});
    expect_failure(outcome(), errc::unexpected_response);
    answer(503);
    expect_failure(outcome(), errc::server_error, 503);
}

TEST_F(gladly_rows, lists_events_of_some_entities)
{
    answer(200, "{\"id\":\"E_1\"}\nno\n{\"id\":\"E_2\"}\n");
    std::string seen;
    const auto got =
        run(acme.events().list(of_tasks(), [&](const boost::json::value& each) { seen += each.at("id").as_string(); }));
    ASSERT_TRUE(got) << got.error();
    EXPECT_EQ(seen, "E_1E_2");
    EXPECT_EQ(got->unreadable, 1U);
    EXPECT_EQ(requests().at(0).target,
              "/api/v1/events?startAt=2024-05-01T09%3A30%3A00%2B02%3A00&entities=TASK&entities=AGENT_STATUS");

    auto until = of_tasks();
    until.end_at = core::timestamp::from_text("2024-05-01T10:00:00Z");
    until.entities = {event_entity::payment_request};
    answer(200);
    EXPECT_EQ(run(acme.events().list(until, [](const json_row&) {})).value().lines, 0U);
    EXPECT_EQ(requests().at(1).target, "/api/v1/events?startAt=2024-05-01T09%3A30%3A00%2B02%3A00&endAt="
                                       "2024-05-01T10%3A00%3A00Z&entities=PAYMENT_REQUEST");
}

TEST_F(gladly_rows, asks_for_no_events_without_start_or_entities)
{
    auto filter = of_tasks();
    filter.entities.clear();
    expect_failure(run(acme.events().list(filter, [](const json_row&) {})), errc::invalid_argument);
    filter = of_tasks();
    filter.start_at = {};
    expect_failure(run(acme.events().list(filter, [](const json_row&) {})), errc::invalid_argument);
    EXPECT_TRUE(requests().empty());
}

TEST_F(gladly_rows, makes_a_report_as_bytes_or_row_by_row)
{
    const std::string text = "Agent,Calls\r\n\"Lovelace, Ada\",3\r\nBob,4\r\n";
    const report_request wanted{.metric_set = report_metric_set::agent_summary};
    answer(200, text, {{"Content-Type", "text/csv"}, {"Content-Disposition", "attachment; filename=\"r.csv\""}});
    std::string content;
    const auto kept = run(acme.reports().generate(wanted, [&](std::string_view piece) { content += piece; }));
    ASSERT_TRUE(kept) << kept.error();
    EXPECT_EQ(content, text);
    EXPECT_EQ(kept->filename, "r.csv");
    EXPECT_EQ(requests().at(0).target, "/api/v1/reports");
    EXPECT_EQ(boost::json::parse(requests().at(0).body).at("metricSet"), "AgentSummary");
    EXPECT_EQ(field_of(requests().at(0), "Accept"), "text/csv, application/json");

    answer(200, text);
    std::string seen;
    const auto rows = run(acme.reports().rows(wanted, [&](const csv_row& row) -> awaitable<result<void>> {
        seen += std::to_string(row.number()) + std::string(row[0]) + '=' + std::string(row.find("Calls").value()) + ' ';
        co_return result<void>();
    }));
    EXPECT_EQ(rows.value().rows, 2U);
    EXPECT_EQ(seen, "1Lovelace, Ada=3 2Bob=4 ");

    answer(200, "Agent\n\"open");
    expect_failure(run(acme.reports().rows(wanted, [](const csv_row&) {})), errc::unexpected_response);
    answer(200, "Agent\nAda\nBob");
    expect_failure(run(acme.reports().rows(wanted,
                                           [](const csv_row& row) -> result<void> {
                                               return row.number() == 2 ? result<void>(error(errc::internal, "enough"))
                                                                        : result<void>();
                                           })),
                   errc::internal);
    answer(400, R"({"errors":[{"attr":"filters.inboxes","code":"present"}]})");
    expect_failure(run(acme.reports().rows(wanted, [](const csv_row&) { FAIL(); })), errc::invalid_request, 400);
}

TEST_F(gladly_rows, makes_the_report_on_work_sessions)
{
    const work_session_report_request wanted{.start_at_time = "2024-05-01T09:30Z", .end_at_time = "2024-05-02T09:30Z"};
    answer(200, "a\n1");
    EXPECT_EQ(run(acme.reports().work_sessions(wanted, [](std::string_view) {})).value().size, 3U);
    answer(200, "a\n1");
    EXPECT_EQ(run(acme.reports().work_session_rows(wanted, [](const csv_row&) {})).value().rows, 1U);
    EXPECT_EQ(requests().at(1).target, "/api/v1/reports/work-session-events");
    EXPECT_EQ(boost::json::parse(requests().at(1).body).at("startAtTime"), "2024-05-01T09:30Z");
}

TEST_F(gladly_rows, streams_without_coroutines_too)
{
    const blocking_client blocking(options());
    answer(200, agents);
    int rows = 0;
    EXPECT_EQ(blocking.exports().file("J_1", "agents.jsonl", [&](const agent&) { ++rows; }).value().rows, 3U);
    EXPECT_EQ(rows, 3);
    answer(200, "{}\n");
    EXPECT_EQ(blocking.events().list(of_tasks(), [](const json_row&) {}).value().rows, 1U);
    answer(200, "a\n1\n");
    EXPECT_EQ(blocking.reports().rows({}, [](const csv_row&) {}).value().rows, 1U);
}

} // namespace
} // namespace gladly_mcp::gladly
