#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/core/open_enum.hpp>
#include <gladly_mcp/gladly/assignee.hpp>
#include <gladly_mcp/gladly/events/assignee_context.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace gladly_mcp::gladly {

/// Why a conversation was assigned anew.
enum class assignment_reason : std::uint8_t {
    automated_assignment,
    contact_declined,
    contact_inbound,
    contact_missed,
    contact_offer_conflict,
    contact_offered,
    customer_conversation_merge,
    dedicated_hero_assign,
    dedicated_hero_change,
    device_error,
    manual,
    message_outbound,
    phone_call_transfer,
    queue_ivr_transfer,
    rerouted_unassign,
    user_deactivation,
};
BOOST_DESCRIBE_ENUM(assignment_reason, automated_assignment, contact_declined, contact_inbound, contact_missed,
                    contact_offer_conflict, contact_offered, customer_conversation_merge, dedicated_hero_assign,
                    dedicated_hero_change, device_error, manual, message_outbound, phone_call_transfer,
                    queue_ivr_transfer, rerouted_unassign, user_deactivation)

/// `CONVERSATION/CREATED`, `/CLOSED` and `/REOPENED`.
struct conversation_event {
    std::string customer_id{};
    std::string conversation_id{};
    assignee_context context{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "customer_id", .description = "Id of the customer."},
        {.member = "conversation_id", .description = "Id of the conversation."},
        {.member = "context", .description = "The state just before."},
    };
    friend bool operator==(const conversation_event&, const conversation_event&) = default;
};
BOOST_DESCRIBE_STRUCT(conversation_event, (), (customer_id, conversation_id, context))

/// `CONVERSATION/TOPIC_ADDED` and `/TOPIC_REMOVED`.
struct conversation_topic_event : conversation_event {
    std::string topic_id{};

    static constexpr core::field_note notes[] = {
        {.member = "topic_id", .description = "Id of the topic."},
    };
    friend bool operator==(const conversation_topic_event&, const conversation_topic_event&) = default;
};
BOOST_DESCRIBE_STRUCT(conversation_topic_event, (conversation_event), (topic_id))

/// `CONVERSATION_ASSIGNEE/UPDATED`.
struct conversation_assignee_event : conversation_event {
    core::open_enum<assignment_reason> reason{};
    gladly::assignee assignee{};

    static constexpr core::field_note notes[] = {
        {.member = "reason", .description = "Why it was assigned anew."},
        {.member = "assignee", .description = "Who has it now."},
    };
    friend bool operator==(const conversation_assignee_event&, const conversation_assignee_event&) = default;
};
BOOST_DESCRIBE_STRUCT(conversation_assignee_event, (conversation_event), (reason, assignee))

/// `CONVERSATION/CUSTOM_ATTRIBUTE_ADDED` and `/CUSTOM_ATTRIBUTE_REMOVED`.
struct conversation_custom_attribute_event {
    std::string customer_id{};
    std::string conversation_id{};
    std::string custom_attribute_id{};
    std::string custom_attribute_key{};
    std::string custom_attribute_value{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "customer_id", .description = "Id of the customer."},
        {.member = "conversation_id", .description = "Id of the conversation."},
        {.member = "custom_attribute_id", .description = "Id of the attribute."},
        {.member = "custom_attribute_key", .description = "Name of the attribute."},
        {.member = "custom_attribute_value", .description = "The value that was added or removed."},
    };
    friend bool operator==(const conversation_custom_attribute_event&,
                           const conversation_custom_attribute_event&) = default;
};
BOOST_DESCRIBE_STRUCT(conversation_custom_attribute_event, (),
                      (customer_id, conversation_id, custom_attribute_id, custom_attribute_key, custom_attribute_value))

/// `CONVERSATION/NOTE_CREATED`.
struct conversation_note_event {
    std::string note_id{};
    std::string customer_id{};
    std::string conversation_id{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "note_id", .description = "Id of the conversation item with the note."},
        {.member = "customer_id", .description = "Id of the customer."},
        {.member = "conversation_id", .description = "Id of the conversation."},
    };
    friend bool operator==(const conversation_note_event&, const conversation_note_event&) = default;
};
BOOST_DESCRIBE_STRUCT(conversation_note_event, (), (note_id, customer_id, conversation_id))

/// `CONVERSATION_STATUS/UPDATED`.
struct conversation_status_event {
    std::optional<std::string> conversation_id{};
    std::optional<std::string> customer_id{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "conversation_id", .description = "Id of the conversation."},
        {.member = "customer_id", .description = "Id of the customer."},
    };
    friend bool operator==(const conversation_status_event&, const conversation_status_event&) = default;
};
BOOST_DESCRIBE_STRUCT(conversation_status_event, (), (conversation_id, customer_id))

} // namespace gladly_mcp::gladly
