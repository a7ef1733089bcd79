#include "gladly/ascii.hpp"

#include <gladly_mcp/gladly/phone.hpp>

#include <algorithm>
#include <array>

namespace gladly_mcp::gladly {

namespace {

/// How a region's national numbers become international ones.
struct region {
    std::string_view code;
    std::string_view calling_code;
    std::string_view trunk_prefix;
};

constexpr std::array regions{
    region{"AE", "971", "0"}, region{"AR", "54", "0"},  region{"AT", "43", "0"},  region{"AU", "61", "0"},
    region{"BE", "32", "0"},  region{"BG", "359", "0"}, region{"BR", "55", "0"},  region{"CA", "1", "1"},
    region{"CH", "41", "0"},  region{"CL", "56", ""},   region{"CN", "86", "0"},  region{"CO", "57", "0"},
    region{"CZ", "420", ""},  region{"DE", "49", "0"},  region{"DK", "45", ""},   region{"EE", "372", ""},
    region{"EG", "20", "0"},  region{"ES", "34", ""},   region{"FI", "358", "0"}, region{"FR", "33", "0"},
    region{"GB", "44", "0"},  region{"GR", "30", ""},   region{"HK", "852", ""},  region{"HR", "385", "0"},
    region{"HU", "36", "06"}, region{"ID", "62", "0"},  region{"IE", "353", "0"}, region{"IL", "972", "0"},
    region{"IN", "91", "0"},  region{"IS", "354", ""},  region{"IT", "39", ""},   region{"JP", "81", "0"},
    region{"KE", "254", "0"}, region{"KR", "82", "0"},  region{"LT", "370", "0"}, region{"LU", "352", ""},
    region{"LV", "371", ""},  region{"MX", "52", ""},   region{"MY", "60", "0"},  region{"NG", "234", "0"},
    region{"NL", "31", "0"},  region{"NO", "47", ""},   region{"NZ", "64", "0"},  region{"PE", "51", "0"},
    region{"PH", "63", "0"},  region{"PL", "48", ""},   region{"PT", "351", ""},  region{"RO", "40", "0"},
    region{"SA", "966", "0"}, region{"SE", "46", "0"},  region{"SG", "65", ""},   region{"SI", "386", "0"},
    region{"SK", "421", "0"}, region{"TH", "66", "0"},  region{"TR", "90", "0"},  region{"TW", "886", "0"},
    region{"UA", "380", "0"}, region{"US", "1", "1"},   region{"VN", "84", "0"},  region{"ZA", "27", "0"},
};

constexpr std::string_view north_america = "1";

/// Digits of an international number, country code included (ITU-T E.164 allows 15; none in use has under 8).
constexpr std::size_t fewest_digits = 8;
constexpr std::size_t most_digits = 15;

/// The digits of a number without what stands between them.
struct written_number {
    std::string digits;
    bool international = false;
};

error refused(std::string why)
{
    return {errc::invalid_argument, "This is not a phone number that can be used: " + std::move(why)};
}

std::string_view without_scheme(std::string_view text)
{
    constexpr std::string_view scheme = "tel:";
    const bool has_scheme = same_ignoring_case(text.substr(0, scheme.size()), scheme);
    return has_scheme ? trimmed(text.substr(scheme.size())) : text;
}

/// The reason why a character can stand nowhere in a number.
error refused_character(char c)
{
    if (static_cast<unsigned char>(c) > 0x7E) {
        return refused("only the digits 0 to 9 are read.");
    }
    if (c == 'x' || c == 'X' || c == 'e' || c == 'E' || c == '#' || c == ',' || c == ';') {
        return refused("an extension cannot be reached; leave it out.");
    }
    return refused("it has characters other than digits, spaces, '+', '-', '.', '/' and parentheses.");
}

result<written_number> read_digits(std::string_view text)
{
    written_number number;
    if (text.starts_with('+')) {
        number.international = true;
        text.remove_prefix(1);
    }
    int open_parentheses = 0;
    while (!text.empty()) {
        // "+44 (0)20 …": the trunk prefix is for callers inside the country and no part of the international number.
        if (number.international && !number.digits.empty() && text.starts_with("(0)")) {
            text.remove_prefix(3);
            continue;
        }
        const char c = text.front();
        text.remove_prefix(1);
        if (c >= '0' && c <= '9') {
            number.digits += c;
        } else if (c == '(') {
            ++open_parentheses;
        } else if (c == ')') {
            --open_parentheses;
        } else if (c != ' ' && c != '-' && c != '.' && c != '/') {
            return refused_character(c);
        }
        if (open_parentheses < 0 || open_parentheses > 1) {
            return refused("its parentheses do not match.");
        }
    }
    if (open_parentheses != 0) {
        return refused("its parentheses do not match.");
    }
    return number;
}

result<std::string> international_digits(written_number number, std::string_view region_code)
{
    if (number.international) {
        return std::move(number.digits);
    }
    const auto home = std::ranges::find(regions, region_code, &region::code);
    if (home == regions.end()) {
        return refused("it names no country, and the numbers of the default region are not known; begin it with '+'.");
    }
    const std::string_view digits = number.digits;
    const std::string_view international_prefix = home->calling_code == north_america ? "011" : "00";
    if (digits.starts_with(international_prefix)) {
        return std::string(digits.substr(international_prefix.size()));
    }
    const bool dialled_trunk = !home->trunk_prefix.empty() && digits.starts_with(home->trunk_prefix);
    return std::string(home->calling_code) +
           std::string(dialled_trunk ? digits.substr(home->trunk_prefix.size()) : digits);
}

} // namespace

result<std::string> normalize_phone(std::string_view text, std::string_view default_region)
{
    const std::string_view number = without_scheme(trimmed(text));
    auto written = read_digits(number);
    if (!written) {
        return written.error();
    }
    if (written->digits.empty()) {
        return refused("it has no digits.");
    }
    auto digits = international_digits(*std::move(written), default_region);
    if (!digits) {
        return digits.error();
    }
    if (digits->size() < fewest_digits || digits->size() > most_digits || digits->front() == '0') {
        return refused("a number has 8 to 15 digits with its country code, which does not begin with 0.");
    }
    // The one numbering plan with a fixed length that is common enough to catch a missing or surplus digit.
    if (digits->starts_with(north_america) && digits->size() != 11) {
        return refused("a North American number has 10 digits after the country code 1.");
    }
    return "+" + *digits;
}

} // namespace gladly_mcp::gladly
