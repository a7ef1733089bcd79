#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/gladly/attachment.hpp>
#include <gladly_mcp/gladly/literal.hpp>

#include <optional>
#include <string>
#include <vector>

namespace gladly_mcp::gladly {

/// A chat message that is text. Gladly may leave `messageType` out; it is written as `TEXT`.
struct chat_text_content {
    literal<"CHAT_MESSAGE"> type{};
    literal<"TEXT"> message_type{};
    std::string session_id{};
    std::string content{};
    std::vector<attachment> attachments{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "message_type",
         .description = "Kind of chat message; absent means TEXT.",
         .presence = core::presence::optional},
        {.member = "session_id", .description = "Id of the chat session."},
        {.member = "content", .description = "Text of the message."},
        {.member = "attachments", .description = "Files that came with it.", .presence = core::presence::optional},
    };
    friend bool operator==(const chat_text_content&, const chat_text_content&) = default;
};
BOOST_DESCRIBE_STRUCT(chat_text_content, (), (type, message_type, session_id, content, attachments))

/// A reply that a customer can choose with one tap.
struct quick_reply_option {
    std::string id{};
    std::string label{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "id", .description = "Id of the option: letters, digits, - and _."},
        {.member = "label", .description = "What the customer sees.", .max_length = 50},
    };
    friend bool operator==(const quick_reply_option&, const quick_reply_option&) = default;
};
BOOST_DESCRIBE_STRUCT(quick_reply_option, (), (id, label))

/// The replies that a customer was offered.
struct quick_reply_request_data {
    std::vector<quick_reply_option> options{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "options",
         .description = "The replies to choose from.",
         .presence = core::presence::optional,
         .min_items = 1,
         .max_items = 10},
    };
    friend bool operator==(const quick_reply_request_data&, const quick_reply_request_data&) = default;
};
BOOST_DESCRIBE_STRUCT(quick_reply_request_data, (), (options))

/// A chat message that offers replies.
struct chat_quick_reply_request_content {
    literal<"CHAT_MESSAGE"> type{};
    literal<"QUICK_REPLY_REQUEST"> message_type{};
    std::string session_id{};
    std::string content{};
    std::vector<attachment> attachments{};
    quick_reply_request_data message_data{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "message_type", .description = "Kind of chat message."},
        {.member = "session_id", .description = "Id of the chat session."},
        {.member = "content", .description = "Text of the message."},
        {.member = "attachments", .description = "Files that came with it.", .presence = core::presence::optional},
        {.member = "message_data", .description = "What was offered."},
    };
    friend bool operator==(const chat_quick_reply_request_content&, const chat_quick_reply_request_content&) = default;
};
BOOST_DESCRIBE_STRUCT(chat_quick_reply_request_content, (),
                      (type, message_type, session_id, content, attachments, message_data))

/// Which reply a customer chose, and of which.
struct quick_reply_response_data {
    std::optional<quick_reply_request_data> quick_reply_request{};
    std::optional<std::string> selected_option_id{};
    std::optional<std::string> request_message_id{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "quick_reply_request", .description = "What was offered."},
        {.member = "selected_option_id", .description = "Id of the option chosen."},
        {.member = "request_message_id", .description = "Id of the message that offered it."},
    };
    friend bool operator==(const quick_reply_response_data&, const quick_reply_response_data&) = default;
};
BOOST_DESCRIBE_STRUCT(quick_reply_response_data, (), (quick_reply_request, selected_option_id, request_message_id))

/// A chat message that chooses a reply.
struct chat_quick_reply_response_content {
    literal<"CHAT_MESSAGE"> type{};
    literal<"QUICK_REPLY_RESPONSE"> message_type{};
    std::string session_id{};
    std::string content{};
    std::vector<attachment> attachments{};
    quick_reply_response_data message_data{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "message_type", .description = "Kind of chat message."},
        {.member = "session_id", .description = "Id of the chat session."},
        {.member = "content", .description = "Text of the message."},
        {.member = "attachments", .description = "Files that came with it.", .presence = core::presence::optional},
        {.member = "message_data", .description = "What was chosen."},
    };
    friend bool operator==(const chat_quick_reply_response_content&,
                           const chat_quick_reply_response_content&) = default;
};
BOOST_DESCRIBE_STRUCT(chat_quick_reply_response_content, (),
                      (type, message_type, session_id, content, attachments, message_data))

} // namespace gladly_mcp::gladly
