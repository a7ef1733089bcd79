#include "gladly/round_trip.hpp"

#include <gladly_mcp/gladly/conversation_item.hpp>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace gladly_mcp::gladly {
namespace {

template <class T>
bool holds(const item_content& content)
{
    return std::holds_alternative<T>(content);
}

struct content_case {
    bool (*holds)(const item_content& content);
    const char* json;
};

/// One full example of every kind, all described members present.
const content_case every_kind[] = {
    {&holds<chat_text_content>,
     R"({"type":"CHAT_MESSAGE","messageType":"TEXT","sessionId":"s","content":"hi","attachments":[{"id":"a","contentType":"image/png","filename":"x.png","fileSize":3}]})"},
    {&holds<chat_quick_reply_request_content>,
     R"({"type":"CHAT_MESSAGE","messageType":"QUICK_REPLY_REQUEST","sessionId":"s","content":"?","attachments":[],"messageData":{"options":[{"id":"yes","label":"Yes"}]}})"},
    {&holds<chat_quick_reply_response_content>,
     R"({"type":"CHAT_MESSAGE","messageType":"QUICK_REPLY_RESPONSE","sessionId":"s","content":"Yes","attachments":[],"messageData":{"quickReplyRequest":{"options":[{"id":"yes","label":"Yes"}]},"selectedOptionId":"yes","requestMessageId":"m"}})"},
    {&holds<conversation_status_change_content>, R"({"type":"CONVERSATION_STATUS_CHANGE","status":"WAITING"})"},
    {&holds<customer_activity_content>,
     R"({"type":"CUSTOMER_ACTIVITY","title":"Bought","body":"<p>a</p>","activityType":"ISSUE","sourceName":"Shop","link":{"url":"https://x.example","text":"see"},"expandByDefault":true,"occurredAt":"2024-05-01T09:30:00.123Z","receivedAt":"2024-05-01T09:30:01.000Z"})"},
    {&holds<email_content>,
     R"({"type":"EMAIL","from":"a@x.example","to":["b@x.example"],"cc":["c@x.example"],"bcc":[],"subject":"s","content":"<b>c</b>","attachments":[]})"},
    {&holds<facebook_message_content>,
     R"({"type":"FACEBOOK_MESSAGE","pageId":"p","userId":"u","content":"c","attachments":[]})"},
    {&holds<note_content>, R"({"type":"CONVERSATION_NOTE","body":"b","attachments":[]})"},
    {&holds<phone_call_content>,
     R"({"type":"PHONE_CALL","from":"+15550100000","to":"+15550100001","startedAt":"2024-05-01T09:30:00Z","answeredAt":"2024-05-01T09:30:05Z","completedAt":"2024-05-01T09:35:00Z","recordingStatus":"AVAILABLE","recordingUrl":"/api/v1/conversation-items/i/media/recording","recordingDuration":295,"recordingSummary":{"status":"READY","summary":"s","language":"en"}})"},
    {&holds<sms_content>, R"({"type":"SMS","from":"+15550100000","to":"+15550100001","content":"c","attachments":[]})"},
    {&holds<topic_change_content>, R"({"type":"TOPIC_CHANGE","addedTopicIds":["t"],"removedTopicIds":[]})"},
    {&holds<voice_ai_message_content>,
     R"({"type":"VOICE_AI_MESSAGE","customerNumber":"+15550100000","companyNumber":"+15550100001","body":"b","status":"PLAYED"})"},
    {&holds<voicemail_content>,
     R"({"type":"VOICEMAIL","startedAt":"2024-05-01T09:30:00Z","recordingStatus":"DELETED","recordingDuration":12})"},
    {&holds<whatsapp_content>, R"({"type":"WHATSAPP","content":"c","attachments":[]})"},
    {&holds<instagram_content>, R"({"type":"INSTAGRAM_DIRECT","content":"c","attachments":[]})"},
    {&holds<twitter_content>, R"({"type":"TWITTER","content":"c"})"},
    {&holds<custom_channel_text_content>,
     R"({"type":"TEXT","customChannelId":"h","companyAddress":"a","customerAddress":"b","groupId":"g","groupName":"n","sessionId":"s","content":{"text":"t"},"status":{"value":"FAILED","details":"d"}})"},
    {&holds<custom_channel_files_content>,
     R"({"type":"FILES","customChannelId":"h","companyAddress":"a","customerAddress":"b","sessionId":"s","content":{"caption":"c","files":[{"fileName":"f","url":"https://x.example/f"}]},"status":{"value":"READ"}})"},
};

boost::json::value item_with(boost::json::value content)
{
    return {{"id", "i"},
            {"customerId", "c"},
            {"conversationId", "v"},
            {"sessionId", "s"},
            {"timestamp", "2024-05-01T09:30:00.123456789Z"},
            {"initiator", {{"id", "SIDEKICK_V2"}, {"type", "SYSTEM"}, {"later", 1}}},
            {"responder", {{"type", "ROBOT"}}},
            {"content", std::move(content)},
            {"later", {1, nullptr, "x"}}};
}

result<item_content> decode_content(const char* json)
{
    return core::decode<item_content>(boost::json::parse(json));
}

using test::add_unknown_members;

TEST(item_content, covers_every_kind_in_these_examples)
{
    std::set<std::size_t> seen;
    for (const auto& one : every_kind) {
        const auto content = decode_content(one.json);
        ASSERT_TRUE(content) << one.json << content.error();
        EXPECT_TRUE(one.holds(*content)) << one.json;
        seen.insert(content->index());
    }
    EXPECT_EQ(seen.size() + 1, std::variant_size_v<item_content>) << "all but unknown_content";
}

TEST(item_content, survives_reading_and_writing_unchanged)
{
    for (const auto& one : every_kind) {
        auto json = item_with(boost::json::parse(one.json));
        for (int round = 0; round != 2; ++round) {
            const auto item = core::decode<conversation_item>(json);
            ASSERT_TRUE(item) << one.json << item.error();
            EXPECT_EQ(core::encode(*item), json) << boost::json::serialize(core::encode(*item));
            add_unknown_members(json);
        }
    }
}

TEST(item_content, takes_a_chat_without_message_type_for_text)
{
    const auto content = decode_content(R"({"type":"CHAT_MESSAGE","sessionId":"s","content":"hi"})");
    ASSERT_TRUE(content);
    ASSERT_TRUE(holds<chat_text_content>(*content));
    EXPECT_EQ(std::get<chat_text_content>(*content).content, "hi");
}

TEST(item_content, keeps_unknown_kinds_whole)
{
    for (const char* json :
         {R"({"type":"HOLOGRAM","depth":3,"nested":{"a":[null]}})", R"({"type":"sms","content":"c"})",
          R"({"type":"CHAT_MESSAGE","messageType":"CAROUSEL","cards":[]})", R"({"type":""})"}) {
        const auto content = decode_content(json);
        ASSERT_TRUE(content) << json;
        ASSERT_TRUE(holds<unknown_content>(*content)) << json;
        EXPECT_EQ(std::get<unknown_content>(*content).type, boost::json::parse(json).at("type").as_string());
        EXPECT_EQ(core::encode(*content), boost::json::parse(json));
    }
}

TEST(item_content, refuses_what_is_no_content)
{
    for (const char* json : {"null", "[]", "\"SMS\"", "{}", R"({"type":null})", R"({"type":7})"}) {
        EXPECT_FALSE(decode_content(json)) << json;
    }
}

TEST(item_content, refuses_a_kind_whose_required_member_is_missing)
{
    const auto schema = conversation_item_schema();
    const auto& schemas = schema.at("properties").at("content").at("anyOf").as_array();
    for (const auto& one : every_kind) {
        const auto kind = decode_content(one.json)->index();
        for (const auto& required : schemas.at(kind).at("required").as_array()) {
            auto less = boost::json::parse(one.json);
            less.as_object().erase(required.as_string());
            const auto content = core::decode<item_content>(less);
            EXPECT_FALSE(content && content->index() == kind) << one.json << " without " << required;
        }
    }
}

TEST(phone_call_content, reads_both_spellings_of_the_recording)
{
    for (const char* json : {R"({"type":"VOICEMAIL","recordingURL":"/r","recordingDuration":"12"})",
                             R"({"type":"VOICEMAIL","recordingUrl":"/r","recordingDuration":12})",
                             R"({"type":"VOICEMAIL","recordingUrl":"/r","recordingDuration":12.0})"}) {
        const auto content = decode_content(json);
        ASSERT_TRUE(content) << json << content.error();
        const auto& voicemail = std::get<voicemail_content>(*content);
        EXPECT_EQ(voicemail.recording_url, "/r");
        ASSERT_TRUE(voicemail.recording_duration);
        EXPECT_EQ(voicemail.recording_duration->value, std::chrono::seconds{12});
        EXPECT_TRUE(voicemail.extra.members.empty());
    }
    for (const char* duration : {"-1", "\"\"", "\"12s\"", "\"-1\"", "1.5", "true", "1e30", "[]"}) {
        const auto json = std::string(R"({"type":"VOICEMAIL","recordingDuration":)") + duration + "}";
        EXPECT_FALSE(decode_content(json.c_str())) << json;
    }
}

TEST(conversation_item_schema, tells_the_kinds_apart_by_their_type)
{
    const auto schema = conversation_item_schema();
    const auto& kinds = schema.at("properties").at("content").at("anyOf").as_array();
    EXPECT_EQ(kinds.size() + 1, std::variant_size_v<item_content>);
    std::set<std::string> names;
    for (const auto& kind : kinds) {
        EXPECT_EQ(kind.at("additionalProperties"), false);
        const auto& properties = kind.at("properties").as_object();
        auto name = boost::json::serialize(properties.at("type").at("enum"));
        if (const auto* message_type = properties.if_contains("messageType")) {
            name += boost::json::serialize(message_type->at("enum"));
        }
        EXPECT_TRUE(names.insert(name).second) << name << " twice";
    }
}

TEST(overloaded, visits_an_item)
{
    const auto content = decode_content(R"({"type":"SMS","from":"+1","to":"+2","content":"hi"})");
    const auto text = std::visit(overloaded{[](const sms_content& sms) { return sms.content; },
                                            [](const auto&) { return std::string("other"); }},
                                 *content);
    EXPECT_EQ(text, "hi");
}

} // namespace
} // namespace gladly_mcp::gladly
