#include "gladly/content_beside_kind.hpp"

#include <gladly_mcp/gladly/automation_message.hpp>

namespace gladly_mcp::gladly::detail {

enum class automation_message_type : std::uint8_t { text, menu, html };
BOOST_DESCRIBE_ENUM(automation_message_type, text, menu, html)

/// `automation_message` member by member as it is on the wire.
struct automation_message_members {
    std::string id{};
    std::optional<boost::json::value> content{};
    std::optional<core::timestamp> created_at{};
    std::optional<automation_sender> from{};
    std::optional<std::string> session_id{};
    std::optional<core::open_enum<automation_message_type>> type{};
    std::optional<std::map<std::string, std::string>> context{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "id", .description = "Id of the message.", .presence = core::presence::optional},
        {.member = "created_at", .description = "When it was written.", .format = "date-time"},
        {.member = "from", .description = "Who wrote it."},
        {.member = "session_id", .description = "Id of the session."},
        {.member = "type", .description = "Kind of content."},
        {.member = "context", .description = "What the page tells about the customer."},
    };
};
BOOST_DESCRIBE_STRUCT(automation_message_members, (), (id, content, created_at, from, session_id, type, context))

/// The same of `automation_message_create`.
struct automation_message_create_members {
    core::open_enum<automation_message_type> type{};
    boost::json::value content{};

    static constexpr core::field_note notes[] = {
        {.member = "type", .description = "Kind of content."},
    };
};
BOOST_DESCRIBE_STRUCT(automation_message_create_members, (), (type, content))

} // namespace gladly_mcp::gladly::detail

namespace gladly_mcp::core {

namespace beside = gladly::content_beside_kind;
using gladly::unknown_automation_content;
using members = gladly::detail::automation_message_members;
using create_members = gladly::detail::automation_message_create_members;
using message_type = open_enum<gladly::detail::automation_message_type>;

bool codec<gladly::automation_message>::decode(const boost::json::value& value, decode_context& context, message& out)
{
    members in;
    if (!context.decode(value, in)) {
        return false;
    }
    const std::string_view kind = in.type ? in.type->wire() : std::string_view();
    std::optional<bool> known;
    if (in.content) {
        known = beside::decode(kind, *in.content, context, out.content);
    }
    if (!known) {
        out.content = unknown_automation_content{std::string(kind), std::move(in.content).value_or(nullptr)};
    } else if (!*known) {
        return false;
    }
    out.id = std::move(in.id);
    out.created_at = std::move(in.created_at);
    out.from = std::move(in.from);
    out.session_id = std::move(in.session_id);
    out.context = std::move(in.context);
    out.extra = std::move(in.extra);
    return true;
}

boost::json::value codec<gladly::automation_message>::encode(const message& value,
                                                             const boost::json::storage_ptr& storage)
{
    members out{.id = value.id,
                .content = std::nullopt,
                .created_at = value.created_at,
                .from = value.from,
                .session_id = value.session_id,
                .type = std::nullopt,
                .context = value.context,
                .extra = value.extra};
    if (const auto kind = beside::kind_of(value.content); !kind.empty()) {
        out.type = message_type::from_wire(kind);
    }
    if (auto content = beside::encode(value.content, storage); !content.is_null()) {
        out.content = std::move(content);
    }
    return core::encode(out, storage);
}

boost::json::object codec<gladly::automation_message>::schema(schema_context& context)
{
    return beside::describe<gladly::automation_content>(context.schema<members>(), context, "What it says.");
}

bool codec<gladly::automation_message_create>::decode(const boost::json::value& value, decode_context& context,
                                                      message& out)
{
    create_members in;
    if (!context.decode(value, in)) {
        return false;
    }
    if (const auto known = beside::decode(in.type.wire(), in.content, context, out.content)) {
        return *known;
    }
    if (context.options().unknown_members == unknown_members::refuse) {
        const decode_context::place here(context, "type");
        return context.fail_in_words("TEXT, HTML or MENU", "another kind");
    }
    out.content = unknown_automation_content{std::string(in.type.wire()), std::move(in.content)};
    return true;
}

boost::json::value codec<gladly::automation_message_create>::encode(const message& value,
                                                                    const boost::json::storage_ptr& storage)
{
    const create_members out{.type = message_type::from_wire(beside::kind_of(value.content)),
                             .content = beside::encode(value.content, storage)};
    return core::encode(out, storage);
}

boost::json::object codec<gladly::automation_message_create>::schema(schema_context& context)
{
    return beside::describe<gladly::automation_content_create>(context.schema<create_members>(), context,
                                                               "What to say, as type tells.");
}

} // namespace gladly_mcp::core
