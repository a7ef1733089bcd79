#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/core/open_enum.hpp>
#include <gladly_mcp/core/timestamp.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace gladly_mcp::gladly {

/// On what channel an automated session takes place.
enum class automation_endpoint_type : std::uint8_t { chat };
BOOST_DESCRIBE_ENUM(automation_endpoint_type, chat)

/// Who answers in an automated session.
enum class automation_target_type : std::uint8_t { agent, automation };
BOOST_DESCRIBE_ENUM(automation_target_type, agent, automation)

/// Who answers in an automated session.
struct automation_target {
    std::optional<core::open_enum<automation_target_type>> target_type{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "target_type", .description = "AUTOMATION until the session is handed off."},
    };
    friend bool operator==(const automation_target&, const automation_target&) = default;
};
BOOST_DESCRIBE_STRUCT(automation_target, (), (target_type))

/// A session in which a program talks with a customer.
struct automation_session {
    std::string id{};
    std::optional<std::string> company_address{};
    std::optional<std::string> conversation_id{};
    std::optional<std::string> customer_address{};
    std::optional<std::string> customer_id{};
    std::optional<core::open_enum<automation_endpoint_type>> endpoint_type{};
    std::optional<core::timestamp> created_at{};
    std::optional<core::timestamp> updated_at{};
    std::optional<automation_target> target{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "id", .description = "Id of the session.", .presence = core::presence::optional},
        {.member = "company_address", .description = "Address of the company on the channel."},
        {.member = "conversation_id", .description = "Id of the conversation."},
        {.member = "customer_address", .description = "Address of the customer on the channel."},
        {.member = "customer_id", .description = "Id of the customer."},
        {.member = "endpoint_type", .description = "The channel."},
        {.member = "created_at", .description = "When it began.", .format = "date-time"},
        {.member = "updated_at", .description = "When it was last changed.", .format = "date-time"},
        {.member = "target", .description = "Who answers."},
    };
    friend bool operator==(const automation_session&, const automation_session&) = default;
};
BOOST_DESCRIBE_STRUCT(automation_session, (),
                      (id, company_address, conversation_id, customer_address, customer_id, endpoint_type, created_at,
                       updated_at, target))

/// Whether somebody is seen to type.
enum class typing_state : std::uint8_t { started, stopped };
BOOST_DESCRIBE_ENUM(typing_state, started, stopped)

/// The body of `updateTypingIndicator`.
struct typing_indicator_update {
    typing_state state{};

    static constexpr core::field_note notes[] = {
        {.member = "state", .description = "STARTED or STOPPED."},
    };
    friend bool operator==(const typing_indicator_update&, const typing_indicator_update&) = default;
};
BOOST_DESCRIBE_STRUCT(typing_indicator_update, (), (state))

/// The body of `handoffAutomationSession`.
struct automation_handoff {
    std::string description{};

    static constexpr core::field_note notes[] = {
        {.member = "description",
         .description = "Why the session goes to an agent.",
         .min_length = 1,
         .max_length = 240},
    };
    friend bool operator==(const automation_handoff&, const automation_handoff&) = default;
};
BOOST_DESCRIBE_STRUCT(automation_handoff, (), (description))

/// The body of `closeAutomationSession`.
struct automation_close {
    std::string description{};

    static constexpr core::field_note notes[] = {
        {.member = "description", .description = "Why the session ends.", .min_length = 1, .max_length = 240},
    };
    friend bool operator==(const automation_close&, const automation_close&) = default;
};
BOOST_DESCRIBE_STRUCT(automation_close, (), (description))

} // namespace gladly_mcp::gladly
