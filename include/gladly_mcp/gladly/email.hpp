#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/json.hpp>

#include <optional>
#include <string>
#include <vector>

namespace gladly_mcp::gladly {

/// Who gets an e-mail. Gladly finds or creates the customer by address and name.
struct email_recipient_address {
    std::string email{};
    std::optional<std::string> name{};

    static constexpr core::field_note notes[] = {
        {.member = "email", .description = "Address of the customer."},
        {.member = "name", .description = "Name of the customer."},
    };
    friend bool operator==(const email_recipient_address&, const email_recipient_address&) = default;
};
BOOST_DESCRIBE_STRUCT(email_recipient_address, (), (email, name))

/// The text of an e-mail in one form or both.
struct email_body {
    std::optional<std::string> html{};
    std::optional<std::string> text{};

    static constexpr core::field_note notes[] = {
        {.member = "html", .description = "The text as HTML."},
        {.member = "text", .description = "The text without markup."},
    };
    friend bool operator==(const email_body&, const email_body&) = default;
};
BOOST_DESCRIBE_STRUCT(email_body, (), (html, text))

/// The body of `sendEmail`.
struct email_request {
    std::vector<email_recipient_address> to{};
    std::string from{};
    std::string subject{};
    email_body body{};

    static constexpr core::field_note notes[] = {
        {.member = "to", .description = "Who gets the e-mail: exactly one address.", .min_items = 1, .max_items = 1},
        {.member = "from", .description = "The company's address to send from, as set up in Gladly."},
        {.member = "subject", .description = "Subject line.", .max_length = 999},
        {.member = "body", .description = "The text: html, text or both."},
    };
    friend bool operator==(const email_request&, const email_request&) = default;
};
BOOST_DESCRIBE_STRUCT(email_request, (), (to, from, subject, body))

} // namespace gladly_mcp::gladly
