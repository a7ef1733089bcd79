#include "gladly/round_trip.hpp"

#include <gladly_mcp/gladly/answer.hpp>
#include <gladly_mcp/gladly/call_recorder.hpp>
#include <gladly_mcp/gladly/item_create.hpp>
#include <gladly_mcp/gladly/note.hpp>
#include <gladly_mcp/gladly/public_answer.hpp>
#include <gladly_mcp/gladly/task_comment.hpp>
#include <gladly_mcp/gladly/team.hpp>
#include <gladly_mcp/gladly/user_identity.hpp>
#include <gladly_mcp/gladly/voice_transcript.hpp>

#include <gtest/gtest.h>

#include <set>

namespace gladly_mcp::gladly {
namespace {

/// One full example of every kind, all described members present.
constexpr const char* every_kind[] = {
    R"({"type":"CUSTOMER_ACTIVITY","title":"Bought","body":"<p>a</p>","activityType":"ISSUE","sourceName":"Shop","link":{"url":"https://x.example","text":"see"},"expandByDefault":true,"occurredAt":"2024-05-01T09:30:00.123Z","receivedAt":"2024-05-01T09:30:01.000Z"})",
    R"({"type":"TASK","assignee":{"inboxId":"I_1","agentId":"A_1"},"body":"call","dueAt":"2030-01-01T00:00:00Z","attachments":[{"id":"a","contentType":"image/png","filename":"x.png","fileSize":3}]})",
};

TEST(item_create_content, survives_reading_and_writing_unchanged_in_every_kind)
{
    std::set<std::size_t> seen;
    for (const char* json : every_kind) {
        test::expect_round_trip<item_create_content>(json);
        seen.insert(core::decode<item_create_content>(boost::json::parse(json))->index());
    }
    EXPECT_EQ(seen, (std::set<std::size_t>{0, 1})) << "all but unknown_content";
}

TEST(item_create_content, keeps_unknown_kinds_whole)
{
    test::expect_round_trip<item_create_content>(R"({"type":"SMS","body":"a"})");
    const auto content = core::decode<item_create_content>(boost::json::parse(R"({"type":"SMS","body":"a"})"));
    EXPECT_TRUE(std::holds_alternative<unknown_content>(*content));
}

TEST(item_create_content, refuses_what_is_no_content)
{
    for (const char* json :
         {"null", "[]", "{}", R"({"type":7})", R"({"type":"CUSTOMER_ACTIVITY"})", R"({"type":"TASK"})"}) {
        EXPECT_FALSE(core::decode<item_create_content>(boost::json::parse(json))) << json;
    }
}

TEST(answered_models, survive_reading_and_writing_unchanged)
{
    test::expect_round_trip<created_conversation_item>(
        R"({"id":"K","customerId":"C","timestamp":"2024-05-01T09:30:00Z","initiator":{"id":"A","type":"API"},"responder":{"type":"ROBOT"},"content":{"type":"CUSTOMER_ACTIVITY","activityType":"SURVEY","expandByDefault":false}})");
    test::expect_round_trip<note>(
        R"({"id":"N","customerId":"C","conversationId":"V","timestamp":"2024-05-01T09:30:00Z","initiator":{"id":"A"},"responder":{"id":"B"},"content":{"type":"CONVERSATION_NOTE","body":"b","attachments":[{"id":"a"}]}})");
    test::expect_round_trip<voice_transcript>(
        R"({"paragraphs":[{"transcript":"Hi","speaker":1,"startTime":0.5,"endTime":2.25}],"customerId":"C","numberOfSpeakers":2,"language":"en","createdAt":"2024-05-01T09:30:00.000Z","updatedAt":"2024-05-01T09:30:00.000Z"})");
    test::expect_round_trip<task_comment>(
        R"({"id":"M","agentId":"A","comment":"c","taskId":"T","createdAt":"2024-05-01T09:30:00Z"})");
    test::expect_round_trip<managed_answer>(
        R"({"id":"W","name":"n","description":"d","audienceIds":["U"],"createdAt":"2024-05-01T09:30:00Z","updatedAt":"2024-05-01T09:30:00Z"})");
    test::expect_round_trip<answer_content>(
        R"({"answerId":"W","language":"en-us","type":"public","bodyHtml":"b","title":"t","subject":"s","internal":false})");
    test::expect_round_trip<answer_content>(R"({"type":"hologram"})");
    test::expect_round_trip<public_answer>(
        R"({"id":"W","name":"n","bodyHtml":"b","language":"en-us","updatedAt":"2024-05-01T09:30:00.000Z"})");
    test::expect_round_trip<answer_title>(R"({"id":"W","name":"n"})");
    test::expect_round_trip<call_recorder>(
        R"({"agentId":"A","customerId":"C","conversationItemId":"K","recording":true})");
    test::expect_round_trip<team>(R"({"id":"E","name":"n","description":"d","agentIds":["A"]})");
    test::expect_round_trip<user_identity_jwt>(R"({"token":"t"})");
}

} // namespace
} // namespace gladly_mcp::gladly
