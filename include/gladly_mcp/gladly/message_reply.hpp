#pragma once

#include <gladly_mcp/core/codec.hpp>
#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/gladly/chat_content.hpp>
#include <gladly_mcp/gladly/literal.hpp>
#include <gladly_mcp/gladly/overloaded.hpp>
#include <gladly_mcp/gladly/unknown_content.hpp>

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace gladly_mcp::gladly {

/// A reply to an e-mail.
struct email_reply {
    literal<"EMAIL"> type{};
    std::string body{};
    std::optional<std::string> body_plain{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "body", .description = "Text of the reply, HTML."},
        {.member = "body_plain", .description = "The same as plain text."},
    };
    friend bool operator==(const email_reply&, const email_reply&) = default;
};
BOOST_DESCRIBE_STRUCT(email_reply, (), (type, body, body_plain))

/// A reply to a chat message that is text.
struct chat_text_reply {
    literal<"CHAT_MESSAGE"> type{};
    literal<"TEXT"> message_type{};
    std::string body{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "message_type",
         .description = "Kind of chat message; absent means TEXT.",
         .presence = core::presence::optional},
        {.member = "body", .description = "Text of the reply."},
    };
    friend bool operator==(const chat_text_reply&, const chat_text_reply&) = default;
};
BOOST_DESCRIBE_STRUCT(chat_text_reply, (), (type, message_type, body))

/// The replies that a customer is to be offered.
struct quick_reply_offer {
    std::vector<quick_reply_option> options{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "options", .description = "The replies to choose from.", .min_items = 1, .max_items = 10},
    };
    friend bool operator==(const quick_reply_offer&, const quick_reply_offer&) = default;
};
BOOST_DESCRIBE_STRUCT(quick_reply_offer, (), (options))

/// A reply to a chat message that offers replies.
struct chat_quick_reply {
    literal<"CHAT_MESSAGE"> type{};
    literal<"QUICK_REPLY_REQUEST"> message_type{};
    std::string body{};
    quick_reply_offer message_data{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "message_type", .description = "Kind of chat message."},
        {.member = "body", .description = "Text of the reply."},
        {.member = "message_data", .description = "What is offered."},
    };
    friend bool operator==(const chat_quick_reply&, const chat_quick_reply&) = default;
};
BOOST_DESCRIBE_STRUCT(chat_quick_reply, (), (type, message_type, body, message_data))

/// A reply to a Facebook message.
struct facebook_reply {
    literal<"FACEBOOK_MESSAGE"> type{};
    std::string body{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {{.member = "body", .description = "Text of the reply."}};
    friend bool operator==(const facebook_reply&, const facebook_reply&) = default;
};
BOOST_DESCRIBE_STRUCT(facebook_reply, (), (type, body))

/// A reply to a direct message on Instagram.
struct instagram_reply {
    literal<"INSTAGRAM_DIRECT"> type{};
    std::string body{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {{.member = "body", .description = "Text of the reply."}};
    friend bool operator==(const instagram_reply&, const instagram_reply&) = default;
};
BOOST_DESCRIBE_STRUCT(instagram_reply, (), (type, body))

/// A reply to a text message.
struct sms_reply {
    literal<"SMS"> type{};
    std::string body{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {{.member = "body", .description = "Text of the reply."}};
    friend bool operator==(const sms_reply&, const sms_reply&) = default;
};
BOOST_DESCRIBE_STRUCT(sms_reply, (), (type, body))

/// A reply to a Twitter message. The channel was switched off on 2023-04-20.
struct twitter_reply {
    literal<"TWITTER"> type{};
    std::string body{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {{.member = "body", .description = "Text of the reply."}};
    friend bool operator==(const twitter_reply&, const twitter_reply&) = default;
};
BOOST_DESCRIBE_STRUCT(twitter_reply, (), (type, body))

/// A reply to a WhatsApp message.
struct whatsapp_reply {
    literal<"WHATSAPP"> type{};
    std::string body{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {{.member = "body", .description = "Text of the reply."}};
    friend bool operator==(const whatsapp_reply&, const whatsapp_reply&) = default;
};
BOOST_DESCRIBE_STRUCT(whatsapp_reply, (), (type, body))

/// What a message can be answered with: told apart by `type` and, in chats, `messageType`. It must be of the kind of
/// the message that it answers. The text is `body` here, and `content` in the item that comes of it.
using reply_content = std::variant<email_reply, chat_text_reply, chat_quick_reply, facebook_reply, instagram_reply,
                                   sms_reply, twitter_reply, whatsapp_reply, unknown_content>;

} // namespace gladly_mcp::gladly

/// The closed schema is an `anyOf` of all kinds, each strict; the open one asks for `type` alone.
template <>
struct gladly_mcp::core::codec<gladly_mcp::gladly::reply_content> {
    using content = gladly::reply_content;

    GLADLY_MCP_API static bool decode(const boost::json::value& value, decode_context& context, content& out);
    GLADLY_MCP_API static boost::json::value encode(const content& value, const boost::json::storage_ptr& storage);
    GLADLY_MCP_API static boost::json::object schema(schema_context& context);
};

namespace gladly_mcp::gladly {

/// The body of `replyToMessage`.
struct message_reply {
    reply_content content{};

    static constexpr core::field_note notes[] = {
        {.member = "content", .description = "What to answer; its `type` is the kind of the message answered."},
    };
    friend bool operator==(const message_reply&, const message_reply&) = default;
};
BOOST_DESCRIBE_STRUCT(message_reply, (), (content))

} // namespace gladly_mcp::gladly
