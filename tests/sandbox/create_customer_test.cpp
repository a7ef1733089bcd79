#include "sandbox/driver.hpp"

#include <boost/json/serialize.hpp>

namespace gladly_mcp::sandbox {
namespace {

constexpr std::string_view profiles = "/api/v1/customer-profiles";

TEST(create_customer, makes_a_profile_that_can_be_found)
{
    driver gladly;
    const http::response reply =
        gladly.post(profiles, R"({"name":"Nova New","address":"1 New Way","image":"https://images.example/n.png",)"
                              R"("externalCustomerId":"crm-9","customAttributes":{"tier":"gold"},)"
                              R"("emails":[{"original":"Nova@Example.com","primary":true}],)"
                              R"("phones":[{"original":"(555) 011-1111","type":"MOBILE","smsPreference":"ON"}]})");
    const std::string id = created_id(reply);
    EXPECT_EQ(reply.find("Location"), std::string{profiles} + "/" + id);
    const auto made = parsed(gladly.get(std::string{profiles} + "/" + id));
    EXPECT_EQ(made.at("name"), "Nova New");
    EXPECT_EQ(made.at("emails").at(0).at("normalized"), "nova@example.com");
    EXPECT_EQ(made.at("customAttributes").at("tier"), "gold");
    EXPECT_EQ(made.at("createdAt"), made.at("updatedAt"));
    EXPECT_EQ(column(gladly.get("/api/v1/customer-profiles?phoneNumber=%2B15550111111"), "id").front(), id);
    EXPECT_EQ(column(gladly.get("/api/v1/customer-profiles?externalCustomerId=crm-9"), "id").front(), id);
}

TEST(create_customer, takes_an_empty_profile)
{
    driver gladly;
    EXPECT_EQ(gladly.get(std::string{profiles} + "/" + created_id(gladly.post(profiles, "{}"))).status, 200U);
}

TEST(create_customer, keeps_the_id_that_the_caller_chose_and_refuses_it_the_second_time)
{
    driver gladly;
    EXPECT_EQ(created_id(gladly.post(profiles, R"({"id":"my-customer_1"})")), "my-customer_1");
    EXPECT_TRUE(is_list_error(gladly.post(profiles, R"({"id":"my-customer_1"})"), 409, "id", "taken"));
    EXPECT_TRUE(is_list_error(gladly.post(profiles, R"({"id":"CUST_83921"})"), 409, "id", "taken"))
        << "a merged customer keeps its id";
}

TEST(create_customer, refuses_addresses_of_another_customer)
{
    driver gladly;
    const auto before = gladly.target.snapshot();
    EXPECT_TRUE(
        is_list_error(gladly.post(profiles, R"({"emails":[{"original":"SAM@example.com"}]})"), 409, "emails", "taken"));
    const http::response both =
        gladly.post(profiles, R"({"id":"CUST_55012","phones":[{"original":"+1-555-019-8472","type":"MOBILE"}]})");
    EXPECT_TRUE(is_list_error(both, 409, "id", "taken", 0));
    EXPECT_TRUE(is_list_error(both, 409, "phones", "taken", 1));
    EXPECT_EQ(gladly.target.snapshot(), before);
    EXPECT_EQ(gladly.post(profiles, R"({"phones":[{"original":"+1-555-019-8472","type":"HOME"}]})").status, 201U)
        << "only mobile numbers are unique";
}

TEST(create_customer, names_what_is_wrong)
{
    struct refused_profile {
        std::string body;
        std::string_view attr;
        std::string_view code;
    };
    const refused_profile cases[] = {
        {"", "", "blank"},
        {R"({"id":")" + std::string(50, 'x') + R"("})", "id", "too_long"},
        {R"({"id":"a b"})", "id", "invalid"},
        {R"({"id":""})", "id", "invalid"},
        {R"({"name":7})", "name", "invalid"},
        {R"({"customAttributes":[]})", "customAttributes", "invalid"},
        {R"({"emails":[{"original":"nobody"}]})", "emails[0].original", "invalid"},
        {R"({"emails":[{"original":"a@example.com","primary":true},{"original":"b@example.com","primary":true}]})",
         "emails", "invalid"},
        {R"({"phones":[{}]})", "phones[0].original", "blank"},
        {R"({"phones":[{"original":"+15550111111","type":"FAX"}]})", "phones[0].type", "invalid"},
    };
    driver gladly;
    const auto before = gladly.target.snapshot();
    for (const refused_profile& entry : cases) {
        EXPECT_TRUE(is_list_error(gladly.post(profiles, entry.body), 400, entry.attr, entry.code)) << entry.body;
    }
    EXPECT_EQ(gladly.target.snapshot(), before);
    EXPECT_EQ(gladly.post(profiles, R"({"id":")" + std::string(49, 'x') + R"("})").status, 201U);
}

} // namespace
} // namespace gladly_mcp::sandbox
