#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/core/timestamp.hpp>

#include <optional>
#include <string>

namespace gladly_mcp::gladly {

/// An answer as everybody may read it.
struct public_answer {
    std::string id{};
    std::optional<std::string> name{};
    std::optional<std::string> body_html{};
    std::optional<std::string> language{};
    std::optional<core::timestamp> updated_at{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "id", .description = "Id of the answer.", .presence = core::presence::optional},
        {.member = "name", .description = "Name of the answer."},
        {.member = "body_html", .description = "What it says, HTML."},
        {.member = "language", .description = "Its language, such as en-us."},
        {.member = "updated_at", .description = "When it was last changed.", .format = "date-time"},
    };
    friend bool operator==(const public_answer&, const public_answer&) = default;
};
BOOST_DESCRIBE_STRUCT(public_answer, (), (id, name, body_html, language, updated_at))

/// The name of an answer that everybody may read.
struct answer_title {
    std::string id{};
    std::optional<std::string> name{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "id", .description = "Id of the answer.", .presence = core::presence::optional},
        {.member = "name", .description = "Name of the answer."},
    };
    friend bool operator==(const answer_title&, const answer_title&) = default;
};
BOOST_DESCRIBE_STRUCT(answer_title, (), (id, name))

} // namespace gladly_mcp::gladly
