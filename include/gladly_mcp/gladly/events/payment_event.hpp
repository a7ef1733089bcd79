#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/core/open_enum.hpp>

#include <cstdint>
#include <string>

namespace gladly_mcp::gladly {

/// What became of a payment request.
enum class payment_status : std::uint8_t { completed, declined, error, requesting, submitted, timed_out };
BOOST_DESCRIBE_ENUM(payment_status, completed, declined, error, requesting, submitted, timed_out)

/// The amount that a payment request asks for.
struct payment_context {
    std::string currency{};
    double monetary_unit = 0;
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "currency", .description = "Currency of the amount."},
        {.member = "monetary_unit", .description = "The amount."},
    };
    friend bool operator==(const payment_context&, const payment_context&) = default;
};
BOOST_DESCRIBE_STRUCT(payment_context, (), (currency, monetary_unit))

/// `PAYMENT_REQUEST/CREATED` and `/VIEWED`.
struct payment_request_event {
    std::string contact_id{};
    std::string customer_id{};
    std::string conversation_id{};
    std::string payment_request_id{};
    payment_context context{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "contact_id", .description = "Id of the contact."},
        {.member = "customer_id", .description = "Id of the customer who is to pay."},
        {.member = "conversation_id", .description = "Id of the conversation."},
        {.member = "payment_request_id", .description = "Id of the payment request."},
        {.member = "context", .description = "The amount."},
    };
    friend bool operator==(const payment_request_event&, const payment_request_event&) = default;
};
BOOST_DESCRIBE_STRUCT(payment_request_event, (),
                      (contact_id, customer_id, conversation_id, payment_request_id, context))

/// `PAYMENT_REQUEST/STATUS_CHANGED`.
struct payment_status_event : payment_request_event {
    core::open_enum<payment_status> old_status{};
    core::open_enum<payment_status> new_status{};

    static constexpr core::field_note notes[] = {
        {.member = "old_status", .description = "The status until then."},
        {.member = "new_status", .description = "The status from then on."},
    };
    friend bool operator==(const payment_status_event&, const payment_status_event&) = default;
};
BOOST_DESCRIBE_STRUCT(payment_status_event, (payment_request_event), (old_status, new_status))

} // namespace gladly_mcp::gladly
