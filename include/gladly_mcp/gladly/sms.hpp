#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/json.hpp>

#include <optional>
#include <string>

namespace gladly_mcp::gladly {

/// Who gets a text message.
struct sms_recipient {
    std::string mobile_number{};

    static constexpr core::field_note notes[] = {
        {.member = "mobile_number", .description = "Mobile number of the customer."},
    };
    friend bool operator==(const sms_recipient&, const sms_recipient&) = default;
};
BOOST_DESCRIBE_STRUCT(sms_recipient, (), (mobile_number))

/// The body of `sendSMS`.
struct sms_request {
    sms_recipient customer{};
    std::string from{};
    std::string body{};

    static constexpr core::field_note notes[] = {
        {.member = "customer", .description = "Who gets the message."},
        {.member = "from", .description = "The company's number to send from, as set up in Gladly."},
        {.member = "body", .description = "Text of the message."},
    };
    friend bool operator==(const sms_request&, const sms_request&) = default;
};
BOOST_DESCRIBE_STRUCT(sms_request, (), (customer, from, body))

/// What a sent message became.
struct message_send_result {
    std::optional<std::string> customer_id{};
    std::optional<std::string> conversation_item_id{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "customer_id", .description = "Id of the customer that the message went to."},
        {.member = "conversation_item_id", .description = "Id of the item that holds the message."},
    };
    friend bool operator==(const message_send_result&, const message_send_result&) = default;
};
BOOST_DESCRIBE_STRUCT(message_send_result, (), (customer_id, conversation_item_id))

} // namespace gladly_mcp::gladly
