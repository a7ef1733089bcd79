#pragma once

/// Everything that the calls of `client` take and give.

#include <gladly_mcp/gladly/agent.hpp>
#include <gladly_mcp/gladly/answer.hpp>
#include <gladly_mcp/gladly/audience.hpp>
#include <gladly_mcp/gladly/automation.hpp>
#include <gladly_mcp/gladly/automation_message.hpp>
#include <gladly_mcp/gladly/business_hours.hpp>
#include <gladly_mcp/gladly/call_recorder.hpp>
#include <gladly_mcp/gladly/conversation.hpp>
#include <gladly_mcp/gladly/conversation_item.hpp>
#include <gladly_mcp/gladly/custom_attribute.hpp>
#include <gladly_mcp/gladly/custom_channel_message.hpp>
#include <gladly_mcp/gladly/customer.hpp>
#include <gladly_mcp/gladly/customer_ref.hpp>
#include <gladly_mcp/gladly/email.hpp>
#include <gladly_mcp/gladly/event_filter.hpp>
#include <gladly_mcp/gladly/export_job.hpp>
#include <gladly_mcp/gladly/exported_row.hpp>
#include <gladly_mcp/gladly/freeform_topics.hpp>
#include <gladly_mcp/gladly/inbox.hpp>
#include <gladly_mcp/gladly/item_create.hpp>
#include <gladly_mcp/gladly/message_reply.hpp>
#include <gladly_mcp/gladly/note.hpp>
#include <gladly_mcp/gladly/organization.hpp>
#include <gladly_mcp/gladly/public_answer.hpp>
#include <gladly_mcp/gladly/recipient_collection.hpp>
#include <gladly_mcp/gladly/report.hpp>
#include <gladly_mcp/gladly/sms.hpp>
#include <gladly_mcp/gladly/task.hpp>
#include <gladly_mcp/gladly/task_comment.hpp>
#include <gladly_mcp/gladly/team.hpp>
#include <gladly_mcp/gladly/topic.hpp>
#include <gladly_mcp/gladly/user_identity.hpp>
#include <gladly_mcp/gladly/voice_transcript.hpp>
#include <gladly_mcp/gladly/webhook.hpp>
