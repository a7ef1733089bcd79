#pragma once

#include <gladly_mcp/mcp/call_context.hpp>
#include <gladly_mcp/mcp/tool.hpp>

#include <boost/asio/awaitable.hpp>

#include <functional>
#include <utility>

namespace gladly_mcp::mcp {

/// What runs when a tool is called: a plain function, or one that gives an awaitable.
///
/// A plain function runs on the connection's own coroutine and should be quick. An awaitable is cancelled when the
/// client cancels. The arguments are always an object; they and the context live
/// until the handler has completed. An exception that leaves a
/// handler becomes a failed result that tells the client nothing of it.
class tool_handler {
public:
    using plain = std::function<tool_result(call_context&, const boost::json::value&)>;
    using awaiting = std::function<boost::asio::awaitable<tool_result>(call_context&, const boost::json::value&)>;

    tool_handler(plain function) : plain_(std::move(function)) {}       // NOLINT(google-explicit-constructor)
    tool_handler(awaiting function) : awaiting_(std::move(function)) {} // NOLINT(google-explicit-constructor)

    /// The plain function, or null.
    [[nodiscard]] const plain* as_plain() const noexcept { return plain_ ? &plain_ : nullptr; }

    /// The awaiting function, or null.
    [[nodiscard]] const awaiting* as_awaiting() const noexcept { return awaiting_ ? &awaiting_ : nullptr; }

private:
    plain plain_; // at most one of the two is set
    awaiting awaiting_;
};

} // namespace gladly_mcp::mcp
