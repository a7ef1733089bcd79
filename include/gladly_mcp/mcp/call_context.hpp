#pragma once

#include <gladly_mcp/core/config.hpp>

#include <boost/asio/awaitable.hpp>
#include <boost/json/object.hpp>

#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace gladly_mcp::mcp {

/// What surrounds one tool call. Valid until the handler has completed.
///
/// When the client cancels, the handler's coroutine is cancelled: whatever it awaits completes with
/// `operation_aborted`, and no answer leaves.
class GLADLY_MCP_API call_context {
public:
    call_context(const call_context&) = delete;
    call_context& operator=(const call_context&) = delete;

    /// The name under which the tool was called.
    [[nodiscard]] std::string_view tool_name() const noexcept { return tool_name_; }

    /// The protocol revision that the caller speaks, e.g. `2026-07-28`.
    [[nodiscard]] std::string_view protocol_version() const noexcept { return protocol_version_; }

    /// Name and version that the client states, for display and logs only; null when it states none.
    [[nodiscard]] const boost::json::object* client_info() const noexcept { return client_info_; }

    /// The capabilities that the client declares; empty when none.
    [[nodiscard]] const boost::json::object& client_capabilities() const noexcept { return *client_capabilities_; }

    /// Whether the client asked to be told of progress.
    [[nodiscard]] virtual bool wants_progress() const noexcept = 0;

    /// Tells the client how far the call is; does nothing when it did not ask. `done` must grow from call to call:
    /// a value that does not is dropped.
    [[nodiscard]] virtual boost::asio::awaitable<void> progress(double done, std::optional<double> total = std::nullopt,
                                                                std::string message = {}) = 0;

protected:
    call_context() noexcept;
    ~call_context() = default;

    std::string_view tool_name_;
    std::string_view protocol_version_;
    const boost::json::object* client_info_ = nullptr;
    const boost::json::object* client_capabilities_;
};

} // namespace gladly_mcp::mcp
