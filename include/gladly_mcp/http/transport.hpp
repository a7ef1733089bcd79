#pragma once

#include <gladly_mcp/core/result.hpp>
#include <gladly_mcp/http/body_sink.hpp>

#include <boost/asio/awaitable.hpp>

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gladly_mcp::http {

/// One header field of an outbound request or its answer. Names compare without regard to case.
struct field {
    std::string name;
    std::string value;
};

/// Where a request goes: nothing of it ever comes from an answer.
struct origin {
    bool tls = true;
    std::string host; ///< A DNS name or an IP literal; IPv6 without brackets.
    std::uint16_t port = 443;

    friend bool operator==(const origin&, const origin&) = default;
};

/// Parses `https://host[:port]` or `http://host[:port]`, with or without a final slash.
///
/// Host names become lower case. Refuses user information, a path, a query, a fragment, every other scheme, port 0, and
/// hosts that are no plain ASCII name or address (8-bit bytes, punycode labels, a final dot, numbers such as `127.1`)
/// with `errc::invalid_argument`.
/// Plain `http` is accepted for loopback addresses (`localhost`, `127.0.0.0/8`, `::1`) only.
[[nodiscard]] GLADLY_MCP_API result<origin> parse_origin(std::string_view text);

/// `scheme://host[:port]`, the default port left out.
[[nodiscard]] GLADLY_MCP_API std::string to_string(const origin& value);

/// An outbound request. `Host`, `Content-Length` and `Connection` are the transport's to add.
struct request {
    origin to{};
    std::string method = "GET";
    std::string target = "/"; ///< Origin form, already percent-encoded.
    std::vector<field> fields{};
    std::string body{};

    /// Time for the whole exchange: connecting, writing and reading the answer.
    std::chrono::milliseconds deadline{30'000};

    /// True when sending it twice does no harm: only then a request that met a dead pooled connection before the
    /// first byte of an answer may be sent again on a fresh one.
    bool replayable = false;
};

/// The answer to an outbound request, its body read whole.
struct response {
    unsigned status = 0;
    std::vector<field> fields{};
    std::string body{};

    /// The first value of a field, or an empty view when it is absent.
    [[nodiscard]] GLADLY_MCP_API std::string_view find(std::string_view name) const noexcept;

    /// Whether the field is there at all.
    [[nodiscard]] GLADLY_MCP_API bool contains(std::string_view name) const noexcept;
};

/// The seam for outbound requests: the pooled TLS client, an in-process sandbox, a recorder, a fault injector, or
/// the host program's own HTTP stack.
///
/// Contract for implementations:
/// - every status, 3xx included, is an answer and not an error; redirects are never followed;
/// - a failure before the first byte of the request was written is `errc::not_sent` or `errc::tls_failed` with
///   `effect::none`; a later one is `errc::connection_lost`, `errc::timed_out` or `errc::protocol_error` with
///   `effect::possible`;
/// - an answer larger than the implementation's bound is `errc::too_large`;
/// - a terminal cancellation of the coroutine ends the exchange and closes its connection;
/// - nothing is thrown but `std::bad_alloc`.
///
/// Thread safety: `send` and `stream` may be called while others are under way, from the executor that the
/// implementation names.
class GLADLY_MCP_API transport {
public:
    virtual ~transport() = default;

    /// Sends one request and completes with its answer, exactly once.
    [[nodiscard]] virtual boost::asio::awaitable<result<response>> send(request what) = 0;

    /// Sends one request and hands the body of its answer to `sink` piece by piece; completes, exactly once, with the
    /// answer, whose body is empty unless the sink chose `body_use::collect`.
    ///
    /// Beside what `send` promises: an error of the sink ends the exchange, closes its connection and is the outcome; a
    /// body over `limits.max_body` is `errc::too_large`, a peer that stalls or drips `errc::timed_out`. Pieces that the
    /// sink has taken before a failure stay taken: a stream is never begun anew. What the sink throws is passed on.
    /// `sink` must live until the awaitable has completed.
    ///
    /// As it is here it calls `send` and hands over the body in one piece, so every transport can do it and those that
    /// hold answers in memory need no more. One that reads from a network overrides it, to hold a piece at a time.
    [[nodiscard]] virtual boost::asio::awaitable<result<response>> stream(request what, body_sink& sink,
                                                                          stream_limits limits);

protected:
    transport() = default;
    transport(const transport&) = default;
    transport& operator=(const transport&) = default;
};

} // namespace gladly_mcp::http
