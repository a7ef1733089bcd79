#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/core/open_enum.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace gladly_mcp::gladly {

/// Who said or did something. `internal` and `external` are third parties of an e-mail, in the company's domain or not.
enum class communicator_type : std::uint8_t { agent, api, automation, customer, internal, external, system };
BOOST_DESCRIBE_ENUM(communicator_type, agent, api, automation, customer, internal, external, system)

/// Who said or did something. Gladly's own assistant has the id `SIDEKICK_V2` and the type `system`.
struct communicator {
    std::optional<std::string> id{};
    std::optional<core::open_enum<communicator_type>> type{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "id", .description = "Id of the agent, customer or system."},
        {.member = "type", .description = "Which kind of party it is."},
    };
    friend bool operator==(const communicator&, const communicator&) = default;
};
BOOST_DESCRIBE_STRUCT(communicator, (), (id, type))

} // namespace gladly_mcp::gladly
