#include "gladly/events/event_kinds.hpp"

#include <algorithm>
#include <array>

namespace gladly_mcp::gladly {

namespace {

template <class Content>
constexpr event_kind kind(webhook_event_type of, event_envelope envelope = event_envelope::full) noexcept
{
    return {.type = of,
            .envelope = envelope,
            .decode = [](const boost::json::value& value, core::decode_context& context,
                         event_content& out) { return context.decode(value, out.emplace<Content>()); },
            .schema = [](core::schema_context& context) { return context.schema<Content>(); }};
}

using type = webhook_event_type;

constexpr auto bare = event_envelope::without_initiator;
constexpr auto loose = event_envelope::all_optional;

constexpr std::array kinds{
    kind<agent_focus_event>(type::agent_availability_focus_entered),
    kind<agent_focus_event>(type::agent_availability_focus_exited),
    kind<agent_availability_event>(type::agent_availability_updated),
    kind<agent_active_event>(type::agent_status_changed_active_reason),
    kind<agent_active_event>(type::agent_status_logged_in),
    kind<agent_logged_out_event>(type::agent_status_logged_out),
    kind<agent_returned_event>(type::agent_status_returned_from_away),
    kind<agent_went_away_event>(type::agent_status_went_away),
    kind<contact_ended_event>(type::contact_ended),
    kind<contact_fulfilled_event>(type::contact_fulfilled),
    kind<contact_hold_event>(type::contact_hold_ended),
    kind<contact_hold_event>(type::contact_hold_started),
    kind<contact_event>(type::contact_joined),
    kind<contact_message_event>(type::contact_message_received),
    kind<contact_message_event>(type::contact_message_sent),
    kind<contact_offer_accepted_event>(type::contact_offer_accepted),
    kind<contact_offer_rejected_event>(type::contact_offer_rejected),
    kind<contact_offered_event>(type::contact_offered),
    kind<contact_started_event>(type::contact_started),
    kind<contact_transferred_event>(type::contact_transferred),
    kind<conversation_event>(type::conversation_closed),
    kind<conversation_event>(type::conversation_created),
    kind<conversation_custom_attribute_event>(type::conversation_custom_attribute_added),
    kind<conversation_custom_attribute_event>(type::conversation_custom_attribute_removed),
    kind<conversation_note_event>(type::conversation_note_created),
    kind<conversation_event>(type::conversation_reopened),
    kind<conversation_topic_event>(type::conversation_topic_added),
    kind<conversation_topic_event>(type::conversation_topic_removed),
    kind<conversation_assignee_event>(type::conversation_assignee_updated),
    kind<conversation_status_event>(type::conversation_status_updated, bare),
    kind<customer_merged_event>(type::customer_merged),
    kind<customer_profile_event>(type::customer_profile_created),
    kind<customer_profile_event>(type::customer_profile_deleted),
    kind<customer_profile_merged_event>(type::customer_profile_merged, bare),
    kind<customer_profile_event>(type::customer_profile_updated),
    kind<export_job_event>(type::export_job_completed, bare),
    kind<export_job_event>(type::export_job_failed, bare),
    kind<payment_request_event>(type::payment_request_created),
    kind<payment_status_event>(type::payment_request_status_changed),
    kind<payment_request_event>(type::payment_request_viewed),
    kind<task_assignee_event>(type::task_assignee_updated),
    kind<task_event>(type::task_closed),
    kind<task_comment_event>(type::task_comment_added),
    kind<task_event>(type::task_content_updated),
    kind<task_event>(type::task_created),
    kind<task_due_date_event>(type::task_due_date_updated),
    kind<task_follower_event>(type::task_follower_added),
    kind<task_follower_event>(type::task_follower_removed),
    kind<task_event>(type::task_reopened),
    kind<automation_message_received_event>(type::automation_message_received, loose),
    kind<automation_message_sent_event>(type::automation_message_sent, loose),
    kind<custom_channel_message_event>(type::custom_channel_message_sent),
    kind<message_received_event>(type::message_received, bare),
};

} // namespace

std::span<const event_kind> event_kinds() noexcept
{
    return kinds;
}

const event_kind* find_event_kind(const core::open_enum<webhook_event_type>& of) noexcept
{
    const auto* found = std::ranges::find(kinds, of.value(), &event_kind::type);
    return found == kinds.end() ? nullptr : found;
}

} // namespace gladly_mcp::gladly
