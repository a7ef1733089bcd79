#pragma once

#include <gladly_mcp/core/result.hpp>
#include <gladly_mcp/mcp/message_transport.hpp>
#include <gladly_mcp/mcp/tool.hpp>

#include <boost/asio/awaitable.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gladly_mcp::mcp {

/// How a client finds out which protocol its peer speaks.
enum class era_preference : std::uint8_t {
    probe,       ///< Ask with `server/discover` (2026-07-28); a peer that does not know it gets `initialize`.
    modern_only, ///< Ask with `server/discover`; a peer that does not know it is `errc::unsupported`.
    legacy_only, ///< Begin with `initialize` (2025-11-25 or what the peer answers, down to 2024-11-05).
};

/// What a client says of itself, and its times and bounds.
struct client_options {
    std::string name = "gladly-mcp";    ///< Shown by servers and written to their logs.
    std::string version = "0";          ///< Of the program that uses this client.
    std::string title;                  ///< For people; empty: none.
    boost::json::object capabilities{}; ///< Declared as they are. The client itself answers no request of a server but
                                        ///< `ping`, so empty is right unless you use `request` for such exchanges.

    era_preference era = era_preference::probe;

    /// How long a peer on a stream may be silent on `server/discover` before it gets `initialize`. Older servers that
    /// ignore unknown requests cost this time once per connection.
    std::chrono::milliseconds probe_timeout{5'000};

    /// Time for one request, from the call to the answer. `call_options` may name another.
    std::chrono::milliseconds request_timeout{60'000};

    std::size_t max_tools = 10'000; ///< `list_tools` refuses longer lists with `errc::too_large`.
    std::size_t max_pages = 1'000;  ///< The same for pages: a server that pages in circles ends there.
    std::size_t max_message = std::size_t{32} << 20U; ///< Bytes of one message from the server.
};

/// How far a call is, as the server tells it.
struct progress_update {
    double progress = 0;           ///< Grows from update to update.
    std::optional<double> total{}; ///< What `progress` grows to; absent when unknown.
    std::string message{};         ///< For people; empty: none. Remote text.
};

/// Options of one request.
struct call_options {
    /// Called on the client's executor for each update, never after the request has completed. An exception that leaves
    /// it is dropped. Empty: no progress is asked for.
    std::function<void(const progress_update&)> on_progress{};

    /// Absent: `client_options::request_timeout`. Progress does not extend it.
    std::optional<std::chrono::milliseconds> timeout{};
};

/// An MCP client over one transport: speaks 2026-07-28 statelessly, and 2025-11-25, 2025-06-18, 2025-03-26 and
/// 2024-11-05 after `initialize`, to the same effect.
///
/// Errors of all requests: `errc::rpc_error` with `rpc_failure` (the server refused), `errc::protocol_error` (an answer
/// that breaks the protocol, such as an unknown `resultType`), `errc::timed_out`, `errc::cancelled`, `errc::closed`
/// (the connection ended, or `close()` was called), and what the transport's `write` fails with. A failed tool is a
/// `tool_result` with `is_error` set and not an error.
///
/// Cancellation: terminal, of the coroutine that awaits a request; the request then completes with `errc::cancelled`.
/// A request that times out or is cancelled is called off at the server too: by `notifications/cancelled` on streams
/// and in older sessions, by ending the HTTP exchange in 2026-07-28. A late answer is ignored.
///
/// Any number of requests may be under way. Lifetime: destroying the client closes the transport; requests under way
/// then complete with `errc::closed`. While a client is open it reads, so its `io_context` does not run out of work.
/// Thread safety: use one client from one implicit or explicit strand, the executor that `connect` ran on.
class GLADLY_MCP_API client {
public:
    /// Takes over the transport, finds out what the peer speaks (see `era_preference`) and opens the session if there
    /// is one. Fails as requests do, and with `errc::unsupported` when there is no common version. A peer whose stream
    /// ends during the question is `errc::closed`: some older servers do that; start them anew with `legacy_only`.
    /// On failure the transport is closed.
    [[nodiscard]] static boost::asio::awaitable<result<client>> connect(std::unique_ptr<message_transport> transport,
                                                                        client_options options);
    [[nodiscard]] static boost::asio::awaitable<result<client>> connect(std::unique_ptr<message_transport> transport);

    client(client&&) noexcept;
    client& operator=(client&&) noexcept;
    ~client();

    /// The revision in use, e.g. `2026-07-28`.
    [[nodiscard]] std::string_view protocol_version() const noexcept;

    /// Name and version that the server states (`Implementation`), for display and logs; empty when it states none.
    [[nodiscard]] const boost::json::object& server_info() const noexcept;

    /// The server's capabilities as sent.
    [[nodiscard]] const boost::json::object& capabilities() const noexcept;

    /// The server's hint for the model on how to use it; empty: none. Remote text.
    [[nodiscard]] std::string_view instructions() const noexcept;

    /// Reads the whole list of tools, page by page. An entry that is no tool definition is left out.
    [[nodiscard]] boost::asio::awaitable<result<std::vector<tool>>> list_tools();

    /// Calls a tool. `errc::unsupported` when the server answers that it needs input first.
    [[nodiscard]] boost::asio::awaitable<result<tool_result>> call_tool(std::string name, boost::json::object arguments,
                                                                        call_options options);
    [[nodiscard]] boost::asio::awaitable<result<tool_result>> call_tool(std::string name,
                                                                        boost::json::object arguments);

    /// Asks for a sign of life. `errc::unsupported`, and nothing is sent, in 2026-07-28, which has no `ping`.
    [[nodiscard]] boost::asio::awaitable<result<void>> ping();

    /// Sends any request and completes with the answer's `result` as it came, `resultType` included (`complete` or
    /// `input_required`). `params` is completed with what the revision wants in `_meta`.
    [[nodiscard]] boost::asio::awaitable<result<boost::json::value>>
    request(std::string method, boost::json::object params, call_options options);
    [[nodiscard]] boost::asio::awaitable<result<boost::json::value>> request(std::string method,
                                                                             boost::json::object params);

    /// Ends the connection; may be called twice.
    void close() noexcept;

private:
    class impl;
    explicit client(std::shared_ptr<impl> state) noexcept;
    std::shared_ptr<impl> impl_;
};

} // namespace gladly_mcp::mcp
