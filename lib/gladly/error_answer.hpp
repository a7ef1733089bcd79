#pragma once

#include <gladly_mcp/gladly/call.hpp>

#include <string_view>
#include <vector>

namespace gladly_mcp::gladly {

/// The problems that an error body names, in all the forms that Gladly sends; none when it names none.
[[nodiscard]] std::vector<field_problem> read_problems(std::string_view body);

/// What an answer that is no success means.
[[nodiscard]] error read_error(const operation& what, const call_arguments& arguments, const http::response& from,
                               std::chrono::system_clock::time_point now);

/// Whether a failed call of `what` may have changed something when no answer refuses it.
[[nodiscard]] constexpr effect effect_if_unknown(const operation& what) noexcept
{
    return what.kind == operation_kind::write ? effect::possible : effect::none;
}

} // namespace gladly_mcp::gladly
