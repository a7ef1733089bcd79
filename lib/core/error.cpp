#include <gladly_mcp/core/error.hpp>
#include <gladly_mcp/core/result.hpp>

#include <ostream>
#include <utility>
#include <variant>

namespace gladly_mcp {

std::string_view to_string(errc code) noexcept
{
    switch (code) {
    case errc::invalid_argument: return "invalid_argument";
    case errc::decode_failed: return "decode_failed";
    case errc::malformed_json: return "malformed_json";
    case errc::not_found: return "not_found";
    case errc::moved: return "moved";
    case errc::conflict: return "conflict";
    case errc::invalid_request: return "invalid_request";
    case errc::unauthorized: return "unauthorized";
    case errc::forbidden: return "forbidden";
    case errc::rate_limited: return "rate_limited";
    case errc::server_error: return "server_error";
    case errc::unexpected_response: return "unexpected_response";
    case errc::too_large: return "too_large";
    case errc::not_sent: return "not_sent";
    case errc::tls_failed: return "tls_failed";
    case errc::connection_lost: return "connection_lost";
    case errc::timed_out: return "timed_out";
    case errc::cancelled: return "cancelled";
    case errc::closed: return "closed";
    case errc::protocol_error: return "protocol_error";
    case errc::rpc_error: return "rpc_error";
    case errc::unsupported: return "unsupported";
    case errc::internal: return "internal";
    }
    return "unknown";
}

std::string_view to_string(stop_reason why) noexcept
{
    switch (why) {
    case stop_reason::none: return "none";
    case stop_reason::not_retryable: return "not_retryable";
    case stop_reason::effect_possible: return "effect_possible";
    case stop_reason::attempts_exhausted: return "attempts_exhausted";
    case stop_reason::deadline: return "deadline";
    case stop_reason::wait_too_long: return "wait_too_long";
    case stop_reason::quota: return "quota";
    case stop_reason::cancelled: return "cancelled";
    }
    return "unknown";
}

error::error(errc code, std::string message, gladly_mcp::effect may_have_happened)
    : code_(code), effect_(may_have_happened), message_(std::move(message))
{}

class error::any_detail : public std::variant<moved_detail, conflict_detail, invalid_request_detail, rate_limit_detail,
                                              decode_failure, rpc_failure> {
public:
    using variant::variant;
};

template <error_detail Detail>
error::error(errc code, std::string message, Detail detail, gladly_mcp::effect may_have_happened)
    : code_(code), effect_(may_have_happened), message_(std::move(message)),
      detail_(std::make_shared<const any_detail>(std::move(detail)))
{}

template <error_detail T>
const T* error::detail_as() const noexcept
{
    return detail_ == nullptr ? nullptr : std::get_if<T>(detail_.get());
}

#define GLADLY_MCP_INSTANTIATE(T)                                                                                      \
    template GLADLY_MCP_API error::error(errc, std::string, T, gladly_mcp::effect);                                    \
    template GLADLY_MCP_API const T* error::detail_as<T>() const noexcept;
GLADLY_MCP_INSTANTIATE(moved_detail)
GLADLY_MCP_INSTANTIATE(conflict_detail)
GLADLY_MCP_INSTANTIATE(invalid_request_detail)
GLADLY_MCP_INSTANTIATE(rate_limit_detail)
GLADLY_MCP_INSTANTIATE(decode_failure)
GLADLY_MCP_INSTANTIATE(rpc_failure)
#undef GLADLY_MCP_INSTANTIATE

error& error::set_detail_of(const error& other) noexcept
{
    if (other.detail_ != nullptr)
        detail_ = other.detail_;
    return *this;
}

error& error::set_http_status(int status) noexcept
{
    http_status_ = status;
    return *this;
}

error& error::set_effect(gladly_mcp::effect value) noexcept
{
    effect_ = value;
    return *this;
}

error& error::set_attempts(unsigned count, gladly_mcp::stop_reason why) noexcept
{
    attempts_ = count;
    stop_reason_ = why;
    return *this;
}

std::ostream& operator<<(std::ostream& out, const error& value)
{
    out << to_string(value.code()) << ": " << value.message();
    if (value.http_status() != 0)
        out << " (HTTP " << value.http_status() << ')';
    if (const auto* where = value.detail_as<decode_failure>())
        out << " at \"" << where->pointer << "\": expected " << where->expected << ", found " << where->found;
    return out;
}

system_error::system_error(gladly_mcp::error cause) : std::runtime_error(cause.message()), cause_(std::move(cause)) {}

void throw_exception_from_error(const error& cause, const boost::source_location&)
{
    throw system_error(cause);
}

} // namespace gladly_mcp
