#pragma once

namespace gladly_mcp::mcp {

/// JSON-RPC error codes of the Model Context Protocol (2026-07-28, basic/index).
enum class error_code : int {
    parse_error = -32700,                        ///< The text was not JSON.
    invalid_request = -32600,                    ///< Not a valid request object.
    method_not_found = -32601,                   ///< Unknown method, or one behind a capability that is not advertised.
    invalid_params = -32602,                     ///< Bad parameters, unknown tool, bad cursor.
    internal_error = -32603,                     ///< The server failed.
    header_mismatch = -32020,                    ///< A mirrored HTTP header is missing, malformed or differs.
    missing_required_client_capability = -32021, ///< The request needs a capability that it does not declare.
    unsupported_protocol_version = -32022,       ///< The declared version is not served.
};

} // namespace gladly_mcp::mcp
