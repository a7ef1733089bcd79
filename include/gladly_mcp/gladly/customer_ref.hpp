#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/json.hpp>

#include <optional>
#include <string>

namespace gladly_mcp::gladly {

/// A customer by an address: exactly one member must be set. An unknown address makes a new customer.
struct customer_ref {
    std::optional<std::string> email_address{};
    std::optional<std::string> mobile_phone{};

    static constexpr core::field_note notes[] = {
        {.member = "email_address", .description = "E-mail address of the customer; or give mobilePhone."},
        {.member = "mobile_phone", .description = "Mobile number of the customer; or give emailAddress."},
    };
    friend bool operator==(const customer_ref&, const customer_ref&) = default;
};
BOOST_DESCRIBE_STRUCT(customer_ref, (), (email_address, mobile_phone))

} // namespace gladly_mcp::gladly
