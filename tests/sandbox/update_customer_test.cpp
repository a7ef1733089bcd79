#include "sandbox/driver.hpp"
#include "sandbox/phone.hpp"

#include <boost/json/serialize.hpp>

namespace gladly_mcp::sandbox {
namespace {

constexpr std::string_view alex = "/api/v1/customer-profiles/CUST_55012";

TEST(to_e164, reads_numbers_as_people_write_them)
{
    EXPECT_EQ(to_e164("+1-555-012-3456", "US"), "+15550123456");
    EXPECT_EQ(to_e164("(555) 012-3456", "US"), "+15550123456");
    EXPECT_EQ(to_e164("1 555 012 3456", "US"), "+15550123456");
    EXPECT_EQ(to_e164("+49 30 1234567", "US"), "+49301234567");
}

TEST(to_e164, refuses_what_it_cannot_read)
{
    for (const std::string_view text : {"", "+", "12345", "call me", "555-012-345a", "+0555012345678", "030 1234567",
                                        "+12345678901234567", "1+5550123456"}) {
        EXPECT_FALSE(to_e164(text, "US")) << text;
    }
    EXPECT_FALSE(to_e164("555 012 3456", "DE"));
}

TEST(update_customer, changes_what_is_given_and_keeps_the_rest)
{
    driver gladly;
    const auto before = parsed(gladly.get(alex));
    EXPECT_TRUE(
        is_bare(gladly.patch(alex, R"({"name":"Alex A. Example","customAttributes":{"loyaltyTier":"silver"}})"), 204));
    const auto after = parsed(gladly.get(alex));
    EXPECT_EQ(after.at("name"), "Alex A. Example");
    EXPECT_EQ(boost::json::serialize(after.at("customAttributes")), R"({"loyaltyTier":"silver","ordersTotal":"14"})");
    EXPECT_EQ(after.at("address"), before.at("address"));
    EXPECT_EQ(after.at("emails"), before.at("emails"));
    EXPECT_EQ(after.at("phones"), before.at("phones"));
    EXPECT_NE(after.at("updatedAt"), before.at("updatedAt"));
}

TEST(update_customer, replaces_the_lists_whole)
{
    driver gladly;
    EXPECT_TRUE(is_bare(gladly.patch(alex, R"({"emails":[{"original":"New@Example.com","primary":true}],
        "phones":[{"original":"(555) 012-0000","type":"HOME","smsPreference":"OFF","extension":"7"}]})"),
                        204));
    const auto after = parsed(gladly.get(alex));
    EXPECT_EQ(boost::json::serialize(after.at("emails")),
              R"([{"normalized":"new@example.com","original":"New@Example.com","primary":true}])");
    EXPECT_EQ(boost::json::serialize(after.at("phones")),
              R"([{"normalized":"+15550120000","extension":"7","original":"(555) 012-0000","regionCode":"US",)"
              R"("primary":false,"smsPreference":"OFF","type":"HOME"}])");
    EXPECT_TRUE(is_bare(gladly.patch(alex, R"({"emails":[]})"), 204));
    EXPECT_EQ(boost::json::serialize(parsed(gladly.get(alex)).at("emails")), "[]");
}

TEST(update_customer, makes_the_customer_the_first_one_that_is_found)
{
    world start;
    for (const std::string id : {"A", "B"}) {
        customer profile;
        profile.id = id;
        profile.external_customer_id = "same";
        start.customers.push_back(std::move(profile));
    }
    driver gladly{std::move(start)};
    EXPECT_TRUE(is_bare(gladly.patch("/api/v1/customer-profiles/B", R"({"name":"B"})"), 204));
    EXPECT_EQ(column(gladly.get("/api/v1/customer-profiles?externalCustomerId=same"), "id"),
              (std::vector<std::string>{"B", "A"}));
}

TEST(update_customer, answers_not_found_for_unknown_and_merged_ids)
{
    driver gladly;
    EXPECT_TRUE(is_list_error(gladly.patch("/api/v1/customer-profiles/CUST_NOBODY", "{}"), 404, "", "not_exist"));
    EXPECT_TRUE(is_list_error(gladly.patch("/api/v1/customer-profiles/CUST_83921", "{}"), 404, "", "not_exist"));
}

struct refused_update {
    std::string_view body;
    std::string_view attr;
    std::string_view code;
};

TEST(update_customer, names_what_is_wrong)
{
    const refused_update cases[] = {
        {R"({"name":7})", "name", "invalid"},
        {R"({"customAttributes":[]})", "customAttributes", "invalid"},
        {R"({"emails":{}})", "emails", "invalid"},
        {R"({"emails":["a@example.com"]})", "emails", "invalid"},
        {R"({"emails":[{}]})", "emails[0].original", "blank"},
        {R"({"emails":[{"original":"no address"}]})", "emails[0].original", "invalid"},
        {R"({"emails":[{"original":"a@example.com","primary":1}]})", "emails[0].primary", "invalid"},
        {R"({"emails":[{"original":"a@example.com","primary":true},{"original":"b@example.com","primary":true}]})",
         "emails", "invalid"},
        {R"({"emails":[{"original":"SAM@example.com"}]})", "emails", "taken"},
        {R"({"phones":[{"original":"abc"}]})", "phones[0].original", "invalid"},
        {R"({"phones":[{"original":"+15550120000","type":"FAX"}]})", "phones[0].type", "invalid"},
        {R"({"phones":[{"original":"+15550120000","smsPreference":"on"}]})", "phones[0].smsPreference", "invalid"},
        {R"({"phones":[{"original":"+1-555-019-8472","type":"MOBILE"}]})", "phones", "taken"},
    };
    driver gladly;
    const auto before = gladly.target.snapshot();
    for (const refused_update& entry : cases) {
        EXPECT_TRUE(is_list_error(gladly.patch(alex, entry.body), 400, entry.attr, entry.code)) << entry.body;
    }
    EXPECT_EQ(gladly.target.snapshot(), before);
}

TEST(update_customer, names_every_problem_at_once)
{
    driver gladly;
    const http::response reply = gladly.patch(alex, R"({"name":7,"address":[]})");
    EXPECT_TRUE(is_list_error(reply, 400, "name", "invalid", 0));
    EXPECT_TRUE(is_list_error(reply, 400, "address", "invalid", 1));
}

TEST(update_customer, lets_two_customers_share_a_home_number)
{
    driver gladly;
    EXPECT_TRUE(is_bare(gladly.patch(alex, R"({"phones":[{"original":"+1-555-019-8472","type":"HOME"}]})"), 204));
    EXPECT_EQ(column(gladly.get("/api/v1/customer-profiles?phoneNumber=%2B15550198472"), "id").size(), 2U);
}

} // namespace
} // namespace gladly_mcp::sandbox
