#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/core/open_enum.hpp>
#include <gladly_mcp/core/secret.hpp>
#include <gladly_mcp/core/secret_codec.hpp>
#include <gladly_mcp/core/timestamp.hpp>
#include <gladly_mcp/gladly/webhook_event_type.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace gladly_mcp::gladly {

/// A subscription to events as Gladly answers it. Credentials and the values of headers are never told.
struct webhook {
    std::string id{};
    std::optional<std::string> name{};
    std::vector<core::open_enum<webhook_event_type>> events{};
    std::string url{};
    bool enabled = false;
    std::optional<core::timestamp> created_at{};
    std::optional<core::timestamp> updated_at{};
    bool has_credentials = false;
    std::vector<std::string> header_keys{};
    std::optional<core::timestamp> disabled_at_due_to_retry_limit{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "id", .description = "Id of the webhook.", .presence = core::presence::optional},
        {.member = "name", .description = "Name of the webhook.", .max_length = 200},
        {.member = "events", .description = "What it is told of.", .presence = core::presence::optional},
        {.member = "url", .description = "Where events are sent.", .presence = core::presence::optional},
        {.member = "enabled",
         .description = "Whether events are sent.",
         .presence = core::presence::optional,
         .default_json = "false"},
        {.member = "created_at", .description = "When it was made.", .format = "date-time"},
        {.member = "updated_at", .description = "When it was last changed.", .format = "date-time"},
        {.member = "has_credentials",
         .description = "Whether events are sent with credentials.",
         .presence = core::presence::optional},
        {.member = "header_keys",
         .description = "Names of the headers that are sent along.",
         .presence = core::presence::optional},
        {.member = "disabled_at_due_to_retry_limit",
         .description = "When Gladly disabled it because events could not be delivered.",
         .format = "date-time"},
    };
    friend bool operator==(const webhook&, const webhook&) = default;
};
BOOST_DESCRIBE_STRUCT(webhook, (),
                      (id, name, events, url, enabled, created_at, updated_at, has_credentials, header_keys,
                       disabled_at_due_to_retry_limit))

/// What Gladly shows to the receiver of events, as HTTP Basic credentials.
struct webhook_credentials {
    std::string username{};
    core::secret password{};
    std::optional<std::string> realm{};

    static constexpr core::field_note notes[] = {
        {.member = "username", .description = "Name of the user."},
        {.member = "password", .description = "Password of the user."},
        {.member = "realm", .description = "Realm of the credentials."},
    };
    friend bool operator==(const webhook_credentials& left, const webhook_credentials& right) noexcept
    {
        return left.username == right.username && left.password.equals(right.password.reveal()) &&
               left.realm == right.realm;
    }
};
BOOST_DESCRIBE_STRUCT(webhook_credentials, (), (username, password, realm))

/// The body of `createWebhook`. Made enabled, its URL must answer a `PING` with 200 or the call fails.
struct webhook_create {
    std::optional<std::string> name{};
    std::vector<core::open_enum<webhook_event_type>> events{};
    std::string url{};
    std::optional<webhook_credentials> credentials{};
    std::optional<std::map<std::string, std::string>> headers{};
    bool enabled = false;

    static constexpr core::field_note notes[] = {
        {.member = "name", .description = "Name of the webhook.", .max_length = 200},
        {.member = "events", .description = "What it is to be told of."},
        {.member = "url", .description = "Where events are to be sent: HTTPS, and no other webhook's."},
        {.member = "credentials", .description = "Credentials to send along."},
        {.member = "headers", .description = "Headers to send along, by name; a fixed token, say."},
        {.member = "enabled",
         .description = "Whether events are to be sent.",
         .presence = core::presence::optional,
         .default_json = "false"},
    };
    friend bool operator==(const webhook_create&, const webhook_create&) = default;
};
BOOST_DESCRIBE_STRUCT(webhook_create, (), (name, events, url, credentials, headers, enabled))

/// The changes of `updateWebhook`: what is absent stays as it is. Enabling it, or another URL, makes Gladly send a
/// `PING` that must be answered with 200.
struct webhook_update {
    std::optional<std::string> name{};
    std::optional<std::vector<core::open_enum<webhook_event_type>>> events{};
    std::optional<std::string> url{};
    std::optional<webhook_credentials> credentials{};
    std::optional<std::map<std::string, std::string>> headers{};
    std::optional<bool> enabled{};

    static constexpr core::field_note notes[] = {
        {.member = "name", .description = "Name of the webhook.", .max_length = 200},
        {.member = "events", .description = "All that it is to be told of."},
        {.member = "url", .description = "Where events are to be sent: HTTPS, and no other webhook's."},
        {.member = "credentials", .description = "Credentials to send along."},
        {.member = "headers", .description = "Headers to send along, by name; a fixed token, say."},
        {.member = "enabled", .description = "Whether events are to be sent.", .default_json = "false"},
    };
    friend bool operator==(const webhook_update&, const webhook_update&) = default;
};
BOOST_DESCRIBE_STRUCT(webhook_update, (), (name, events, url, credentials, headers, enabled))

} // namespace gladly_mcp::gladly
