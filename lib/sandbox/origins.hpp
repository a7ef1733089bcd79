#pragma once

#include <gladly_mcp/sandbox/world.hpp>

#include <string>
#include <string_view>

/// Where absolute addresses in answers point to.
namespace gladly_mcp::sandbox {

/// Where files are downloaded from. It is never the API's origin, and nothing answers there: the sandbox has no content
/// of attachments.
inline constexpr std::string_view files_origin = "https://files.example";

/// The origin of the API as `Location` names it: the organization's `gladly_url`.
[[nodiscard]] inline std::string api_origin(const organization& of)
{
    return of.gladly_url.empty() ? "https://gladly.example" : of.gladly_url;
}

} // namespace gladly_mcp::sandbox
