#pragma once

#include <gladly_mcp/core/json.hpp>

#include <optional>
#include <string>

/// What writes tell of themselves.
namespace gladly_mcp::tools {

struct updated {
    std::string id{};
    bool updated = true;

    static constexpr core::field_note notes[] = {
        {.member = "id", .description = "Id of what was changed."},
        {.member = "updated", .description = "True: the change was made."},
    };
};
BOOST_DESCRIBE_STRUCT(updated, (), (id, updated))

struct created {
    std::optional<std::string> id{};
    bool created = true;

    static constexpr core::field_note notes[] = {
        {.member = "id", .description = "Id of what was made; absent if Gladly told none."},
        {.member = "created", .description = "True: it was made."},
    };
};
BOOST_DESCRIBE_STRUCT(created, (), (id, created))

} // namespace gladly_mcp::tools
