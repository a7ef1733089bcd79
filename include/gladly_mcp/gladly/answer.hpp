#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/core/open_enum.hpp>
#include <gladly_mcp/core/timestamp.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gladly_mcp::gladly {

/// Where a text of an answer is used.
enum class answer_content_type : std::uint8_t {
    public_answer, ///< On the wire `public`: in help centers and what else the public sees.
    email,
    messaging,
    reference ///< By agents.
};
BOOST_DESCRIBE_ENUM(answer_content_type, public_answer, email, messaging, reference)

} // namespace gladly_mcp::gladly

namespace gladly_mcp::core {

template <>
inline constexpr wire_case wire_case_of<gladly::answer_content_type> = wire_case::lower;

template <>
inline constexpr std::array enum_names<gladly::answer_content_type>{
    enum_name<gladly::answer_content_type>{gladly::answer_content_type::public_answer, "public"}};

} // namespace gladly_mcp::core

namespace gladly_mcp::gladly {

/// An answer of the knowledge base, without its texts: Gladly's schema `Answer`. (`answer` is what a call gives.)
struct managed_answer {
    std::string id{};
    std::optional<std::string> name{};
    std::optional<std::string> description{};
    std::vector<std::string> audience_ids{};
    std::optional<core::timestamp> created_at{};
    std::optional<core::timestamp> updated_at{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "id", .description = "Id of the answer.", .presence = core::presence::optional},
        {.member = "name", .description = "Name of the answer."},
        {.member = "description", .description = "What it is about."},
        {.member = "audience_ids",
         .description = "Ids of the audiences it is meant for.",
         .presence = core::presence::optional},
        {.member = "created_at", .description = "When it was made.", .format = "date-time"},
        {.member = "updated_at",
         .description = "When it was last changed; not told when it is made.",
         .format = "date-time"},
    };
    friend bool operator==(const managed_answer&, const managed_answer&) = default;
};
BOOST_DESCRIBE_STRUCT(managed_answer, (), (id, name, description, audience_ids, created_at, updated_at))

/// The body of `addAnswer`.
struct answer_create {
    /// The client makes one when it is left out, so that a repeat cannot create a second answer.
    std::optional<std::string> id{};
    std::string name{};
    std::optional<std::string> description{};
    std::optional<std::vector<std::string>> audience_ids{};

    static constexpr core::field_note notes[] = {
        {.member = "id", .description = "Id for the new answer, URL-safe; one is made when it is left out."},
        {.member = "name", .description = "Name of the answer; no other may have it.", .max_length = 500},
        {.member = "description", .description = "What it is about.", .max_length = 10'000},
        {.member = "audience_ids", .description = "Ids of the audiences it is meant for."},
    };
    friend bool operator==(const answer_create&, const answer_create&) = default;
};
BOOST_DESCRIBE_STRUCT(answer_create, (), (id, name, description, audience_ids))

/// The changes of `updateAnswer`: what is absent stays as it is; the list, when given, replaces the old one whole.
struct answer_update {
    std::optional<std::string> name{};
    std::optional<std::string> description{};
    std::optional<std::vector<std::string>> audience_ids{};

    static constexpr core::field_note notes[] = {
        {.member = "name", .description = "Name of the answer; no other may have it.", .max_length = 500},
        {.member = "description", .description = "What it is about.", .max_length = 10'000},
        {.member = "audience_ids", .description = "All audiences: the list replaces the present one whole."},
    };
    friend bool operator==(const answer_update&, const answer_update&) = default;
};
BOOST_DESCRIBE_STRUCT(answer_update, (), (name, description, audience_ids))

/// The text of an answer in one language and for one use.
struct answer_content {
    std::optional<std::string> answer_id{};
    std::optional<std::string> language{};
    std::optional<core::open_enum<answer_content_type>> type{};
    std::optional<std::string> body_html{};
    std::optional<std::string> title{};
    std::optional<std::string> subject{};
    std::optional<bool> internal{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "answer_id", .description = "Id of the answer."},
        {.member = "language", .description = "Its language, such as en-us."},
        {.member = "type", .description = "Where it is used."},
        {.member = "body_html", .description = "What it says, HTML."},
        {.member = "title", .description = "Title, of public texts."},
        {.member = "subject", .description = "Subject line, of texts for e-mails."},
        {.member = "internal", .description = "Whether a reference is for agents alone."},
    };
    friend bool operator==(const answer_content&, const answer_content&) = default;
};
BOOST_DESCRIBE_STRUCT(answer_content, (), (answer_id, language, type, body_html, title, subject, internal))

/// The body of `addAnswerContentByLanguageAndType`. A public text needs a title, one for e-mails a subject; `internal`
/// is for references.
struct answer_content_write {
    std::string body_html{};
    std::optional<std::string> title{};
    std::optional<std::string> subject{};
    std::optional<bool> internal{};

    static constexpr core::field_note notes[] = {
        {.member = "body_html", .description = "What it says, HTML."},
        {.member = "title", .description = "Title; a public text needs one."},
        {.member = "subject", .description = "Subject line; a text for e-mails needs one."},
        {.member = "internal", .description = "Whether a reference is for agents alone.", .default_json = "false"},
    };
    friend bool operator==(const answer_content_write&, const answer_content_write&) = default;
};
BOOST_DESCRIBE_STRUCT(answer_content_write, (), (body_html, title, subject, internal))

} // namespace gladly_mcp::gladly
