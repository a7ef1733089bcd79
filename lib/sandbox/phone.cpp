#include "sandbox/phone.hpp"

#include <algorithm>

namespace gladly_mcp::sandbox {
namespace {

bool is_digit(char c) noexcept
{
    return c >= '0' && c <= '9';
}

} // namespace

bool is_e164(std::string_view text) noexcept
{
    return text.size() >= 8 && text.size() <= 16 && text[0] == '+' && text[1] != '0' &&
           std::all_of(text.begin() + 1, text.end(), is_digit);
}

std::optional<std::string> to_e164(std::string_view text, std::string_view region)
{
    static constexpr std::string_view separators = " -.()/";
    std::string digits; // as written, with a plus sign in front if there was one
    for (const char c : text) {
        if (is_digit(c) || (c == '+' && digits.empty())) {
            digits += c;
        } else if (separators.find(c) == std::string_view::npos) {
            return std::nullopt;
        }
    }
    std::string number;
    if (!digits.empty() && digits[0] != '+' && (region == "US" || region == "CA")) {
        if (digits.size() == 10 && digits[0] >= '2') { // area codes begin with 2 to 9
            number = "+1";
        } else if (digits.size() == 11 && digits[0] == '1') {
            number = "+";
        }
    }
    number += digits;
    if (!is_e164(number)) {
        return std::nullopt;
    }
    return number;
}

} // namespace gladly_mcp::sandbox
