#include "gladly/round_trip.hpp"

#include <gladly_mcp/gladly/automation.hpp>
#include <gladly_mcp/gladly/automation_message.hpp>

#include <string>

namespace gladly_mcp::gladly {
namespace {

TEST(automation_message, survives_reading_and_writing_in_every_kind)
{
    test::expect_round_trip<automation_message>(
        R"({"id":"m","content":{"value":"hi"},"createdAt":"2024-05-01T09:30:00.123Z",
            "from":{"type":"CUSTOMER","id":"c"},"sessionId":"s","type":"TEXT"})");
    test::expect_round_trip<automation_message>(R"({"id":"m","type":"HTML","content":{"value":"<b>hi</b>"}})");
    test::expect_round_trip<automation_message>(
        R"({"id":"m","type":"MENU","content":{"prompt":"?","menuItems":[{"id":"y","label":"Yes"}]}})");
    test::expect_round_trip<automation_message>(R"({"id":"m","from":{"type":"ROBOT"}})");
}

TEST(automation_message, tells_a_text_from_html_of_the_same_shape)
{
    const auto text =
        core::decode<automation_message>(boost::json::parse(R"({"type":"TEXT","content":{"value":"a"}})"));
    ASSERT_TRUE(text) << text.error();
    EXPECT_EQ(std::get<automation_text_content>(text->content).value, "a");
    const auto html =
        core::decode<automation_message>(boost::json::parse(R"({"type":"HTML","content":{"value":"a"}})"));
    ASSERT_TRUE(html) << html.error();
    EXPECT_EQ(std::get<automation_html_content>(html->content).value, "a");
}

TEST(automation_message, keeps_what_the_page_tells_about_the_customer)
{
    const auto json =
        boost::json::parse(R"({"id":"m","context":{"IsAuthenticated":"true","URL":"https://x.example"}})");
    const auto message = core::decode<automation_message>(json);
    ASSERT_TRUE(message) << message.error();
    EXPECT_EQ(message->context.value().at("URL"), "https://x.example");
    EXPECT_EQ(core::encode(*message), json);
}

TEST(automation_message, keeps_content_of_an_unknown_kind)
{
    for (const char* text : {R"({"id":"m","type":"CAROUSEL","content":{"cards":[1,null]}})",
                             R"({"id":"m","type":"CAROUSEL","content":"c"})", R"({"id":"m","content":{"value":"a"}})",
                             R"({"id":"m","type":"TEXT"})", R"({"id":"m"})"}) {
        const auto json = boost::json::parse(text);
        const auto message = core::decode<automation_message>(json);
        ASSERT_TRUE(message) << text << message.error();
        EXPECT_TRUE(std::holds_alternative<unknown_automation_content>(message->content)) << text;
        EXPECT_EQ(core::encode(*message), json) << text;
    }
}

TEST(automation_message, names_the_place_of_content_that_cannot_be_read)
{
    const auto message =
        core::decode<automation_message>(boost::json::parse(R"({"type":"MENU","content":{"menuItems":[{"id":7}]}})"));
    ASSERT_FALSE(message);
    ASSERT_NE(message.error().detail_as<decode_failure>(), nullptr);
    EXPECT_EQ(message.error().detail_as<decode_failure>()->pointer, "/content/menuItems/0/id");
}

TEST(automation_message_create, writes_the_kind_beside_the_content)
{
    for (const char* text :
         {R"({"type":"TEXT","content":{"value":"hi"}})", R"({"type":"HTML","content":{"value":"hi"}})",
          R"({"type":"MENU","content":{"prompt":"?","menuItems":[{"id":"y","label":"Yes"}]}})",
          R"({"type":"CAROUSEL","content":{"cards":[1]}})"}) {
        const auto json = boost::json::parse(text);
        const auto message = core::decode<automation_message_create>(json);
        ASSERT_TRUE(message) << text << message.error();
        EXPECT_EQ(core::encode(*message), json) << text;
    }
}

TEST(automation_message_create, refuses_kinds_and_lengths_that_the_contract_does_not_have)
{
    const core::decode_options strict{.unknown_members = core::unknown_members::refuse};
    for (const std::string& text :
         {std::string(R"({"type":"CAROUSEL","content":{}})"), std::string(R"({"type":"TEXT","content":{"value":""}})"),
          std::string(R"({"type":"TEXT","content":{"value":"a","more":1}})"),
          std::string(R"({"content":{"value":"a"}})"), std::string(R"({"type":"TEXT"})"),
          std::string(R"({"type":"MENU","content":{"prompt":"?","menuItems":[]}})"),
          R"({"type":"HTML","content":{"value":")" + std::string(2049, 'x') + R"("}})"}) {
        EXPECT_FALSE(core::decode<automation_message_create>(boost::json::parse(text), strict)) << text;
    }
}

TEST(automation_session, survives_reading_and_writing)
{
    test::expect_round_trip<automation_session>(
        R"({"id":"s","companyAddress":"a","conversationId":"v","customerAddress":"b","customerId":"c",
            "endpointType":"CHAT","createdAt":"2024-05-01T09:30:00.123Z","updatedAt":"2024-05-01T09:30:00.123Z",
            "target":{"targetType":"AUTOMATION"}})");
}

} // namespace
} // namespace gladly_mcp::gladly
