#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gladly_mcp::gladly {

/// A parameter of a list member, `;r=3`, or a dictionary member, `limit=10`. Only integers are of use here.
struct structured_parameter {
    std::string name;
    std::optional<std::int64_t> value; ///< Empty when it is a flag or no integer.
};

/// A member of a structured list: `"default";q=10;w=1`. In a dictionary, `name` is the key and `value` its integer.
struct structured_member {
    std::string name; ///< A string or token, without its quotes.
    std::optional<std::int64_t> value;
    std::vector<structured_parameter> parameters;

    [[nodiscard]] std::optional<std::int64_t> parameter(std::string_view wanted) const;
};

/// Reads the lists and dictionaries of RFC 9651 as far as rate-limit fields need them. Text that is neither is no list.
[[nodiscard]] std::optional<std::vector<structured_member>> parse_structured_list(std::string_view text);

} // namespace gladly_mcp::gladly
