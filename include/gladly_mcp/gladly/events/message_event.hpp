#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/core/open_enum.hpp>
#include <gladly_mcp/gladly/custom_channel_content.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Events about messages that the newest contract leaves out.
namespace gladly_mcp::gladly {

/// What a message on a custom channel holds.
enum class custom_channel_message_type : std::uint8_t { text, files };
BOOST_DESCRIBE_ENUM(custom_channel_message_type, text, files)

/// What a message on a custom channel holds: `text`, or `files` with or without a `caption`.
struct custom_channel_message_body {
    std::optional<std::string> text{};
    std::optional<std::string> caption{};
    std::optional<std::vector<custom_channel_file>> files{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "text", .description = "Text of the message."},
        {.member = "caption", .description = "Text beside the files."},
        {.member = "files", .description = "The files; fetching one needs the API's credentials."},
    };
    friend bool operator==(const custom_channel_message_body&, const custom_channel_message_body&) = default;
};
BOOST_DESCRIBE_STRUCT(custom_channel_message_body, (), (text, caption, files))

/// `CUSTOM_CHANNEL/MESSAGE_SENT`.
struct custom_channel_message_event {
    std::string custom_channel_id{};
    std::string company_address{};
    std::string customer_address{};
    std::string customer_id{};
    std::string conversation_id{};
    std::optional<std::string> group_id{};
    std::optional<std::string> group_name{};
    std::string session_id{};
    std::string message_id{};
    core::open_enum<custom_channel_message_type> type{};
    custom_channel_message_body content{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "custom_channel_id", .description = "Id of the channel."},
        {.member = "company_address", .description = "Address of the company on the channel."},
        {.member = "customer_address", .description = "Address of the customer on the channel."},
        {.member = "customer_id", .description = "Id of the customer."},
        {.member = "conversation_id", .description = "Id of the conversation."},
        {.member = "group_id", .description = "Id of the group chat."},
        {.member = "group_name", .description = "Name of the group chat."},
        {.member = "session_id", .description = "Id of the session."},
        {.member = "message_id", .description = "Id of the message."},
        {.member = "type", .description = "Kind of message."},
        {.member = "content", .description = "What it holds."},
    };
    friend bool operator==(const custom_channel_message_event&, const custom_channel_message_event&) = default;
};
BOOST_DESCRIBE_STRUCT(custom_channel_message_event, (),
                      (custom_channel_id, company_address, customer_address, customer_id, conversation_id, group_id,
                       group_name, session_id, message_id, type, content))

/// `MESSAGE/RECEIVED`, replaced by `CONTACT/MESSAGE_RECEIVED`.
struct message_received_event {
    std::optional<std::string> conversation_id{};
    std::optional<std::string> conversation_item_id{};
    std::optional<std::string> customer_id{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "conversation_id", .description = "Id of the conversation."},
        {.member = "conversation_item_id", .description = "Id of the item with the message."},
        {.member = "customer_id", .description = "Id of the customer."},
    };
    friend bool operator==(const message_received_event&, const message_received_event&) = default;
};
BOOST_DESCRIBE_STRUCT(message_received_event, (), (conversation_id, conversation_item_id, customer_id))

} // namespace gladly_mcp::gladly
