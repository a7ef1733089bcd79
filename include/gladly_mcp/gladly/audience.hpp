#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/json.hpp>

#include <optional>
#include <string>

namespace gladly_mcp::gladly {

/// Those whom an answer is meant for.
struct audience {
    std::string id{};
    std::optional<std::string> name{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "id", .description = "Id of the audience.", .presence = core::presence::optional},
        {.member = "name", .description = "Name of the audience."},
    };
    friend bool operator==(const audience&, const audience&) = default;
};
BOOST_DESCRIBE_STRUCT(audience, (), (id, name))

} // namespace gladly_mcp::gladly
