#include "core/nearest_name.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <vector>

namespace gladly_mcp::core {
namespace {

// A longer name is no misspelling of one of ours; the bound keeps hostile input cheap.
constexpr std::size_t longest = 64;

char folded(char c) noexcept
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// Levenshtein distance without regard to case, one row at a time.
std::size_t edit_distance(std::string_view left, std::string_view right)
{
    std::vector<std::size_t> row(right.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i != left.size(); ++i) {
        auto diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j != right.size(); ++j) {
            const auto replaced = diagonal + (folded(left[i]) == folded(right[j]) ? 0U : 1U);
            diagonal = row[j + 1];
            row[j + 1] = std::min({row[j] + 1, diagonal + 1, replaced});
        }
    }
    return row.back();
}

} // namespace

nearest_name::nearest_name(std::string_view misspelt) noexcept
    : misspelt_(misspelt), distance_(std::numeric_limits<std::size_t>::max())
{}

void nearest_name::consider(std::string_view name)
{
    if (misspelt_.size() > longest || name.size() > longest)
        return;
    const auto distance = edit_distance(misspelt_, name);
    if (distance < distance_ && distance <= std::max<std::size_t>(1, name.size() / 3)) {
        distance_ = distance;
        found_ = name;
    }
}

} // namespace gladly_mcp::core
