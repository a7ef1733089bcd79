#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace gladly_mcp::tools {

/// A place in a list: how many items lie before it, and the id of the last of them.
struct list_place {
    std::size_t delivered = 0;
    std::string last_id; ///< Empty when the item had none: the count then has to do.
};

/// Writes a place as a token. `query` is what the list was asked for with; the token is good for that only.
[[nodiscard]] std::string write_cursor(const list_place& place, std::string_view query);

/// Reads a token; nothing when it was altered or belongs to another query.
[[nodiscard]] std::optional<list_place> read_cursor(std::string_view token, std::string_view query);

} // namespace gladly_mcp::tools
