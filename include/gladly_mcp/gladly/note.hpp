#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/json.hpp>

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

} // namespace gladly_mcp::gladly
