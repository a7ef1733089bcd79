#pragma once

/// The names of what the calls of `client` take and give, without the definitions: each operation's models are parsed
/// by those who use them. Include the header of a resource (`customer.hpp`, `conversation_item.hpp`, …) or all of them
/// by `models.hpp`.

#include <cstdint>

namespace gladly_mcp::gladly {

// agent.hpp
struct agent;

// answer.hpp
struct answer_content;
enum class answer_content_type : std::uint8_t;
struct answer_content_write;
struct answer_create;
struct answer_update;
struct managed_answer;

// audience.hpp
struct audience;

// automation.hpp
struct automation_session;
enum class typing_state : std::uint8_t;

// automation_message.hpp
struct automation_message;
struct automation_message_create;

// business_hours.hpp
struct business_hours;
struct business_hours_create;
struct business_hours_update;

// call_recorder.hpp
struct call_recorder;
struct call_recorder_update;

// conversation.hpp
struct conversation;
struct conversation_update;

// conversation_item.hpp
struct conversation_item;

// custom_attribute.hpp
struct custom_attribute;

// custom_channel_message.hpp
struct custom_channel_message_create;
struct custom_channel_message_status_update;

// customer.hpp
struct customer;
struct customer_create;
struct customer_update;

// customer_ref.hpp
struct customer_ref;

// email.hpp
struct email_request;

// event.hpp
struct event;

// event_filter.hpp
enum class event_entity : std::uint8_t;
struct event_filter;

// export_job.hpp
struct export_job;
enum class export_job_status : std::uint8_t;
struct export_schedule;

// freeform_topics.hpp
struct freeform_topics_change;

// inbox.hpp
struct inbox;

// item_create.hpp
struct conversation_item_create;
struct created_conversation_item;
struct customer_item_create;

// message_reply.hpp
struct message_reply;

// note.hpp
struct note;

// organization.hpp
struct organization;

// public_answer.hpp
struct answer_title;
struct public_answer;

// recipient_collection.hpp
struct recipient_collection;
struct recipient_collection_create;

// report.hpp
struct report_request;
struct work_session_report_request;

// sms.hpp
struct message_send_result;
struct sms_request;

// task.hpp
struct task;
struct task_create;
enum class task_status : std::uint8_t;
struct task_update;

// task_comment.hpp
struct task_comment;
struct task_comment_create;

// team.hpp
struct team;

// topic.hpp
struct topic;
struct topic_create;
struct topic_update;

// user_identity.hpp
struct user_identity_jwt;

// voice_transcript.hpp
struct voice_transcript;

// webhook.hpp
struct webhook;
struct webhook_create;
struct webhook_update;

} // namespace gladly_mcp::gladly
