#include "sandbox/driver.hpp"

#include <boost/json/serialize.hpp>

namespace gladly_mcp::sandbox {
namespace {

constexpr std::string_view path = "/api/v1/communications/sms";

std::string message_to(std::string_view number)
{
    return R"({"customer":{"mobileNumber":")" + std::string{number} +
           R"("},"from":"+15550100000","body":"Your parcel is late."})";
}

TEST(send_sms, reaches_the_customer_and_stands_in_the_newest_open_conversation)
{
    driver gladly;
    const auto answer = parsed(gladly.post(path, message_to("+1-555-012-3456")));
    EXPECT_EQ(answer.at("customerId"), "CUST_55012");
    const std::string item_id{answer.at("conversationItemId").as_string()};
    const auto item = parsed(gladly.get("/api/v1/conversation-items/" + item_id));
    EXPECT_EQ(item.at("conversationId"), "CONV_55012_3");
    EXPECT_EQ(boost::json::serialize(item.at("content")),
              R"({"type":"SMS","from":"+15550100000","to":"+15550123456","content":"Your parcel is late."})");
    EXPECT_EQ(column(gladly.get("/api/v1/conversations/CONV_55012_3/items"), "id").back(), item_id);

    ASSERT_EQ(gladly.target.sent_messages().size(), 1U);
    const sent_message& sent = gladly.target.sent_messages().front();
    EXPECT_EQ(sent.item_id, item_id);
    EXPECT_EQ(sent.customer_id, "CUST_55012");
    EXPECT_EQ(sent.to, "+15550123456");
    EXPECT_EQ(sent.body, "Your parcel is late.");
}

TEST(send_sms, keeps_out_of_conversations_when_told_so)
{
    service_options options;
    options.sms_joins_newest_conversation = false;
    driver gladly{std::move(options)};
    const auto answer = parsed(gladly.post(path, message_to("+15550123456")));
    const auto item =
        parsed(gladly.get("/api/v1/conversation-items/" + std::string{answer.at("conversationItemId").as_string()}));
    EXPECT_FALSE(item.as_object().contains("conversationId"));
}

TEST(send_sms, creates_an_unknown_customer_once)
{
    driver gladly;
    const auto first = parsed(gladly.post(path, message_to("+15550111111")));
    const auto second = parsed(gladly.post(path, message_to("+15550111111")));
    EXPECT_EQ(first.at("customerId"), second.at("customerId"));
    EXPECT_NE(first.at("conversationItemId"), second.at("conversationItemId")) << "a repeat sends twice";
    const auto profile =
        parsed(gladly.get("/api/v1/customer-profiles/" + std::string{first.at("customerId").as_string()}));
    EXPECT_EQ(profile.at("phones").at(0).at("type"), "MOBILE");
    EXPECT_EQ(gladly.target.sent_messages().size(), 2U);
}

struct refused_sms {
    std::string_view body;
    std::string_view attr;
    std::string_view code;
};

TEST(send_sms, names_what_is_wrong_and_sends_nothing)
{
    const refused_sms cases[] = {
        {R"({"from":"+15550100000","body":"x"})", "customer", "blank"},
        {R"({"customer":{},"from":"+15550100000","body":"x"})", "customer.mobileNumber", "blank"},
        {R"({"customer":{"mobileNumber":"me"},"from":"+15550100000","body":"x"})", "customer.mobileNumber", "invalid"},
        {R"({"customer":{"mobileNumber":"+4930123456"},"from":"+15550100000","body":"x"})", "customer.mobileNumber",
         "invalid"},
        {R"({"customer":{"mobileNumber":"+15550123456"},"body":"x"})", "from", "blank"},
        {R"({"customer":{"mobileNumber":"+15550123456"},"from":"us","body":"x"})", "from", "invalid"},
        {R"({"customer":{"mobileNumber":"+15550123456"},"from":"+15550100000"})", "body", "blank"},
        {R"({"customer":{"mobileNumber":"+15550123456"},"from":"+15550100000","body":" "})", "body", "blank"},
    };
    driver gladly;
    const auto before = gladly.target.snapshot();
    for (const refused_sms& entry : cases) {
        EXPECT_TRUE(is_list_error(gladly.post(path, entry.body), 400, entry.attr, entry.code)) << entry.body;
    }
    EXPECT_EQ(gladly.target.snapshot(), before);
    EXPECT_TRUE(gladly.target.sent_messages().empty());
}

TEST(send_sms, respects_a_number_that_takes_none)
{
    for (const std::string_view preference : {"OFF", "FORBIDDEN"}) {
        driver gladly;
        EXPECT_TRUE(is_bare(gladly.patch("/api/v1/customer-profiles/CUST_55012",
                                         R"({"phones":[{"original":"+15550123456","type":"MOBILE","smsPreference":")" +
                                             std::string{preference} + R"("}]})"),
                            204));
        EXPECT_TRUE(is_list_error(gladly.post(path, message_to("+15550123456")), 400, "customer.mobileNumber",
                                  "invalid_state"));
    }
}

} // namespace
} // namespace gladly_mcp::sandbox
