#pragma once

#include <gladly_mcp/core/clock.hpp>
#include <gladly_mcp/core/random.hpp>
#include <gladly_mcp/core/result.hpp>
#include <gladly_mcp/gladly/operation.hpp>
#include <gladly_mcp/http/sleeper.hpp>

#include <boost/asio/awaitable.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>

namespace gladly_mcp::gladly {

/// What a limiter assumes until answers tell otherwise, and how long and how many may wait.
struct rate_limiter_options {
    /// Requests a second that the organization has, 1 to 100; an answer's figures replace it.
    std::int64_t limit = 10;

    /// The part of that which this process may use, above 0 to 1: for several processes that share an organization and
    /// cannot see each other. At least one request a second remains.
    double share = 1.0;

    /// What is added to a window, for requests do not travel equally fast: with 60 ms a server that counts by any
    /// window of one second sees no more than it allows, as long as the times to reach it differ by no more than that.
    std::chrono::milliseconds guard{60};

    std::size_t max_waiters = 64; ///< Who may wait for each budget; the next one is refused at once.

    /// Who would have to wait longer is refused at once, and told how long it would have been.
    std::chrono::milliseconds max_wait{10'000};

    const core::clock* clock = &core::clock::system();            ///< Must outlive the limiter.
    http::sleeper* sleeper = &http::sleeper::system();            ///< Must outlive the limiter.
    core::random_source* random = &core::random_source::system(); ///< Must outlive the limiter.
};

/// Keeps all requests of this process to one organization within its budgets. Give it to each client of the
/// organization: `client_options::limiter`.
///
/// - A sliding window, not a bucket of tokens: at most 10 sends in any 1.06 s, in bursts or one by one.
/// - Reports (`rate_budget::reports`) have a window of their own, 10 in 60 s, and two are under way at most.
/// - `Ratelimit-Limit-Second` and its like replace the 10, within 1 to 100. When little is left and others use the
///   budget as well, sends are held until the window has passed. Of answers that overtake each other the newest counts.
/// - After a 429 all sends of the budget pause for the longer of `Retry-After` and a drawn 0.5 to 1 s, and the limit is
///   halved; it grows by one for each 10 s without another 429.
/// - Who waits is served in the order of coming. Nobody waits longer than `max_wait`, or than the call has time.
///
/// Thread safety: safe; a mutex guards the bookkeeping and is never held during a wait. Waits end by a timer on the
/// executor of who waits. Lifetime: an awaitable and a permit keep what they need alive.
class GLADLY_MCP_API rate_limiter {
    class state;

public:
    /// Leave to send one request. Its end, by `answered` or by destruction, is the end of the exchange.
    class GLADLY_MCP_API permit {
    public:
        permit() noexcept = default; ///< One that has ended.
        permit(permit&& other) noexcept;
        permit& operator=(permit&& other) noexcept;
        ~permit();

        /// Tells what came back: the status, and what the answer says about the budget.
        void answered(unsigned status, const rate_limit_detail& told);

    private:
        friend class rate_limiter;
        permit(std::shared_ptr<state> of, rate_budget budget, std::uint64_t number,
               std::chrono::steady_clock::time_point at) noexcept;

        std::shared_ptr<state> of_; // null: has ended
        rate_budget budget_ = rate_budget::general;
        std::uint64_t number_ = 0;
        std::chrono::steady_clock::time_point at_{};
    };

    /// Options out of their ranges are brought into them.
    explicit rate_limiter(rate_limiter_options options = {});
    ~rate_limiter();
    rate_limiter(const rate_limiter&) = delete;
    rate_limiter& operator=(const rate_limiter&) = delete;

    /// Waits for leave to send one request that draws on `budget`, `patience` long at most.
    ///
    /// Errors: `errc::rate_limited`, without an HTTP status, when all places to wait are taken or the wait would be too
    /// long; its `rate_limit_detail::retry_after` is the wait that was needed, and nothing was sent. `errc::cancelled`.
    /// Cancellation: terminal; the place is free again at once.
    [[nodiscard]] boost::asio::awaitable<result<permit>> acquire(rate_budget budget,
                                                                 std::chrono::milliseconds patience) const;

    /// How many wait for `budget`.
    [[nodiscard]] std::size_t waiting(rate_budget budget) const;

    /// How many requests may go in one window of `budget`, as things stand.
    [[nodiscard]] std::int64_t limit(rate_budget budget) const;

private:
    static boost::asio::awaitable<result<permit>> wait_for_turn(std::shared_ptr<state> self, rate_budget budget,
                                                                std::chrono::milliseconds patience);

    std::shared_ptr<state> state_;
};

} // namespace gladly_mcp::gladly
