#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/json.hpp>

#include <optional>
#include <string>

namespace gladly_mcp::gladly {

/// Whether the call of an agent is being recorded.
struct call_recorder {
    std::optional<std::string> agent_id{};
    std::optional<std::string> customer_id{};
    std::optional<std::string> conversation_item_id{};
    bool recording = false;
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "agent_id", .description = "Id of the agent."},
        {.member = "customer_id", .description = "Id of the customer on the line; only during a call."},
        {.member = "conversation_item_id", .description = "Id of the item of the call; only during a call."},
        {.member = "recording",
         .description = "Whether the call is being recorded.",
         .presence = core::presence::optional},
    };
    friend bool operator==(const call_recorder&, const call_recorder&) = default;
};
BOOST_DESCRIBE_STRUCT(call_recorder, (), (agent_id, customer_id, conversation_item_id, recording))

/// The body of `updateAgentCallRecording`.
struct call_recorder_update {
    bool recording = false;

    static constexpr core::field_note notes[] = {
        {.member = "recording", .description = "True to record the call, false to stop recording."},
    };
    friend bool operator==(const call_recorder_update&, const call_recorder_update&) = default;
};
BOOST_DESCRIBE_STRUCT(call_recorder_update, (), (recording))

} // namespace gladly_mcp::gladly
