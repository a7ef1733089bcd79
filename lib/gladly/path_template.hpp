#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gladly_mcp::gladly {

/// One segment of a path template: a text or the name of an id.
struct path_segment {
    std::string_view text; ///< The text, or the name without its braces.
    bool is_parameter = false;
};

/// Takes the first segment off `rest`, a path that begins with a slash.
[[nodiscard]] path_segment next_segment(std::string_view& rest) noexcept;

/// The id that stands in `path` where `path_template` has the parameter `name`; nothing when the path has another
/// form, or the id is none that may be used.
[[nodiscard]] std::optional<std::string> match_parameter(std::string_view path_template, std::string_view path,
                                                         std::string_view name);

/// The id in the last segment of a `Location`, relative or absolute; empty when there is none that may be used.
[[nodiscard]] std::string last_segment_id(std::string_view location);

/// The path of a `Location` without origin, query and fragment.
[[nodiscard]] std::string_view path_of(std::string_view location) noexcept;

} // namespace gladly_mcp::gladly
