#pragma once

#include <boost/json/object.hpp>

#include <string_view>

namespace gladly_mcp::sandbox {

/// The text of a member; empty when there is no such member or it is no text.
[[nodiscard]] inline std::string_view member_text(const boost::json::object& from, std::string_view name) noexcept
{
    const boost::json::value* found = from.if_contains(name);
    return found != nullptr && found->is_string() ? std::string_view{found->get_string()} : std::string_view{};
}

} // namespace gladly_mcp::sandbox
