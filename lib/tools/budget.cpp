#include "tools/budget.hpp"

#include <gladly_mcp/core/serialize.hpp>

namespace gladly_mcp::tools {

namespace {

constexpr std::size_t never_cut = 128; // bytes: longer than any id, time or number

void cut(boost::json::string& text, std::size_t longest)
{
    if (text.size() <= longest) {
        return;
    }
    auto end = longest;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    text.resize(end);
}

void cut_strings(boost::json::value& value, std::size_t longest)
{
    if (auto* text = value.if_string()) {
        cut(*text, longest);
    } else if (auto* array = value.if_array()) {
        for (auto& item : *array) {
            cut_strings(item, longest);
        }
    } else if (auto* object = value.if_object()) {
        for (auto& member : *object) {
            cut_strings(member.value(), longest);
        }
    }
}

} // namespace

bool shorten(boost::json::value& value, std::size_t budget)
{
    for (auto longest = budget; core::to_json(value).size() > budget; longest /= 2) {
        if (longest < never_cut) {
            return false;
        }
        cut_strings(value, longest);
    }
    return true;
}

} // namespace gladly_mcp::tools
