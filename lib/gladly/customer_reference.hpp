#pragma once

#include <gladly_mcp/core/result.hpp>
#include <gladly_mcp/gladly/customer_ref.hpp>
#include <gladly_mcp/gladly/operation.hpp>

#include <string>

namespace gladly_mcp::gladly {

/// Checks that exactly one address is there and writes a phone number as Gladly takes it; see `normalize_phone`.
[[nodiscard]] result<void> settle(const operation& what, customer_ref& who, const std::string& phone_region);

} // namespace gladly_mcp::gladly
