#include "gladly/round_trip.hpp"

#include <gladly_mcp/gladly/message_reply.hpp>

#include <gtest/gtest.h>

#include <set>

namespace gladly_mcp::gladly {
namespace {

/// One full example of every kind, all described members present.
constexpr const char* every_kind[] = {
    R"({"type":"EMAIL","body":"<p>a</p>","bodyPlain":"a"})",
    R"({"type":"CHAT_MESSAGE","messageType":"TEXT","body":"a"})",
    R"({"type":"CHAT_MESSAGE","messageType":"QUICK_REPLY_REQUEST","body":"?","messageData":{"options":[{"id":"yes","label":"Yes"}]}})",
    R"({"type":"FACEBOOK_MESSAGE","body":"a"})",
    R"({"type":"INSTAGRAM_DIRECT","body":"a"})",
    R"({"type":"SMS","body":"a"})",
    R"({"type":"TWITTER","body":"a"})",
    R"({"type":"WHATSAPP","body":"a"})",
};

TEST(reply_content, survives_reading_and_writing_unchanged_in_every_kind)
{
    std::set<std::size_t> seen;
    for (const char* json : every_kind) {
        test::expect_round_trip<reply_content>(json);
        seen.insert(core::decode<reply_content>(boost::json::parse(json))->index());
    }
    EXPECT_EQ(seen.size() + 1, std::variant_size_v<reply_content>) << "all but unknown_content";
    EXPECT_FALSE(seen.contains(std::variant_size_v<reply_content> - 1));
}

TEST(reply_content, takes_a_chat_without_message_type_for_text)
{
    const auto content = core::decode<reply_content>(boost::json::parse(R"({"type":"CHAT_MESSAGE","body":"hi"})"));
    ASSERT_TRUE(content);
    ASSERT_TRUE(std::holds_alternative<chat_text_reply>(*content));
    EXPECT_EQ(core::encode(*content).at("messageType"), "TEXT");
}

TEST(reply_content, keeps_unknown_kinds_whole_unless_unknown_members_are_refused)
{
    const auto json = boost::json::parse(R"({"type":"HOLOGRAM","depth":3,"nested":{"a":[null]}})");
    const auto content = core::decode<reply_content>(json);
    ASSERT_TRUE(content);
    ASSERT_TRUE(std::holds_alternative<unknown_content>(*content));
    EXPECT_EQ(std::get<unknown_content>(*content).type, "HOLOGRAM");
    EXPECT_EQ(core::encode(*content), json);

    const core::decode_options strict{.unknown_members = core::unknown_members::refuse};
    const auto refused = core::decode<message_reply>(boost::json::object{{"content", json}}, strict);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().detail_as<decode_failure>()->pointer, "/content");
    EXPECT_TRUE(core::decode<reply_content>(boost::json::parse(R"({"type":"SMS","body":"a"})"), strict));
}

TEST(reply_content, refuses_what_is_no_reply)
{
    for (const char* json :
         {"null", "[]", "\"SMS\"", "{}", R"({"type":null})", R"({"type":7})", R"({"type":"SMS"})",
          R"({"type":"SMS","content":"a"})",
          R"({"type":"CHAT_MESSAGE","messageType":"QUICK_REPLY_REQUEST","body":"?","messageData":{}})",
          R"({"type":"CHAT_MESSAGE","messageType":"QUICK_REPLY_REQUEST","body":"?","messageData":{"options":[]}})"}) {
        EXPECT_FALSE(core::decode<reply_content>(boost::json::parse(json))) << json;
    }
}

TEST(message_reply, says_its_type_without_being_told)
{
    const message_reply reply{
        .content = chat_quick_reply{.body = "?", .message_data = {.options = {{.id = "yes", .label = "Yes"}}}}};
    EXPECT_EQ(core::encode(reply), (boost::json::value{{"content", boost::json::parse(every_kind[2])}}));
}

} // namespace
} // namespace gladly_mcp::gladly
