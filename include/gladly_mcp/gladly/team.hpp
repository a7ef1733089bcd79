#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/json.hpp>

#include <optional>
#include <string>
#include <vector>

namespace gladly_mcp::gladly {

/// A group of agents. A list that Gladly leaves out reads as empty.
struct team {
    std::string id{};
    std::optional<std::string> name{};
    std::optional<std::string> description{};
    std::vector<std::string> agent_ids{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "id", .description = "Id of the team.", .presence = core::presence::optional},
        {.member = "name", .description = "Name of the team."},
        {.member = "description", .description = "What the team is for."},
        {.member = "agent_ids", .description = "Ids of its agents.", .presence = core::presence::optional},
    };
    friend bool operator==(const team&, const team&) = default;
};
BOOST_DESCRIBE_STRUCT(team, (), (id, name, description, agent_ids))

} // namespace gladly_mcp::gladly
