#include "gladly/contract_schemas.hpp"

#include <gladly_mcp/gladly/agent.hpp>
#include <gladly_mcp/gladly/answer.hpp>
#include <gladly_mcp/gladly/audience.hpp>
#include <gladly_mcp/gladly/call_recorder.hpp>
#include <gladly_mcp/gladly/conversation.hpp>
#include <gladly_mcp/gladly/conversation_item.hpp>
#include <gladly_mcp/gladly/customer.hpp>
#include <gladly_mcp/gladly/customer_ref.hpp>
#include <gladly_mcp/gladly/freeform_topics.hpp>
#include <gladly_mcp/gladly/inbox.hpp>
#include <gladly_mcp/gladly/item_create.hpp>
#include <gladly_mcp/gladly/message_reply.hpp>
#include <gladly_mcp/gladly/note.hpp>
#include <gladly_mcp/gladly/operations.hpp>
#include <gladly_mcp/gladly/organization.hpp>
#include <gladly_mcp/gladly/public_answer.hpp>
#include <gladly_mcp/gladly/sms.hpp>
#include <gladly_mcp/gladly/task.hpp>
#include <gladly_mcp/gladly/task_comment.hpp>
#include <gladly_mcp/gladly/team.hpp>
#include <gladly_mcp/gladly/topic.hpp>
#include <gladly_mcp/gladly/user_identity.hpp>
#include <gladly_mcp/gladly/voice_transcript.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <set>
#include <string>

namespace gladly_mcp::gladly {
namespace {

using test::compare;
using test::contract_operations;
using test::contract_schemas;
using test::expect_agreement;
using test::text_at;
using test::texts;

retry_class expected_retry(const boost::json::value& row)
{
    if (row.at("kind") == "read") {
        return retry_class::read;
    }
    if (text_at(row, "/createOnce") == "id") {
        return retry_class::keyed_create;
    }
    return row.at("idempotent").as_bool() ? retry_class::idempotent_set : retry_class::unkeyed_effect;
}

std::string tag_of(const boost::json::value& row)
{
    std::string tag(row.at("tag").as_string());
    std::ranges::transform(tag, tag.begin(),
                           [](unsigned char c) { return c == ' ' ? '-' : static_cast<char>(std::tolower(c)); });
    return tag;
}

answer_format expected_format(const boost::json::value& row, unsigned success)
{
    const std::string type = text_at(row, ("/responses/" + std::to_string(success) + "/contentType").c_str());
    if (success == 303)
        return answer_format::redirect;
    if (type == "audio/mpeg")
        return answer_format::mp3;
    if (type == "text/csv")
        return answer_format::csv;
    return type == "application/x-ndjson" || type == "application/x-jsonlines" ? answer_format::json_lines
                                                                               : answer_format::json;
}

void compare_statuses(const boost::json::value& theirs, const operation& ours)
{
    std::set<unsigned> statuses{ours.success};
    for (const unsigned status : ours.refusals) {
        if (status != 0) {
            EXPECT_TRUE(statuses.insert(status).second) << ours.id << ' ' << status;
        }
    }
    std::set<unsigned> expected;
    for (const auto& response : theirs.at("responses").as_object())
        expected.insert(static_cast<unsigned>(std::stoul(std::string(response.key()))));
    EXPECT_EQ(statuses, expected) << ours.id;
    EXPECT_TRUE(ours.success < 300 || ours.format == answer_format::redirect) << ours.id;
    EXPECT_EQ(expected_format(theirs, ours.success), ours.format) << ours.id;
    EXPECT_EQ(text_at(theirs, ("/responses/" + std::to_string(ours.success) + "/schema").c_str()), ours.response_schema)
        << ours.id;
}

void compare_parameters(const boost::json::value& theirs, const operation& ours)
{
    std::set<std::string> expected;
    for (const auto& parameter : theirs.at("parameters").as_array()) {
        if (parameter.at("in") == "query")
            expected.insert(text_at(parameter, "/name") + (parameter.at("required").as_bool() ? "*" : ""));
        else
            EXPECT_NE(ours.path.find('{' + text_at(parameter, "/name") + '}'), std::string_view::npos) << ours.id;
    }
    std::set<std::string> query;
    for (const auto& parameter : ours.query) {
        if (!parameter.name.empty())
            query.insert(std::string(parameter.name) + (parameter.required ? "*" : ""));
    }
    EXPECT_EQ(query, expected) << ours.id;
}

void compare_row(const boost::json::value& theirs, const operation& ours)
{
    EXPECT_EQ(text_at(theirs, "/method"), ours.method) << ours.id;
    EXPECT_EQ(text_at(theirs, "/path"), ours.path) << ours.id;
    EXPECT_EQ(tag_of(theirs), ours.tag) << ours.id;
    EXPECT_EQ(text_at(theirs, "/kind"), ours.kind == operation_kind::read ? "read" : "write") << ours.id;
    EXPECT_EQ(expected_retry(theirs), ours.retry) << ours.id;
    EXPECT_EQ(text_at(theirs, "/auth") == "none", ours.public_access) << ours.id;
    EXPECT_EQ(theirs.at("in2026").as_bool(), !ours.retired) << ours.id;
    EXPECT_EQ(text_at(theirs, "/rateLimit/class") == "reports", ours.budget == rate_budget::reports) << ours.id;
    EXPECT_EQ(text_at(theirs, "/request/schema"), ours.request_schema) << ours.id;
    EXPECT_EQ(std::ranges::count(theirs.at("notes").as_array(), "agentId may be the id or the agent's email") == 1,
              ours.email_as_id)
        << ours.id;
    const auto& cap = theirs.at("limits").at("maxItems");
    EXPECT_EQ(cap.is_null() ? std::int64_t{0} : cap.as_int64(), static_cast<std::int64_t>(ours.max_items)) << ours.id;
    EXPECT_EQ(text_at(theirs, "/limits/truncationHeader") == "Gladly-Limited-Data", ours.truncation_header) << ours.id;
    compare_statuses(theirs, ours);
    compare_parameters(theirs, ours);
}

TEST(operation_table, holds_every_operation_of_the_contract_as_it_says)
{
    std::size_t outbound = 0;
    for (const auto& theirs : contract_operations()) {
        if (text_at(theirs, "/direction") != "outbound")
            continue;
        ++outbound;
        const auto* ours = find_operation(text_at(theirs, "/id"));
        ASSERT_NE(ours, nullptr) << theirs.at("id");
        compare_row(theirs, *ours);
    }
    EXPECT_EQ(operations().size(), outbound);
}

TEST(operation_table, has_each_operation_once)
{
    std::set<std::string_view> ids;
    for (const auto& row : operations()) {
        EXPECT_TRUE(ids.insert(row.id).second) << row.id;
    }
}

TEST(models, agree_with_the_contract)
{
    expect_agreement<customer>("Customer");
    expect_agreement<customer_create>("CustomerCreate");
    expect_agreement<customer_update>("CustomerUpdate");
    expect_agreement<customer_ref>("CustomerRef");
    expect_agreement<conversation>("Conversation");
    expect_agreement<conversation_update>("ConversationUpdate");
    expect_agreement<conversation_topics_add>("ConversationTopicsAdd");
    expect_agreement<conversation_item>("ConversationItem");
    expect_agreement<customer_item_create>("CustomerItemCreate");
    expect_agreement<conversation_item_create>("ConversationItemCreate");
    expect_agreement<created_conversation_item>("CreatedConversationItem");
    expect_agreement<message_reply>("MessageReply");
    expect_agreement<voice_transcript>("VoiceTranscript");
    expect_agreement<freeform_topics_change>("FreeformTopicsChange");
    expect_agreement<note_create_content>("NoteCreateContent");
    expect_agreement<note>("Note");
    expect_agreement<task>("Task");
    expect_agreement<task_create>("TaskCreate");
    expect_agreement<task_with_customer_create>("TaskWithCustomerCreate");
    expect_agreement<task_update>("TaskUpdate");
    expect_agreement<task_comment>("TaskComment");
    expect_agreement<task_comment_create>("TaskCommentCreate");
    expect_agreement<user_identity_jwt>("UserIdentityJwt");
    expect_agreement<user_identity_jwt_request>("UserIdentityJwtRequest");
    expect_agreement<sms_request>("SmsRequest");
    expect_agreement<message_send_result>("MessageSendResult");
    expect_agreement<inbox>("Inbox");
    expect_agreement<agent>("Agent");
    expect_agreement<topic>("Topic");
    expect_agreement<organization>("Organization");
    expect_agreement<audience>("Audience");
    expect_agreement<team>("Team");
    expect_agreement<call_recorder>("CallRecorder");
    expect_agreement<call_recorder_update>("CallRecorderUpdate");
}

TEST(models, agree_with_the_contract_on_answers)
{
    expect_agreement<public_answer>("PublicAnswer");
    expect_agreement<answer_title>("AnswerTitle");
    expect_agreement<managed_answer>("Answer");
    expect_agreement<answer_create>("AnswerCreate");
    expect_agreement<answer_update>("AnswerUpdate");
    expect_agreement<answer_content>("AnswerContent");
    expect_agreement<answer_content_write>("AnswerContentWrite");
    expect_agreement<answer_content_type>("AnswerContentType");
}

TEST(models, agree_with_the_contract_in_every_kind_of_reply_and_of_created_item)
{
    expect_agreement<email_reply>("EmailReply");
    expect_agreement<chat_text_reply>("ChatTextReply");
    expect_agreement<chat_quick_reply>("ChatQuickReplyReply");
    expect_agreement<facebook_reply>("FacebookReply");
    expect_agreement<instagram_reply>("InstagramReply");
    expect_agreement<sms_reply>("SmsReply");
    expect_agreement<twitter_reply>("TwitterReply");
    expect_agreement<whatsapp_reply>("WhatsAppReply");
    expect_agreement<task_item_content>("TaskItemContent");
}

TEST(models, agree_with_the_contract_in_every_kind_of_content)
{
    expect_agreement<chat_text_content>("ChatTextContent");
    expect_agreement<chat_quick_reply_request_content>("ChatQuickReplyRequestContent");
    expect_agreement<chat_quick_reply_response_content>("ChatQuickReplyResponseContent");
    expect_agreement<conversation_status_change_content>("ConversationStatusChangeContent");
    expect_agreement<customer_activity_content>("CustomerActivityContent");
    expect_agreement<email_content>("EmailContent");
    expect_agreement<facebook_message_content>("FacebookMessageContent");
    expect_agreement<note_content>("NoteContent");
    expect_agreement<phone_call_content>("PhoneCallContent");
    expect_agreement<sms_content>("SmsContent");
    expect_agreement<topic_change_content>("TopicChangeContent");
    expect_agreement<voice_ai_message_content>("VoiceAiMessageContent");
    expect_agreement<voicemail_content>("VoicemailContent");
    expect_agreement<whatsapp_content>("WhatsAppContent");
    expect_agreement<instagram_content>("InstagramContent");
    expect_agreement<twitter_content>("TwitterContent");
}

/// The contract has one schema for both kinds on custom channels; here each kind has its own `type` and `content`.
boost::json::object custom_channel_schema(const char* type, const char* content)
{
    auto schema = contract_schemas().at("CustomChannelMessageContent").as_object();
    auto& properties = schema.at("properties").as_object();
    properties["type"] = {{"type", "string"}, {"enum", boost::json::array{type}}};
    properties["content"] = {{"$ref", std::string("#/$defs/") + content}};
    return schema;
}

TEST(models, agree_with_the_contract_on_custom_channels)
{
    compare("TEXT", core::json_schema<custom_channel_text_content>(),
            custom_channel_schema("TEXT", "CustomChannelTextBody"));
    compare("FILES", core::json_schema<custom_channel_files_content>(),
            custom_channel_schema("FILES", "CustomChannelFilesBody"));
}

/// The `type` of each kind that our schema of a model's `content` knows.
std::set<std::string> kinds_of(const boost::json::object& schema)
{
    std::set<std::string> out;
    for (const auto& kind : schema.at("properties").at("content").at("anyOf").as_array()) {
        out.emplace(kind.at("properties").at("type").at("enum").at(0).as_string());
    }
    return out;
}

/// The same of a union in the contract.
std::set<std::string> kinds_of(const char* name)
{
    std::set<std::string> out;
    for (const auto& kind : contract_schemas().at(name).at("x-discriminator").at("mapping").as_object()) {
        out.emplace(kind.key());
    }
    return out;
}

TEST(models, cover_every_kind_of_content_in_the_contract)
{
    EXPECT_EQ(kinds_of(conversation_item_schema()), kinds_of("ConversationItemContent"));
    EXPECT_EQ(kinds_of(core::json_schema<message_reply>()), kinds_of("ReplyContent"));
    EXPECT_EQ(kinds_of(core::json_schema<conversation_item_create>()), kinds_of("ConversationItemCreateContent"));
    EXPECT_EQ(kinds_of(core::json_schema<customer_item_create>()), kinds_of("ConversationItemCreateContent"));
}

TEST(models, send_notes_in_the_wrapped_form)
{
    const auto schema = core::json_schema<note_create>();
    EXPECT_EQ(texts(schema, "required"), std::set<std::string>{"content"});
    EXPECT_TRUE(contract_schemas().at("NoteCreate").at("properties").as_object().contains("content"));
}

} // namespace
} // namespace gladly_mcp::gladly
