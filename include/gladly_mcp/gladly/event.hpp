#pragma once

#include <gladly_mcp/core/codec.hpp>
#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/core/open_enum.hpp>
#include <gladly_mcp/core/result.hpp>
#include <gladly_mcp/core/timestamp.hpp>
#include <gladly_mcp/gladly/events/agent_event.hpp>
#include <gladly_mcp/gladly/events/automation_event.hpp>
#include <gladly_mcp/gladly/events/contact_event.hpp>
#include <gladly_mcp/gladly/events/conversation_event.hpp>
#include <gladly_mcp/gladly/events/customer_event.hpp>
#include <gladly_mcp/gladly/events/export_job_event.hpp>
#include <gladly_mcp/gladly/events/message_event.hpp>
#include <gladly_mcp/gladly/events/payment_event.hpp>
#include <gladly_mcp/gladly/events/task_event.hpp>
#include <gladly_mcp/gladly/overloaded.hpp>
#include <gladly_mcp/gladly/webhook_event_type.hpp>

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <optional>
#include <string>
#include <variant>

namespace gladly_mcp::gladly {

/// Who brought an event about. The type is an open text here, unlike that of a `communicator`.
struct event_initiator {
    std::string id{};
    std::string type{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "id", .description = "Id of the agent, customer or system."},
        {.member = "type", .description = "Which kind of party it is: AGENT, API, CUSTOMER, …"},
    };
    friend bool operator==(const event_initiator&, const event_initiator&) = default;
};
BOOST_DESCRIBE_STRUCT(event_initiator, (), (id, type))

/// An event that came without content, as `PING` does.
struct no_event_content {
    friend bool operator==(const no_event_content&, const no_event_content&) = default;
};

/// Content of an event whose type this version does not know, or that does not have the shape of its type.
struct unknown_event_content {
    boost::json::value raw{}; ///< As it came; written back as it came.

    friend bool operator==(const unknown_event_content&, const unknown_event_content&) = default;
};

/// What an event says: one alternative for each shape. Events of one shape are told apart by `event::type`.
using event_content =
    std::variant<no_event_content, agent_active_event, agent_availability_event, agent_focus_event,
                 agent_logged_out_event, agent_returned_event, agent_went_away_event, contact_event,
                 contact_ended_event, contact_fulfilled_event, contact_hold_event, contact_message_event,
                 contact_offer_accepted_event, contact_offer_rejected_event, contact_offered_event,
                 contact_started_event, contact_transferred_event, conversation_event, conversation_assignee_event,
                 conversation_custom_attribute_event, conversation_note_event, conversation_status_event,
                 conversation_topic_event, customer_merged_event, customer_profile_event, customer_profile_merged_event,
                 export_job_event, payment_request_event, payment_status_event, task_event, task_assignee_event,
                 task_comment_event, task_due_date_event, task_follower_event, automation_message_received_event,
                 automation_message_sent_event, custom_channel_message_event, message_received_event,
                 unknown_event_content>;

/// Something that happened at Gladly, as a webhook or the events stream tells it. It carries ids; the things themselves
/// are fetched by the client.
struct event {
    std::string id{}; ///< The same for every delivery of one event. Empty for `PING`.
    core::open_enum<webhook_event_type> type{};
    core::timestamp timestamp{};
    std::optional<event_initiator> initiator{}; ///< Some types have none.
    event_content content{};
    core::extra extra{};

    /// Whether Gladly only asks if a webhook's URL answers. Nobody subscribes to that, so it is no enumerator.
    [[nodiscard]] bool is_ping() const noexcept { return type.wire() == "PING"; }

    friend bool operator==(const event&, const event&) = default;
};

/// Reads an event that must not be lost: one that breaks the schema of its type comes as far as it can be read, its
/// content as `unknown_event_content`.
///
/// Fails with `errc::decode_failed` only when `value` is no object with a text `type`. `core::decode<event>` is the
/// strict way.
[[nodiscard]] GLADLY_MCP_API result<event> read_event(const boost::json::value& value);

/// The JSON Schema of the events of one type.
[[nodiscard]] GLADLY_MCP_API boost::json::object event_schema(webhook_event_type type);

} // namespace gladly_mcp::gladly

/// Reads by the schema of the event's type; an event of unknown type needs no more than that type. Members that are not
/// described are always kept. A type that ends in ` (deprecated)` is read, and written, without that.
template <>
struct gladly_mcp::core::codec<gladly_mcp::gladly::event> {
    GLADLY_MCP_API static bool decode(const boost::json::value& value, decode_context& context, gladly::event& out);
    GLADLY_MCP_API static boost::json::value encode(const gladly::event& value,
                                                    const boost::json::storage_ptr& storage);
    GLADLY_MCP_API static boost::json::object schema(schema_context& context);
};
