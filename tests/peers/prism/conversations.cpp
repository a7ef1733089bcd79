#include "peers/prism/typed_call.hpp"

#include <array>

namespace gladly_mcp::test {
namespace {

using namespace gladly;

customer_activity_content whole_activity()
{
    return {.title = "Survey answered",
            .body = "Scored the last visit 4 of 5.",
            .activity_type = activity_type::survey,
            .source_name = "Surveys",
            .link = activity_link{.url = "https://example.com/1", .text = "Open the order"},
            .expand_by_default = true,
            .occurred_at = at("2026-03-04T15:21:07.412Z")};
}

task_item_content whole_task()
{
    return {.assignee = {.inbox_id = some_id, .agent_id = other_id},
            .body = "Call back.",
            .due_at = at("2027-04-02T17:00:00Z"),
            .attachments = std::vector<attachment>{
                {.id = some_id, .content_type = "image/png", .filename = "label.png", .file_size = 48'211}}};
}

call_outcome create(const blocking_client& client, conversation_item_create what)
{
    return outcome_of(client.conversations().create_item(std::move(what)));
}

call_outcome create(const blocking_client& client, customer_item_create what)
{
    return outcome_of(client.conversations().create_customer_item(some_id, std::move(what)));
}

call_outcome reply(const blocking_client& client, reply_content content)
{
    return outcome_of(client.conversations().reply(some_id, {.content = std::move(content)}));
}

call_outcome recording(const blocking_client& client)
{
    std::string bytes;
    const auto answer = client.conversations().recording(some_id, [&](std::string_view piece) { bytes += piece; });
    return outcome_of(answer, bytes);
}

call_outcome attached(const blocking_client& client)
{
    std::string bytes;
    const auto answer =
        client.conversations().attachment(some_id, other_id, [&](std::string_view piece) { bytes += piece; });
    return outcome_of(answer, bytes);
}

constexpr std::array calls{
    typed_call{&op::get_conversations, "all",
               [](const blocking_client& client) { return outcome_of(client.conversations().list(some_id)); }},
    typed_call{&op::get_conversation, "all",
               [](const blocking_client& client) { return outcome_of(client.conversations().get(some_id)); }},

    typed_call{&op::patch_conversation, "all",
               [](const blocking_client& client) {
                   conversation_update changes{
                       .assignee = conversation_assignee_update{.inbox_id = some_id, .agent_id = other_id},
                       .status = conversation_status_update{.value = conversation_status_value::closed, .force = true}};
                   return outcome_of(client.conversations().update(some_id, std::move(changes)));
               }},
    typed_call{&op::patch_conversation, "an inbox",
               [](const blocking_client& client) {
                   conversation_update changes{.assignee = conversation_assignee_update{.inbox_id = some_id}};
                   return outcome_of(client.conversations().update(some_id, std::move(changes)));
               }},
    typed_call{&op::patch_conversation, "no agent",
               [](const blocking_client& client) {
                   conversation_update changes{
                       .assignee = conversation_assignee_update{.inbox_id = some_id, .agent_id = nullptr}};
                   return outcome_of(client.conversations().update(some_id, std::move(changes)));
               }},
    typed_call{&op::patch_conversation, "a status",
               [](const blocking_client& client) {
                   conversation_update changes{
                       .status = conversation_status_update{.value = conversation_status_value::open}};
                   return outcome_of(client.conversations().update(some_id, std::move(changes)));
               }},

    typed_call{&op::create_item, "all, an activity",
               [](const blocking_client& client) {
                   return create(client, conversation_item_create{.id = "survey-1",
                                                                  .customer = {.email_address = some_email},
                                                                  .content = whole_activity()});
               }},
    typed_call{&op::create_item, "all, a task",
               [](const blocking_client& client) {
                   return create(client, conversation_item_create{.id = "task-1",
                                                                  .customer = {.mobile_phone = some_phone},
                                                                  .content = whole_task()});
               }},
    typed_call{&op::create_item, "what is needed",
               [](const blocking_client& client) {
                   customer_activity_content activity{.activity_type = activity_type::issue};
                   return create(client, conversation_item_create{.customer = {.mobile_phone = some_phone},
                                                                  .content = std::move(activity)});
               }},
    typed_call{&op::create_customer_item, "all, an activity",
               [](const blocking_client& client) {
                   return create(client, customer_item_create{.id = "survey-1", .content = whole_activity()});
               }},
    typed_call{&op::create_customer_item, "all, a task",
               [](const blocking_client& client) {
                   return create(client, customer_item_create{.id = "task-1", .content = whole_task()});
               }},
    typed_call{&op::create_customer_item, "what is needed",
               [](const blocking_client& client) {
                   customer_activity_content activity{.activity_type = activity_type::email};
                   return create(client, customer_item_create{.content = std::move(activity)});
               }},

    typed_call{&op::get_item, "all",
               [](const blocking_client& client) { return outcome_of(client.conversations().item(some_id)); }},
    typed_call{&op::delete_item, "all",
               [](const blocking_client& client) { return outcome_of(client.conversations().delete_item(some_id)); }},
    typed_call{&op::delete_customer_item, "all",
               [](const blocking_client& client) {
                   return outcome_of(client.conversations().delete_customer_item(some_id, other_id));
               }},
    typed_call{&op::get_media, "all", recording},
    typed_call{&op::get_attachment, "all", attached},
    typed_call{
        &op::get_voice_transcript, "all",
        [](const blocking_client& client) { return outcome_of(client.conversations().voice_transcript(some_id)); }},
    typed_call{&op::redact_content, "all",
               [](const blocking_client& client) { return outcome_of(client.conversations().redact(some_id)); }},

    typed_call{
        &op::get_conversation_items, "all",
        [](const blocking_client& client) { return outcome_of(client.conversations().items(some_id, other_id)); }},
    typed_call{&op::get_conversation_items, "what is needed",
               [](const blocking_client& client) { return outcome_of(client.conversations().items(some_id)); }},

    typed_call{&op::add_topic_to_conversation, "all",
               [](const blocking_client& client) {
                   return outcome_of(client.conversations().add_topics(some_id, {some_id, other_id}));
               }},
    typed_call{&op::delete_topic_from_conversation, "all",
               [](const blocking_client& client) {
                   return outcome_of(client.conversations().remove_topic(some_id, other_id));
               }},
    typed_call{&op::change_freeform_topics, "all",
               [](const blocking_client& client) {
                   freeform_topics_change changes{
                       .add = std::vector<freeform_topic_value>{{.key = "orderNumber", .value = "20417"}},
                       .remove = std::vector<freeform_topic_value>{{.key = "orderNumber", .value = "20416"}}};
                   return outcome_of(
                       client.conversations().change_freeform_topics(some_id, other_id, std::move(changes)));
               }},
    typed_call{&op::change_freeform_topics, "what is needed",
               [](const blocking_client& client) {
                   freeform_topics_change changes{
                       .remove = std::vector<freeform_topic_value>{{.key = "orderNumber", .value = "20416"}}};
                   return outcome_of(
                       client.conversations().change_freeform_topics(some_id, other_id, std::move(changes)));
               }},
    typed_call{&op::add_note_to_conversation, "all",
               [](const blocking_client& client) {
                   return outcome_of(client.conversations().add_note(some_id, "<p>Promised a call.</p>"));
               }},
    typed_call{
        &op::get_note_from_conversation, "all",
        [](const blocking_client& client) { return outcome_of(client.conversations().note(some_id, other_id)); }},

    typed_call{&op::reply_to_message, "all, an e-mail",
               [](const blocking_client& client) {
                   return reply(client, email_reply{.body = "<p>Happy to help.</p>", .body_plain = "Happy to help."});
               }},
    typed_call{
        &op::reply_to_message, "an e-mail",
        [](const blocking_client& client) { return reply(client, email_reply{.body = "<p>Happy to help.</p>"}); }},
    typed_call{&op::reply_to_message, "a chat message",
               [](const blocking_client& client) { return reply(client, chat_text_reply{.body = "Happy to help."}); }},
    typed_call{&op::reply_to_message, "quick replies",
               [](const blocking_client& client) {
                   chat_quick_reply content{.body = "What is it about?",
                                            .message_data = {.options = {{.id = "track", .label = "My order"},
                                                                         {.id = "agent", .label = "A person"}}}};
                   return reply(client, std::move(content));
               }},
    typed_call{&op::reply_to_message, "Facebook",
               [](const blocking_client& client) { return reply(client, facebook_reply{.body = "Happy to help."}); }},
    typed_call{&op::reply_to_message, "Instagram",
               [](const blocking_client& client) { return reply(client, instagram_reply{.body = "Happy to help."}); }},
    typed_call{&op::reply_to_message, "a text message",
               [](const blocking_client& client) { return reply(client, sms_reply{.body = "Happy to help."}); }},
    typed_call{&op::reply_to_message, "Twitter",
               [](const blocking_client& client) { return reply(client, twitter_reply{.body = "Happy to help."}); }},
    typed_call{&op::reply_to_message, "WhatsApp",
               [](const blocking_client& client) { return reply(client, whatsapp_reply{.body = "Happy to help."}); }},
};

} // namespace

std::span<const typed_call> conversations_calls()
{
    return calls;
}

} // namespace gladly_mcp::test
