#include "sandbox/driver.hpp"
#include "sandbox/time_zones.hpp"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

namespace gladly_mcp::sandbox {
namespace {

using boost::json::array;
using boost::json::object;

constexpr std::string_view hours = "/api/v1/business-hours";

std::string hours_path(std::string_view id)
{
    return std::string{hours} + "/" + std::string{id};
}

object office(std::string_view zone = "Europe/Berlin")
{
    return {{"timezone", zone}, {"monday", array{object{{"start", "08:00"}, {"stop", "12:30"}}}}};
}

/// A body that is accepted, with some members replaced; a member set to null is taken away.
std::string hours_body(const object& changes = {})
{
    object body{{"name", "Night shift"}, {"officeHours", office()}};
    for (const auto& change : changes) {
        if (change.value().is_null()) {
            body.erase(change.key());
        } else {
            body[change.key()] = change.value();
        }
    }
    return boost::json::serialize(body);
}

struct refused_hours {
    object changes;
    std::string_view attr;
    std::string_view code;
};

object monday(std::string_view start, std::string_view stop)
{
    return {{"timezone", "UTC"}, {"monday", array{object{{"start", start}, {"stop", stop}}}}};
}

object exception(std::string_view start, std::string_view stop)
{
    return {{"timezone", "UTC"}, {"exceptions", array{object{{"name", "Holiday"}, {"start", start}, {"stop", stop}}}}};
}

std::vector<refused_hours> all_refused()
{
    return {
        {{{"name", nullptr}}, "name", "invalid"},
        {{{"name", "  "}}, "name", "invalid"},
        {{{"name", std::string(201, 'x')}}, "name", "too_long"},
        {{{"primary", "yes"}}, "primary", "invalid"},
        {{{"officeHours", nullptr}}, "officeHours", "blank"},
        {{{"officeHours", object{}}}, "officeHours.timezone", "blank"},
        {{{"officeHours", office("Europe/Nowhere")}}, "officeHours.timezone", "invalid"},
        {{{"officeHours", office("europe/berlin")}}, "officeHours.timezone", "invalid"},
        {{{"officeHours", monday("8", "12:00")}}, "officeHours.monday[0].start", "invalid"},
        {{{"officeHours", monday("08:00", "24:00")}}, "officeHours.monday[0].stop", "invalid"},
        {{{"officeHours", monday("08:00", "8:00")}}, "officeHours.monday[0].stop", "invalid"},
        {{{"officeHours", object{{"timezone", "UTC"}, {"sunday", "closed"}}}}, "officeHours.sunday", "invalid"},
        {{{"officeHours", exception("2024-12-24", "2024-12-26T00:00:00Z")}},
         "officeHours.exceptions[0].start",
         "invalid"},
        {{{"officeHours", exception("2024-12-24T00:00:00Z", "2024-12-23T00:00:00Z")}},
         "officeHours.exceptions[0].stop",
         "invalid"},
    };
}

TEST(time_zones, are_those_of_the_iana_database)
{
    for (const std::string_view name : {"Africa/Abidjan", "America/Argentina/Buenos_Aires", "UTC", "Zulu"}) {
        EXPECT_TRUE(is_time_zone(name)) << name;
    }
    for (const std::string_view name : {"", "PDT", "utc", "+02:00", "America"}) {
        EXPECT_FALSE(is_time_zone(name)) << name;
    }
}

TEST(business_hours, are_listed_and_read_one_by_one)
{
    driver gladly;
    EXPECT_EQ(column(gladly.get(hours), "id"), (std::vector<std::string>{"HOURS_BILLING", "HOURS_EVERYDAY"}));
    const auto one = parsed(gladly.get(hours_path("HOURS_EVERYDAY")));
    EXPECT_EQ(one.at("primary"), true);
    EXPECT_EQ(one.at("version"), 3);
    EXPECT_TRUE(is_list_error(gladly.get(hours_path("NONE")), 404, "", "not_exist"));
}

TEST(create_business_hours, answers_what_it_made)
{
    driver gladly;
    const http::response reply = gladly.post(hours, hours_body());
    ASSERT_EQ(reply.status, 201U) << reply.body;
    const auto made = parsed(reply);
    EXPECT_EQ(made.at("version"), 1);
    EXPECT_EQ(made.at("primary"), false);
    EXPECT_EQ(made.at("officeHours"), office());
    EXPECT_EQ(parsed(gladly.get(hours_path(made.at("id").as_string()))), made);
}

TEST(create_business_hours, leaves_one_schedule_primary)
{
    driver gladly;
    EXPECT_EQ(parsed(gladly.post(hours, hours_body({{"primary", true}}))).at("primary"), true);
    const auto former = parsed(gladly.get(hours_path("HOURS_EVERYDAY")));
    EXPECT_EQ(former.at("primary"), false);
    EXPECT_EQ(former.at("version"), 4);
}

TEST(create_business_hours, names_what_is_wrong)
{
    driver gladly;
    const auto before = gladly.target.snapshot();
    for (const refused_hours& entry : all_refused()) {
        EXPECT_TRUE(is_list_error(gladly.post(hours, hours_body(entry.changes)), 400, entry.attr, entry.code))
            << boost::json::serialize(entry.changes);
    }
    EXPECT_EQ(gladly.target.snapshot(), before);
}

TEST(update_business_hours, replaces_the_schedule_and_counts_the_version)
{
    driver gladly;
    const auto after = parsed(gladly.put(hours_path("HOURS_BILLING"), hours_body({{"version", 1}})));
    EXPECT_EQ(after.at("name"), "Night shift");
    EXPECT_EQ(after.at("version"), 2);
    EXPECT_EQ(after.at("officeHours"), office());
    EXPECT_EQ(parsed(gladly.get(hours_path("HOURS_BILLING"))), after);
}

TEST(update_business_hours, refuses_an_outdated_version_and_so_its_own_repeat)
{
    driver gladly;
    const std::string body = hours_body({{"version", 1}});
    EXPECT_EQ(gladly.put(hours_path("HOURS_BILLING"), body).status, 200U);
    EXPECT_TRUE(is_list_error(gladly.put(hours_path("HOURS_BILLING"), body), 409, "", "version_outdated"));
}

TEST(update_business_hours, names_what_is_wrong)
{
    driver gladly;
    const auto before = gladly.target.snapshot();
    const std::string billing = hours_path("HOURS_BILLING");
    for (refused_hours entry : all_refused()) {
        entry.changes["version"] = 1;
        EXPECT_TRUE(is_list_error(gladly.put(billing, hours_body(entry.changes)), 400, entry.attr, entry.code))
            << boost::json::serialize(entry.changes);
    }
    EXPECT_TRUE(is_list_error(gladly.put(billing, hours_body()), 400, "version", "blank"));
    EXPECT_TRUE(is_list_error(gladly.put(billing, hours_body({{"version", "1"}})), 400, "version", "invalid"));
    EXPECT_TRUE(
        is_list_error(gladly.put(hours_path("HOURS_EVERYDAY"), hours_body({{"version", 3}, {"primary", false}})), 400,
                      "primary", "invalid"));
    EXPECT_TRUE(is_list_error(gladly.put(hours_path("NONE"), hours_body({{"version", 1}})), 404, "", "not_exist"));
    EXPECT_EQ(gladly.target.snapshot(), before);
}

TEST(delete_business_hours, spares_the_primary_schedule)
{
    driver gladly;
    EXPECT_TRUE(is_list_error(gladly.remove(hours_path("HOURS_EVERYDAY")), 400, "", "invalid"));
    EXPECT_TRUE(is_bare(gladly.remove(hours_path("HOURS_BILLING")), 204));
    EXPECT_TRUE(is_list_error(gladly.remove(hours_path("HOURS_BILLING")), 404, "", "not_exist"));
    EXPECT_EQ(column(gladly.get(hours), "id"), std::vector<std::string>{"HOURS_EVERYDAY"});
}

} // namespace
} // namespace gladly_mcp::sandbox
