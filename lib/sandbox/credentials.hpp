#pragma once

#include <gladly_mcp/core/secret.hpp>

#include <string>
#include <string_view>

namespace gladly_mcp::sandbox {

/// With the standard alphabet and padding.
[[nodiscard]] std::string base64(std::string_view bytes);

/// The value of `Authorization` for HTTP Basic, without the scheme: base64 of `user:token`.
[[nodiscard]] core::secret basic_credentials(std::string_view user, const core::secret& token);

/// The part after `Basic`, or empty when the field has another scheme.
[[nodiscard]] std::string_view basic_part(std::string_view authorization) noexcept;

} // namespace gladly_mcp::sandbox
