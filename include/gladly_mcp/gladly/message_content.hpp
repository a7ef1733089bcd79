#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/gladly/attachment.hpp>
#include <gladly_mcp/gladly/literal.hpp>

#include <string>
#include <vector>

namespace gladly_mcp::gladly {

/// An e-mail.
struct email_content {
    literal<"EMAIL"> type{};
    std::string from{};
    std::vector<std::string> to{};
    std::vector<std::string> cc{};
    std::vector<std::string> bcc{};
    std::string subject{};
    std::string content{};
    std::vector<attachment> attachments{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "from", .description = "Address of the sender."},
        {.member = "to", .description = "Addresses of the recipients."},
        {.member = "cc", .description = "Addresses that got a copy.", .presence = core::presence::optional},
        {.member = "bcc", .description = "Addresses that got a hidden copy.", .presence = core::presence::optional},
        {.member = "subject", .description = "Subject line."},
        {.member = "content", .description = "Text of the e-mail, often HTML."},
        {.member = "attachments", .description = "Files that came with it.", .presence = core::presence::optional},
    };
    friend bool operator==(const email_content&, const email_content&) = default;
};
BOOST_DESCRIBE_STRUCT(email_content, (), (type, from, to, cc, bcc, subject, content, attachments))

/// A text message.
struct sms_content {
    literal<"SMS"> type{};
    std::string from{};
    std::string to{};
    std::string content{};
    std::vector<attachment> attachments{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "from", .description = "Number of the sender.", .format = "E.164"},
        {.member = "to", .description = "Number of the recipient.", .format = "E.164"},
        {.member = "content", .description = "Text of the message."},
        {.member = "attachments", .description = "Files that came with it.", .presence = core::presence::optional},
    };
    friend bool operator==(const sms_content&, const sms_content&) = default;
};
BOOST_DESCRIBE_STRUCT(sms_content, (), (type, from, to, content, attachments))

/// A WhatsApp message.
struct whatsapp_content {
    literal<"WHATSAPP"> type{};
    std::string content{};
    std::vector<attachment> attachments{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "content", .description = "Text of the message."},
        {.member = "attachments", .description = "Files that came with it.", .presence = core::presence::optional},
    };
    friend bool operator==(const whatsapp_content&, const whatsapp_content&) = default;
};
BOOST_DESCRIBE_STRUCT(whatsapp_content, (), (type, content, attachments))

/// A direct message on Instagram.
struct instagram_content {
    literal<"INSTAGRAM_DIRECT"> type{};
    std::string content{};
    std::vector<attachment> attachments{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "content", .description = "Text of the message."},
        {.member = "attachments", .description = "Files that came with it.", .presence = core::presence::optional},
    };
    friend bool operator==(const instagram_content&, const instagram_content&) = default;
};
BOOST_DESCRIBE_STRUCT(instagram_content, (), (type, content, attachments))

/// A Facebook message.
struct facebook_message_content {
    literal<"FACEBOOK_MESSAGE"> type{};
    std::string page_id{};
    std::string user_id{};
    std::string content{};
    std::vector<attachment> attachments{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "page_id", .description = "Id of the company's page."},
        {.member = "user_id", .description = "Id of the customer at Facebook."},
        {.member = "content", .description = "Text of the message."},
        {.member = "attachments", .description = "Files that came with it.", .presence = core::presence::optional},
    };
    friend bool operator==(const facebook_message_content&, const facebook_message_content&) = default;
};
BOOST_DESCRIBE_STRUCT(facebook_message_content, (), (type, page_id, user_id, content, attachments))

/// A Twitter message. The channel was switched off on 2023-04-20; old messages can be read.
struct twitter_content {
    literal<"TWITTER"> type{};
    std::string content{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "content", .description = "Text of the message."},
    };
    friend bool operator==(const twitter_content&, const twitter_content&) = default;
};
BOOST_DESCRIBE_STRUCT(twitter_content, (), (type, content))

} // namespace gladly_mcp::gladly
