#pragma once

#include <gladly_mcp/http/transport.hpp>
#include <gladly_mcp/testing/recording.hpp>

namespace gladly_mcp::testing {

/// Whether `sent` asks for what `known` recorded, as `replaying_transport` says.
[[nodiscard]] bool matches(const recorded_exchange& known, const http::request& sent);

} // namespace gladly_mcp::testing
