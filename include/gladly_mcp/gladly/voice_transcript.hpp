#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/core/timestamp.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gladly_mcp::gladly {

/// What one speaker said at a stretch.
struct voice_transcript_paragraph {
    std::optional<std::string> transcript{};
    std::optional<std::int64_t> speaker{};
    std::optional<double> start_time{};
    std::optional<double> end_time{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "transcript", .description = "What was said."},
        {.member = "speaker", .description = "Number of the speaker, from 0."},
        {.member = "start_time", .description = "Where it begins, in seconds from the start of the recording."},
        {.member = "end_time", .description = "Where it ends, in seconds from the start of the recording."},
    };
    friend bool operator==(const voice_transcript_paragraph&, const voice_transcript_paragraph&) = default;
};
BOOST_DESCRIBE_STRUCT(voice_transcript_paragraph, (), (transcript, speaker, start_time, end_time))

/// What was said in a recorded call or voicemail. A list that Gladly leaves out reads as empty.
struct voice_transcript {
    std::vector<voice_transcript_paragraph> paragraphs{};
    std::optional<std::string> customer_id{};
    std::optional<std::int64_t> number_of_speakers{};
    std::optional<std::string> language{};
    std::optional<core::timestamp> created_at{};
    std::optional<core::timestamp> updated_at{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "paragraphs", .description = "What was said, in order.", .presence = core::presence::optional},
        {.member = "customer_id", .description = "Id of the customer."},
        {.member = "number_of_speakers", .description = "How many people speak."},
        {.member = "language", .description = "Language that is spoken, such as en."},
        {.member = "created_at", .description = "When the transcript was made.", .format = "date-time"},
        {.member = "updated_at", .description = "When it was last changed.", .format = "date-time"},
    };
    friend bool operator==(const voice_transcript&, const voice_transcript&) = default;
};
BOOST_DESCRIBE_STRUCT(voice_transcript, (),
                      (paragraphs, customer_id, number_of_speakers, language, created_at, updated_at))

} // namespace gladly_mcp::gladly
