#include "mcp/http_gate.hpp"

#include "mcp/text.hpp"

#include <algorithm>
#include <array>

namespace gladly_mcp::mcp {
namespace {

http::immediate_response refusal(unsigned status, std::string_view message, std::string extra_fields = {})
{
    std::string body = R"({"jsonrpc":"2.0","error":{"code":-32600,"message":")";
    body += message;
    body += R"("}})";
    return {.status = status,
            .content_type = "application/json",
            .body = std::move(body),
            .extra_fields = std::move(extra_fields)};
}

// An unknown, an expired and a missing credential look the same from outside.
http::immediate_response unauthorized()
{
    return refusal(401, "This URL or its credential is not valid.",
                   "WWW-Authenticate: Bearer\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\n");
}

std::string_view without_port(std::string_view host)
{
    if (host.starts_with('[')) {
        const auto end = host.find(']');
        const bool whole = end != std::string_view::npos && (end + 1 == host.size() || host[end + 1] == ':');
        return whole ? host.substr(0, end + 1) : host;
    }
    return host.substr(0, host.find(':'));
}

bool is_loopback(std::string_view host)
{
    static constexpr std::array<std::string_view, 3> names{"localhost", "127.0.0.1", "[::1]"};
    return std::ranges::any_of(names, [&](std::string_view name) { return equal_ignoring_case(name, host); });
}

bool is_loopback_origin(std::string_view origin)
{
    for (const std::string_view scheme : {"http://", "https://"})
        if (origin.starts_with(scheme))
            return is_loopback(without_port(origin.substr(scheme.size())));
    return false;
}

bool has_json_body(const http::request_view& head)
{
    const auto* type = head.find("content-type");
    if (type == nullptr)
        return false;
    return equal_ignoring_case(trim(type->value.substr(0, type->value.find(';'))), "application/json");
}

bool matches_media_range(std::string_view range, std::string_view media_type)
{
    range = trim(range.substr(0, range.find(';')));
    if (range == "*/*" || equal_ignoring_case(range, media_type))
        return true;
    const auto slash = media_type.find('/');
    return range.ends_with("/*") && equal_ignoring_case(range.substr(0, range.size() - 2), media_type.substr(0, slash));
}

} // namespace

http_gate::http_gate(const http_endpoint_options& options)
    : path_(options.path), expires_at_(options.expires_at), hosts_(options.allowed_hosts),
      origins_(options.allowed_origins)
{
    if (!options.token.empty())
        token_.emplace(options.token.reveal());
    if (!options.api_token.empty())
        api_token_.emplace(options.api_token.reveal());
}

std::optional<http::immediate_response> http_gate::judge(const http::request_view& head,
                                                         std::chrono::system_clock::time_point now) const
{
    if (!host_allowed(head))
        return refusal(403, "This Host is not served here; the operator can allow it.");
    if (!origin_allowed(head))
        return refusal(403, "Requests from this Origin are not allowed; the operator can allow it.");
    if (auto wrong = judge_path(head.path(), now))
        return wrong;
    if (!credential_good(head))
        return unauthorized();
    if (head.method == "DELETE")
        return std::nullopt;
    if (head.method != "POST")
        return refusal(405, "Send messages by POST.", "Allow: POST, DELETE\r\n");
    if (!has_json_body(head))
        return refusal(415, "Content-Type must be application/json.");
    if (!accepts(head, "application/json"))
        return refusal(406, "Accept must list application/json and text/event-stream.");
    return std::nullopt;
}

bool http_gate::host_allowed(const http::request_view& head) const
{
    const auto* host = head.find("host");
    if (host == nullptr)
        return false;
    return is_loopback(without_port(host->value)) || std::ranges::any_of(hosts_, [&](const std::string& allowed) {
               return equal_ignoring_case(allowed, host->value) ||
                      equal_ignoring_case(allowed, without_port(host->value));
           });
}

bool http_gate::origin_allowed(const http::request_view& head) const
{
    const auto* origin = head.find("origin");
    if (origin == nullptr) {
        const auto* site = head.find("sec-fetch-site");
        return site == nullptr || site->value != "cross-site";
    }
    return is_loopback_origin(origin->value) || std::ranges::find(origins_, origin->value) != origins_.end();
}

std::optional<http::immediate_response> http_gate::judge_path(std::string_view path,
                                                              std::chrono::system_clock::time_point now) const
{
    const bool below = path.starts_with(path_) && path.size() > path_.size() + 1 && path[path_.size()] == '/';
    if (!token_) {
        if (path != path_)
            return refusal(404, "There is nothing at this path.");
    } else if (!below) {
        return refusal(404, "There is nothing at this path.");
    } else if (!token_->matches(path.substr(path_.size() + 1))) {
        return unauthorized();
    }
    if (expires_at_ && now >= *expires_at_)
        return unauthorized();
    return std::nullopt;
}

bool http_gate::credential_good(const http::request_view& head) const
{
    if (!api_token_)
        return true;
    static constexpr std::string_view scheme = "bearer ";
    const auto* field = head.find("authorization");
    return field != nullptr && field->value.size() > scheme.size() &&
           equal_ignoring_case(field->value.substr(0, scheme.size()), scheme) &&
           api_token_->matches(trim(field->value.substr(scheme.size())));
}

bool accepts(const http::request_view& head, std::string_view media_type)
{
    bool said = false;
    for (const auto& field : head.fields) {
        if (!equal_ignoring_case(field.name, "accept"))
            continue;
        said = true;
        for (std::string_view rest = field.value; !rest.empty();) {
            const auto comma = rest.find(',');
            if (matches_media_range(rest.substr(0, comma), media_type))
                return true;
            rest = comma == std::string_view::npos ? std::string_view{} : rest.substr(comma + 1);
        }
    }
    return !said;
}

} // namespace gladly_mcp::mcp
