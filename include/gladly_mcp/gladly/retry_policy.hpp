#pragma once

#include <chrono>
#include <optional>

namespace gladly_mcp::gladly {

/// How often, how fast and how long a call is sent again.
///
/// What may be sent again at all is no matter of the policy but of the operation (`operation::retry`):
///
/// | after | read | keyed create | idempotent set | unkeyed effect |
/// |---|---|---|---|---|
/// | nothing left this process | yes | yes | yes | yes |
/// | 429 | yes | yes | yes | with `resend_refused_effects` |
/// | 503 with `Retry-After` | yes | yes | yes | never |
/// | connection lost or silence, 500, 502, 503, 504 | yes | yes, with the same id | never | never |
/// | an answer without the body that is due | once | looked up | never | never |
/// | everything else | never | never | never | never |
///
/// A keyed create whose id is taken when it is sent again, or whose answer was cut, is looked up under its id: what is
/// there and is the same is the success of the earlier attempt. A create without an id counts as an unkeyed effect. A
/// `DELETE` that was refused with 503 and then finds nothing has succeeded.
struct retry_policy {
    /// How often one call is sent at most, the first time included; 1: never again.
    unsigned attempts = 3;

    /// Pauses are drawn between nothing and this, doubled after each attempt: short, for most faults pass at once.
    std::chrono::milliseconds transient_delay{50};

    /// The same after a 429: a window of Gladly's is a second.
    std::chrono::milliseconds throttle_delay{1'000};

    /// No drawn pause is longer than this.
    std::chrono::milliseconds max_delay{5'000};

    /// What the pauses of one call may sum up to, those that `Retry-After` asks for included. Who waits for an answer,
    /// a model's host say, has a clock of its own and gives up.
    std::chrono::milliseconds max_wait{10'000};

    /// Time for one attempt, so that a peer that falls silent leaves time for another; empty: what is left of
    /// `client_options::deadline`, which always bounds all attempts together.
    std::optional<std::chrono::milliseconds> attempt_deadline = {};

    /// Whether an unkeyed effect, an SMS say, is sent again after a 429. Gladly refuses before it acts, but does not
    /// promise so.
    bool resend_refused_effects = false;

    /// What keeps a failing service from being hammered: all calls of a client and its copies draw on one account that
    /// holds at most `quota`, starts full, pays for each further attempt, and earns for each success.
    unsigned quota = 500;
    unsigned transient_cost = 14;
    unsigned throttle_cost = 5;
    unsigned success_credit = 1;
};

} // namespace gladly_mcp::gladly
