#include "http/ascii.hpp"

#include <gladly_mcp/http/transport.hpp>

namespace gladly_mcp::http {
namespace {

const field* find_field(const std::vector<field>& fields, std::string_view name) noexcept
{
    for (const auto& candidate : fields)
        if (equals_ignoring_case(candidate.name, name))
            return &candidate;
    return nullptr;
}

} // namespace

std::string_view response::find(std::string_view name) const noexcept
{
    const field* found = find_field(fields, name);
    return found != nullptr ? std::string_view{found->value} : std::string_view{};
}

bool response::contains(std::string_view name) const noexcept
{
    return find_field(fields, name) != nullptr;
}

} // namespace gladly_mcp::http
