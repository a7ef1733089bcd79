#pragma once

#include <gladly_mcp/gladly/operation.hpp>
#include <gladly_mcp/gladly/operations/answers.hpp>
#include <gladly_mcp/gladly/operations/communications.hpp>
#include <gladly_mcp/gladly/operations/conversations.hpp>
#include <gladly_mcp/gladly/operations/customers.hpp>
#include <gladly_mcp/gladly/operations/data.hpp>
#include <gladly_mcp/gladly/operations/directory.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace gladly_mcp::gladly {
namespace detail {

template <std::size_t... Sizes>
consteval auto joined(const std::array<operation, Sizes>&... groups)
{
    std::array<operation, (Sizes + ...)> out{};
    auto* end = out.data();
    ((end = std::ranges::copy(groups, end).out), ...);
    return out;
}

} // namespace detail

/// Every operation that this version can call, one row each, usable at compile time. `operations()` is a view of it.
///
/// Left out of a row is what `operation` has as default: a read with credentials that is answered 200 with JSON and is
/// no bounded list.
inline constexpr auto operation_table =
    detail::joined(detail::communications_operations, detail::conversations_operations, detail::customers_operations,
                   detail::answers_operations, detail::directory_operations, detail::data_operations);

/// The rows by name. A name whose row is missing does not compile.
namespace op {

namespace detail {

consteval std::size_t row_of(std::string_view id)
{
    std::size_t row = 0;
    while (operation_table.at(row).id != id)
        ++row;
    return row;
}

} // namespace detail

inline constexpr const operation& send_sms = operation_table[detail::row_of("sendSMS")];
inline constexpr const operation& send_email = operation_table[detail::row_of("sendEmail")];
inline constexpr const operation& receive_custom_channel_message =
    operation_table[detail::row_of("receiveCustomChannelMessage")];
inline constexpr const operation& update_custom_channel_message_status =
    operation_table[detail::row_of("updateCustomChannelMessageStatus")];
inline constexpr const operation& get_automation_session = operation_table[detail::row_of("getAutomationSession")];
inline constexpr const operation& update_typing_indicator = operation_table[detail::row_of("updateTypingIndicator")];
inline constexpr const operation& send_outbound_message = operation_table[detail::row_of("sendOutboundMessage")];
inline constexpr const operation& get_automation_session_messages =
    operation_table[detail::row_of("getAutomationSessionMessages")];
inline constexpr const operation& get_automation_session_message =
    operation_table[detail::row_of("getAutomationSessionMessage")];
inline constexpr const operation& handoff_automation_session =
    operation_table[detail::row_of("handoffAutomationSession")];
inline constexpr const operation& close_automation_session = operation_table[detail::row_of("closeAutomationSession")];
inline constexpr const operation& create_recipient_collection =
    operation_table[detail::row_of("createRecipientCollection")];
inline constexpr const operation& get_conversations = operation_table[detail::row_of("getConversations")];
inline constexpr const operation& get_conversation = operation_table[detail::row_of("getConversation")];
inline constexpr const operation& patch_conversation = operation_table[detail::row_of("patchConversation")];
inline constexpr const operation& create_item = operation_table[detail::row_of("createItem")];
inline constexpr const operation& get_item = operation_table[detail::row_of("getItem")];
inline constexpr const operation& delete_item = operation_table[detail::row_of("deleteItem")];
inline constexpr const operation& get_media = operation_table[detail::row_of("getMedia")];
inline constexpr const operation& get_voice_transcript = operation_table[detail::row_of("getVoiceTranscript")];
inline constexpr const operation& get_attachment = operation_table[detail::row_of("getAttachment")];
inline constexpr const operation& create_customer_item = operation_table[detail::row_of("createCustomerItem")];
inline constexpr const operation& delete_customer_item = operation_table[detail::row_of("deleteCustomerItem")];
inline constexpr const operation& get_conversation_items = operation_table[detail::row_of("getConversationItems")];
inline constexpr const operation& add_topic_to_conversation = operation_table[detail::row_of("addTopicToConversation")];
inline constexpr const operation& delete_topic_from_conversation =
    operation_table[detail::row_of("deleteTopicFromConversation")];
inline constexpr const operation& change_freeform_topics = operation_table[detail::row_of("changeFreeformTopics")];
inline constexpr const operation& add_note_to_conversation = operation_table[detail::row_of("addNoteToConversation")];
inline constexpr const operation& get_note_from_conversation =
    operation_table[detail::row_of("getNoteFromConversation")];
inline constexpr const operation& reply_to_message = operation_table[detail::row_of("replyToMessage")];
inline constexpr const operation& redact_content = operation_table[detail::row_of("redactContent")];
inline constexpr const operation& create_customer = operation_table[detail::row_of("createCustomer")];
inline constexpr const operation& find_customers = operation_table[detail::row_of("findCustomers")];
inline constexpr const operation& get_customer = operation_table[detail::row_of("getCustomer")];
inline constexpr const operation& update_customer = operation_table[detail::row_of("updateCustomer")];
inline constexpr const operation& delete_customer = operation_table[detail::row_of("deleteCustomer")];
inline constexpr const operation& create_user_identity_jwt = operation_table[detail::row_of("createUserIdentityJWT")];
inline constexpr const operation& create_task_and_customer = operation_table[detail::row_of("createTaskAndCustomer")];
inline constexpr const operation& create_task = operation_table[detail::row_of("createTask")];
inline constexpr const operation& get_tasks = operation_table[detail::row_of("getTasks")];
inline constexpr const operation& update_task = operation_table[detail::row_of("updateTask")];
inline constexpr const operation& get_task = operation_table[detail::row_of("getTask")];
inline constexpr const operation& create_task_comment = operation_table[detail::row_of("createTaskComment")];
inline constexpr const operation& get_task_comments = operation_table[detail::row_of("getTaskComments")];
inline constexpr const operation& get_task_comment = operation_table[detail::row_of("getTaskComment")];
inline constexpr const operation& search_answers = operation_table[detail::row_of("searchAnswers")];
inline constexpr const operation& list_answers = operation_table[detail::row_of("listAnswers")];
inline constexpr const operation& get_answer_titles = operation_table[detail::row_of("getAnswerTitles")];
inline constexpr const operation& get_answer = operation_table[detail::row_of("getAnswer")];
inline constexpr const operation& add_answer = operation_table[detail::row_of("addAnswer")];
inline constexpr const operation& get_answer_by_id = operation_table[detail::row_of("getAnswerById")];
inline constexpr const operation& update_answer = operation_table[detail::row_of("updateAnswer")];
inline constexpr const operation& delete_answer = operation_table[detail::row_of("deleteAnswer")];
inline constexpr const operation& get_answer_content_by_language_and_type =
    operation_table[detail::row_of("getAnswerContentByLanguageAndType")];
inline constexpr const operation& add_answer_content_by_language_and_type =
    operation_table[detail::row_of("addAnswerContentByLanguageAndType")];
inline constexpr const operation& delete_answer_content_by_language_and_type =
    operation_table[detail::row_of("deleteAnswerContentByLanguageAndType")];
inline constexpr const operation& get_agents = operation_table[detail::row_of("getAgents")];
inline constexpr const operation& get_agent = operation_table[detail::row_of("getAgent")];
inline constexpr const operation& get_agent_call_recording = operation_table[detail::row_of("getAgentCallRecording")];
inline constexpr const operation& update_agent_call_recording =
    operation_table[detail::row_of("updateAgentCallRecording")];
inline constexpr const operation& get_audiences = operation_table[detail::row_of("getAudiences")];
inline constexpr const operation& get_business_hours = operation_table[detail::row_of("getBusinessHours")];
inline constexpr const operation& create_business_hours = operation_table[detail::row_of("createBusinessHours")];
inline constexpr const operation& get_business_hours_by_id = operation_table[detail::row_of("getBusinessHoursById")];
inline constexpr const operation& update_business_hours = operation_table[detail::row_of("updateBusinessHours")];
inline constexpr const operation& delete_business_hours = operation_table[detail::row_of("deleteBusinessHours")];
inline constexpr const operation& get_organization = operation_table[detail::row_of("getOrganization")];
inline constexpr const operation& get_inboxes = operation_table[detail::row_of("getInboxes")];
inline constexpr const operation& get_inbox = operation_table[detail::row_of("getInbox")];
inline constexpr const operation& get_teams = operation_table[detail::row_of("getTeams")];
inline constexpr const operation& get_team = operation_table[detail::row_of("getTeam")];
inline constexpr const operation& get_topics = operation_table[detail::row_of("getTopics")];
inline constexpr const operation& add_topic = operation_table[detail::row_of("addTopic")];
inline constexpr const operation& get_topic = operation_table[detail::row_of("getTopic")];
inline constexpr const operation& update_topic = operation_table[detail::row_of("updateTopic")];
inline constexpr const operation& get_custom_attribute = operation_table[detail::row_of("getCustomAttribute")];
inline constexpr const operation& find_schedules = operation_table[detail::row_of("findSchedules")];
inline constexpr const operation& find_jobs = operation_table[detail::row_of("findJobs")];
inline constexpr const operation& get_job = operation_table[detail::row_of("getJob")];
inline constexpr const operation& delete_job = operation_table[detail::row_of("deleteJob")];
inline constexpr const operation& get_file = operation_table[detail::row_of("getFile")];
inline constexpr const operation& list_events = operation_table[detail::row_of("listEvents")];
inline constexpr const operation& generate_report = operation_table[detail::row_of("generateReport")];
inline constexpr const operation& generate_work_session_report =
    operation_table[detail::row_of("generateWorkSessionReport")];
inline constexpr const operation& create_webhook = operation_table[detail::row_of("createWebhook")];
inline constexpr const operation& get_webhooks = operation_table[detail::row_of("getWebhooks")];
inline constexpr const operation& update_webhook = operation_table[detail::row_of("updateWebhook")];
inline constexpr const operation& delete_webhook = operation_table[detail::row_of("deleteWebhook")];
inline constexpr const operation& get_webhook = operation_table[detail::row_of("getWebhook")];

} // namespace op

} // namespace gladly_mcp::gladly
