#pragma once

#include <gladly_mcp/gladly/call.hpp>

#include <optional>

namespace gladly_mcp::gladly::detail {

/// A read that finds what a keyed create has made.
struct creation_look {
    const operation* what = nullptr;
    call_arguments arguments;
};

/// The look for what this create makes; empty when it chose no id that may be used, so that it is no keyed create.
[[nodiscard]] std::optional<creation_look> look_for(const operation& what, const call_arguments& arguments);

/// Whether `found` can be what `wanted` asked to create: of the members that both have, none tells otherwise. Times are
/// the same when they are the same instant. Gladly adds members of its own and leaves others out.
[[nodiscard]] bool is_the_same(const boost::json::value& wanted, const boost::json::value& found);

} // namespace gladly_mcp::gladly::detail
