#pragma once

#include <string_view>

namespace gladly_mcp::sandbox {

/// Whether the IANA time zone database has a zone or link of this name, compared byte for byte.
[[nodiscard]] bool is_time_zone(std::string_view name) noexcept;

} // namespace gladly_mcp::sandbox
