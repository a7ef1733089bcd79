#include "gladly/client_fixture.hpp"
#include "gladly/round_trip.hpp"

namespace gladly_mcp::gladly {
namespace {

class business_hours_calls_test : public test::client_fixture {};

constexpr const char* schedule_json =
    R"({"id":"H_1","version":3,"createdAt":"2024-05-01T09:30:00Z","updatedAt":"2024-05-02T09:30:00Z","name":"Shop",
        "primary":true,"officeHours":{"timezone":"Europe/London","monday":[{"start":"09:00","stop":"17:00"}],
        "tuesday":[],"wednesday":[],"thursday":[],"friday":[],"saturday":[],"sunday":[],"exceptions":[
        {"name":"Holiday","start":"2030-01-01T00:00:00Z","stop":"2030-01-02T00:00:00Z","scheduleBlocks":[]}]}})";

constexpr const char* mondays_json =
    R"({"timezone":"Europe/London","monday":[{"start":"09:00","stop":"17:00"}],"tuesday":[],"wednesday":[],
        "thursday":[],"friday":[],"saturday":[],"sunday":[],"exceptions":[]})";

office_hours mondays()
{
    return {.timezone = "Europe/London", .monday = {{.start = "09:00", .stop = "17:00"}}};
}

TEST_F(business_hours_calls_test, lists_and_reads_schedules)
{
    next_answer(200, std::string("[") + schedule_json + R"(,{"id":"H_2"}])");
    const auto all = run(acme.business_hours().list());
    ASSERT_TRUE(all) << all.error();
    expect_sent("GET", "/api/v1/business-hours");
    ASSERT_EQ(all->size(), 2U);
    EXPECT_EQ((*all)[0].office_hours.value().monday.at(0).stop, "17:00");
    EXPECT_FALSE((*all)[1].office_hours);

    next_answer(200, schedule_json);
    const auto one = run(acme.business_hours().get("H_1"));
    ASSERT_TRUE(one) << one.error();
    EXPECT_EQ(one->version, 3);
    EXPECT_TRUE(one->primary);
    expect_sent("GET", "/api/v1/business-hours/H_1");
    next_answer(404, R"({"errors":[{"code":"not_exist"}]})");
    expect_failed(run(acme.business_hours().get("H_1")), errc::not_found);
}

TEST_F(business_hours_calls_test, makes_a_schedule_and_answers_it)
{
    next_answer(201, schedule_json);
    const business_hours_create shop{.name = "Shop", .office_hours = mondays()};
    const auto made = run(acme.business_hours().create(shop));
    ASSERT_TRUE(made) << made.error();
    EXPECT_EQ(made->id, "H_1");
    expect_sent("POST", "/api/v1/business-hours",
                std::string(R"({"name":"Shop","primary":false,"officeHours":)") + mondays_json + "}");

    next_answer(400, R"({"errors":[{"attr":"officeHours.timezone","code":"invalid"}]})");
    expect_failed(run(acme.business_hours().create(shop)), errc::invalid_request);
    next_answer(500);
    EXPECT_EQ(run(acme.business_hours().create(shop)).error().effect(), effect::possible);
}

TEST_F(business_hours_calls_test, replaces_the_version_that_was_read)
{
    next_answer(200, schedule_json);
    const business_hours_update shop{.version = 2, .name = "Shop", .office_hours = mondays()};
    const auto changed = run(acme.business_hours().update("H_1", shop));
    ASSERT_TRUE(changed) << changed.error();
    EXPECT_EQ(changed->version, 3);
    expect_sent("PUT", "/api/v1/business-hours/H_1",
                std::string(R"({"version":2,"name":"Shop","officeHours":)") + mondays_json + "}");

    next_answer(409, R"({"errors":[{"code":"version_outdated"}]})");
    expect_failed(run(acme.business_hours().update("H_1", shop)), errc::conflict);
}

TEST_F(business_hours_calls_test, removes_a_schedule_that_is_not_the_primary_one)
{
    next_answer(204);
    ASSERT_TRUE(run(acme.business_hours().remove("H_1")));
    expect_sent("DELETE", "/api/v1/business-hours/H_1");
    next_answer(400, R"({"errors":[{"code":"invalid"}]})");
    expect_failed(run(acme.business_hours().remove("H_1")), errc::invalid_request);
}

TEST(business_hours, survives_reading_and_writing)
{
    test::expect_round_trip<business_hours>(schedule_json);
}

} // namespace
} // namespace gladly_mcp::gladly
