#pragma once

#include "sandbox/call.hpp"

#include <gladly_mcp/gladly/operation.hpp>
#include <gladly_mcp/http/transport.hpp>

#include <span>
#include <string_view>

namespace gladly_mcp::sandbox {

/// Answers one operation.
using handler = http::response (*)(call&);

/// Which handler answers which operation. The operation's row says where it is found.
struct route {
    const gladly::operation& operation;
    handler answer;
};

/// Every operation that the sandbox knows.
[[nodiscard]] std::span<const route> routes() noexcept;

/// What a path leads to.
struct route_match {
    const route* found = nullptr; ///< Null: no operation has this method and path.
    bool path_known = false;      ///< Whether the path would do with another method.
    parameters path;              ///< The decoded values of the template's `{…}` segments.
};

/// Finds the route of a request; `path` is still percent-encoded.
[[nodiscard]] route_match find_route(std::string_view method, std::string_view path);

} // namespace gladly_mcp::sandbox
