#include "testing/scrubbed_text.hpp"

#include <algorithm>

namespace gladly_mcp::testing {
namespace {

constexpr std::string_view word_prefix = "scrubbed-";
constexpr std::string_view mail_host = "@example.com";
constexpr std::string_view url_prefix = "https://example.com/scrubbed-";
constexpr std::string_view phone_prefix = "+1555010"; // 555-01xx: reserved for fiction

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool looks_like_phone(std::string_view text)
{
    const auto digits = std::ranges::count_if(text, is_digit);
    return digits >= 7 && std::ranges::all_of(text, [](char c) {
               return is_digit(c) || std::string_view("+-(). /").find(c) != std::string_view::npos;
           });
}

std::string number_of(std::size_t count, std::size_t width)
{
    std::string number = std::to_string(count);
    if (number.size() < width)
        number.insert(0, width - number.size(), '0');
    return number;
}

} // namespace

std::string scrubbed_texts::replace(std::string_view text)
{
    if (text.empty() || is_scrubbed(text))
        return std::string(text);
    if (const auto found = known_.find(text); found != known_.end())
        return found->second;
    const std::size_t count = known_.size() + 1;
    std::string replacement;
    if (looks_like_phone(text))
        replacement.append(phone_prefix).append(number_of(count, 4));
    else if (text.starts_with("https://") || text.starts_with("http://"))
        replacement.append(url_prefix).append(std::to_string(count));
    else
        replacement.append(word_prefix).append(std::to_string(count));
    if (text.find('@') != std::string_view::npos && text.find(' ') == std::string_view::npos)
        replacement += mail_host;
    known_.emplace(text, replacement);
    return replacement;
}

bool is_scrubbed(std::string_view text) noexcept
{
    if (text.starts_with(phone_prefix))
        return text.size() >= phone_prefix.size() + 4 && std::ranges::all_of(text.substr(1), is_digit);
    if (text.ends_with(mail_host))
        text.remove_suffix(mail_host.size());
    for (const std::string_view prefix : {word_prefix, url_prefix}) {
        if (text.starts_with(prefix) && text.size() > prefix.size())
            return std::ranges::all_of(text.substr(prefix.size()), is_digit);
    }
    return false;
}

} // namespace gladly_mcp::testing
