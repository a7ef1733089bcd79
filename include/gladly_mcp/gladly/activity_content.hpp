#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/core/open_enum.hpp>
#include <gladly_mcp/core/timestamp.hpp>
#include <gladly_mcp/gladly/attachment.hpp>
#include <gladly_mcp/gladly/literal.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gladly_mcp::gladly {

/// Where an activity came from.
enum class activity_type : std::uint8_t { email, issue, sms, survey };
BOOST_DESCRIBE_ENUM(activity_type, email, issue, sms, survey)

/// The states that a change of status is told for.
enum class changed_status : std::uint8_t { open, closed };
BOOST_DESCRIBE_ENUM(changed_status, open, closed)

/// A link into the system that an activity came from.
struct activity_link {
    std::optional<std::string> url{};
    std::optional<std::string> text{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "url", .description = "Address of the page."},
        {.member = "text", .description = "What to show for it.", .max_length = 50},
    };
    friend bool operator==(const activity_link&, const activity_link&) = default;
};
BOOST_DESCRIBE_STRUCT(activity_link, (), (url, text))

/// Something that a customer did in another system.
struct customer_activity_content {
    literal<"CUSTOMER_ACTIVITY"> type{};
    std::optional<std::string> title{};
    std::optional<std::string> body{};
    core::open_enum<gladly::activity_type> activity_type{};
    std::optional<std::string> source_name{};
    std::optional<activity_link> link{};
    bool expand_by_default = false;
    std::optional<core::timestamp> occurred_at{};
    std::optional<core::timestamp> received_at{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "title", .description = "Headline.", .max_length = 100},
        {.member = "body", .description = "What happened; may be HTML.", .max_length = 25000},
        {.member = "activity_type", .description = "Kind of activity."},
        {.member = "source_name", .description = "Name of the system it came from.", .max_length = 50},
        {.member = "link", .description = "Link into that system."},
        {.member = "expand_by_default",
         .description = "Whether it is shown unfolded.",
         .presence = core::presence::optional,
         .default_json = "false"},
        {.member = "occurred_at", .description = "When it happened.", .format = "date-time"},
        {.member = "received_at", .description = "When Gladly was told.", .format = "date-time"},
    };
    friend bool operator==(const customer_activity_content&, const customer_activity_content&) = default;
};
BOOST_DESCRIBE_STRUCT(customer_activity_content, (),
                      (type, title, body, activity_type, source_name, link, expand_by_default, occurred_at,
                       received_at))

/// A conversation was opened or closed.
struct conversation_status_change_content {
    literal<"CONVERSATION_STATUS_CHANGE"> type{};
    std::optional<core::open_enum<changed_status>> status{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "status", .description = "The new state."},
    };
    friend bool operator==(const conversation_status_change_content&,
                           const conversation_status_change_content&) = default;
};
BOOST_DESCRIBE_STRUCT(conversation_status_change_content, (), (type, status))

/// Topics of a conversation were added or taken away.
struct topic_change_content {
    literal<"TOPIC_CHANGE"> type{};
    std::vector<std::string> added_topic_ids{};
    std::vector<std::string> removed_topic_ids{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "added_topic_ids", .description = "Ids of the topics added.", .presence = core::presence::optional},
        {.member = "removed_topic_ids",
         .description = "Ids of the topics taken away.",
         .presence = core::presence::optional},
    };
    friend bool operator==(const topic_change_content&, const topic_change_content&) = default;
};
BOOST_DESCRIBE_STRUCT(topic_change_content, (), (type, added_topic_ids, removed_topic_ids))

/// A note that agents wrote for each other; customers do not see it.
struct note_content {
    literal<"CONVERSATION_NOTE"> type{};
    std::optional<std::string> body{};
    std::vector<attachment> attachments{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "body", .description = "Text of the note; may be HTML."},
        {.member = "attachments", .description = "Files that came with it.", .presence = core::presence::optional},
    };
    friend bool operator==(const note_content&, const note_content&) = default;
};
BOOST_DESCRIBE_STRUCT(note_content, (), (type, body, attachments))

} // namespace gladly_mcp::gladly
