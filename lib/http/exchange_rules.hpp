#pragma once

#include <gladly_mcp/http/transport.hpp>

namespace gladly_mcp::http {

/// Why a step of an exchange did not succeed.
enum class interruption : std::uint8_t {
    broken,    ///< The system or the peer ended the connection.
    deadline,  ///< Time was up.
    cancelled, ///< The caller gave up.
};

/// The error for an exchange that was interrupted, by whether any byte of the request had been written.
[[nodiscard]] error interrupted(interruption why, bool wrote);

/// What one try to send a request on one connection came to.
struct attempt {
    result<response> answer = error{errc::not_sent, "The request was not sent."};
    std::size_t written = 0; ///< Bytes of the request that the connection took.
    bool heard = false;      ///< A byte of an answer came.
    bool broken = false;     ///< It failed because the connection broke, not by time, cancellation or a bad answer.
};

/// Whether a request that met a dead pooled connection may go out once more on a fresh one.
[[nodiscard]] bool may_send_again(const attempt& past, bool replayable) noexcept;

} // namespace gladly_mcp::http
