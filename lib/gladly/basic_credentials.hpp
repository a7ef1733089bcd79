#pragma once

#include <gladly_mcp/core/secret.hpp>

#include <string_view>

namespace gladly_mcp::gladly {

/// The value of `Authorization` for HTTP Basic (RFC 7617).
[[nodiscard]] core::secret basic_credentials(std::string_view user, const core::secret& password);

} // namespace gladly_mcp::gladly
