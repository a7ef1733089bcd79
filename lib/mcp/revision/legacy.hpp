#pragma once

#include "mcp/revision/revision.hpp"

#include <variant>

namespace gladly_mcp::mcp {

/// What `initialize` agreed on, kept for the connection or session that it opened.
struct legacy_session {
    const revision* version = nullptr;
    boost::json::object client_info;
    boost::json::object client_capabilities;

    /// The caller of each later request. Views go into this object.
    [[nodiscard]] caller who() const noexcept
    {
        return {.protocol_version = version->name(),
                .client_info = &client_info,
                .client_capabilities = &client_capabilities};
    }
};

/// Judges the parameters of `initialize`. A version that is not served, or the stateless one, is answered with the
/// newest version that is (requirement VER-22).
[[nodiscard]] std::variant<legacy_session, rpc_error> negotiate(const boost::json::object* params);

} // namespace gladly_mcp::mcp
