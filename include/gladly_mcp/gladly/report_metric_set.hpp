#pragma once

#include <gladly_mcp/core/describe.hpp>

#include <array>
#include <cstdint>

namespace gladly_mcp::gladly {

/// What a report tells. Each set takes some of the options of a request and refuses or ignores the others.
enum class report_metric_set : std::uint8_t {
    agent_away_time_report,
    agent_available_time_report_v2,
    agent_durations_report,
    agent_durations_report_v2,
    agent_login_time_report,
    agent_summary,
    agent_summary_v2,
    agent_summary_glance_report,
    agent_summary_glance_report_v2,
    agent_timestamps_report,
    first_contact_resolution_by_agent_v2_report,
    payments_by_agent_report,
    work_session_events_report_v3,
    work_session_events_report_v4,
    work_sessions_report,
    work_sessions_report_v3,
    answer_usage_report,
    answer_usage_by_agent_report,
    channel_mix_report_v2,
    channel_wait_time_report,
    channel_wait_time_report_v2,
    contact_export_report_v3,
    contact_summary_report,
    contact_summary_report_v2,
    contact_summary_counts_report,
    contact_summary_durations_report,
    contact_summary_durations_report_v2,
    contact_timestamps_report,
    conversation_export_report,
    conversation_sidekick_export_report,
    conversation_summary_report,
    conversation_timestamps_report,
    abandoned_calls_in_ivr_report,
    auto_throttle_missed_conversations_report,
    ivr_executive_summary_report_v2, ///< Needs `report_filters::phone_number`.
    ivr_end_states_report_v2,        ///< Needs `report_filters::phone_number`.
    payments_summary_report,
    proactive_voice_summary_report,
    topic_hierarchy_report,
    task_export_report,
    task_summary_report,
    task_timestamps_report,
    topic_summary_report,
    auto_throttle_changes_report,
    chat_display_pct_changes_report,
    help_center_answer_search_report,
    help_center_answer_usage_report,
    quick_actions_usage_report,
    self_service_threads_report,
    sidekick_assists_by_classification_topic_report,
    glad_app_answer_search_report,
    glad_app_answer_usage_report,
    glad_app_contact_points_report,
    gladly_ai_sessions_detail_report,
    gladly_ai_sessions_detail_with_messages_report,
    contact_export_report,    ///< Gone from the newest documents.
    contact_export_report_v2, ///< Gone from the newest documents.
};
// clang-format off: more enumerators than BOOST_DESCRIBE_ENUM takes
BOOST_DESCRIBE_ENUM_BEGIN(report_metric_set)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, agent_away_time_report)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, agent_available_time_report_v2)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, agent_durations_report)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, agent_durations_report_v2)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, agent_login_time_report)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, agent_summary)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, agent_summary_v2)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, agent_summary_glance_report)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, agent_summary_glance_report_v2)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, agent_timestamps_report)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, first_contact_resolution_by_agent_v2_report)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, payments_by_agent_report)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, work_session_events_report_v3)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, work_session_events_report_v4)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, work_sessions_report)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, work_sessions_report_v3)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, answer_usage_report)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, answer_usage_by_agent_report)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, channel_mix_report_v2)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, channel_wait_time_report)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, channel_wait_time_report_v2)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, contact_export_report_v3)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, contact_summary_report)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, contact_summary_report_v2)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, contact_summary_counts_report)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, contact_summary_durations_report)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, contact_summary_durations_report_v2)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, contact_timestamps_report)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, conversation_export_report)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, conversation_sidekick_export_report)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, conversation_summary_report)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, conversation_timestamps_report)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, abandoned_calls_in_ivr_report)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, auto_throttle_missed_conversations_report)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, ivr_executive_summary_report_v2)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, ivr_end_states_report_v2)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, payments_summary_report)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, proactive_voice_summary_report)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, topic_hierarchy_report)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, task_export_report)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, task_summary_report)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, task_timestamps_report)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, topic_summary_report)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, auto_throttle_changes_report)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, chat_display_pct_changes_report)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, help_center_answer_search_report)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, help_center_answer_usage_report)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, quick_actions_usage_report)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, self_service_threads_report)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, sidekick_assists_by_classification_topic_report)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, glad_app_answer_search_report)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, glad_app_answer_usage_report)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, glad_app_contact_points_report)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, gladly_ai_sessions_detail_report)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, gladly_ai_sessions_detail_with_messages_report)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, contact_export_report)
BOOST_DESCRIBE_ENUM_ENTRY(report_metric_set, contact_export_report_v2)
BOOST_DESCRIBE_ENUM_END(report_metric_set)
// clang-format on

} // namespace gladly_mcp::gladly

namespace gladly_mcp::core {

template <>
inline constexpr wire_case wire_case_of<gladly::report_metric_set> = wire_case::pascal;

template <>
inline constexpr auto enum_names<gladly::report_metric_set> = [] {
    using enum gladly::report_metric_set;
    using name = enum_name<gladly::report_metric_set>;
    return std::array{
        name{abandoned_calls_in_ivr_report, "AbandonedCallsInIVRReport"},
        name{ivr_executive_summary_report_v2, "IVRExecutiveSummaryReportV2"},
        name{gladly_ai_sessions_detail_report, "GladlyAISessionsDetailReport"},
        name{gladly_ai_sessions_detail_with_messages_report, "GladlyAISessionsDetailWithMessagesReport"},
    };
}();

} // namespace gladly_mcp::core
