#pragma once

#include <gladly_mcp/core/codec.hpp>
#include <gladly_mcp/gladly/activity_content.hpp>
#include <gladly_mcp/gladly/chat_content.hpp>
#include <gladly_mcp/gladly/custom_channel_content.hpp>
#include <gladly_mcp/gladly/message_content.hpp>
#include <gladly_mcp/gladly/overloaded.hpp>
#include <gladly_mcp/gladly/unknown_content.hpp>
#include <gladly_mcp/gladly/voice_content.hpp>

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <variant>

namespace gladly_mcp::gladly {

/// What a conversation item holds: one alternative for each kind, told apart by `type` and, in chats, `messageType`.
using item_content =
    std::variant<chat_text_content, chat_quick_reply_request_content, chat_quick_reply_response_content,
                 conversation_status_change_content, customer_activity_content, email_content, facebook_message_content,
                 note_content, phone_call_content, sms_content, topic_change_content, voice_ai_message_content,
                 voicemail_content, whatsapp_content, instagram_content, twitter_content, custom_channel_text_content,
                 custom_channel_files_content, unknown_content>;

} // namespace gladly_mcp::gladly

/// The closed schema is an `anyOf` of all kinds, each strict; the open one asks for `type` alone.
template <>
struct gladly_mcp::core::codec<gladly_mcp::gladly::item_content> {
    using content = gladly::item_content;

    GLADLY_MCP_API static bool decode(const boost::json::value& value, decode_context& context, content& out);
    GLADLY_MCP_API static boost::json::value encode(const content& value, const boost::json::storage_ptr& storage);
    GLADLY_MCP_API static boost::json::object schema(schema_context& context);
};
