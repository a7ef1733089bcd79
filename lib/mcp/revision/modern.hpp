#pragma once

#include "mcp/revision/revision.hpp"

#include <variant>

namespace gladly_mcp::mcp {

/// What `params._meta` of a request claims.
using claim = std::variant<std::monostate, ///< No claim: a request of an older revision.
                           caller,         ///< A well-formed claim; the version may still be one that is not served.
                           rpc_error>;     ///< A claim that lacks a part, or has one of the wrong type.

/// Reads the per-request metadata of 2026-07-28. Only the protocol version's key makes a claim: a bare `_meta` may come
/// from any revision.
[[nodiscard]] claim read_claim(const boost::json::object* params);

/// The refusal of a version that is not served by claim (requirement VER-02). Lists the stateless revisions only, so
/// that nobody retries with an older date in `_meta`.
[[nodiscard]] rpc_error unsupported_version(std::string_view requested);

/// The refusal of a request that neither claims a version nor follows an `initialize`.
[[nodiscard]] rpc_error missing_claim();

/// Whether the optional log level is one of the eight.
[[nodiscard]] std::optional<rpc_error> check_log_level(const boost::json::object* params);

} // namespace gladly_mcp::mcp
