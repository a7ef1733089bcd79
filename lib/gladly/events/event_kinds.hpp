#pragma once

#include <gladly_mcp/core/codec.hpp>
#include <gladly_mcp/gladly/event.hpp>

#include <cstdint>
#include <span>

namespace gladly_mcp::gladly {

/// What an event of some type has beside its type.
enum class event_envelope : std::uint8_t {
    full,              ///< Id, timestamp, initiator and content, all of them required.
    without_initiator, ///< Id, timestamp and content.
    all_optional,      ///< The same as in a full one; nothing is required.
};

/// How the events of one type are read and described.
struct event_kind {
    webhook_event_type type;
    event_envelope envelope;
    bool (*decode)(const boost::json::value& value, core::decode_context& context, event_content& out);
    boost::json::object (*schema)(core::schema_context& context); ///< Of the content.
};

/// Every type that can be subscribed to.
[[nodiscard]] std::span<const event_kind> event_kinds() noexcept;

/// The row of a type, or null.
[[nodiscard]] const event_kind* find_event_kind(const core::open_enum<webhook_event_type>& of) noexcept;

} // namespace gladly_mcp::gladly
