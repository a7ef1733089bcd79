#include "sandbox/driver.hpp"

#include <boost/json/serialize.hpp>

namespace gladly_mcp::sandbox {
namespace {

using boost::json::array;
using boost::json::object;
using namespace std::chrono_literals;

constexpr std::string_view sms_campaign = "/api/v1/campaigns/CAMPAIGN_RECALL/recipient-collections";
constexpr std::string_view email_campaign = "/api/v1/campaigns/CAMPAIGN_SPRING/recipient-collections";

const object by_phone{{"customerName", "Alex"}, {"phoneNumber", "+15550123456"}, {"timezone", "America/Los_Angeles"}};
const object by_email{{"customerName", "Alex"}, {"emailAddress", "alex@example.com"}, {"timezone", "Europe/Berlin"}};

std::string collection(const object& changes = {})
{
    object body{{"name", "Stove owners"}, {"startAfter", future(1h)}, {"recipients", array{by_phone}}};
    for (const auto& change : changes) {
        body[change.key()] = change.value();
    }
    return boost::json::serialize(body);
}

TEST(create_recipient_collection, answers_what_it_keeps)
{
    driver gladly;
    const auto made = parsed(gladly.post(sms_campaign, collection({{"endBefore", future(9h)}})));
    EXPECT_EQ(made.at("campaignId"), "CAMPAIGN_RECALL");
    EXPECT_EQ(made.at("type"), "SMS");
    EXPECT_EQ(made.at("status"), "PENDING");
    EXPECT_EQ(made.at("endBefore"), future(9h).c_str());
    const auto kept = gladly.target.snapshot().at("recipientCollections");
    ASSERT_EQ(kept.as_array().size(), 1U);
    EXPECT_EQ(kept.at(0), made);
    EXPECT_EQ(gladly.post(email_campaign, collection({{"recipients", array{by_email}}})).status, 200U);
}

TEST(create_recipient_collection, makes_a_second_one_of_a_repeat)
{
    driver gladly;
    const auto first = parsed(gladly.post(sms_campaign, collection()));
    EXPECT_NE(first.at("id"), parsed(gladly.post(sms_campaign, collection())).at("id"));
}

TEST(create_recipient_collection, names_what_is_wrong)
{
    const auto changed = [](object recipient, std::string_view name, const boost::json::value& value) {
        recipient[name] = value;
        return object{{"recipients", array{recipient}}};
    };
    struct refused_collection {
        object changes;
        std::string_view attr;
        std::string_view code;
    };
    const std::vector<refused_collection> cases{
        {{{"name", " "}}, "name", "blank"},
        {{{"startAfter", nullptr}}, "startAfter", "blank"},
        {{{"startAfter", "soon"}}, "startAfter", "invalid"},
        {{{"endBefore", future(1h)}}, "endBefore", "invalid"},
        {{{"recipients", nullptr}}, "recipients", "blank"},
        {{{"recipients", array{}}}, "recipients", "blank"},
        {{{"recipients", array{7}}}, "recipients", "invalid"},
        {{{"recipients", array{by_email}}}, "recipients[0].phoneNumber", "blank"},
        {changed(by_phone, "emailAddress", "a@example.com"), "recipients[0].emailAddress", "present"},
        {changed(by_phone, "phoneNumber", "me"), "recipients[0].phoneNumber", "invalid"},
        {changed(by_phone, "customerName", nullptr), "recipients[0].customerName", "blank"},
        {changed(by_phone, "timezone", "Mars/Olympus"), "recipients[0].timezone", "invalid"},
    };
    driver gladly;
    const auto before = gladly.target.snapshot();
    for (const refused_collection& entry : cases) {
        EXPECT_TRUE(is_list_error(gladly.post(sms_campaign, collection(entry.changes)), 400, entry.attr, entry.code))
            << boost::json::serialize(entry.changes);
    }
    EXPECT_TRUE(
        is_list_error(gladly.post("/api/v1/campaigns/NONE/recipient-collections", collection()), 404, "", "not_exist"));
    EXPECT_EQ(gladly.target.snapshot(), before);
}

} // namespace
} // namespace gladly_mcp::sandbox
