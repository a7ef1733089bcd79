#pragma once

#include <gladly_mcp/core/config.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace gladly_mcp::mcp {

/// Splits a stream of bytes into messages, one a line, for stdio and for transports over sockets (no I/O inside).
///
/// A line over the bound is reported once as too long and skipped up to its end. Empty lines are skipped; a carriage
/// return before the line feed is dropped.
class GLADLY_MCP_API line_framer {
public:
    explicit line_framer(std::size_t max_message = 4 * 1024 * 1024) noexcept : max_message_(max_message) {}

    /// One step's outcome: a message, or the news that one was too long.
    struct item {
        std::string message;
        bool too_long = false;
    };

    /// Adds bytes that were read.
    void feed(std::string_view bytes);

    /// Takes the next complete line, if there is one.
    [[nodiscard]] std::optional<item> next();

    /// At the end of the input: takes what stands there without a line feed, if anything.
    [[nodiscard]] std::optional<item> finish();

private:
    [[nodiscard]] std::optional<item> take(std::size_t end);
    void compact();

    std::size_t max_message_;
    std::string buffer_;
    std::size_t begin_ = 0;   // first byte that was not taken yet
    std::size_t scanned_ = 0; // no line feed before this position
    bool skipping_ = false;   // inside a line that was reported as too long
};

} // namespace gladly_mcp::mcp
