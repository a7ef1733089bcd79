#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/core/nullable.hpp>
#include <gladly_mcp/core/open_enum.hpp>
#include <gladly_mcp/core/timestamp.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gladly_mcp::gladly {

/// State of a conversation. `waiting`: there is nothing to do for agents at present.
enum class conversation_status : std::uint8_t { open, waiting, closed };
BOOST_DESCRIBE_ENUM(conversation_status, open, waiting, closed)

/// The states that a conversation can be put into.
enum class conversation_status_value : std::uint8_t { closed, open };
BOOST_DESCRIBE_ENUM(conversation_status_value, closed, open)

/// The value of one custom attribute ("freeform topic") of a conversation.
struct custom_attribute_value {
    std::optional<std::string> id{};
    std::optional<std::string> value{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "id", .description = "Id of the custom attribute."},
        {.member = "value", .description = "Its value."},
    };
    friend bool operator==(const custom_attribute_value&, const custom_attribute_value&) = default;
};
BOOST_DESCRIBE_STRUCT(custom_attribute_value, (), (id, value))

/// A conversation as Gladly answers it. A list that Gladly leaves out reads as empty.
struct conversation {
    std::string id{};
    std::string customer_id{};
    std::optional<std::string> agent_id{};
    std::string inbox_id{};
    std::vector<custom_attribute_value> custom_attributes{};
    std::vector<std::string> topic_ids{};
    core::timestamp created_at{};
    std::optional<core::timestamp> closed_at{};
    core::open_enum<conversation_status> status{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "id", .description = "Id of the conversation."},
        {.member = "customer_id", .description = "Id of the customer."},
        {.member = "agent_id", .description = "Id of the agent it is assigned to; absent when there is none."},
        {.member = "inbox_id", .description = "Id of the inbox it is assigned to."},
        {.member = "custom_attributes",
         .description = "Values of custom attributes.",
         .presence = core::presence::optional},
        {.member = "topic_ids", .description = "Ids of its topics.", .presence = core::presence::optional},
        {.member = "created_at", .description = "When it began.", .format = "date-time"},
        {.member = "closed_at", .description = "When it was closed; only while it is closed.", .format = "date-time"},
        {.member = "status", .description = "OPEN, WAITING (nothing to do for agents) or CLOSED."},
    };
    friend bool operator==(const conversation&, const conversation&) = default;
};
BOOST_DESCRIBE_STRUCT(conversation, (),
                      (id, customer_id, agent_id, inbox_id, custom_attributes, topic_ids, created_at, closed_at,
                       status))

/// Whom a conversation is to be assigned to.
struct conversation_assignee_update {
    std::string inbox_id{};

    /// Left out: Gladly decides. Null: no agent, the inbox alone.
    std::optional<core::nullable<std::string>> agent_id{};

    static constexpr core::field_note notes[] = {
        {.member = "inbox_id", .description = "Id of the inbox to assign to."},
        {.member = "agent_id",
         .description = "Id of the agent to assign to, who must belong to that inbox; null takes the agent away."},
    };
    friend bool operator==(const conversation_assignee_update&, const conversation_assignee_update&) = default;
};
BOOST_DESCRIBE_STRUCT(conversation_assignee_update, (), (inbox_id, agent_id))

/// The state that a conversation is to be put into.
struct conversation_status_update {
    conversation_status_value value = conversation_status_value::closed;
    bool force = false;

    static constexpr core::field_note notes[] = {
        {.member = "value", .description = "CLOSED or OPEN. WAITING cannot be set."},
        {.member = "force",
         .description = "Closes even while the customer waits for a reply.",
         .presence = core::presence::optional,
         .default_json = "false"},
    };
    friend bool operator==(const conversation_status_update&, const conversation_status_update&) = default;
};
BOOST_DESCRIBE_STRUCT(conversation_status_update, (), (value, force))

/// The changes of `patchConversation`: what is absent stays as it is. A closed conversation cannot be reassigned.
struct conversation_update {
    std::optional<conversation_assignee_update> assignee{};
    std::optional<conversation_status_update> status{};

    static constexpr core::field_note notes[] = {
        {.member = "assignee", .description = "Inbox and agent to assign the conversation to."},
        {.member = "status", .description = "State to put the conversation into."},
    };
    friend bool operator==(const conversation_update&, const conversation_update&) = default;
};
BOOST_DESCRIBE_STRUCT(conversation_update, (), (assignee, status))

/// The body of `addTopicToConversation`.
struct conversation_topics_add {
    std::vector<std::string> topic_ids{};

    static constexpr core::field_note notes[] = {
        {.member = "topic_ids", .description = "Ids of the topics to add; those present already are ignored."},
    };
    friend bool operator==(const conversation_topics_add&, const conversation_topics_add&) = default;
};
BOOST_DESCRIBE_STRUCT(conversation_topics_add, (), (topic_ids))

} // namespace gladly_mcp::gladly
