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
    {op::get_conversations, get_conversations},
    {op::get_conversation, get_conversation},
    {op::patch_conversation, patch_conversation},
    {op::get_item, get_item},
    {op::get_conversation_items, get_conversation_items},
    {op::add_topic_to_conversation, add_topic_to_conversation},
    {op::add_note_to_conversation, add_note_to_conversation},
    {op::find_customers, find_customers},
    {op::get_customer, get_customer},
    {op::update_customer, update_customer},
    {op::delete_customer, delete_customer},
    {op::get_agents, get_agents},
    {op::get_organization, get_organization},
    {op::get_inboxes, get_inboxes},
    {op::get_topics, get_topics},
    {op::create_task_and_customer, create_task_and_customer},
    {op::create_task, create_task},
    {op::get_tasks, get_tasks},
    {op::update_task, update_task},
    {op::get_task, get_task},
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
