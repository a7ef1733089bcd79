#pragma once

#include <gladly_mcp/core/describe.hpp>

#include <array>
#include <cstdint>

namespace gladly_mcp::gladly {

/// What a webhook can be told of. `PING`, by which Gladly tries a webhook, is sent to all and subscribed by none.
enum class webhook_event_type : std::uint8_t {
    agent_availability_focus_entered,
    agent_availability_focus_exited,
    agent_availability_updated,
    agent_status_changed_active_reason,
    agent_status_logged_in,
    agent_status_logged_out,
    agent_status_returned_from_away,
    agent_status_went_away,
    contact_ended,
    contact_fulfilled,
    contact_hold_ended,
    contact_hold_started,
    contact_joined,
    contact_message_received,
    contact_message_sent,
    contact_offer_accepted,
    contact_offered,
    contact_offer_rejected,
    contact_started,
    contact_transferred,
    conversation_closed,
    conversation_created,
    conversation_custom_attribute_added,
    conversation_custom_attribute_removed,
    conversation_note_created,
    conversation_reopened,
    conversation_topic_added,
    conversation_topic_removed,
    conversation_assignee_updated,
    conversation_status_updated,
    customer_merged,
    customer_profile_created,
    customer_profile_deleted,
    customer_profile_merged, ///< Deprecated.
    customer_profile_updated,
    export_job_completed,
    export_job_failed,
    payment_request_created,
    payment_request_status_changed,
    payment_request_viewed,
    task_assignee_updated,
    task_closed,
    task_comment_added,
    task_content_updated,
    task_created,
    task_due_date_updated,
    task_follower_added,
    task_follower_removed,
    task_reopened,
    automation_message_received, ///< Gone from the newest documents.
    automation_message_sent,     ///< Gone from the newest documents.
    custom_channel_message_sent, ///< Gone from the newest documents.
    message_received,            ///< Gone from the newest documents.
};
// clang-format off: more enumerators than BOOST_DESCRIBE_ENUM takes
BOOST_DESCRIBE_ENUM_BEGIN(webhook_event_type)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, agent_availability_focus_entered)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, agent_availability_focus_exited)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, agent_availability_updated)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, agent_status_changed_active_reason)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, agent_status_logged_in)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, agent_status_logged_out)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, agent_status_returned_from_away)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, agent_status_went_away)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, contact_ended)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, contact_fulfilled)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, contact_hold_ended)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, contact_hold_started)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, contact_joined)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, contact_message_received)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, contact_message_sent)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, contact_offer_accepted)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, contact_offered)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, contact_offer_rejected)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, contact_started)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, contact_transferred)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, conversation_closed)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, conversation_created)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, conversation_custom_attribute_added)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, conversation_custom_attribute_removed)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, conversation_note_created)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, conversation_reopened)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, conversation_topic_added)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, conversation_topic_removed)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, conversation_assignee_updated)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, conversation_status_updated)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, customer_merged)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, customer_profile_created)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, customer_profile_deleted)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, customer_profile_merged)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, customer_profile_updated)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, export_job_completed)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, export_job_failed)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, payment_request_created)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, payment_request_status_changed)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, payment_request_viewed)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, task_assignee_updated)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, task_closed)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, task_comment_added)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, task_content_updated)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, task_created)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, task_due_date_updated)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, task_follower_added)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, task_follower_removed)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, task_reopened)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, automation_message_received)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, automation_message_sent)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, custom_channel_message_sent)
BOOST_DESCRIBE_ENUM_ENTRY(webhook_event_type, message_received)
BOOST_DESCRIBE_ENUM_END(webhook_event_type)
// clang-format on

} // namespace gladly_mcp::gladly

namespace gladly_mcp::core {

/// The group of an event stands before a slash: `CONTACT/ENDED`.
template <>
inline constexpr auto enum_names<gladly::webhook_event_type> = [] {
    using enum gladly::webhook_event_type;
    using name = enum_name<gladly::webhook_event_type>;
    return std::array{
        name{agent_availability_focus_entered, "AGENT_AVAILABILITY/FOCUS_ENTERED"},
        name{agent_availability_focus_exited, "AGENT_AVAILABILITY/FOCUS_EXITED"},
        name{agent_availability_updated, "AGENT_AVAILABILITY/UPDATED"},
        name{agent_status_changed_active_reason, "AGENT_STATUS/CHANGED_ACTIVE_REASON"},
        name{agent_status_logged_in, "AGENT_STATUS/LOGGED_IN"},
        name{agent_status_logged_out, "AGENT_STATUS/LOGGED_OUT"},
        name{agent_status_returned_from_away, "AGENT_STATUS/RETURNED_FROM_AWAY"},
        name{agent_status_went_away, "AGENT_STATUS/WENT_AWAY"},
        name{contact_ended, "CONTACT/ENDED"},
        name{contact_fulfilled, "CONTACT/FULFILLED"},
        name{contact_hold_ended, "CONTACT/HOLD_ENDED"},
        name{contact_hold_started, "CONTACT/HOLD_STARTED"},
        name{contact_joined, "CONTACT/JOINED"},
        name{contact_message_received, "CONTACT/MESSAGE_RECEIVED"},
        name{contact_message_sent, "CONTACT/MESSAGE_SENT"},
        name{contact_offer_accepted, "CONTACT/OFFER_ACCEPTED"},
        name{contact_offered, "CONTACT/OFFERED"},
        name{contact_offer_rejected, "CONTACT/OFFER_REJECTED"},
        name{contact_started, "CONTACT/STARTED"},
        name{contact_transferred, "CONTACT/TRANSFERRED"},
        name{conversation_closed, "CONVERSATION/CLOSED"},
        name{conversation_created, "CONVERSATION/CREATED"},
        name{conversation_custom_attribute_added, "CONVERSATION/CUSTOM_ATTRIBUTE_ADDED"},
        name{conversation_custom_attribute_removed, "CONVERSATION/CUSTOM_ATTRIBUTE_REMOVED"},
        name{conversation_note_created, "CONVERSATION/NOTE_CREATED"},
        name{conversation_reopened, "CONVERSATION/REOPENED"},
        name{conversation_topic_added, "CONVERSATION/TOPIC_ADDED"},
        name{conversation_topic_removed, "CONVERSATION/TOPIC_REMOVED"},
        name{conversation_assignee_updated, "CONVERSATION_ASSIGNEE/UPDATED"},
        name{conversation_status_updated, "CONVERSATION_STATUS/UPDATED"},
        name{customer_merged, "CUSTOMER/MERGED"},
        name{customer_profile_created, "CUSTOMER_PROFILE/CREATED"},
        name{customer_profile_deleted, "CUSTOMER_PROFILE/DELETED"},
        name{customer_profile_merged, "CUSTOMER_PROFILE/MERGED"},
        name{customer_profile_updated, "CUSTOMER_PROFILE/UPDATED"},
        name{export_job_completed, "EXPORT_JOB/COMPLETED"},
        name{export_job_failed, "EXPORT_JOB/FAILED"},
        name{payment_request_created, "PAYMENT_REQUEST/CREATED"},
        name{payment_request_status_changed, "PAYMENT_REQUEST/STATUS_CHANGED"},
        name{payment_request_viewed, "PAYMENT_REQUEST/VIEWED"},
        name{task_assignee_updated, "TASK/ASSIGNEE_UPDATED"},
        name{task_closed, "TASK/CLOSED"},
        name{task_comment_added, "TASK/COMMENT_ADDED"},
        name{task_content_updated, "TASK/CONTENT_UPDATED"},
        name{task_created, "TASK/CREATED"},
        name{task_due_date_updated, "TASK/DUE_DATE_UPDATED"},
        name{task_follower_added, "TASK/FOLLOWER_ADDED"},
        name{task_follower_removed, "TASK/FOLLOWER_REMOVED"},
        name{task_reopened, "TASK/REOPENED"},
        name{automation_message_received, "AUTOMATION/MESSAGE_RECEIVED"},
        name{automation_message_sent, "AUTOMATION/MESSAGE_SENT"},
        name{custom_channel_message_sent, "CUSTOM_CHANNEL/MESSAGE_SENT"},
        name{message_received, "MESSAGE/RECEIVED"},
    };
}();

} // namespace gladly_mcp::core
