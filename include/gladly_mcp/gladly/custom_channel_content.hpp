#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/core/open_enum.hpp>
#include <gladly_mcp/gladly/literal.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gladly_mcp::gladly {

/// How far a message on a custom channel has come.
enum class delivery_status : std::uint8_t { sending, sent, accepted, delivered, read, failed };
BOOST_DESCRIBE_ENUM(delivery_status, sending, sent, accepted, delivered, read, failed)

/// How far a message on a custom channel has come.
struct custom_channel_status {
    core::open_enum<delivery_status> value{};
    std::optional<std::string> details{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "value", .description = "The state."},
        {.member = "details", .description = "Why, when it failed."},
    };
    friend bool operator==(const custom_channel_status&, const custom_channel_status&) = default;
};
BOOST_DESCRIBE_STRUCT(custom_channel_status, (), (value, details))

/// The text of a message on a custom channel.
struct custom_channel_text {
    static constexpr std::string_view kind = "TEXT"; ///< Stands beside the content on the wire, as `type`.

    std::string text{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "text", .description = "Text of the message."},
    };
    friend bool operator==(const custom_channel_text&, const custom_channel_text&) = default;
};
BOOST_DESCRIBE_STRUCT(custom_channel_text, (), (text))

/// A file sent on a custom channel.
struct custom_channel_file {
    std::optional<std::string> file_name{};
    std::string url{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "file_name", .description = "Name of the file."},
        {.member = "url", .description = "Where it can be fetched."},
    };
    friend bool operator==(const custom_channel_file&, const custom_channel_file&) = default;
};
BOOST_DESCRIBE_STRUCT(custom_channel_file, (), (file_name, url))

/// Files sent on a custom channel.
struct custom_channel_files {
    static constexpr std::string_view kind = "FILES";

    std::optional<std::string> caption{};
    std::vector<custom_channel_file> files{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "caption", .description = "Text beside the files."},
        {.member = "files", .description = "The files."},
    };
    friend bool operator==(const custom_channel_files&, const custom_channel_files&) = default;
};
BOOST_DESCRIBE_STRUCT(custom_channel_files, (), (caption, files))

/// A text on a custom channel. Gladly's newest documents leave this kind out; old items may have it.
struct custom_channel_text_content {
    literal<"TEXT"> type{};
    std::string custom_channel_id{};
    std::string company_address{};
    std::string customer_address{};
    std::optional<std::string> group_id{};
    std::optional<std::string> group_name{};
    std::string session_id{};
    custom_channel_text content{};
    custom_channel_status status{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "custom_channel_id", .description = "Id of the channel."},
        {.member = "company_address", .description = "Address of the company on the channel."},
        {.member = "customer_address", .description = "Address of the customer on the channel."},
        {.member = "group_id", .description = "Id of the group chat."},
        {.member = "group_name", .description = "Name of the group chat."},
        {.member = "session_id", .description = "Id of the session."},
        {.member = "content", .description = "The text."},
        {.member = "status", .description = "How far it has come."},
    };
    friend bool operator==(const custom_channel_text_content&, const custom_channel_text_content&) = default;
};
BOOST_DESCRIBE_STRUCT(custom_channel_text_content, (),
                      (type, custom_channel_id, company_address, customer_address, group_id, group_name, session_id,
                       content, status))

/// Files on a custom channel. Gladly's newest documents leave this kind out; old items may have it.
struct custom_channel_files_content {
    literal<"FILES"> type{};
    std::string custom_channel_id{};
    std::string company_address{};
    std::string customer_address{};
    std::optional<std::string> group_id{};
    std::optional<std::string> group_name{};
    std::string session_id{};
    custom_channel_files content{};
    custom_channel_status status{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "custom_channel_id", .description = "Id of the channel."},
        {.member = "company_address", .description = "Address of the company on the channel."},
        {.member = "customer_address", .description = "Address of the customer on the channel."},
        {.member = "group_id", .description = "Id of the group chat."},
        {.member = "group_name", .description = "Name of the group chat."},
        {.member = "session_id", .description = "Id of the session."},
        {.member = "content", .description = "The files."},
        {.member = "status", .description = "How far it has come."},
    };
    friend bool operator==(const custom_channel_files_content&, const custom_channel_files_content&) = default;
};
BOOST_DESCRIBE_STRUCT(custom_channel_files_content, (),
                      (type, custom_channel_id, company_address, customer_address, group_id, group_name, session_id,
                       content, status))

} // namespace gladly_mcp::gladly
