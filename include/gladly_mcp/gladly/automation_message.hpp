#pragma once

#include <gladly_mcp/core/codec.hpp>
#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/core/open_enum.hpp>
#include <gladly_mcp/core/timestamp.hpp>

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace gladly_mcp::gladly {

/// A text.
struct automation_text_content {
    static constexpr std::string_view kind = "TEXT"; ///< Stands beside the content on the wire, as `type`.

    std::optional<std::string> value{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "value", .description = "The text."},
    };
    friend bool operator==(const automation_text_content&, const automation_text_content&) = default;
};
BOOST_DESCRIBE_STRUCT(automation_text_content, (), (value))

/// A text in Gladly's subset of HTML.
struct automation_html_content {
    static constexpr std::string_view kind = "HTML";

    std::optional<std::string> value{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "value", .description = "The text."},
    };
    friend bool operator==(const automation_html_content&, const automation_html_content&) = default;
};
BOOST_DESCRIBE_STRUCT(automation_html_content, (), (value))

/// One choice of a menu.
struct automation_menu_item {
    std::optional<std::string> id{};
    std::optional<std::string> label{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "id", .description = "Id of the choice."},
        {.member = "label", .description = "What the customer sees."},
    };
    friend bool operator==(const automation_menu_item&, const automation_menu_item&) = default;
};
BOOST_DESCRIBE_STRUCT(automation_menu_item, (), (id, label))

/// A question with choices.
struct automation_menu_content {
    static constexpr std::string_view kind = "MENU";

    std::optional<std::string> prompt{};
    std::vector<automation_menu_item> menu_items{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "prompt", .description = "The question."},
        {.member = "menu_items", .description = "The choices.", .presence = core::presence::optional},
    };
    friend bool operator==(const automation_menu_content&, const automation_menu_content&) = default;
};
BOOST_DESCRIBE_STRUCT(automation_menu_content, (), (prompt, menu_items))

/// Content of a kind that this version does not know, kept as it came.
struct unknown_automation_content {
    std::string kind{};       ///< The `type` beside the content; empty: none.
    boost::json::value raw{}; ///< The content; null: none.

    friend bool operator==(const unknown_automation_content&, const unknown_automation_content&) = default;
};

/// What a message of an automated session says.
using automation_content =
    std::variant<automation_text_content, automation_html_content, automation_menu_content, unknown_automation_content>;

/// Who wrote a message of an automated session.
enum class automation_sender_type : std::uint8_t { agent, api, automation, customer, external, internal };
BOOST_DESCRIBE_ENUM(automation_sender_type, agent, api, automation, customer, external, internal)

/// Who wrote a message of an automated session.
struct automation_sender {
    std::optional<core::open_enum<automation_sender_type>> type{};
    std::optional<std::string> id{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "type", .description = "Which kind of party it is."},
        {.member = "id", .description = "Id of the party."},
    };
    friend bool operator==(const automation_sender&, const automation_sender&) = default;
};
BOOST_DESCRIBE_STRUCT(automation_sender, (), (type, id))

/// A message of an automated session as Gladly answers it. On the wire the kind of `content` stands beside it as
/// `type`.
struct automation_message {
    std::string id{};
    automation_content content{};
    std::optional<core::timestamp> created_at{};
    std::optional<automation_sender> from{};
    std::optional<std::string> session_id{};

    /// What the page tells about the customer: `URL`, `IsAuthenticated` and what else was set.
    std::optional<std::map<std::string, std::string>> context{};
    core::extra extra{};

    friend bool operator==(const automation_message&, const automation_message&) = default;
};

/// A text to send.
struct automation_text_create {
    static constexpr std::string_view kind = "TEXT";

    std::string value{};

    static constexpr core::field_note notes[] = {
        {.member = "value", .description = "The text.", .min_length = 1, .max_length = 2048},
    };
    friend bool operator==(const automation_text_create&, const automation_text_create&) = default;
};
BOOST_DESCRIBE_STRUCT(automation_text_create, (), (value))

/// A text in Gladly's subset of HTML to send.
struct automation_html_create {
    static constexpr std::string_view kind = "HTML";

    std::string value{};

    static constexpr core::field_note notes[] = {
        {.member = "value", .description = "The text.", .min_length = 1, .max_length = 2048},
    };
    friend bool operator==(const automation_html_create&, const automation_html_create&) = default;
};
BOOST_DESCRIBE_STRUCT(automation_html_create, (), (value))

/// One choice of a menu to send.
struct automation_menu_item_create {
    std::string id{};
    std::string label{};

    static constexpr core::field_note notes[] = {
        {.member = "id",
         .description = "Id of the choice: letters, digits, hyphens and underscores.",
         .min_length = 1,
         .max_length = 50},
        {.member = "label", .description = "What the customer sees.", .min_length = 1, .max_length = 256},
    };
    friend bool operator==(const automation_menu_item_create&, const automation_menu_item_create&) = default;
};
BOOST_DESCRIBE_STRUCT(automation_menu_item_create, (), (id, label))

/// A question with choices to send.
struct automation_menu_create {
    static constexpr std::string_view kind = "MENU";

    std::string prompt{};
    std::vector<automation_menu_item_create> menu_items{};

    static constexpr core::field_note notes[] = {
        {.member = "prompt", .description = "The question.", .min_length = 1, .max_length = 50},
        {.member = "menu_items", .description = "The choices, 1 to 10.", .min_items = 1, .max_items = 10},
    };
    friend bool operator==(const automation_menu_create&, const automation_menu_create&) = default;
};
BOOST_DESCRIBE_STRUCT(automation_menu_create, (), (prompt, menu_items))

/// What a message to an automated session says. `unknown_automation_content` carries kinds that this version does not
/// know; arguments that are decoded strictly (`unknown_members::refuse`) may not have them.
using automation_content_create =
    std::variant<automation_text_create, automation_html_create, automation_menu_create, unknown_automation_content>;

/// The body of `sendOutboundMessage`. On the wire the kind of `content` stands beside it as `type`.
struct automation_message_create {
    automation_content_create content{};

    friend bool operator==(const automation_message_create&, const automation_message_create&) = default;
};

} // namespace gladly_mcp::gladly

template <>
struct gladly_mcp::core::codec<gladly_mcp::gladly::automation_message> {
    using message = gladly::automation_message;

    GLADLY_MCP_API static bool decode(const boost::json::value& value, decode_context& context, message& out);
    GLADLY_MCP_API static boost::json::value encode(const message& value, const boost::json::storage_ptr& storage);
    GLADLY_MCP_API static boost::json::object schema(schema_context& context);
};

template <>
struct gladly_mcp::core::codec<gladly_mcp::gladly::automation_message_create> {
    using message = gladly::automation_message_create;

    GLADLY_MCP_API static bool decode(const boost::json::value& value, decode_context& context, message& out);
    GLADLY_MCP_API static boost::json::value encode(const message& value, const boost::json::storage_ptr& storage);
    GLADLY_MCP_API static boost::json::object schema(schema_context& context);
};
