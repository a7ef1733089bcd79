#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/core/open_enum.hpp>
#include <gladly_mcp/core/timestamp.hpp>
#include <gladly_mcp/gladly/assignee.hpp>
#include <gladly_mcp/gladly/events/assignee_context.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gladly_mcp::gladly {

/// How a customer and the company are in contact.
enum class contact_channel : std::uint8_t {
    chat,
    email,
    fb_messenger,
    instagram_direct,
    phone_call,
    sms,
    voicemail,
    whatsapp,
};
BOOST_DESCRIBE_ENUM(contact_channel, chat, email, fb_messenger, instagram_direct, phone_call, sms, voicemail, whatsapp)

/// Why a contact ended.
enum class contact_end_reason : std::uint8_t {
    agent_ended,
    conversation_closed,
    customer_abandoned,
    customer_deleted,
    customer_no_reply,
    merged,
    no_reply_needed,
    started_new,
};
BOOST_DESCRIBE_ENUM(contact_end_reason, agent_ended, conversation_closed, customer_abandoned, customer_deleted,
                    customer_no_reply, merged, no_reply_needed, started_new)

/// Whether a contact that ended had been answered.
enum class contact_end_status : std::uint8_t { abandoned, answered, unanswered, unknown };
BOOST_DESCRIBE_ENUM(contact_end_status, abandoned, answered, unanswered, unknown)

/// How a contact was fulfilled.
enum class contact_fulfilled_type : std::uint8_t { canceled, responded };
BOOST_DESCRIBE_ENUM(contact_fulfilled_type, canceled, responded)

/// Why a caller was put on hold.
enum class contact_hold_reason : std::uint8_t { cold_transfer, conference, manual, warm_transfer };
BOOST_DESCRIBE_ENUM(contact_hold_reason, cold_transfer, conference, manual, warm_transfer)

/// Why an agent did not take a contact.
enum class contact_rejection_reason : std::uint8_t { declined, missed, device_error };
BOOST_DESCRIBE_ENUM(contact_rejection_reason, declined, missed, device_error)

/// Whether the agents spoke to each other before a transfer.
enum class contact_transfer_type : std::uint8_t { cold, warm };
BOOST_DESCRIBE_ENUM(contact_transfer_type, cold, warm)

/// What brought a transfer about.
enum class contact_transfer_reason : std::uint8_t { automation, manual, merge, unknown };
BOOST_DESCRIBE_ENUM(contact_transfer_reason, automation, manual, merge, unknown)

} // namespace gladly_mcp::gladly

namespace gladly_mcp::core {

/// The contract spells this one with a space.
template <>
inline constexpr std::array enum_names<gladly::contact_rejection_reason>{
    enum_name<gladly::contact_rejection_reason>{gladly::contact_rejection_reason::device_error, "DEVICE ERROR"}};

} // namespace gladly_mcp::core

namespace gladly_mcp::gladly {

/// What every event about a contact says. It is `CONTACT/JOINED` whole.
struct contact_event {
    core::open_enum<contact_channel> channel{};
    std::string contact_id{};
    std::string conversation_id{};
    std::string customer_id{};
    assignee_context context{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "channel", .description = "How the two are in contact."},
        {.member = "contact_id", .description = "Id of the contact."},
        {.member = "conversation_id", .description = "Id of the conversation that it is part of."},
        {.member = "customer_id", .description = "Id of the customer."},
        {.member = "context", .description = "The state just before."},
    };
    friend bool operator==(const contact_event&, const contact_event&) = default;
};
BOOST_DESCRIBE_STRUCT(contact_event, (), (channel, contact_id, conversation_id, customer_id, context))

/// `CONTACT/ENDED`.
struct contact_ended_event : contact_event {
    std::optional<core::open_enum<contact_end_reason>> reason{};
    core::open_enum<contact_end_status> status{};

    static constexpr core::field_note notes[] = {
        {.member = "reason", .description = "Why it ended."},
        {.member = "status", .description = "Whether it had been answered."},
    };
    friend bool operator==(const contact_ended_event&, const contact_ended_event&) = default;
};
BOOST_DESCRIBE_STRUCT(contact_ended_event, (contact_event), (reason, status))

/// `CONTACT/FULFILLED`.
struct contact_fulfilled_event : contact_event {
    core::open_enum<contact_fulfilled_type> fulfilled_type{};

    static constexpr core::field_note notes[] = {
        {.member = "fulfilled_type", .description = "How it was fulfilled."},
    };
    friend bool operator==(const contact_fulfilled_event&, const contact_fulfilled_event&) = default;
};
BOOST_DESCRIBE_STRUCT(contact_fulfilled_event, (contact_event), (fulfilled_type))

/// `CONTACT/HOLD_STARTED` and `/HOLD_ENDED`; phone calls only.
struct contact_hold_event : contact_event {
    core::open_enum<contact_hold_reason> reason{};

    static constexpr core::field_note notes[] = {
        {.member = "reason", .description = "Why the caller is on hold."},
    };
    friend bool operator==(const contact_hold_event&, const contact_hold_event&) = default;
};
BOOST_DESCRIBE_STRUCT(contact_hold_event, (contact_event), (reason))

/// `CONTACT/MESSAGE_RECEIVED` and `/MESSAGE_SENT`; never a phone call.
struct contact_message_event : contact_event {
    std::string message_id{};

    static constexpr core::field_note notes[] = {
        {.member = "message_id", .description = "Id of the conversation item with the message."},
    };
    friend bool operator==(const contact_message_event&, const contact_message_event&) = default;
};
BOOST_DESCRIBE_STRUCT(contact_message_event, (contact_event), (message_id))

/// `CONTACT/OFFER_ACCEPTED`.
struct contact_offer_accepted_event : contact_event {
    std::string agent_id{};

    static constexpr core::field_note notes[] = {
        {.member = "agent_id", .description = "Id of the agent who accepted."},
    };
    friend bool operator==(const contact_offer_accepted_event&, const contact_offer_accepted_event&) = default;
};
BOOST_DESCRIBE_STRUCT(contact_offer_accepted_event, (contact_event), (agent_id))

/// `CONTACT/OFFERED`.
struct contact_offered_event : contact_event {
    std::string agent_id{};
    std::optional<std::vector<std::string>> match_reasons{};

    static constexpr core::field_note notes[] = {
        {.member = "agent_id", .description = "Id of the agent to whom it was offered."},
        {.member = "match_reasons", .description = "Why this agent was chosen."},
    };
    friend bool operator==(const contact_offered_event&, const contact_offered_event&) = default;
};
BOOST_DESCRIBE_STRUCT(contact_offered_event, (contact_event), (agent_id, match_reasons))

/// `CONTACT/OFFER_REJECTED`.
struct contact_offer_rejected_event : contact_event {
    std::string agent_id{};
    core::open_enum<contact_rejection_reason> reason{};

    static constexpr core::field_note notes[] = {
        {.member = "agent_id", .description = "Id of the agent who did not take it."},
        {.member = "reason", .description = "Why not."},
    };
    friend bool operator==(const contact_offer_rejected_event&, const contact_offer_rejected_event&) = default;
};
BOOST_DESCRIBE_STRUCT(contact_offer_rejected_event, (contact_event), (agent_id, reason))

/// `CONTACT/STARTED`.
struct contact_started_event : contact_event {
    std::optional<core::timestamp> due_at{};
    std::optional<std::string> entry_point{};
    std::optional<std::string> final_ivr_selection{};

    static constexpr core::field_note notes[] = {
        {.member = "due_at", .description = "When an answer is due.", .format = "date-time"},
        {.member = "entry_point", .description = "Number or address that the customer used."},
        {.member = "final_ivr_selection",
         .description = "What the caller chose last in the telephone menu.",
         .wire_name = "finalIVRSelection"},
    };
    friend bool operator==(const contact_started_event&, const contact_started_event&) = default;
};
BOOST_DESCRIBE_STRUCT(contact_started_event, (contact_event), (due_at, entry_point, final_ivr_selection))

/// `CONTACT/TRANSFERRED`.
struct contact_transferred_event : contact_event {
    core::open_enum<contact_transfer_type> transfer_type{};
    core::open_enum<contact_transfer_reason> reason{};
    gladly::assignee assignee{};

    static constexpr core::field_note notes[] = {
        {.member = "transfer_type", .description = "Whether the agents spoke to each other before."},
        {.member = "reason", .description = "What brought it about."},
        {.member = "assignee", .description = "Who has it now."},
    };
    friend bool operator==(const contact_transferred_event&, const contact_transferred_event&) = default;
};
BOOST_DESCRIBE_STRUCT(contact_transferred_event, (contact_event), (transfer_type, reason, assignee))

} // namespace gladly_mcp::gladly
