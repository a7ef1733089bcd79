#pragma once

#include "sandbox/call.hpp"

namespace gladly_mcp::sandbox {

/// The customer with that mobile number; an unknown one is created.
[[nodiscard]] customer& customer_with_phone(call& request, const std::string& e164);

/// The customer with that e-mail address; an unknown one is created.
[[nodiscard]] customer& customer_with_email(call& request, const std::string& address);

} // namespace gladly_mcp::sandbox
