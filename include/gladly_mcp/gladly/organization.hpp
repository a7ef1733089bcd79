#pragma once

#include <gladly_mcp/core/describe.hpp>
#include <gladly_mcp/core/extra.hpp>
#include <gladly_mcp/core/json.hpp>

#include <optional>
#include <string>

namespace gladly_mcp::gladly {

/// The company that an account of Gladly belongs to.
struct organization {
    std::string id{};
    std::optional<std::string> login_domain{};
    std::optional<std::string> name{};
    std::optional<std::string> timezone{};
    std::optional<std::string> gladly_url{};
    core::extra extra{};

    static constexpr core::field_note notes[] = {
        {.member = "id", .description = "Id of the organization.", .presence = core::presence::optional},
        {.member = "login_domain", .description = "Domain that agents log in to."},
        {.member = "name", .description = "Name of the organization."},
        {.member = "timezone", .description = "IANA time zone, such as America/New_York."},
        {.member = "gladly_url", .description = "Address of its Gladly."},
    };
    friend bool operator==(const organization&, const organization&) = default;
};
BOOST_DESCRIBE_STRUCT(organization, (), (id, login_domain, name, timezone, gladly_url))

} // namespace gladly_mcp::gladly
