#pragma once

#include <boost/json/value.hpp>

#include <cstddef>

namespace gladly_mcp::tools {

/// Bytes of JSON that the items of one page take at most: about 6,000 tokens.
inline constexpr std::size_t page_budget = 24'000;

/// The same for one thing that was asked for by its id.
inline constexpr std::size_t thing_budget = 96'000;

/// Cuts the long strings of a value until its JSON takes no more than `budget` bytes. Returns whether that was
/// achieved; a value of many short parts may stay too large. Strings are cut between characters; short ones, ids among
/// them, stay whole.
[[nodiscard]] bool shorten(boost::json::value& value, std::size_t budget);

} // namespace gladly_mcp::tools
