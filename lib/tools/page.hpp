#pragma once

#include "tools/arguments.hpp"
#include "tools/tool_row.hpp"

#include <gladly_mcp/gladly/call.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace gladly_mcp::tools {

/// In which order Gladly sends a list.
enum class source_order : std::uint8_t { newest_first, oldest_first, none };

/// How one kind of list is delivered.
struct list_shape {
    std::string_view name; ///< Of the list in the structured content.
    std::string_view one;
    std::string_view many;
    std::string_view empty; ///< The sentence for no items at all.
    source_order from_gladly = source_order::none;

    /// What Gladly left out when it says so, or when the list is as long as its bound.
    std::string_view gladly_cut = {};

    /// Tool that delivers one item whole; empty: none.
    std::string_view whole_by = {};
};

/// What a caller wants of a list.
struct page_request {
    const list_shape* shape = nullptr;
    const gladly::operation* from = nullptr;
    paging part = {};
    list_order order = list_order::newest_first;
    std::vector<std::string> fields = {};

    /// All that the list depends on, written in any unambiguous form: a cursor is good for that only.
    std::string query = {};

    std::string merged_from = {};
};

/// The result for one page of a list that Gladly answered whole: within `page_budget` and the caller's limit, each item
/// on exactly one page. A cursor that does not fit is an argument error.
[[nodiscard]] mcp::tool_result page_reply(const call_scope& scope, gladly::answer from, const page_request& wanted);

} // namespace gladly_mcp::tools
