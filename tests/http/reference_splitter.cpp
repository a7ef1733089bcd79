#include "reference_splitter.hpp"

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>

namespace gladly_mcp::http::testing {
namespace {

constexpr auto none = std::string_view::npos;

enum class outcome { whole, unfinished, refused };

bool is_token(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyz"
                                                   "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == none;
}

bool is_text(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return c == '\t' || (c >= ' ' && c <= '~'); });
}

std::string lower_case(std::string_view text)
{
    std::string lower{text};
    std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower;
}

std::string without_outer_space(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    return first == none ? "" : std::string{text.substr(first, text.find_last_not_of(" \t") - first + 1)};
}

std::vector<std::string> lines_of(std::string_view text)
{
    std::vector<std::string> lines;
    for (std::size_t end = 0; (end = text.find("\r\n")) != none; text.remove_prefix(end + 2))
        lines.emplace_back(text.substr(0, end));
    return lines;
}

bool is_request_line(const std::string& line)
{
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    if (first == none || first == last)
        return false;
    const std::string method = line.substr(0, first);
    const std::string target = line.substr(first + 1, last - first - 1);
    const std::string version = line.substr(last + 1);
    if (method != "GET" && method != "POST" && method != "DELETE" && method != "OPTIONS")
        return false;
    if (!is_text(target) || target.find_first_of(" \t") != none)
        return false;
    return (target.starts_with('/') || (target == "*" && method == "OPTIONS")) &&
           (version == "HTTP/1.1" || version == "HTTP/1.0");
}

std::optional<std::multimap<std::string, std::string>> fields_of(const std::vector<std::string>& lines)
{
    if (lines.size() > 65)
        return std::nullopt;
    std::multimap<std::string, std::string> fields;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const auto colon = lines[i].find(':');
        if (colon == none || !is_token(std::string_view{lines[i]}.substr(0, colon)) ||
            !is_text(std::string_view{lines[i]}.substr(colon + 1)))
            return std::nullopt;
        fields.emplace(lower_case(lines[i].substr(0, colon)), without_outer_space(lines[i].substr(colon + 1)));
    }
    return fields;
}

bool has_forbidden_repetition(const std::multimap<std::string, std::string>& fields)
{
    return std::ranges::any_of(fields, [&](const auto& field) {
        const std::string& name = field.first;
        const bool once = name == "host" || name == "content-length" || name == "transfer-encoding" ||
                          name == "authorization" || name == "origin" || name == "content-type" || name == "expect" ||
                          (name.starts_with("mcp-") && name.size() > 4);
        return once && fields.count(name) > 1;
    });
}

/// Reads the body behind `at`; moves `at` behind it.
outcome read_chunks(std::string_view stream, std::size_t& at, std::string& body)
{
    std::size_t overhead = 0;
    for (;;) {
        const auto end = stream.find('\n', at);
        if (end == none)
            return outcome::unfinished;
        std::string_view line = stream.substr(at, end - at);
        if (!line.ends_with('\r'))
            return outcome::refused;
        line.remove_suffix(1);
        const auto digits = std::min(line.find_first_not_of("0123456789abcdefABCDEF"), line.size());
        if (digits == 0 || digits > 16 || !is_text(line) || (digits < line.size() && line[digits] != ';'))
            return outcome::refused;
        overhead += line.size() - digits;
        if (overhead > 1024)
            return outcome::refused;
        const std::size_t size = std::stoull(std::string{line.substr(0, digits)}, nullptr, 16);
        at = end + 1;
        if (size == 0)
            break;
        if (size > 4 * 1024 * 1024)
            return outcome::refused;
        if (stream.size() - at < size + 2)
            return outcome::unfinished;
        body += stream.substr(at, size);
        at += size;
        if (stream.substr(at, 2) != "\r\n")
            return outcome::refused;
        at += 2;
    }
    for (;;) {
        const auto end = stream.find('\n', at);
        if (end == none)
            return outcome::unfinished;
        std::string_view line = stream.substr(at, end - at);
        at = end + 1;
        if (!line.ends_with('\r'))
            return outcome::refused;
        line.remove_suffix(1);
        if (line.empty())
            return outcome::whole;
        const auto colon = line.find(':');
        if (colon == none || !is_token(line.substr(0, colon)) || !is_text(line))
            return outcome::refused;
        overhead += line.size() + 2;
        if (overhead > 1024)
            return outcome::refused;
    }
}

outcome read_body(const std::multimap<std::string, std::string>& fields, bool is_1_0, std::string_view stream,
                  std::size_t& at, std::string& body)
{
    const auto coding = fields.find("transfer-encoding");
    const auto length = fields.find("content-length");
    if (coding != fields.end()) {
        if (is_1_0 || length != fields.end() || lower_case(coding->second) != "chunked")
            return outcome::refused;
        return read_chunks(stream, at, body);
    }
    if (length == fields.end())
        return outcome::whole;
    const std::string& digits = length->second;
    if (digits.empty() || digits.size() > 19 || digits.find_first_not_of("0123456789") != none)
        return outcome::refused;
    const std::size_t size = std::stoull(digits);
    if (size > 4 * 1024 * 1024)
        return outcome::refused;
    if (stream.size() - at < size)
        return outcome::unfinished;
    body = stream.substr(at, size);
    at += size;
    return outcome::whole;
}

outcome read_request(std::string_view stream, std::size_t& at, std::string& body)
{
    if (stream.substr(at, 2) == "\r\n")
        at += 2;
    const auto end = stream.find("\r\n\r\n", at);
    if (end == none)
        return outcome::unfinished;
    const auto lines = lines_of(stream.substr(at, end + 2 - at));
    at = end + 4;
    if (lines.empty() || !is_request_line(lines[0]))
        return outcome::refused;
    const auto fields = fields_of(lines);
    if (!fields || has_forbidden_repetition(*fields))
        return outcome::refused;
    const bool is_1_0 = lines[0].ends_with("1.0");
    const auto host = fields->find("host");
    if (host == fields->end() ? !is_1_0
                              : host->second.empty() || host->second.find_first_of(" \t\"#,/<>?@\\^`{|}") != none)
        return outcome::refused;
    const auto expect = fields->find("expect");
    if (expect != fields->end() && lower_case(expect->second) != "100-continue")
        return outcome::refused;
    return read_body(*fields, is_1_0, stream, at, body);
}

} // namespace

split split_strictly(std::string_view stream)
{
    split found;
    for (std::size_t at = 0; at < stream.size();) {
        std::string body;
        const outcome came = read_request(stream, at, body);
        found.refused = came == outcome::refused;
        if (came != outcome::whole)
            break;
        found.ends.push_back(at);
        found.bodies.push_back(std::move(body));
    }
    return found;
}

} // namespace gladly_mcp::http::testing
