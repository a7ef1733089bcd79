#pragma once

#include "demo_peer.hpp"

namespace demo {

/// Workflow 1: a message about a late shipment is answered by SMS.
[[nodiscard]] awaitable<void> answer_late_shipment(const peer& who);

/// Workflow 2: an angry customer is escalated to another inbox, with a task that sums the history up.
[[nodiscard]] awaitable<void> escalate_angry_customer(const peer& who);

/// The four traps.
[[nodiscard]] awaitable<void> follow_merge(const peer& who);
[[nodiscard]] awaitable<void> delete_locked(const peer& who);
[[nodiscard]] awaitable<void> read_mixed_timeline(const peer& who);
[[nodiscard]] awaitable<void> meet_rate_limit(const peer& who);

} // namespace demo
