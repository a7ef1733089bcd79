#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/core/open_enum.hpp>
#include <gladly_mcp/core/timestamp.hpp>
#include <gladly_mcp/gladly/literal.hpp>
#include <gladly_mcp/gladly/recording_duration.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace gladly_mcp::gladly {

/// What became of a recording.
enum class recording_status : std::uint8_t { available, deleted, error };
BOOST_DESCRIBE_ENUM(recording_status, available, deleted, error)

/// Whether there is a summary of a recording.
enum class recording_summary_status : std::uint8_t { failed, ready, pending, redacted };
BOOST_DESCRIBE_ENUM(recording_summary_status, failed, ready, pending, redacted)

/// Whether a message of the voice assistant was heard to its end.
enum class voice_ai_status : std::uint8_t { played, interrupted };
BOOST_DESCRIBE_ENUM(voice_ai_status, played, interrupted)

/// A summary of what was said, made by Gladly.
struct recording_summary {
    std::optional<core::open_enum<recording_summary_status>> status{};
    std::optional<std::string> summary{};
    std::optional<std::string> language{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "status", .description = "Whether the summary is there."},
        {.member = "summary", .description = "The summary."},
        {.member = "language", .description = "Its language."},
    };
    friend bool operator==(const recording_summary&, const recording_summary&) = default;
};
BOOST_DESCRIBE_STRUCT(recording_summary, (), (status, summary, language))

/// A phone call.
struct phone_call_content {
    literal<"PHONE_CALL"> type{};
    std::string from{};
    std::string to{};
    core::timestamp started_at{};
    std::optional<core::timestamp> answered_at{};
    std::optional<core::timestamp> completed_at{};
    std::optional<core::open_enum<gladly::recording_status>> recording_status{};
    std::optional<std::string> recording_url{};
    std::optional<gladly::recording_duration> recording_duration{};
    std::optional<gladly::recording_summary> recording_summary{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "from", .description = "Number of the caller.", .format = "E.164"},
        {.member = "to", .description = "Number that was called.", .format = "E.164"},
        {.member = "started_at", .description = "When it began to ring.", .format = "date-time"},
        {.member = "answered_at", .description = "When it was answered.", .format = "date-time"},
        {.member = "completed_at", .description = "When it ended.", .format = "date-time"},
        {.member = "recording_status", .description = "What became of the recording."},
        {.member = "recording_url",
         .description = "Path of the recording in this API; only while it is available.",
         .also_known_as = "recordingURL"},
        {.member = "recording_duration", .description = "Length of the recording in seconds."},
        {.member = "recording_summary", .description = "Summary of what was said."},
    };
    friend bool operator==(const phone_call_content&, const phone_call_content&) = default;
};
BOOST_DESCRIBE_STRUCT(phone_call_content, (),
                      (type, from, to, started_at, answered_at, completed_at, recording_status, recording_url,
                       recording_duration, recording_summary))

/// A message left on voicemail.
struct voicemail_content {
    literal<"VOICEMAIL"> type{};
    std::optional<core::timestamp> started_at{};
    std::optional<core::open_enum<gladly::recording_status>> recording_status{};
    std::optional<std::string> recording_url{};
    std::optional<gladly::recording_duration> recording_duration{};
    std::optional<gladly::recording_summary> recording_summary{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "started_at", .description = "When the call began.", .format = "date-time"},
        {.member = "recording_status", .description = "What became of the recording."},
        {.member = "recording_url",
         .description = "Path of the recording in this API; only while it is available.",
         .also_known_as = "recordingURL"},
        {.member = "recording_duration", .description = "Length of the recording in seconds."},
        {.member = "recording_summary", .description = "Summary of what was said."},
    };
    friend bool operator==(const voicemail_content&, const voicemail_content&) = default;
};
BOOST_DESCRIBE_STRUCT(voicemail_content, (),
                      (type, started_at, recording_status, recording_url, recording_duration, recording_summary))

/// Something said in a call with the voice assistant.
struct voice_ai_message_content {
    literal<"VOICE_AI_MESSAGE"> type{};
    std::optional<std::string> customer_number{};
    std::string company_number{};
    std::string body{};
    std::optional<core::open_enum<voice_ai_status>> status{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "customer_number", .description = "Number of the customer.", .format = "E.164"},
        {.member = "company_number", .description = "Number of the company.", .format = "E.164"},
        {.member = "body", .description = "What was said."},
        {.member = "status", .description = "Whether it was heard to its end."},
    };
    friend bool operator==(const voice_ai_message_content&, const voice_ai_message_content&) = default;
};
BOOST_DESCRIBE_STRUCT(voice_ai_message_content, (), (type, customer_number, company_number, body, status))

} // namespace gladly_mcp::gladly
