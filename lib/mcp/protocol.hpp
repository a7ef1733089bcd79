#pragma once

#include <gladly_mcp/mcp/error_code.hpp>
#include <gladly_mcp/mcp/request_id.hpp>

#include <boost/json/object.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gladly_mcp::mcp {

/// The methods that this library serves, of all revisions.
enum class method : std::uint8_t {
    unknown,
    initialize,
    ping,
    server_discover,
    tools_list,
    tools_call,
    notification_initialized,
    notification_cancelled,
};

[[nodiscard]] method find_method(std::string_view name) noexcept;

/// Keys of `_meta` that the protocol owns.
namespace meta_key {
inline constexpr std::string_view protocol_version = "io.modelcontextprotocol/protocolVersion";
inline constexpr std::string_view client_capabilities = "io.modelcontextprotocol/clientCapabilities";
inline constexpr std::string_view client_info = "io.modelcontextprotocol/clientInfo";
inline constexpr std::string_view server_info = "io.modelcontextprotocol/serverInfo";
inline constexpr std::string_view log_level = "io.modelcontextprotocol/logLevel";
inline constexpr std::string_view progress_token = "progressToken";
} // namespace meta_key

/// A JSON-RPC error to be sent.
struct rpc_error {
    error_code code = error_code::internal_error;
    std::string message;
    std::optional<boost::json::value> data{};

    /// The status that goes with it on Streamable HTTP in 2026-07-28. Plain failures travel with 200: an older-era
    /// client takes a 400 without one of the modern codes for a sign of an old server.
    int http_status = 200;
};

/// Who calls, as one request tells it (2026-07-28) or as the session keeps it (older revisions).
struct caller {
    std::string_view protocol_version;
    const boost::json::object* client_info = nullptr; ///< Null when not told.
    const boost::json::object* client_capabilities = nullptr;
};

/// The member `name` of `params._meta`, or null.
[[nodiscard]] const boost::json::value* find_meta(const boost::json::object* params, std::string_view name) noexcept;

} // namespace gladly_mcp::mcp
