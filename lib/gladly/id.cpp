#include <gladly_mcp/gladly/id.hpp>

#include <algorithm>

namespace gladly_mcp::gladly {

namespace {

/// The bytes that stand for themselves everywhere in a URI (RFC 3986, 2.3).
constexpr bool is_unreserved(char c) noexcept
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
           c == '_' || c == '~';
}

} // namespace

bool valid_id(std::string_view text) noexcept
{
    if (text.empty() || text.size() > max_id_length || text == "." || text == "..") {
        return false;
    }
    return std::ranges::all_of(text, is_unreserved);
}

} // namespace gladly_mcp::gladly
