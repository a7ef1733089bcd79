#pragma once

#include "command_line.hpp"

#include <gladly_mcp/core/result.hpp>
#include <gladly_mcp/http/listener.hpp>
#include <gladly_mcp/mcp/http_endpoint.hpp>

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace program {

/// Where to listen.
struct listen_address {
    std::string address;
    std::uint16_t port = 0;
    bool loopback = false;
};

/// Reads `127.0.0.1:8080`, `[::1]:8080` or `localhost:8080`.
[[nodiscard]] gladly_mcp::result<listen_address> parse_listen_address(std::string_view text);

/// The endpoint's options: tokens from the environment, expiry, who may ask. Refuses an address beyond loopback without
/// a token, a token that is short or cannot stand in a URL, and an expiry that is not at least a minute ahead.
[[nodiscard]] gladly_mcp::result<gladly_mcp::mcp::http_endpoint_options>
endpoint_settings(const serve_options& options, const listen_address& where, std::chrono::system_clock::time_point now);

} // namespace program
