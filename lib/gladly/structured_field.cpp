#include "gladly/structured_field.hpp"

#include <algorithm>
#include <charconv>

namespace gladly_mcp::gladly {

namespace {

/// Enough for every field that is honest about its size.
constexpr std::size_t most_members = 32;
constexpr std::size_t most_parameters = 16;

constexpr bool is_token_character(char c) noexcept
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
           std::string_view("!#$%&'*+-.^_`|~:/").find(c) != std::string_view::npos;
}

class structured_reader {
public:
    explicit structured_reader(std::string_view text) noexcept : rest_(text) {}

    std::optional<std::vector<structured_member>> read_list()
    {
        std::vector<structured_member> members;
        skip_blanks();
        while (!rest_.empty()) {
            auto member = read_member();
            if (!member || members.size() == most_members) {
                return std::nullopt;
            }
            members.push_back(*std::move(member));
            skip_blanks();
            if (rest_.empty()) {
                return members;
            }
            if (!take(',')) {
                return std::nullopt;
            }
            skip_blanks();
            if (rest_.empty()) {
                return std::nullopt; // a list does not end with a comma
            }
        }
        return members;
    }

private:
    std::optional<structured_member> read_member()
    {
        structured_member member;
        auto name = rest_.starts_with('"') ? read_string() : read_token();
        if (!name) {
            return std::nullopt;
        }
        member.name = *std::move(name);
        if (take('=')) {
            auto value = read_value();
            if (!value) {
                return std::nullopt;
            }
            member.value = as_integer(*value);
        }
        while (skip_blanks(), take(';')) {
            skip_blanks();
            auto parameter = read_parameter();
            if (!parameter || member.parameters.size() == most_parameters) {
                return std::nullopt;
            }
            member.parameters.push_back(*std::move(parameter));
        }
        return member;
    }

    std::optional<structured_parameter> read_parameter()
    {
        auto name = read_token();
        if (!name) {
            return std::nullopt;
        }
        structured_parameter parameter{.name = *std::move(name), .value = std::nullopt};
        if (take('=')) {
            auto value = read_value();
            if (!value) {
                return std::nullopt;
            }
            parameter.value = as_integer(*value);
        }
        return parameter;
    }

    std::optional<std::string> read_value() { return rest_.starts_with('"') ? read_string() : read_token(); }

    std::optional<std::string> read_token()
    {
        const auto end = std::ranges::find_if_not(rest_, is_token_character);
        std::string token(rest_.begin(), end);
        rest_.remove_prefix(token.size());
        return token.empty() ? std::nullopt : std::optional(std::move(token));
    }

    std::optional<std::string> read_string()
    {
        rest_.remove_prefix(1);
        std::string text;
        while (!rest_.empty()) {
            char c = rest_.front();
            rest_.remove_prefix(1);
            if (c == '"') {
                return text;
            }
            if (c == '\\') {
                if (rest_.empty()) {
                    return std::nullopt;
                }
                c = rest_.front();
                rest_.remove_prefix(1);
            }
            text += c;
        }
        return std::nullopt;
    }

    static std::optional<std::int64_t> as_integer(std::string_view text)
    {
        std::int64_t value = 0;
        const char* const end = text.data() + text.size();
        const auto read = std::from_chars(text.data(), end, value);
        return read.ec == std::errc{} && read.ptr == end ? std::optional(value) : std::nullopt;
    }

    bool take(char c)
    {
        if (!rest_.starts_with(c)) {
            return false;
        }
        rest_.remove_prefix(1);
        return true;
    }

    void skip_blanks()
    {
        while (rest_.starts_with(' ') || rest_.starts_with('\t')) {
            rest_.remove_prefix(1);
        }
    }

    std::string_view rest_;
};

} // namespace

std::optional<std::int64_t> structured_member::parameter(std::string_view wanted) const
{
    const auto found = std::ranges::find(parameters, wanted, &structured_parameter::name);
    return found == parameters.end() ? std::nullopt : found->value;
}

std::optional<std::vector<structured_member>> parse_structured_list(std::string_view text)
{
    return structured_reader(text).read_list();
}

} // namespace gladly_mcp::gladly
