#include "gladly/path_template.hpp"

#include <gladly_mcp/core/serialize.hpp>
#include <gladly_mcp/gladly/call.hpp>
#include <gladly_mcp/gladly/id.hpp>
#include <gladly_mcp/http/percent_encoding.hpp>

#include <algorithm>

namespace gladly_mcp::gladly {

namespace {

error refused(const operation& what, std::string_view why)
{
    std::string message(what.id);
    message += ": ";
    message += why;
    return {errc::invalid_argument, std::move(message)};
}

/// Whether `text` is some e-mail address: which one, Gladly knows. It cannot be taken for an id or another path.
bool is_email_address(std::string_view text)
{
    constexpr std::size_t longest_address = 254;
    const auto at = text.find('@');
    return at != 0 && at < text.size() - 1 && text.size() <= longest_address &&
           std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F; });
}

/// The path with its ids filled in; every argument is used exactly once.
result<std::string> build_path(const operation& what, const call_arguments& arguments)
{
    std::string path;
    std::size_t used = 0;
    for (std::string_view rest = what.path; !rest.empty();) {
        const auto segment = next_segment(rest);
        path += '/';
        if (!segment.is_parameter) {
            path += segment.text;
            continue;
        }
        const auto has_name = [&](const auto& argument) { return argument.first == segment.text; };
        if (std::ranges::count_if(arguments.path, has_name) != 1) {
            return refused(what, std::string(segment.text) + " is to be given once.");
        }
        const auto& id = std::ranges::find_if(arguments.path, has_name)->second;
        if (what.email_as_id && is_email_address(id)) {
            path += http::percent_encode(id);
        } else if (valid_id(id)) {
            path += id;
        } else {
            return refused(what, std::string(segment.text) +
                                     " is no id: an id is 1 to 64 letters, digits, '.', '_', '~' and '-'.");
        }
        ++used;
    }
    if (used != arguments.path.size()) {
        return refused(what, "an argument is given that its path does not have.");
    }
    return path;
}

void append_query(std::string& target, const call_arguments& arguments)
{
    char separator = '?';
    for (const auto& [name, value] : arguments.query) {
        target += separator;
        target += http::percent_encode(name);
        target += '=';
        target += http::percent_encode(value);
        separator = '&';
    }
}

/// What the answer may be. Errors are JSON whatever a success is; what a redirect leads to is asked for elsewhere.
std::string_view accepted(answer_format format)
{
    switch (format) {
    case answer_format::json_lines: return "application/x-ndjson, application/x-jsonlines, application/json";
    case answer_format::csv: return "text/csv, application/json";
    case answer_format::mp3: return "audio/mpeg, application/json";
    case answer_format::json:
    case answer_format::redirect: break;
    }
    return "application/json";
}

} // namespace

result<http::request> build_request(const operation& what, const call_arguments& arguments)
{
    const bool wants_body = !what.request_schema.empty();
    if (wants_body != arguments.body.has_value()) {
        return refused(what, wants_body ? "a body is needed." : "it takes no body.");
    }
    auto target = build_path(what, arguments);
    if (!target) {
        return target.error();
    }
    append_query(*target, arguments);

    http::request request;
    request.method = what.method;
    request.target = *std::move(target);
    request.fields.push_back({"Accept", std::string(accepted(what.format))});
    request.replayable = what.retry == retry_class::read;
    if (wants_body) {
        request.fields.push_back({"Content-Type", "application/json"});
        request.body = core::to_json(*arguments.body);
    }
    return request;
}

} // namespace gladly_mcp::gladly
