#include "sandbox/driver.hpp"

namespace gladly_mcp::sandbox {
namespace {

const std::string call = "/api/v1/conversation-items/CONV_TIMELINE_1_5";
const std::string voicemail = "/api/v1/conversation-items/CONV_TIMELINE_1_6";
const std::string chat = "/api/v1/conversation-items/CONV_TIMELINE_1_1";
const std::string email = "/api/v1/conversation-items/CONV_TIMELINE_1_8";

TEST(get_media, answers_the_same_mp3_for_every_recording)
{
    driver gladly;
    const http::response reply = gladly.get(call + "/media/recording");
    EXPECT_EQ(reply.status, 200U);
    EXPECT_EQ(reply.find("Content-Type"), "audio/mpeg");
    EXPECT_EQ(reply.body.size(), 1040U);
    EXPECT_TRUE(reply.body.starts_with("\xff\xfb")) << "the sync word of an MPEG-1 layer III frame";
    EXPECT_EQ(reply.body.substr(104, 4), reply.body.substr(0, 4)) << "one frame follows the other";
    EXPECT_EQ(gladly.get(voicemail + "/media/recording").body, reply.body);
}

TEST(get_media, is_where_the_item_says)
{
    driver gladly;
    const auto item = parsed(gladly.get(call));
    EXPECT_EQ(item.at("content").at("recordingUrl"), (call + "/media/recording").c_str());
}

TEST(get_media, answers_a_bare_404_without_a_recording)
{
    driver gladly;
    EXPECT_TRUE(is_bare(gladly.get(chat + "/media/recording"), 404));
    EXPECT_TRUE(is_bare(gladly.get("/api/v1/conversation-items/NONE/media/recording"), 404));
}

TEST(get_voice_transcript, answers_what_was_said)
{
    driver gladly;
    const auto said = parsed(gladly.get(call + "/voice-transcript"));
    EXPECT_EQ(said.at("customerId"), "CUST_TIMELINE");
    EXPECT_EQ(said.at("numberOfSpeakers"), 2);
    EXPECT_EQ(said.at("paragraphs").as_array().size(), 3U);
}

TEST(get_voice_transcript, answers_a_bare_404_without_one)
{
    driver gladly;
    EXPECT_TRUE(is_bare(gladly.get(voicemail + "/voice-transcript"), 404));
    EXPECT_TRUE(is_bare(gladly.get("/api/v1/conversation-items/NONE/voice-transcript"), 404));
}

TEST(get_attachment, redirects_to_another_origin)
{
    driver gladly;
    for (const auto& [item, id] : {std::pair{chat, "ATTACHMENT_1"}, std::pair{email, "ATTACHMENT_2"}}) {
        const http::response reply = gladly.get(item + "/attachments/" + id);
        EXPECT_TRUE(is_bare(reply, 303));
        const std::string_view location = reply.find("Location");
        EXPECT_TRUE(location.starts_with("https://files.example/")) << location;
        const std::string_view path = location.substr(std::string_view{"https://files.example"}.size());
        EXPECT_EQ(gladly.raw("GET", path, {}, default_authorization).status, 404U) << "the API has no content";
    }
}

TEST(get_attachment, tells_a_kind_without_attachments_from_an_unknown_one)
{
    driver gladly;
    EXPECT_TRUE(is_list_error(gladly.get(call + "/attachments/ATTACHMENT_1"), 400, "", "invalid"));
    EXPECT_TRUE(is_bare(gladly.get(chat + "/attachments/ATTACHMENT_2"), 404)) << "that one is another item's";
    EXPECT_TRUE(is_bare(gladly.get("/api/v1/conversation-items/NONE/attachments/ATTACHMENT_1"), 404));
}

} // namespace
} // namespace gladly_mcp::sandbox
