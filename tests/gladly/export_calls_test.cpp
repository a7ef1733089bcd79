#include "gladly/client_fixture.hpp"
#include "gladly/round_trip.hpp"

namespace gladly_mcp::gladly {
namespace {

class export_calls_test : public test::client_fixture {};

constexpr const char* job_json =
    R"({"id":"J_1","scheduleId":"D_1","status":"COMPLETED","updatedAt":"2024-05-01T09:30:00Z","parameters":
        {"type":"CONVERSATIONS","startAt":"2024-04-30T00:00:00Z","endAt":"2024-05-01T00:00:00Z"},
        "files":["agents.jsonl","customers.jsonl"]})";

TEST_F(export_calls_test, reads_the_schedule)
{
    next_answer(200, R"([{"id":"D_1","frequency":"WEEKLY","type":"CONVERSATIONS"}])");
    const auto all = run(acme.exports().schedules());
    ASSERT_TRUE(all) << all.error();
    ASSERT_EQ(all->size(), 1U);
    EXPECT_EQ((*all)[0].frequency.value().wire(), "WEEKLY");
    expect_sent("GET", "/api/v1/export/schedules");
    next_answer(403);
    expect_failed(run(acme.exports().schedules()), errc::forbidden);
}

TEST_F(export_calls_test, lists_jobs_by_state_and_time)
{
    next_answer(200, std::string("[") + job_json + "]");
    const auto all = run(acme.exports().jobs());
    ASSERT_TRUE(all) << all.error();
    ASSERT_EQ(all->size(), 1U);
    EXPECT_EQ((*all)[0].status, export_job_status::completed);
    EXPECT_EQ((*all)[0].files.size(), 2U);
    expect_sent("GET", "/api/v1/export/jobs");

    next_answer(200, "[]");
    const export_job_filter filter{.status = export_job_status::in_progress,
                                   .start_at = core::timestamp::from_text("2024-05-01T09:30:00+02:00"),
                                   .end_at = core::timestamp::from_text("2024-05-02T09:30:00Z")};
    ASSERT_TRUE(run(acme.exports().jobs(filter)));
    expect_sent("GET", "/api/v1/export/jobs?status=IN_PROGRESS&startAt=2024-05-01T09%3A30%3A00%2B02%3A00"
                       "&endAt=2024-05-02T09%3A30%3A00Z");
}

TEST_F(export_calls_test, reads_and_removes_a_job)
{
    next_answer(200, job_json);
    const auto one = run(acme.exports().job("J_1"));
    ASSERT_TRUE(one) << one.error();
    EXPECT_EQ(one->parameters.value().end_at.value().text(), "2024-05-01T00:00:00Z");
    expect_sent("GET", "/api/v1/export/jobs/J_1");
    next_answer(404, R"({"errors":[{"code":"not_exist"}]})");
    expect_failed(run(acme.exports().job("J_1")), errc::not_found);

    next_answer(204);
    ASSERT_TRUE(run(acme.exports().remove_job("J_1")));
    expect_sent("DELETE", "/api/v1/export/jobs/J_1");
    next_answer(400, R"([{"attr":"status","code":"temporary_failure"}])");
    const auto busy = run(acme.exports().remove_job("J_1"));
    expect_failed(busy, errc::invalid_request);
    ASSERT_NE(busy.error().detail_as<invalid_request_detail>(), nullptr);
    EXPECT_EQ(busy.error().detail_as<invalid_request_detail>()->problems.at(0).code, "temporary_failure");
}

TEST(export_job, survives_reading_and_writing)
{
    test::expect_round_trip<export_job>(job_json);
    test::expect_round_trip<export_schedule>(
        R"({"id":"D_1","frequency":"HOURLY","type":"CONVERSATIONS","nextStartAt":"2024-05-01T09:30:00Z",
            "updatedAt":"2024-05-01T09:30:00Z"})");
    test::expect_round_trip<exported_customer>(
        R"({"id":"C_1","name":"Ada","address":"1 Row","emailAddresses":["ada@x.example"],"phoneNumbers":["+15550198472"],
            "externalCustomerId":"E","externalCustomerIds":{"shop":"E"}})");
}

} // namespace
} // namespace gladly_mcp::gladly
