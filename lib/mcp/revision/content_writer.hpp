#pragma once

#include "mcp/protocol.hpp"

#include <gladly_mcp/mcp/server.hpp>

#include <cstdint>

namespace gladly_mcp::mcp {

/// Which members of `Implementation` a revision has.
struct implementation_form {
    bool title = false;
    bool description = false; ///< And `websiteUrl`.
};

/// Which members of a tool's definition a revision has.
struct tool_form {
    bool title = false;
    bool output_schema = false;
    bool annotations = false;
    bool any_output_root = false; ///< Output schemas may be of another type than object.
};

/// What `structuredContent` may be.
enum class structured_form : std::uint8_t { none, object, any };

/// Which kinds of content a revision has.
struct result_form {
    bool audio = false;
    bool resource_links = false;
    structured_form structured = structured_form::none;
};

void append_implementation(std::string& out, const server_options& options, implementation_form form);
void append_tool_definition(std::string& out, const tool& definition, tool_form form);

/// The members `content`, `structuredContent` and `isError`, without braces. A kind of content that the revision lacks
/// becomes a text block that says what it was.
void append_result_members(std::string& out, const tool_result& value, result_form form);

void append_progress_message(std::string& out, const request_id& token, double done, std::optional<double> total,
                             std::string_view text);

} // namespace gladly_mcp::mcp
