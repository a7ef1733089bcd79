#include "sandbox/client_id.hpp"

#include <algorithm>

namespace gladly_mcp::sandbox {

std::optional<std::string> read_client_id(body_reader& reader, std::size_t max_length)
{
    auto id = reader.text(reader.body(), "id", "id", {.required = false, .max_length = max_length});
    if (id && !is_url_safe(*id)) {
        reader.add_problem("id", "invalid", "id must have letters, digits, - and _ only");
    }
    return id;
}

bool is_url_safe(std::string_view text) noexcept
{
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

} // namespace gladly_mcp::sandbox
