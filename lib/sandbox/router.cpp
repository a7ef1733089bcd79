#include "sandbox/router.hpp"

#include "sandbox/handlers/handlers.hpp"

#include <gladly_mcp/gladly/operations.hpp>
#include <gladly_mcp/http/percent_encoding.hpp>

#include <algorithm>
#include <optional>

namespace gladly_mcp::sandbox {
namespace {

namespace op = gladly::op;

// One operation more is one line more here, one declaration in handlers.hpp and the function itself.
constexpr route all_routes[] = {
    {op::send_sms, send_sms},
    {op::send_email, send_email},
    {op::receive_custom_channel_message, receive_custom_channel_message},
    {op::update_custom_channel_message_status, update_custom_channel_message_status},
    {op::get_automation_session, get_automation_session},
    {op::update_typing_indicator, update_typing_indicator},
    {op::send_outbound_message, send_outbound_message},
    {op::get_automation_session_messages, get_automation_session_messages},
    {op::get_automation_session_message, get_automation_session_message},
    {op::handoff_automation_session, handoff_automation_session},
    {op::close_automation_session, close_automation_session},
    {op::create_recipient_collection, create_recipient_collection},
    {op::get_conversations, get_conversations},
    {op::get_conversation, get_conversation},
    {op::patch_conversation, patch_conversation},
    {op::create_item, create_item},
    {op::get_item, get_item},
    {op::delete_item, delete_item},
    {op::get_media, get_media},
    {op::get_voice_transcript, get_voice_transcript},
    {op::get_attachment, get_attachment},
    {op::create_customer_item, create_customer_item},
    {op::delete_customer_item, delete_customer_item},
    {op::get_conversation_items, get_conversation_items},
    {op::add_topic_to_conversation, add_topic_to_conversation},
    {op::delete_topic_from_conversation, delete_topic_from_conversation},
    {op::change_freeform_topics, change_freeform_topics},
    {op::add_note_to_conversation, add_note_to_conversation},
    {op::get_note_from_conversation, get_note_from_conversation},
    {op::reply_to_message, reply_to_message},
    {op::redact_content, redact_content},
    {op::create_customer, create_customer},
    {op::find_customers, find_customers},
    {op::get_customer, get_customer},
    {op::update_customer, update_customer},
    {op::delete_customer, delete_customer},
    {op::create_user_identity_jwt, create_user_identity_jwt},
    {op::get_agents, get_agents},
    {op::get_organization, get_organization},
    {op::get_inboxes, get_inboxes},
    {op::get_topics, get_topics},
    {op::create_task_and_customer, create_task_and_customer},
    {op::create_task, create_task},
    {op::get_tasks, get_tasks},
    {op::update_task, update_task},
    {op::get_task, get_task},
    {op::create_task_comment, create_task_comment},
    {op::get_task_comments, get_task_comments},
    {op::get_task_comment, get_task_comment},
    {op::search_answers, search_answers},
    {op::list_answers, list_answers},
    {op::get_answer_titles, get_answer_titles},
    {op::get_answer, get_answer},
    {op::add_answer, add_answer},
    {op::get_answer_by_id, get_answer_by_id},
    {op::update_answer, update_answer},
    {op::delete_answer, delete_answer},
    {op::get_answer_content_by_language_and_type, get_answer_content_by_language_and_type},
    {op::add_answer_content_by_language_and_type, add_answer_content_by_language_and_type},
    {op::delete_answer_content_by_language_and_type, delete_answer_content_by_language_and_type},
    {op::get_inbox, get_inbox},
    {op::get_teams, get_teams},
    {op::get_team, get_team},
    {op::get_audiences, get_audiences},
    {op::get_agent, get_agent},
    {op::get_agent_call_recording, get_agent_call_recording},
    {op::update_agent_call_recording, update_agent_call_recording},
    {op::get_business_hours, get_business_hours},
    {op::get_business_hours_by_id, get_business_hours_by_id},
    {op::create_business_hours, create_business_hours},
    {op::update_business_hours, update_business_hours},
    {op::delete_business_hours, delete_business_hours},
    {op::get_custom_attribute, get_custom_attribute},
    {op::add_topic, add_topic},
    {op::get_topic, get_topic},
    {op::update_topic, update_topic},
    {op::find_schedules, find_schedules},
    {op::find_jobs, find_jobs},
    {op::get_job, get_job},
    {op::delete_job, delete_job},
    {op::get_file, get_file},
    {op::list_events, list_events},
    {op::generate_report, generate_report},
    {op::generate_work_session_report, generate_work_session_report},
    {op::create_webhook, create_webhook},
    {op::get_webhooks, get_webhooks},
    {op::get_webhook, get_webhook},
    {op::update_webhook, update_webhook},
    {op::delete_webhook, delete_webhook},
};

std::string_view take_segment(std::string_view& path)
{
    path.remove_prefix(1); // the slash
    const std::string_view segment = path.substr(0, path.find('/'));
    path.remove_prefix(segment.size());
    return segment;
}

/// The values of the template's variables when the path fits it.
std::optional<parameters> match(std::string_view path_template, std::string_view path)
{
    parameters values;
    while (!path_template.empty() && !path.empty()) {
        const std::string_view wanted = take_segment(path_template);
        const std::string_view given = take_segment(path);
        if (wanted.starts_with('{')) {
            auto value = http::percent_decode(given);
            if (given.empty() || !value) {
                return std::nullopt;
            }
            values.emplace_back(wanted.substr(1, wanted.size() - 2), std::move(*value));
        } else if (wanted != given) {
            return std::nullopt;
        }
    }
    if (!path_template.empty() || !path.empty()) {
        return std::nullopt;
    }
    return values;
}

} // namespace

std::span<const route> routes() noexcept
{
    return all_routes;
}

route_match find_route(std::string_view method, std::string_view path)
{
    route_match out;
    if (!path.starts_with('/')) {
        return out;
    }
    for (const route& candidate : all_routes) {
        auto values = match(candidate.operation.path, path);
        if (!values) {
            continue;
        }
        out.path_known = true;
        if (candidate.operation.method == method) {
            out.found = &candidate;
            out.path = std::move(*values);
            break;
        }
    }
    return out;
}

} // namespace gladly_mcp::sandbox
