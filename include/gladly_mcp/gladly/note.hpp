#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/core/timestamp.hpp>
#include <gladly_mcp/gladly/activity_content.hpp>
#include <gladly_mcp/gladly/communicator.hpp>

#include <optional>
#include <string>

namespace gladly_mcp::gladly {

/// The content of a note.
struct note_create_content {
    std::string body{};

    static constexpr core::field_note notes[] = {
        {.member = "body", .description = "Text of the note, plain or in Gladly's subset of HTML."},
    };
    friend bool operator==(const note_create_content&, const note_create_content&) = default;
};
BOOST_DESCRIBE_STRUCT(note_create_content, (), (body))

/// The body of `addNoteToConversation`.
struct note_create {
    note_create_content content{};

    static constexpr core::field_note notes[] = {
        {.member = "content", .description = "What the note says."},
    };
    friend bool operator==(const note_create&, const note_create&) = default;
};
BOOST_DESCRIBE_STRUCT(note_create, (), (content))

/// A note as Gladly answers it: a conversation item whose content is one.
struct note {
    std::string id{};
    std::string customer_id{};
    std::optional<std::string> conversation_id{};
    core::timestamp timestamp{};
    std::optional<communicator> initiator{};
    std::optional<communicator> responder{};
    note_content content{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "id", .description = "Id of the note."},
        {.member = "customer_id", .description = "Id of the customer."},
        {.member = "conversation_id", .description = "Id of the conversation that it belongs to."},
        {.member = "timestamp", .description = "When it was written.", .format = "date-time"},
        {.member = "initiator", .description = "Who wrote it."},
        {.member = "responder", .description = "Who answered it."},
        {.member = "content", .description = "What it says."},
    };
    friend bool operator==(const note&, const note&) = default;
};
BOOST_DESCRIBE_STRUCT(note, (), (id, customer_id, conversation_id, timestamp, initiator, responder, content))

} // namespace gladly_mcp::gladly
