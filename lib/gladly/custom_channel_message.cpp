#include "gladly/content_beside_kind.hpp"

#include <gladly_mcp/gladly/custom_channel_message.hpp>

namespace gladly_mcp::gladly::detail {

enum class custom_channel_message_type : std::uint8_t { text, files };
BOOST_DESCRIBE_ENUM(custom_channel_message_type, text, files)

/// `custom_channel_message_create` member by member as it is on the wire.
struct custom_channel_message_members {
    custom_channel_sender sender{};
    std::string to{};
    custom_channel_message_type type{};
    std::optional<std::string> group_id{};
    std::optional<std::string> group_name{};
    boost::json::value content{};

    static constexpr core::field_note notes[] = {
        {.member = "sender", .description = "Who wrote the message."},
        {.member = "to", .description = "Address of the company on the channel."},
        {.member = "type", .description = "Kind of content."},
        {.member = "group_id", .description = "Id of the group chat."},
        {.member = "group_name", .description = "Name of the group chat."},
    };
};
BOOST_DESCRIBE_STRUCT(custom_channel_message_members, (), (sender, to, type, group_id, group_name, content))

} // namespace gladly_mcp::gladly::detail

namespace gladly_mcp::core {

namespace beside = gladly::content_beside_kind;
using members = gladly::detail::custom_channel_message_members;
using gladly::detail::custom_channel_message_type;

bool codec<gladly::custom_channel_message_create>::decode(const boost::json::value& value, decode_context& context,
                                                          message& out)
{
    members in;
    if (!context.decode(value, in)) {
        return false;
    }
    const auto known = beside::decode(wire_name(in.type), in.content, context, out.content);
    out.sender = std::move(in.sender);
    out.to = std::move(in.to);
    out.group_id = std::move(in.group_id);
    out.group_name = std::move(in.group_name);
    return known.value_or(false);
}

boost::json::value codec<gladly::custom_channel_message_create>::encode(const message& value,
                                                                        const boost::json::storage_ptr& storage)
{
    const auto type = from_wire<custom_channel_message_type>(beside::kind_of(value.content));
    const members out{.sender = value.sender,
                      .to = value.to,
                      .type = type.value_or(custom_channel_message_type::text),
                      .group_id = value.group_id,
                      .group_name = value.group_name,
                      .content = beside::encode(value.content, storage)};
    return core::encode(out, storage);
}

boost::json::object codec<gladly::custom_channel_message_create>::schema(schema_context& context)
{
    return beside::describe<gladly::custom_channel_body>(context.schema<members>(), context,
                                                         "The text or the files, as type tells.");
}

} // namespace gladly_mcp::core
