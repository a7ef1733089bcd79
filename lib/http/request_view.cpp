#include "ascii.hpp"

#include <gladly_mcp/http/handler.hpp>

#include <algorithm>

namespace gladly_mcp::http {

std::string_view request_view::path() const noexcept
{
    return target.substr(0, target.find('?'));
}

std::string_view request_view::query() const noexcept
{
    const auto mark = target.find('?');
    return mark == std::string_view::npos ? std::string_view{} : target.substr(mark + 1);
}

const field_view* request_view::find(std::string_view name) const noexcept
{
    for (const field_view& field : fields)
        if (equals_ignoring_case(field.name, name))
            return &field;
    return nullptr;
}

std::size_t request_view::count(std::string_view name) const noexcept
{
    return static_cast<std::size_t>(std::ranges::count_if(
        fields, [name](const field_view& field) { return equals_ignoring_case(field.name, name); }));
}

} // namespace gladly_mcp::http
