#include "tools/workshop.hpp"

#include <gtest/gtest.h>

namespace gladly_mcp::tools {
namespace {

TEST(send_sms, sends_to_a_number_as_people_write_it)
{
    workshop shop;
    const auto done =
        shop.done("create_a_gladly_sms_message",
                  {{"mobileNumber", "(555) 012-3456"}, {"from", "+1 555 010 0000"}, {"body", "On its way."}});
    EXPECT_EQ(done.at("customerId"), "CUST_55012");
    EXPECT_EQ(done.at("sent"), true);
    ASSERT_EQ(shop.service->sent_messages().size(), 1U);
    EXPECT_EQ(shop.service->sent_messages().front().to, "+15550123456");
    EXPECT_EQ(shop.service->sent_messages().front().from, "+15550100000");
}

TEST(send_sms, refuses_what_is_no_number_before_anything_is_sent)
{
    workshop shop;
    EXPECT_NE(shop.refused("create_a_gladly_sms_message",
                           {{"mobileNumber", "Alex"}, {"from", "+15550100000"}, {"body", "Hi"}})
                  .find("Argument mobileNumber does not fit"),
              std::string::npos);
    EXPECT_NE(
        shop.refused("create_a_gladly_sms_message", {{"mobileNumber", "+15550123456"}, {"from", "us"}, {"body", "Hi"}})
            .find("Argument from does not fit"),
        std::string::npos);
    EXPECT_NE(shop.refused("create_a_gladly_sms_message",
                           {{"mobileNumber", "+15550123456"}, {"from", "+15550100000"}, {"body", ""}})
                  .find("at least 1 character"),
              std::string::npos);
    EXPECT_EQ(shop.requests(), 0U);
}

TEST(send_sms, says_that_it_was_not_sent_when_gladly_refuses)
{
    workshop shop;
    const auto text = shop.refused("create_a_gladly_sms_message",
                                   {{"mobileNumber", "+442079460958"}, {"from", "+15550100000"}, {"body", "Hi"}});
    EXPECT_TRUE(text.starts_with("Gladly refused the call. The SMS was NOT sent. mobileNumber must be")) << text;
    EXPECT_TRUE(shop.service->sent_messages().empty());
}

} // namespace
} // namespace gladly_mcp::tools
