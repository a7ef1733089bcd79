#include "gladly/session.hpp"

#include "gladly/ascii.hpp"
#include "gladly/basic_credentials.hpp"
#include "gladly/json_call.hpp"

#include <gladly_mcp/http/client.hpp>

#include <algorithm>
#include <string_view>
#include <utility>

namespace gladly_mcp::gladly::detail {

namespace {

error bad_option(std::string message)
{
    return {errc::invalid_argument, std::move(message)};
}

error retired(const operation& what)
{
    return {errc::unsupported, std::string(what.id) +
                                   ": Gladly's newest documents leave it out; client_options::retired_operations "
                                   "makes it callable."};
}

/// Whether `text` is one label of a host name (RFC 1123, 2.1).
bool is_host_label(std::string_view text)
{
    constexpr std::size_t longest_label = 63;
    const auto is_label_character = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    };
    return !text.empty() && text.size() <= longest_label && std::ranges::all_of(text, is_label_character) &&
           text.front() != '-' && text.back() != '-';
}

/// Paths of operations begin with `/api/v1`; people copy addresses that end with it.
std::string_view without_api_path(std::string_view url)
{
    for (const std::string_view end : {"/", "/api/v1"}) {
        if (url.ends_with(end)) {
            url.remove_suffix(end.size());
        }
    }
    return url;
}

result<http::origin> find_origin(const client_options& options)
{
    if (!options.base_url.empty()) {
        return http::parse_origin(without_api_path(options.base_url));
    }
    if (options.organization.empty()) {
        return bad_option("client_options: organization or base_url is needed.");
    }
    if (!is_host_label(options.organization)) {
        return bad_option("client_options: organization is the first label of the host, such as \"acme\".");
    }
    std::string host;
    std::ranges::transform(options.organization, std::back_inserter(host), to_lower);
    return http::origin{.tls = true, .host = host + ".gladly.com", .port = 443};
}

std::optional<error> check_credentials(const client_options& options)
{
    if (options.user.empty()) {
        return bad_option("client_options: user is needed, the e-mail address of the API token's agent.");
    }
    if (options.token.empty()) {
        return bad_option("client_options: token is needed, an API token.");
    }
    const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
    if (options.user.find(':') != std::string::npos || std::ranges::any_of(options.user, is_control) ||
        std::ranges::any_of(options.token.reveal(), is_control)) {
        return bad_option("client_options: user has a colon, or user or token a control character.");
    }
    return std::nullopt;
}

} // namespace

session::session(boost::asio::any_io_executor executor, client_options options)
    : fault_(check_credentials(options)), transport_(std::move(options.transport)), deadline_(options.deadline),
      phone_region_(std::move(options.phone_region)), clock_(options.clock), sleeper_(options.sleeper),
      random_(options.random), policy_(options.retry.value_or(retry_policy{.attempts = 1})),
      quota_(std::make_unique<retry_quota>(policy_.quota)), limiter_(std::move(options.limiter)),
      retired_operations_(options.retired_operations), attachment_hosts_(std::move(options.attachment_hosts))
{
    if (auto origin = find_origin(options)) {
        origin_ = *std::move(origin);
    } else {
        fault_ = origin.error();
    }
    if (deadline_ <= std::chrono::milliseconds::zero()) {
        fault_ = bad_option("client_options: deadline must be longer than nothing.");
    }
    if (clock_ == nullptr || sleeper_ == nullptr || random_ == nullptr) {
        fault_ = bad_option("client_options: clock, sleeper and random must not be null.");
    }
    if (fault_) {
        return;
    }
    authorization_ = basic_credentials(options.user, options.token);
    if (!transport_) {
        transport_ = std::make_shared<http::client>(std::move(executor));
    }
}

void session::address(const operation& what, http::request& request) const
{
    request.to = origin_;
    request.deadline = deadline_;
    if (!what.public_access) {
        request.fields.push_back({"Authorization", std::string(authorization_.reveal())});
    }
}

boost::asio::awaitable<result<answer>> session::exchange(std::shared_ptr<const session> self, const operation& what,
                                                         call_arguments arguments)
{
    if (self->fault_) {
        co_return *self->fault_;
    }
    if (what.retired && !self->retired_operations_) {
        co_return retired(what);
    }
    if (what.format != answer_format::json) {
        co_return streamed_only(what);
    }
    auto request = build_request(what, arguments);
    if (!request) {
        co_return request.error();
    }
    self->address(what, *request);
    json_call call(what, arguments);
    const auto deadline = self->deadline_from_now();
    const auto attempts = co_await perform(*self, call, *std::move(request), deadline);
    if (!attempts) {
        co_return attempts.error();
    }
    call.outcome().attempts = *attempts;
    co_return std::move(call.outcome());
}

} // namespace gladly_mcp::gladly::detail
