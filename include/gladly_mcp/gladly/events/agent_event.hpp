#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/core/open_enum.hpp>
#include <gladly_mcp/core/timestamp.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gladly_mcp::gladly {

/// What kinds of work an agent takes.
enum class availability_channel : std::uint8_t { mail, messaging, task, voice };
BOOST_DESCRIBE_ENUM(availability_channel, mail, messaging, task, voice)

/// A reason that an agent gave for a state.
struct agent_reason {
    std::string id{};
    std::optional<std::string> name{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "id", .description = "Id of the reason."},
        {.member = "name", .description = "Its name."},
    };
    friend bool operator==(const agent_reason&, const agent_reason&) = default;
};
BOOST_DESCRIBE_STRUCT(agent_reason, (), (id, name))

/// What an agent was available for just before a change of focus.
struct availability_context {
    std::vector<core::open_enum<availability_channel>> available_for{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "available_for", .description = "The kinds of work taken until then."},
    };
    friend bool operator==(const availability_context&, const availability_context&) = default;
};
BOOST_DESCRIBE_STRUCT(availability_context, (), (available_for))

/// `AGENT_AVAILABILITY/FOCUS_ENTERED` and `/FOCUS_EXITED`.
struct agent_focus_event {
    std::string agent_id{};
    availability_context context{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "agent_id", .description = "Id of the agent."},
        {.member = "context", .description = "The state just before."},
    };
    friend bool operator==(const agent_focus_event&, const agent_focus_event&) = default;
};
BOOST_DESCRIBE_STRUCT(agent_focus_event, (), (agent_id, context))

/// `AGENT_AVAILABILITY/UPDATED`.
struct agent_availability_event {
    std::string agent_id{};
    std::vector<core::open_enum<availability_channel>> available_for{};
    core::timestamp occurred_at{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "agent_id", .description = "Id of the agent."},
        {.member = "available_for", .description = "The kinds of work taken from then on."},
        {.member = "occurred_at", .description = "When it happened.", .format = "date-time"},
    };
    friend bool operator==(const agent_availability_event&, const agent_availability_event&) = default;
};
BOOST_DESCRIBE_STRUCT(agent_availability_event, (), (agent_id, available_for, occurred_at))

/// `AGENT_STATUS/LOGGED_IN` and `/CHANGED_ACTIVE_REASON`.
struct agent_active_event {
    std::string agent_id{};
    core::timestamp occurred_at{};
    std::optional<agent_reason> active_reason{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "agent_id", .description = "Id of the agent."},
        {.member = "occurred_at", .description = "When it happened.", .format = "date-time"},
        {.member = "active_reason", .description = "What the agent is active for."},
    };
    friend bool operator==(const agent_active_event&, const agent_active_event&) = default;
};
BOOST_DESCRIBE_STRUCT(agent_active_event, (), (agent_id, occurred_at, active_reason))

/// `AGENT_STATUS/LOGGED_OUT`.
struct agent_logged_out_event {
    std::string agent_id{};
    core::timestamp occurred_at{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "agent_id", .description = "Id of the agent."},
        {.member = "occurred_at", .description = "When it happened.", .format = "date-time"},
    };
    friend bool operator==(const agent_logged_out_event&, const agent_logged_out_event&) = default;
};
BOOST_DESCRIBE_STRUCT(agent_logged_out_event, (), (agent_id, occurred_at))

/// `AGENT_STATUS/RETURNED_FROM_AWAY`.
struct agent_returned_event {
    std::string agent_id{};
    core::timestamp away_at{};
    std::optional<agent_reason> active_reason{};
    std::optional<agent_reason> away_reason{};
    core::timestamp occurred_at{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "agent_id", .description = "Id of the agent."},
        {.member = "away_at", .description = "When the agent had gone away.", .format = "date-time"},
        {.member = "active_reason", .description = "What the agent is active for."},
        {.member = "away_reason", .description = "Why the agent had been away."},
        {.member = "occurred_at", .description = "When it happened.", .format = "date-time"},
    };
    friend bool operator==(const agent_returned_event&, const agent_returned_event&) = default;
};
BOOST_DESCRIBE_STRUCT(agent_returned_event, (), (agent_id, away_at, active_reason, away_reason, occurred_at))

/// `AGENT_STATUS/WENT_AWAY`.
struct agent_went_away_event {
    std::string agent_id{};
    std::optional<agent_reason> away_reason{};
    core::timestamp occurred_at{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "agent_id", .description = "Id of the agent."},
        {.member = "away_reason", .description = "Why the agent went away."},
        {.member = "occurred_at", .description = "When it happened.", .format = "date-time"},
    };
    friend bool operator==(const agent_went_away_event&, const agent_went_away_event&) = default;
};
BOOST_DESCRIBE_STRUCT(agent_went_away_event, (), (agent_id, away_reason, occurred_at))

} // namespace gladly_mcp::gladly
