#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/json.hpp>

#include <optional>
#include <string>

namespace gladly_mcp::gladly {

/// A topic that conversations are filed under.
struct topic {
    std::string id{};
    std::string name{};
    bool disabled = false;
    std::optional<std::string> parent_id{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "id", .description = "Id of the topic.", .presence = core::presence::optional},
        {.member = "name", .description = "Name of the topic.", .presence = core::presence::optional},
        {.member = "disabled", .description = "Whether it can be used no more.", .presence = core::presence::optional},
        {.member = "parent_id", .description = "Id of the topic above it; absent at the top."},
    };
    friend bool operator==(const topic&, const topic&) = default;
};
BOOST_DESCRIBE_STRUCT(topic, (), (id, name, disabled, parent_id))

/// The body of `addTopic`.
struct topic_create {
    /// The client makes one when it is left out, so that a repeat cannot create a second topic.
    std::optional<std::string> id{};
    std::string name{};
    bool disabled = false;
    std::optional<std::string> parent_id{};

    static constexpr core::field_note notes[] = {
        {.member = "id", .description = "Id for the new topic, URL-safe; one is made when it is left out."},
        {.member = "name", .description = "Name of the topic, which no other may have."},
        {.member = "disabled",
         .description = "Whether it cannot be used.",
         .presence = core::presence::optional,
         .default_json = "false"},
        {.member = "parent_id", .description = "Id of the topic above it; left out at the top."},
    };
    friend bool operator==(const topic_create&, const topic_create&) = default;
};
BOOST_DESCRIBE_STRUCT(topic_create, (), (id, name, disabled, parent_id))

/// The changes of `updateTopic`: what is absent stays as it is, but the name must always be given.
struct topic_update {
    std::string name{};
    std::optional<bool> disabled{};
    std::optional<std::string> parent_id{};

    static constexpr core::field_note notes[] = {
        {.member = "name", .description = "Name of the topic: the present one when it is to stay."},
        {.member = "disabled", .description = "Whether it can be used no more."},
        {.member = "parent_id", .description = "Id of the topic above it."},
    };
    friend bool operator==(const topic_update&, const topic_update&) = default;
};
BOOST_DESCRIBE_STRUCT(topic_update, (), (name, disabled, parent_id))

} // namespace gladly_mcp::gladly
