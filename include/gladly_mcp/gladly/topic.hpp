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

} // namespace gladly_mcp::gladly
