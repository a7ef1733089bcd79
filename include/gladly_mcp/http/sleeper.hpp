#pragma once

#include <gladly_mcp/core/result.hpp>

#include <boost/asio/awaitable.hpp>

#include <chrono>

namespace gladly_mcp::http {

/// The seam for pauses: whatever waits before it sends again waits here, so that a test need not.
///
/// Contract for implementations:
/// - the pause is over when `core::clock::steady_now()` of the clock in use has moved on by at least its length;
/// - a terminal cancellation of the coroutine ends it with `errc::cancelled`;
/// - nothing is thrown but `std::bad_alloc`.
///
/// Thread safety: `sleep` may be called from any thread, also while other pauses last.
class GLADLY_MCP_API sleeper {
public:
    virtual ~sleeper() = default;

    /// Completes after `pause`, on the executor of the coroutine that awaits it; at once when it is not positive.
    [[nodiscard]] virtual boost::asio::awaitable<result<void>> sleep(std::chrono::nanoseconds pause) = 0;

    /// Sleeps by a timer of Asio; stateless, lives as long as the program.
    [[nodiscard]] static sleeper& system() noexcept;

protected:
    sleeper() = default;
    sleeper(const sleeper&) = default;
    sleeper& operator=(const sleeper&) = default;
};

} // namespace gladly_mcp::http
