#pragma once

#include "sandbox/call.hpp"

#include <gladly_mcp/http/transport.hpp>

/// The handlers, each named after its operation. They are called by the router only.
namespace gladly_mcp::sandbox {

// communications.cpp
[[nodiscard]] http::response send_sms(call& request);
[[nodiscard]] http::response send_email(call& request);

// custom_channels.cpp
[[nodiscard]] http::response receive_custom_channel_message(call& request);
[[nodiscard]] http::response update_custom_channel_message_status(call& request);

// message_automation.cpp
[[nodiscard]] http::response get_automation_session(call& request);
[[nodiscard]] http::response update_typing_indicator(call& request);
[[nodiscard]] http::response send_outbound_message(call& request);
[[nodiscard]] http::response get_automation_session_messages(call& request);
[[nodiscard]] http::response get_automation_session_message(call& request);
[[nodiscard]] http::response handoff_automation_session(call& request);
[[nodiscard]] http::response close_automation_session(call& request);

// campaigns.cpp
[[nodiscard]] http::response create_recipient_collection(call& request);

// conversations.cpp
[[nodiscard]] http::response get_conversations(call& request);
[[nodiscard]] http::response get_conversation(call& request);
[[nodiscard]] http::response patch_conversation(call& request);
[[nodiscard]] http::response add_topic_to_conversation(call& request);

// conversation_topics.cpp
[[nodiscard]] http::response delete_topic_from_conversation(call& request);
[[nodiscard]] http::response change_freeform_topics(call& request);

// conversation_items.cpp
[[nodiscard]] http::response get_item(call& request);
[[nodiscard]] http::response get_conversation_items(call& request);
[[nodiscard]] http::response add_note_to_conversation(call& request);
[[nodiscard]] http::response get_note_from_conversation(call& request);

// created_items.cpp
[[nodiscard]] http::response create_item(call& request);
[[nodiscard]] http::response create_customer_item(call& request);
[[nodiscard]] http::response delete_item(call& request);
[[nodiscard]] http::response delete_customer_item(call& request);

// item_media.cpp
[[nodiscard]] http::response get_media(call& request);
[[nodiscard]] http::response get_voice_transcript(call& request);
[[nodiscard]] http::response get_attachment(call& request);

// message_reply.cpp
[[nodiscard]] http::response reply_to_message(call& request);

// redaction.cpp
[[nodiscard]] http::response redact_content(call& request);

// customers.cpp
[[nodiscard]] http::response find_customers(call& request);
[[nodiscard]] http::response get_customer(call& request);
[[nodiscard]] http::response delete_customer(call& request);

// create_customer.cpp
[[nodiscard]] http::response create_customer(call& request);

// update_customer.cpp
[[nodiscard]] http::response update_customer(call& request);

// user_identity.cpp
[[nodiscard]] http::response create_user_identity_jwt(call& request);

// directory.cpp
[[nodiscard]] http::response get_agents(call& request);
[[nodiscard]] http::response get_organization(call& request);
[[nodiscard]] http::response get_inboxes(call& request);
[[nodiscard]] http::response get_inbox(call& request);
[[nodiscard]] http::response get_topics(call& request);
[[nodiscard]] http::response get_teams(call& request);
[[nodiscard]] http::response get_team(call& request);
[[nodiscard]] http::response get_audiences(call& request);

// tasks.cpp
[[nodiscard]] http::response create_task_and_customer(call& request);
[[nodiscard]] http::response create_task(call& request);
[[nodiscard]] http::response get_tasks(call& request);
[[nodiscard]] http::response update_task(call& request);
[[nodiscard]] http::response get_task(call& request);

// task_comments.cpp
[[nodiscard]] http::response create_task_comment(call& request);
[[nodiscard]] http::response get_task_comments(call& request);
[[nodiscard]] http::response get_task_comment(call& request);

// public_answers.cpp
[[nodiscard]] http::response search_answers(call& request);
[[nodiscard]] http::response list_answers(call& request);
[[nodiscard]] http::response get_answer_titles(call& request);
[[nodiscard]] http::response get_answer(call& request);

// answers.cpp
[[nodiscard]] http::response add_answer(call& request);
[[nodiscard]] http::response get_answer_by_id(call& request);
[[nodiscard]] http::response update_answer(call& request);
[[nodiscard]] http::response delete_answer(call& request);

// answer_contents.cpp
[[nodiscard]] http::response get_answer_content_by_language_and_type(call& request);
[[nodiscard]] http::response add_answer_content_by_language_and_type(call& request);
[[nodiscard]] http::response delete_answer_content_by_language_and_type(call& request);

// agents.cpp
[[nodiscard]] http::response get_agent(call& request);
[[nodiscard]] http::response get_agent_call_recording(call& request);
[[nodiscard]] http::response update_agent_call_recording(call& request);

// business_hours.cpp
[[nodiscard]] http::response get_business_hours(call& request);
[[nodiscard]] http::response get_business_hours_by_id(call& request);
[[nodiscard]] http::response create_business_hours(call& request);
[[nodiscard]] http::response update_business_hours(call& request);
[[nodiscard]] http::response delete_business_hours(call& request);

// custom_attributes.cpp
[[nodiscard]] http::response get_custom_attribute(call& request);

// topics.cpp
[[nodiscard]] http::response add_topic(call& request);
[[nodiscard]] http::response get_topic(call& request);
[[nodiscard]] http::response update_topic(call& request);

// exports.cpp
[[nodiscard]] http::response find_schedules(call& request);
[[nodiscard]] http::response find_jobs(call& request);
[[nodiscard]] http::response get_job(call& request);
[[nodiscard]] http::response delete_job(call& request);
[[nodiscard]] http::response get_file(call& request);

// events.cpp
[[nodiscard]] http::response list_events(call& request);

// reports.cpp
[[nodiscard]] http::response generate_report(call& request);
[[nodiscard]] http::response generate_work_session_report(call& request);

// webhooks.cpp
[[nodiscard]] http::response create_webhook(call& request);
[[nodiscard]] http::response get_webhooks(call& request);
[[nodiscard]] http::response get_webhook(call& request);
[[nodiscard]] http::response update_webhook(call& request);
[[nodiscard]] http::response delete_webhook(call& request);

} // namespace gladly_mcp::sandbox
