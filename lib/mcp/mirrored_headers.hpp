#pragma once

#include "mcp/envelope.hpp"

#include <gladly_mcp/http/handler.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace gladly_mcp::mcp {

/// Decodes a mirrored value: `=?base64?…?=` with strict base64 inside, anything else as it stands (requirements HDR-07,
/// HDR-08). Nothing when the base64 is malformed.
[[nodiscard]] std::optional<std::string> decode_mirrored(std::string_view value);

/// Writes a value as a header field can carry it: as it stands when it is plain ASCII, else in the base64 form.
[[nodiscard]] std::string encode_mirrored(std::string_view value);

/// Checks `MCP-Protocol-Version` against the claim in the body.
[[nodiscard]] std::optional<rpc_error> check_version_header(const http::request_view& head, std::string_view claimed);

/// Checks `Mcp-Method` and, where the method has a name in its parameters, `Mcp-Name` against the body.
[[nodiscard]] std::optional<rpc_error> check_method_headers(const http::request_view& head, const envelope& request);

/// The parameter that `Mcp-Name` mirrors for a method (`name`, `uri`), or empty.
[[nodiscard]] std::string_view mirrored_parameter(std::string_view method_name) noexcept;

} // namespace gladly_mcp::mcp
