#pragma once

#include <string_view>

/// The names of Gladly's events, as they stand in `event::type` and in the subscriptions of a webhook.
///
/// The set is open: an event of another name is kept whole. Names marked "webhook only" are not in the events stream;
/// names marked "gone" are no longer in the newest contract, and servers may still send them.
namespace gladly_mcp::gladly::event_type {

inline constexpr std::string_view agent_availability_focus_entered = "AGENT_AVAILABILITY/FOCUS_ENTERED";
inline constexpr std::string_view agent_availability_focus_exited = "AGENT_AVAILABILITY/FOCUS_EXITED";
inline constexpr std::string_view agent_availability_updated = "AGENT_AVAILABILITY/UPDATED";
inline constexpr std::string_view agent_status_changed_active_reason = "AGENT_STATUS/CHANGED_ACTIVE_REASON";
inline constexpr std::string_view agent_status_logged_in = "AGENT_STATUS/LOGGED_IN";
inline constexpr std::string_view agent_status_logged_out = "AGENT_STATUS/LOGGED_OUT";
inline constexpr std::string_view agent_status_returned_from_away = "AGENT_STATUS/RETURNED_FROM_AWAY";
inline constexpr std::string_view agent_status_went_away = "AGENT_STATUS/WENT_AWAY";

inline constexpr std::string_view contact_ended = "CONTACT/ENDED";
inline constexpr std::string_view contact_fulfilled = "CONTACT/FULFILLED";
inline constexpr std::string_view contact_hold_ended = "CONTACT/HOLD_ENDED";
inline constexpr std::string_view contact_hold_started = "CONTACT/HOLD_STARTED";
inline constexpr std::string_view contact_joined = "CONTACT/JOINED";
inline constexpr std::string_view contact_message_received = "CONTACT/MESSAGE_RECEIVED";
inline constexpr std::string_view contact_message_sent = "CONTACT/MESSAGE_SENT";
inline constexpr std::string_view contact_offer_accepted = "CONTACT/OFFER_ACCEPTED";
inline constexpr std::string_view contact_offer_rejected = "CONTACT/OFFER_REJECTED";
inline constexpr std::string_view contact_offered = "CONTACT/OFFERED";
inline constexpr std::string_view contact_started = "CONTACT/STARTED";
inline constexpr std::string_view contact_transferred = "CONTACT/TRANSFERRED";

inline constexpr std::string_view conversation_closed = "CONVERSATION/CLOSED";
inline constexpr std::string_view conversation_created = "CONVERSATION/CREATED";
inline constexpr std::string_view conversation_custom_attribute_added = "CONVERSATION/CUSTOM_ATTRIBUTE_ADDED";
inline constexpr std::string_view conversation_custom_attribute_removed = "CONVERSATION/CUSTOM_ATTRIBUTE_REMOVED";
inline constexpr std::string_view conversation_note_created = "CONVERSATION/NOTE_CREATED";
inline constexpr std::string_view conversation_reopened = "CONVERSATION/REOPENED";
inline constexpr std::string_view conversation_topic_added = "CONVERSATION/TOPIC_ADDED";
inline constexpr std::string_view conversation_topic_removed = "CONVERSATION/TOPIC_REMOVED";
inline constexpr std::string_view conversation_assignee_updated = "CONVERSATION_ASSIGNEE/UPDATED";
inline constexpr std::string_view conversation_status_updated = "CONVERSATION_STATUS/UPDATED"; ///< Webhook only.

inline constexpr std::string_view customer_merged = "CUSTOMER/MERGED";
inline constexpr std::string_view customer_profile_created = "CUSTOMER_PROFILE/CREATED";
inline constexpr std::string_view customer_profile_deleted = "CUSTOMER_PROFILE/DELETED";
inline constexpr std::string_view customer_profile_merged = "CUSTOMER_PROFILE/MERGED"; ///< Webhook only; deprecated.
inline constexpr std::string_view customer_profile_updated = "CUSTOMER_PROFILE/UPDATED";

inline constexpr std::string_view export_job_completed = "EXPORT_JOB/COMPLETED"; ///< Webhook only.
inline constexpr std::string_view export_job_failed = "EXPORT_JOB/FAILED";       ///< Webhook only.

inline constexpr std::string_view payment_request_created = "PAYMENT_REQUEST/CREATED";
inline constexpr std::string_view payment_request_status_changed = "PAYMENT_REQUEST/STATUS_CHANGED";
inline constexpr std::string_view payment_request_viewed = "PAYMENT_REQUEST/VIEWED";

inline constexpr std::string_view task_assignee_updated = "TASK/ASSIGNEE_UPDATED";
inline constexpr std::string_view task_closed = "TASK/CLOSED";
inline constexpr std::string_view task_comment_added = "TASK/COMMENT_ADDED";
inline constexpr std::string_view task_content_updated = "TASK/CONTENT_UPDATED";
inline constexpr std::string_view task_created = "TASK/CREATED";
inline constexpr std::string_view task_due_date_updated = "TASK/DUE_DATE_UPDATED";
inline constexpr std::string_view task_follower_added = "TASK/FOLLOWER_ADDED";
inline constexpr std::string_view task_follower_removed = "TASK/FOLLOWER_REMOVED";
inline constexpr std::string_view task_reopened = "TASK/REOPENED";

inline constexpr std::string_view automation_message_received = "AUTOMATION/MESSAGE_RECEIVED"; ///< Gone.
inline constexpr std::string_view automation_message_sent = "AUTOMATION/MESSAGE_SENT";         ///< Gone.
inline constexpr std::string_view custom_channel_message_sent = "CUSTOM_CHANNEL/MESSAGE_SENT"; ///< Gone.
inline constexpr std::string_view message_received = "MESSAGE/RECEIVED"; ///< Gone; webhook only, deprecated.

/// Sent when a webhook is enabled or its URL changes, to see whether the URL answers. Nobody subscribes to it.
inline constexpr std::string_view ping = "PING";

/// The name without the ` (deprecated)` that Gladly's document writes behind two of them.
[[nodiscard]] constexpr std::string_view clean(std::string_view name) noexcept
{
    constexpr std::string_view mark = " (deprecated)";
    return name.ends_with(mark) ? name.substr(0, name.size() - mark.size()) : name;
}

} // namespace gladly_mcp::gladly::event_type
