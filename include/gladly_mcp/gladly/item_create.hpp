#pragma once

#include <gladly_mcp/core/codec.hpp>
#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/core/timestamp.hpp>
#include <gladly_mcp/gladly/activity_content.hpp>
#include <gladly_mcp/gladly/assignee.hpp>
#include <gladly_mcp/gladly/attachment.hpp>
#include <gladly_mcp/gladly/communicator.hpp>
#include <gladly_mcp/gladly/customer_ref.hpp>
#include <gladly_mcp/gladly/literal.hpp>
#include <gladly_mcp/gladly/overloaded.hpp>
#include <gladly_mcp/gladly/unknown_content.hpp>

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace gladly_mcp::gladly {

/// A task that is made as an item. Gladly calls this deprecated: use the calls about tasks.
struct task_item_content {
    literal<"TASK"> type{};
    gladly::assignee assignee{};
    std::string body{};
    core::timestamp due_at{};
    std::optional<std::vector<attachment>> attachments{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "assignee", .description = "Inbox, and agent if wanted, that the task is for."},
        {.member = "body",
         .description = "What is to be done, plain or in Gladly's subset of HTML.",
         .max_length = 10'000},
        {.member = "due_at", .description = "When it is due; must lie in the future.", .format = "date-time"},
        {.member = "attachments", .description = "Files that belong to it."},
    };
    friend bool operator==(const task_item_content&, const task_item_content&) = default;
};
BOOST_DESCRIBE_STRUCT(task_item_content, (), (type, assignee, body, due_at, attachments))

/// What an item can be made with: told apart by `type`. Messages are sent by replies and communications instead, notes
/// and topics by calls of their own.
using item_create_content = std::variant<customer_activity_content, task_item_content, unknown_content>;

} // namespace gladly_mcp::gladly

/// The closed schema is an `anyOf` of all kinds, each strict; the open one asks for `type` alone.
template <>
struct gladly_mcp::core::codec<gladly_mcp::gladly::item_create_content> {
    using content = gladly::item_create_content;

    GLADLY_MCP_API static bool decode(const boost::json::value& value, decode_context& context, content& out);
    GLADLY_MCP_API static boost::json::value encode(const content& value, const boost::json::storage_ptr& storage);
    GLADLY_MCP_API static boost::json::object schema(schema_context& context);
};

namespace gladly_mcp::gladly {

/// The body of `createCustomerItem`.
struct customer_item_create {
    /// The client makes one when it is left out, so that a repeat cannot create a second item.
    std::optional<std::string> id{};
    item_create_content content{};

    static constexpr core::field_note notes[] = {
        {.member = "id",
         .description = "Id for the new item, URL-safe; one is made when it is left out.",
         .max_length = 50},
        {.member = "content", .description = "What it holds; its `type` says which kind it is."},
    };
    friend bool operator==(const customer_item_create&, const customer_item_create&) = default;
};
BOOST_DESCRIBE_STRUCT(customer_item_create, (), (id, content))

/// The body of `createItem`: the same with the customer by an address.
struct conversation_item_create {
    /// The client makes one when it is left out, so that a repeat cannot create a second item.
    std::optional<std::string> id{};
    customer_ref customer{};
    item_create_content content{};

    static constexpr core::field_note notes[] = {
        {.member = "id",
         .description = "Id for the new item, URL-safe; one is made when it is left out.",
         .max_length = 50},
        {.member = "customer", .description = "The customer whose item it is; an unknown one is created."},
        {.member = "content", .description = "What it holds; its `type` says which kind it is."},
    };
    friend bool operator==(const conversation_item_create&, const conversation_item_create&) = default;
};
BOOST_DESCRIBE_STRUCT(conversation_item_create, (), (id, customer, content))

/// An item as Gladly answers its making. It belongs to no conversation and is not routed to agents.
struct created_conversation_item {
    std::string id{};
    std::optional<std::string> customer_id{};
    core::timestamp timestamp{};
    std::optional<communicator> initiator{};
    std::optional<communicator> responder{};
    item_create_content content{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "id", .description = "Id of the item.", .presence = core::presence::optional},
        {.member = "customer_id", .description = "Id of the customer."},
        {.member = "timestamp", .description = "When it was made.", .format = "date-time"},
        {.member = "initiator", .description = "Who made it."},
        {.member = "responder", .description = "Who answered it."},
        {.member = "content", .description = "What it holds; its `type` says which kind it is."},
    };
    friend bool operator==(const created_conversation_item&, const created_conversation_item&) = default;
};
BOOST_DESCRIBE_STRUCT(created_conversation_item, (), (id, customer_id, timestamp, initiator, responder, content))

} // namespace gladly_mcp::gladly
