#include <gladly_mcp/core/error.hpp>
#include <gladly_mcp/core/result.hpp>

#include <ostream>
#include <utility>

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

error::error(errc code, std::string message, gladly_mcp::effect may_have_happened)
    : code_(code), effect_(may_have_happened), message_(std::move(message))
{}

error::error(errc code, std::string message, detail_type detail, gladly_mcp::effect may_have_happened)
    : code_(code), effect_(may_have_happened), message_(std::move(message)), detail_(std::move(detail))
{}

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
