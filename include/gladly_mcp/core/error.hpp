#pragma once

#include <gladly_mcp/core/config.hpp>

#include <boost/json/object.hpp>

#include <chrono>
#include <concepts>
#include <cstdint>
#include <iosfwd>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace gladly_mcp {

/// What went wrong, in one word. Each value says who can mend it.
enum class errc : std::uint8_t {
    invalid_argument = 1, ///< The caller passed something that was refused before anything was sent.
    decode_failed,        ///< JSON did not have the shape that was expected; see `decode_failure`.
    malformed_json,       ///< Text was not JSON, or broke a bound of the parser (size, depth, duplicate key).
    not_found,            ///< The thing does not exist (HTTP 404).
    moved,                ///< The customer was merged into another one; see `moved`.
    conflict,             ///< A unique value is taken (HTTP 409); see `conflict`.
    invalid_request,      ///< Gladly refused the request (HTTP 400); see `invalid_request`.
    unauthorized,         ///< Credentials are missing or wrong (HTTP 401).
    forbidden,            ///< The credentials lack a permission (HTTP 403).
    rate_limited,         ///< Too many requests (HTTP 429); see `rate_limited`.
    server_error,         ///< The service failed (HTTP 5xx).
    unexpected_response,  ///< An answer that the contract does not know (status, redirect, body).
    too_large,            ///< A message is over a bound of ours.
    not_sent,             ///< Resolving, connecting or the handshake failed: nothing left this process.
    tls_failed,           ///< The peer's certificate or the TLS handshake was refused; nothing was sent.
    connection_lost,      ///< The connection broke after bytes of the request had been written.
    timed_out,            ///< A deadline passed; `effect()` says whether the request may have left.
    cancelled,            ///< The caller gave up.
    closed,               ///< The transport has ended; there are no further messages.
    protocol_error,       ///< The peer broke the protocol (HTTP framing, JSON-RPC, MCP).
    rpc_error,            ///< The peer answered with a JSON-RPC error; see `rpc_failure`.
    unsupported,          ///< The peer does not offer what was asked for.
    internal,             ///< A bug or an exception of a handler; the text tells no details.
};

/// Returns the enumerator's name, for logs and machine-readable details.
[[nodiscard]] GLADLY_MCP_API std::string_view to_string(errc code) noexcept;

/// Whether the failed call may have changed something at the other side.
enum class effect : std::uint8_t {
    none,     ///< Nothing was changed: the request did not leave, or the answer says that it was refused.
    possible, ///< Unknown: the request left, and no answer tells what became of it.
};

/// Why a failed call was not sent again.
enum class stop_reason : std::uint8_t {
    none,               ///< Nobody thought of it: the call failed before it could be sent, or is none that is repeated.
    not_retryable,      ///< The same request would fail alike, or its operation is never repeated after this failure.
    effect_possible,    ///< The request may have taken effect, and sending it again might act twice.
    attempts_exhausted, ///< It was sent as often as the policy allows.
    deadline,           ///< The next attempt would have begun after the call's deadline.
    wait_too_long,      ///< The wait that the peer or the local limiter asks for is longer than a call may wait.
    quota,              ///< Too many calls failed of late, so a failing service is left alone.
    cancelled,          ///< The caller gave up.
};

/// Returns the enumerator's name, for logs and machine-readable details.
[[nodiscard]] GLADLY_MCP_API std::string_view to_string(stop_reason why) noexcept;

/// One problem that Gladly names in an error body.
struct field_problem {
    std::string attr;         ///< Dotted path or free name, as sent; may be empty. Remote text.
    std::string code;         ///< `blank`, `invalid`, `moved`, `taken`, `too_long`, … an open set; may be empty.
    std::string detail;       ///< Remote text; may be empty. Never show it to a model as our own words.
    boost::json::object meta; ///< Machine details, e.g. `{"old":…,"new":…}`.
};

/// A merged customer: `old_id` is gone, `new_id` is the id to use from now on.
struct moved_detail {
    std::string old_id;
    std::string new_id;
};

/// A unique value that is taken; `existing_id` names its owner when Gladly tells.
struct conflict_detail {
    std::vector<field_problem> problems;
    std::string existing_id;
};

/// The refused parts of a request, in the order sent.
struct invalid_request_detail {
    std::vector<field_problem> problems;
};

/// The state of a request budget; absent members were not told by the peer.
struct rate_limit_detail {
    std::optional<std::int64_t> limit;               ///< Requests per window.
    std::optional<std::int64_t> remaining;           ///< Requests left in this window.
    std::optional<std::chrono::seconds> reset;       ///< Time until the window starts anew.
    std::optional<std::chrono::seconds> retry_after; ///< `Retry-After`, if it was sent.
};

/// Where decoding failed: an RFC 6901 JSON pointer, what was expected there and what came.
struct decode_failure {
    std::string pointer;
    std::string expected;
    std::string found;
};

/// A JSON-RPC error object, as received.
struct rpc_failure {
    std::int64_t code = 0;
    std::string message;
    std::optional<boost::json::value> data;
};

/// What an `error` may carry beside its code and text.
template <class T>
concept error_detail =
    std::same_as<T, moved_detail> || std::same_as<T, conflict_detail> || std::same_as<T, invalid_request_detail> ||
    std::same_as<T, rate_limit_detail> || std::same_as<T, decode_failure> || std::same_as<T, rpc_failure>;

/// A failed call: what happened, whether it may have had an effect, and a typed detail.
///
/// Remote text lives in the detail only; `message()` is always this library's own sentence. Copies share the detail,
/// which never changes.
/// Distinct objects: safe. Shared objects: unsafe for writing.
class GLADLY_MCP_API error {
public:
    /// An internal error without a text: what `result<T>::error()` answers when there is no error.
    error() noexcept : code_(errc::internal), effect_(gladly_mcp::effect::none) {}

    error(errc code, std::string message, effect may_have_happened = effect::none);

    template <error_detail Detail>
    error(errc code, std::string message, Detail detail, effect may_have_happened = effect::none);

    [[nodiscard]] errc code() const noexcept { return code_; }
    [[nodiscard]] const std::string& message() const noexcept { return message_; }

    /// Whether the call may have changed something at the other side.
    [[nodiscard]] gladly_mcp::effect effect() const noexcept { return effect_; }

    /// The HTTP status of the answer, or 0 when there was none.
    [[nodiscard]] int http_status() const noexcept { return http_status_; }

    /// How often the request was handed to the transport; 0 when it never was. Set by the Gladly client.
    [[nodiscard]] unsigned attempts() const noexcept { return attempts_; }

    /// Why there was no further attempt. Set by the Gladly client.
    [[nodiscard]] gladly_mcp::stop_reason stop_reason() const noexcept { return stop_reason_; }

    /// The detail as `T`, or null when it is another one. It lives as long as any copy of this error, so
    /// `outcome.error().detail_as<T>()` is good while `outcome` is.
    template <error_detail T>
    [[nodiscard]] const T* detail_as() const noexcept;

    error& set_http_status(int status) noexcept;
    error& set_effect(gladly_mcp::effect value) noexcept;
    error& set_attempts(unsigned count, gladly_mcp::stop_reason why) noexcept;

    /// Takes over the detail of `other`, if it has one.
    error& set_detail_of(const error& other) noexcept;

private:
    class any_detail;

    errc code_;
    gladly_mcp::effect effect_;
    gladly_mcp::stop_reason stop_reason_ = gladly_mcp::stop_reason::none;
    int http_status_ = 0;
    unsigned attempts_ = 0;
    std::string message_;
    std::shared_ptr<const any_detail> detail_; // defined in the library: a variant here would cost each includer dearly
};

GLADLY_MCP_API std::ostream& operator<<(std::ostream& out, const error& value);

/// The one exception that crosses the API: thrown by `.value()` of a failed `result`.
class GLADLY_MCP_API system_error : public std::runtime_error {
public:
    explicit system_error(gladly_mcp::error cause);
    [[nodiscard]] const gladly_mcp::error& error() const noexcept { return cause_; }

private:
    gladly_mcp::error cause_;
};

} // namespace gladly_mcp
