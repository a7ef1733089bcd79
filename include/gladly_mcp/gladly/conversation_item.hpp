#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/core/timestamp.hpp>
#include <gladly_mcp/gladly/communicator.hpp>
#include <gladly_mcp/gladly/item_content.hpp>

#include <boost/json/object.hpp>

#include <optional>
#include <string>

namespace gladly_mcp::gladly {

/// One entry of a customer's timeline: a message, a call, a note, a change of status, …
struct conversation_item {
    std::string id{};
    std::string customer_id{};
    std::optional<std::string> conversation_id{};
    std::optional<std::string> session_id{};
    core::timestamp timestamp{};
    std::optional<communicator> initiator{};
    std::optional<communicator> responder{};
    item_content content{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "id", .description = "Id of the item."},
        {.member = "customer_id", .description = "Id of the customer."},
        {.member = "conversation_id", .description = "Id of the conversation; absent for an item outside of any."},
        {.member = "session_id", .description = "Id of the chat or voice session."},
        {.member = "timestamp", .description = "When it happened.", .format = "date-time"},
        {.member = "initiator", .description = "Who began it: the author of a message, the caller of a call."},
        {.member = "responder", .description = "Who answered it, such as the agent of a call."},
        {.member = "content", .description = "What it holds; its `type` says which kind it is."},
    };
    friend bool operator==(const conversation_item&, const conversation_item&) = default;
};
BOOST_DESCRIBE_STRUCT(conversation_item, (),
                      (id, customer_id, conversation_id, session_id, timestamp, initiator, responder, content))

/// The JSON Schema of an item with every kind of content defined strictly.
[[nodiscard]] GLADLY_MCP_API boost::json::object conversation_item_schema();

} // namespace gladly_mcp::gladly
