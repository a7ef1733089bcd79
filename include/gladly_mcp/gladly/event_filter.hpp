#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/timestamp.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace gladly_mcp::gladly {

/// What events are about: the part of their type before the slash.
enum class event_entity : std::uint8_t {
    agent_availability,
    agent_status,
    contact,
    conversation,
    customer,
    customer_profile,
    payment_request,
    task,
};
BOOST_DESCRIBE_ENUM(event_entity, agent_availability, agent_status, contact, conversation, customer, customer_profile,
                    payment_request, task)

/// Which events to list.
struct event_filter {
    core::timestamp start_at{};              ///< Events from that time on; Gladly knows those of the last 24 hours.
    std::optional<core::timestamp> end_at{}; ///< Events up to that time, later than `start_at`; by default now.
    std::vector<event_entity> entities{};    ///< Events about these; at least one.

    friend bool operator==(const event_filter&, const event_filter&) = default;
};

} // namespace gladly_mcp::gladly
