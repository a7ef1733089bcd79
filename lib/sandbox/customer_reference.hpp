#pragma once

#include "sandbox/body_reader.hpp"
#include "sandbox/call.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace gladly_mcp::sandbox {

/// The customer with that mobile number; an unknown one is created, with that name.
[[nodiscard]] customer& customer_with_phone(call& request, const std::string& e164, std::string_view name = {});

/// The customer with that e-mail address; an unknown one is created, with that name.
[[nodiscard]] customer& customer_with_email(call& request, const std::string& address, std::string_view name = {});

/// Creates a customer of whom no address is known.
[[nodiscard]] customer& customer_without_address(call& request, std::string_view name);

/// How a body names a customer: by exactly one of two addresses.
struct customer_reference {
    std::optional<std::string> email;
    std::optional<std::string> phone; ///< E.164.
};

/// Reads the member `customer` of a body.
[[nodiscard]] customer_reference read_customer_reference(body_reader& reader);

/// The customer that a reference without problems names; an unknown one is created.
[[nodiscard]] customer& referenced_customer(call& request, const customer_reference& who);

/// Whether the text has the form of an e-mail address: one `@` with something on both sides, and no white space.
[[nodiscard]] bool is_email(std::string_view text) noexcept;

} // namespace gladly_mcp::sandbox
