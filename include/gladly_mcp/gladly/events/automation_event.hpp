#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/core/open_enum.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>

/// Events of message automation, which the newest contract leaves out.
namespace gladly_mcp::gladly {

/// The channel of an automation session.
enum class automation_session_channel : std::uint8_t { chat, sms };
BOOST_DESCRIBE_ENUM(automation_session_channel, chat, sms)

/// What a customer can send in an automation session.
enum class automation_received_type : std::uint8_t { text };
BOOST_DESCRIBE_ENUM(automation_received_type, text)

/// What can be sent in an automation session.
enum class automation_sent_type : std::uint8_t { html, menu, text };
BOOST_DESCRIBE_ENUM(automation_sent_type, html, menu, text)

/// The body of a customer's message.
struct automation_received_body {
    std::optional<std::string> body{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "body", .description = "What the customer wrote."},
    };
    friend bool operator==(const automation_received_body&, const automation_received_body&) = default;
};
BOOST_DESCRIBE_STRUCT(automation_received_body, (), (body))

/// A customer's message in an automation session.
struct automation_received_message {
    std::optional<std::string> id{};
    std::optional<core::open_enum<automation_received_type>> type{};
    std::optional<automation_received_body> content{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "id", .description = "Id of the message."},
        {.member = "type", .description = "Kind of message."},
        {.member = "content", .description = "What it holds."},
    };
    friend bool operator==(const automation_received_message&, const automation_received_message&) = default;
};
BOOST_DESCRIBE_STRUCT(automation_received_message, (), (id, type, content))

/// A message that was sent in an automation session.
struct automation_sent_message {
    std::optional<std::string> id{};
    std::optional<core::open_enum<automation_sent_type>> type{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "id", .description = "Id of the message."},
        {.member = "type", .description = "Kind of message."},
    };
    friend bool operator==(const automation_sent_message&, const automation_sent_message&) = default;
};
BOOST_DESCRIBE_STRUCT(automation_sent_message, (), (id, type))

/// What both events of an automation session say.
struct automation_session_event {
    std::optional<std::string> session_id{};
    std::optional<core::open_enum<automation_session_channel>> channel_type{};
    std::optional<std::string> customer_id{};
    std::optional<std::string> conversation_id{};
    std::optional<std::string> company_address{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "session_id", .description = "Id of the session."},
        {.member = "channel_type", .description = "Channel of the session."},
        {.member = "customer_id", .description = "Id of the customer."},
        {.member = "conversation_id", .description = "Id of the conversation."},
        {.member = "company_address", .description = "Address of the company on the channel."},
    };
    friend bool operator==(const automation_session_event&, const automation_session_event&) = default;
};
BOOST_DESCRIBE_STRUCT(automation_session_event, (),
                      (session_id, channel_type, customer_id, conversation_id, company_address))

/// `AUTOMATION/MESSAGE_RECEIVED`.
struct automation_message_received_event : automation_session_event {
    std::optional<std::map<std::string, std::string>> context{};
    std::optional<automation_received_message> message{};

    static constexpr core::field_note notes[] = {
        {.member = "context", .description = "What is known of the page, such as `URL` and `IsAuthenticated`."},
        {.member = "message", .description = "The message."},
    };
    friend bool operator==(const automation_message_received_event&,
                           const automation_message_received_event&) = default;
};
BOOST_DESCRIBE_STRUCT(automation_message_received_event, (automation_session_event), (context, message))

/// `AUTOMATION/MESSAGE_SENT`.
struct automation_message_sent_event : automation_session_event {
    std::optional<automation_sent_message> message{};

    static constexpr core::field_note notes[] = {
        {.member = "message", .description = "The message."},
    };
    friend bool operator==(const automation_message_sent_event&, const automation_message_sent_event&) = default;
};
BOOST_DESCRIBE_STRUCT(automation_message_sent_event, (automation_session_event), (message))

} // namespace gladly_mcp::gladly
