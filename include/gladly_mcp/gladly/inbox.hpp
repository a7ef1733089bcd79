#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/json.hpp>

#include <string>

namespace gladly_mcp::gladly {

/// An inbox: where conversations and tasks wait for agents.
struct inbox {
    std::string id{};
    std::string name{};
    bool disabled = false;
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "id", .description = "Id of the inbox.", .presence = core::presence::optional},
        {.member = "name", .description = "Name of the inbox.", .presence = core::presence::optional},
        {.member = "disabled",
         .description = "Whether nothing can be assigned to it any more.",
         .presence = core::presence::optional},
    };
    friend bool operator==(const inbox&, const inbox&) = default;
};
BOOST_DESCRIBE_STRUCT(inbox, (), (id, name, disabled))

} // namespace gladly_mcp::gladly
