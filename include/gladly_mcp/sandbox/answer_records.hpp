#pragma once

#include <gladly_mcp/sandbox/time_point.hpp>

#include <string>
#include <vector>

/// What an organization has ready to say.
namespace gladly_mcp::sandbox {

/// What an answer says in one language for one use.
struct answer_content {
    std::string language; ///< One of `organization::languages`.
    std::string type;     ///< `public`, `email`, `messaging` or `reference`.
    std::string body_html;
    std::string title;     ///< Of `public` content.
    std::string subject;   ///< Of `email` content.
    bool internal = false; ///< Of `reference` content.
};

/// An answer of the knowledge base. Its `public` contents are read without credentials.
struct answer {
    std::string id;
    std::string name; ///< Unique, compared without regard to case.
    std::string description;
    std::vector<std::string> audience_ids; ///< Empty: meant for everybody.
    std::vector<answer_content> contents;  ///< One per language and type.
    bool used_by_rule = false;             ///< A rule or a thread keeps it from being deleted; not on the wire.
    bool used_by_thread = false;
    time_point created_at;
    time_point updated_at;
};

/// Where a help center shows an answer, which keeps the answer from being deleted.
struct help_center_entry {
    std::string section_id;
    std::string snippet_id;
    std::string answer_id;
};

struct help_center {
    std::string id;
    std::vector<help_center_entry> entries;
};

} // namespace gladly_mcp::sandbox
