#pragma once

#include <gladly_mcp/http/transport.hpp>
#include <gladly_mcp/mcp/message_transport.hpp>

#include <boost/asio/any_io_executor.hpp>

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace gladly_mcp::mcp {

/// Where an MCP endpoint is and what is sent along.
struct http_client_transport_options {
    http::origin origin{};
    std::string path = "/mcp";          ///< Origin form; with a secret endpoint `/mcp/<token>`.
    std::vector<http::field> headers{}; ///< Sent with every request, e.g. `Authorization`.

    /// The longest that one exchange may take. A client's own time-out ends it earlier.
    std::chrono::milliseconds deadline{120'000};

    std::size_t max_event = std::size_t{32} << 20U; ///< Bytes of one event in a streamed answer.
};

/// Makes a transport that sends each message as a POST of its own to a Streamable HTTP endpoint, in every revision from
/// 2025-03-26 on, and reads what the answers bring.
///
/// In 2026-07-28 the headers `MCP-Protocol-Version`, `Mcp-Method` and `Mcp-Name` are made from the message; in older
/// sessions the agreed version and `Mcp-Session-Id` go along from the answer to `initialize` on, and `close` asks the
/// server to end the session without waiting for it.
///
/// Answers are JSON or a stream of events. Through `http::transport` each comes whole, so the progress of a call is
/// read together with its result. There is no stream by GET.
///
/// `write` completes when its exchange has ended and fails when no answer to its request came: with what
/// `http::transport` fails with, and by status with `errc::unauthorized` (401), `errc::forbidden` (403),
/// `errc::closed` (404 in a session, which is over then, as is the transport), `errc::not_found` (404),
/// `errc::rate_limited` (429), `errc::server_error` (5xx), `errc::unexpected_response` (others) or
/// `errc::protocol_error` (an answer that is none). A 4xx other than 401 and 403 that carries a JSON-RPC error is read
/// as the answer instead.
///
/// Cancellation of `write`: terminal; ends the exchange. Thread safety: as `message_transport`, on `executor`.
[[nodiscard]] GLADLY_MCP_API std::unique_ptr<message_transport>
make_http_client_transport(boost::asio::any_io_executor executor, std::shared_ptr<http::transport> transport,
                           http_client_transport_options options);

} // namespace gladly_mcp::mcp
