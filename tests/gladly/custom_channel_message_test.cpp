#include <gladly_mcp/gladly/custom_channel_message.hpp>

#include <boost/json/parse.hpp>

#include <gtest/gtest.h>

namespace gladly_mcp::gladly {
namespace {

TEST(custom_channel_message_create, survives_reading_and_writing_in_both_kinds)
{
    for (const char* text :
         {R"({"sender":{"address":"ada","displayName":"Ada","profileIdentifier":{"type":"PHONE_NUMBER","address":"+1"}},
              "to":"acme","type":"TEXT","groupId":"g","groupName":"n","content":{"text":"hi","later":1}})",
          R"({"sender":{"address":"ada"},"to":"acme","type":"FILES",
              "content":{"caption":"c","files":[{"fileName":"f","url":"https://x.example/f"}]}})"}) {
        const auto json = boost::json::parse(text);
        const auto message = core::decode<custom_channel_message_create>(json);
        ASSERT_TRUE(message) << text << message.error();
        EXPECT_EQ(core::encode(*message), json) << text;
    }
}

TEST(custom_channel_message_create, refuses_kinds_that_are_none_and_content_of_the_other_kind)
{
    for (const char* text : {R"({"sender":{"address":"a"},"to":"b","type":"VIDEO","content":{"text":"t"}})",
                             R"({"sender":{"address":"a"},"to":"b","type":"FILES","content":{"text":"t"}})",
                             R"({"sender":{"address":"a"},"to":"b","type":"TEXT"})",
                             R"({"sender":{"address":"a"},"to":"b","content":{"text":"t"}})", "[]"}) {
        EXPECT_FALSE(core::decode<custom_channel_message_create>(boost::json::parse(text))) << text;
    }
}

} // namespace
} // namespace gladly_mcp::gladly
