#include "gladly/path_template.hpp"

#include <gladly_mcp/gladly/id.hpp>
#include <gladly_mcp/http/percent_encoding.hpp>

#include <algorithm>

namespace gladly_mcp::gladly {

namespace {

std::optional<std::string> decoded_id(std::string_view segment)
{
    auto id = http::percent_decode(segment);
    return id && valid_id(*id) ? std::optional(*std::move(id)) : std::nullopt;
}

} // namespace

path_segment next_segment(std::string_view& rest) noexcept
{
    rest.remove_prefix(1);
    const auto length = std::min(rest.find('/'), rest.size());
    std::string_view text = rest.substr(0, length);
    rest.remove_prefix(length);
    const bool is_parameter = text.starts_with('{') && text.ends_with('}');
    return {.text = is_parameter ? text.substr(1, text.size() - 2) : text, .is_parameter = is_parameter};
}

std::string_view path_of(std::string_view location) noexcept
{
    location = location.substr(0, location.find_first_of("?#"));
    const auto scheme = location.find("://");
    if (scheme == std::string_view::npos) {
        return location;
    }
    location.remove_prefix(scheme + 3);
    return location.substr(std::min(location.find('/'), location.size()));
}

std::optional<std::string> match_parameter(std::string_view path_template, std::string_view path, std::string_view name)
{
    std::optional<std::string> found;
    while (path_template.starts_with('/') && path.starts_with('/')) {
        const auto expected = next_segment(path_template);
        path.remove_prefix(1);
        const auto length = std::min(path.find('/'), path.size());
        const auto came = path.substr(0, length);
        path.remove_prefix(length);
        if (!expected.is_parameter && expected.text != came) {
            return std::nullopt;
        }
        if (expected.is_parameter && expected.text == name) {
            found = decoded_id(came);
        }
    }
    return path_template.empty() && path.empty() ? found : std::nullopt;
}

std::string last_segment_id(std::string_view location)
{
    const auto path = path_of(location);
    const auto slash = path.rfind('/');
    return decoded_id(slash == std::string_view::npos ? path : path.substr(slash + 1)).value_or(std::string());
}

} // namespace gladly_mcp::gladly
