#include "core/quote.hpp"

#include <algorithm>

namespace gladly_mcp::core {
namespace {

bool starts_character(char c) noexcept
{
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

} // namespace

std::string shortened(std::string_view text, std::size_t limit)
{
    std::string out;
    std::size_t characters = 0;
    for (const char c : text) {
        if (starts_character(c) && ++characters > limit)
            return out + "…";
        const auto byte = static_cast<unsigned char>(c);
        out.push_back(byte < 0x20U || byte == 0x7FU ? '?' : c);
    }
    return out;
}

std::size_t count_characters(std::string_view text) noexcept
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), starts_character));
}

} // namespace gladly_mcp::core
