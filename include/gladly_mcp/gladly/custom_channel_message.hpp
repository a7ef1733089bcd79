#pragma once

#include <gladly_mcp/core/codec.hpp>
#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/gladly/custom_channel_content.hpp>

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

namespace gladly_mcp::gladly {

/// What kind of address tells whose profile a sender's is.
enum class profile_identifier_type : std::uint8_t { email, phone_number };
BOOST_DESCRIBE_ENUM(profile_identifier_type, email, phone_number)

/// An address by which the profile of a sender is found; an unknown one creates a customer.
struct profile_identifier {
    profile_identifier_type type{};
    std::string address{};

    static constexpr core::field_note notes[] = {
        {.member = "type", .description = "EMAIL or PHONE_NUMBER."},
        {.member = "address", .description = "The e-mail address or number."},
    };
    friend bool operator==(const profile_identifier&, const profile_identifier&) = default;
};
BOOST_DESCRIBE_STRUCT(profile_identifier, (), (type, address))

/// Who wrote a message on a custom channel.
struct custom_channel_sender {
    std::string address{};
    std::optional<std::string> display_name{};
    std::optional<gladly::profile_identifier> profile_identifier{};

    static constexpr core::field_note notes[] = {
        {.member = "address", .description = "Address of the customer on the channel."},
        {.member = "display_name", .description = "Name that is shown."},
        {.member = "profile_identifier", .description = "Tells which customer it is."},
    };
    friend bool operator==(const custom_channel_sender&, const custom_channel_sender&) = default;
};
BOOST_DESCRIBE_STRUCT(custom_channel_sender, (), (address, display_name, profile_identifier))

/// What a message on a custom channel says: a text or files.
using custom_channel_body = std::variant<custom_channel_text, custom_channel_files>;

/// The body of `receiveCustomChannelMessage`. On the wire the kind of `content` stands beside it as `type`.
struct custom_channel_message_create {
    custom_channel_sender sender{};
    std::string to{};                        ///< Address of the company on the channel.
    std::optional<std::string> group_id{};   ///< Id of the group chat.
    std::optional<std::string> group_name{}; ///< Name of the group chat.
    custom_channel_body content{};

    friend bool operator==(const custom_channel_message_create&, const custom_channel_message_create&) = default;
};

/// How far a message has come, as the channel reports it.
enum class reported_delivery_status : std::uint8_t { accepted, delivered, read, failed };
BOOST_DESCRIBE_ENUM(reported_delivery_status, accepted, delivered, read, failed)

/// The body of `updateCustomChannelMessageStatus`.
struct custom_channel_message_status_update {
    reported_delivery_status value{};
    std::optional<std::string> details{};

    static constexpr core::field_note notes[] = {
        {.member = "value", .description = "How far the message has come."},
        {.member = "details", .description = "Why, when it failed."},
    };
    friend bool operator==(const custom_channel_message_status_update&,
                           const custom_channel_message_status_update&) = default;
};
BOOST_DESCRIBE_STRUCT(custom_channel_message_status_update, (), (value, details))

} // namespace gladly_mcp::gladly

template <>
struct gladly_mcp::core::codec<gladly_mcp::gladly::custom_channel_message_create> {
    using message = gladly::custom_channel_message_create;

    GLADLY_MCP_API static bool decode(const boost::json::value& value, decode_context& context, message& out);
    GLADLY_MCP_API static boost::json::value encode(const message& value, const boost::json::storage_ptr& storage);
    GLADLY_MCP_API static boost::json::object schema(schema_context& context);
};
