#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/core/timestamp.hpp>

#include <optional>
#include <string>

namespace gladly_mcp::gladly {

/// A freeform topic: a named value that conversations are filed under.
struct custom_attribute {
    std::string id{};
    std::string key{};
    std::optional<std::string> label{};
    bool deactivated = false;
    std::optional<core::timestamp> created_at{};
    std::optional<std::string> created_by{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "id", .description = "Id of the freeform topic.", .presence = core::presence::optional},
        {.member = "key", .description = "Its name in requests.", .presence = core::presence::optional},
        {.member = "label", .description = "Its name on screens."},
        {.member = "deactivated",
         .description = "Whether it can be used no more.",
         .presence = core::presence::optional},
        {.member = "created_at", .description = "When it was made.", .format = "date-time"},
        {.member = "created_by", .description = "Id of who made it."},
    };
    friend bool operator==(const custom_attribute&, const custom_attribute&) = default;
};
BOOST_DESCRIBE_STRUCT(custom_attribute, (), (id, key, label, deactivated, created_at, created_by))

} // namespace gladly_mcp::gladly
