#include "endpoint_settings.hpp"

#include "account.hpp"

#include <gladly_mcp/core/timestamp.hpp>

#include <boost/asio/ip/address.hpp>

#include <algorithm>
#include <charconv>

namespace program {
namespace {

using gladly_mcp::errc;
using gladly_mcp::error;
using gladly_mcp::result;

constexpr std::size_t shortest_token = 16;

error wrong(std::string message)
{
    return {errc::invalid_argument, std::move(message)};
}

bool may_stand_in_url(std::string_view token)
{
    return std::ranges::all_of(token, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("-._~").find(c) != std::string_view::npos;
    });
}

result<std::string> token_from(const std::string& variable, std::string_view flag)
{
    std::string token = environment(variable);
    if (token.empty())
        return wrong("the variable " + variable + ", which " + std::string(flag) + " names, is not set");
    if (token.size() < shortest_token || !may_stand_in_url(token))
        return wrong("the token in " + variable +
                     " needs at least 16 characters of A-Z a-z 0-9 - . _ ~; make one with "
                     "`openssl rand -hex 32`");
    return token;
}

} // namespace

result<listen_address> parse_listen_address(std::string_view text)
{
    const error malformed = wrong("--listen takes ADDRESS:PORT, for example 127.0.0.1:8080 or [::1]:8080");
    const auto colon = text.rfind(':');
    if (colon == std::string_view::npos)
        return malformed;
    std::string_view host = text.substr(0, colon);
    const std::string_view digits = text.substr(colon + 1);
    listen_address where;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), where.port);
    if (read.ec != std::errc{} || read.ptr != digits.data() + digits.size() || digits.empty())
        return malformed;
    if (host.starts_with('[') && host.ends_with(']'))
        host = host.substr(1, host.size() - 2);
    where.address = host == "localhost" ? "127.0.0.1" : std::string(host);
    boost::system::error_code problem;
    const auto address = boost::asio::ip::make_address(where.address, problem);
    if (problem)
        return malformed;
    where.loopback = address.is_loopback();
    return where;
}

result<gladly_mcp::mcp::http_endpoint_options>
endpoint_settings(const serve_options& options, const listen_address& where, std::chrono::system_clock::time_point now)
{
    gladly_mcp::mcp::http_endpoint_options out;
    out.allowed_hosts = options.allowed_hosts;
    out.allowed_origins = options.allowed_origins;
    if (!where.loopback)
        out.allowed_hosts.push_back(where.address);
    if (!options.endpoint_token_env.empty()) {
        auto token = token_from(options.endpoint_token_env, "--endpoint-token-env");
        if (!token)
            return token.error();
        out.token = std::move(*token);
    }
    if (!options.api_token_env.empty()) {
        auto token = token_from(options.api_token_env, "--require-api-token-env");
        if (!token)
            return token.error();
        out.api_token = std::move(*token);
    }
    if (!where.loopback && out.token.empty() && out.api_token.empty())
        return wrong("listening on " + where.address +
                     " lets other machines in: add --endpoint-token-env VAR (a secret "
                     "URL) or --require-api-token-env VAR, or listen on 127.0.0.1");
    if (!options.expires_at.empty()) {
        const auto parsed = gladly_mcp::core::timestamp::parse(options.expires_at);
        if (!parsed || !parsed->time())
            return wrong("--expires-at takes an RFC 3339 time, for example 2027-01-31T12:00:00Z");
        out.expires_at = std::chrono::time_point_cast<std::chrono::system_clock::duration>(*parsed->time());
        if (*out.expires_at < now + std::chrono::minutes(1))
            return wrong("--expires-at must lie at least 60 seconds ahead");
    }
    return out;
}

} // namespace program
