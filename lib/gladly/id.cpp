#include "gladly/uri.hpp"

#include <gladly_mcp/gladly/id.hpp>

#include <algorithm>

namespace gladly_mcp::gladly {

bool valid_id(std::string_view text) noexcept
{
    if (text.empty() || text.size() > max_id_length || text == "." || text == "..") {
        return false;
    }
    return std::ranges::all_of(text, is_unreserved);
}

} // namespace gladly_mcp::gladly
