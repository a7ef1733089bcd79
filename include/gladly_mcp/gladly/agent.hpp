#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/json.hpp>

#include <optional>
#include <string>

namespace gladly_mcp::gladly {

/// A person who works in Gladly.
struct agent {
    std::string id{};
    std::optional<std::string> name{};
    std::optional<std::string> email_address{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "id", .description = "Id of the agent.", .presence = core::presence::optional},
        {.member = "name", .description = "Full name."},
        {.member = "email_address", .description = "E-mail address."},
    };
    friend bool operator==(const agent&, const agent&) = default;
};
BOOST_DESCRIBE_STRUCT(agent, (), (id, name, email_address))

} // namespace gladly_mcp::gladly
