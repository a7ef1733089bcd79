#include "sandbox/driver.hpp"

#include <boost/json/serialize.hpp>

namespace gladly_mcp::sandbox {
namespace {

std::string item(int number)
{
    return "/api/v1/conversation-items/CONV_TIMELINE_1_" + std::to_string(number);
}

boost::json::value redacted(driver& gladly, int number)
{
    const http::response reply = gladly.call("POST", item(number) + "/redact");
    EXPECT_EQ(reply.status, 201U) << number;
    EXPECT_EQ(reply.find("Location"), item(number));
    return parsed(gladly.get(item(number))).at("content");
}

TEST(redact_content, erases_what_was_written_and_keeps_the_item)
{
    driver gladly;
    EXPECT_EQ(boost::json::serialize(redacted(gladly, 8)),
              R"({"type":"EMAIL","from":"pat@example.com","to":["support@shop.example"],"cc":["friend@example.org"],)"
              R"("bcc":[],"subject":"","content":""})");
    EXPECT_TRUE(is_bare(gladly.get(item(8) + "/attachments/ATTACHMENT_2"), 404));
    for (const int number : {1, 4, 9, 10, 13}) {
        EXPECT_EQ(redacted(gladly, number).at("content"), "") << number;
    }
}

TEST(redact_content, blanks_the_words_of_quick_replies)
{
    driver gladly;
    EXPECT_EQ(boost::json::serialize(redacted(gladly, 2).at("messageData")),
              R"({"options":[{"id":"size_s","label":""},{"id":"size_l","label":""}]})");
    EXPECT_EQ(boost::json::serialize(redacted(gladly, 3).at("messageData")), "{}");
}

TEST(redact_content, erases_a_recording_with_its_transcript)
{
    driver gladly;
    for (const int number : {5, 6}) {
        const auto content = redacted(gladly, number);
        EXPECT_EQ(content.at("recordingStatus"), "DELETED");
        EXPECT_EQ(content.at("recordingSummary").at("status"), "REDACTED");
        EXPECT_FALSE(content.as_object().contains("recordingUrl"));
        EXPECT_TRUE(is_bare(gladly.get(item(number) + "/media/recording"), 404));
        EXPECT_TRUE(is_bare(gladly.get(item(number) + "/voice-transcript"), 404));
    }
}

TEST(redact_content, can_be_repeated)
{
    driver gladly;
    EXPECT_EQ(redacted(gladly, 9), redacted(gladly, 9));
}

TEST(redact_content, answers_a_bare_404_for_other_kinds_and_unknown_items)
{
    driver gladly;
    const auto before = gladly.target.snapshot();
    for (const int number : {7, 11, 12, 14, 16, 17, 18, 21, 23, 99}) {
        EXPECT_TRUE(is_bare(gladly.call("POST", item(number) + "/redact"), 404)) << number;
    }
    EXPECT_EQ(gladly.target.snapshot(), before);
}

} // namespace
} // namespace gladly_mcp::sandbox
