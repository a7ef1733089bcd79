#pragma once

#include <gladly_mcp/core/error.hpp>
#include <gladly_mcp/core/random.hpp>
#include <gladly_mcp/gladly/operation.hpp>
#include <gladly_mcp/gladly/retry_policy.hpp>

#include <chrono>
#include <cstdint>
#include <optional>

namespace gladly_mcp::gladly::detail {

/// The account that all calls of a client draw on for further attempts.
class retry_quota {
public:
    explicit retry_quota(unsigned most) noexcept : most_(most), left_(most) {}

    /// Takes `cost` if there is that much.
    [[nodiscard]] bool take(unsigned cost) noexcept;

    void give(unsigned credit) noexcept;

    [[nodiscard]] unsigned left() const noexcept { return left_; }

private:
    unsigned most_;
    unsigned left_;
};

/// An attempt that failed, as far as it matters for the next one.
struct failed_attempt {
    const error& cause;
    std::optional<std::chrono::seconds> told_wait = {}; ///< What the answer asks to wait.
    bool retry_after = false;                           ///< Whether it did so by `Retry-After`.
    bool answer_begun = false;                          ///< Whether the caller has a part of an answer already.
    bool empty_answer = false;                          ///< Whether a success had no body at all.
};

/// What is to be done after an attempt.
struct retry_step {
    enum class action : std::uint8_t {
        send_again, ///< After `delay`.
        look,       ///< Whether an earlier attempt has made the thing; if not, end with `why`.
        accept,     ///< An earlier attempt has succeeded.
        stop,       ///< With `why`.
    };

    action what = action::stop;
    std::chrono::nanoseconds delay{};
    stop_reason why = stop_reason::none;
};

/// Decides whether one call is sent again: events in, steps out, no I/O and no clock. See `retry_policy` for the rules.
class retry_loop {
public:
    using time_point = std::chrono::steady_clock::time_point;

    /// `kind` is the operation's class, except that a create without an id is an unkeyed effect. Policy, quota and
    /// random source must outlive the loop.
    retry_loop(const retry_policy& policy, retry_quota& quota, core::random_source& random, retry_class kind,
               bool removes, time_point deadline) noexcept;

    [[nodiscard]] unsigned attempts() const noexcept { return attempts_; }

    /// Whether one more failure cannot lead to another attempt, so that the request need not be kept.
    [[nodiscard]] bool is_last() const noexcept { return attempts_ + 1 >= policy_.attempts; }

    /// The request is handed to the transport.
    void started() noexcept { ++attempts_; }

    void succeeded() noexcept;

    [[nodiscard]] retry_step failed(const failed_attempt& what, time_point now);

    /// The error that the call ends with: `cause`, with the number of attempts, the reason, and an effect that is
    /// possible if that of any attempt was.
    [[nodiscard]] error ended(error cause, stop_reason why) const;

private:
    enum class remedy : std::uint8_t { none, transient, throttled };

    [[nodiscard]] remedy remedy_for(const failed_attempt& what) const noexcept;
    [[nodiscard]] bool may_have_been_made(const error& cause, bool acted_before) const;
    [[nodiscard]] retry_step again_after(const failed_attempt& what, remedy how, time_point now);
    [[nodiscard]] std::chrono::nanoseconds drawn_delay(remedy how) const;

    const retry_policy& policy_;
    retry_quota& quota_;
    core::random_source& random_;
    time_point deadline_;
    std::chrono::nanoseconds waited_{};
    unsigned attempts_ = 0;
    retry_class kind_;
    bool removes_;
    bool may_have_acted_ = false; ///< Whether any attempt may have had an effect.
};

} // namespace gladly_mcp::gladly::detail
