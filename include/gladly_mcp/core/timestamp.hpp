#pragma once

#include <gladly_mcp/core/config.hpp>
#include <gladly_mcp/core/result.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace gladly_mcp::core {

/// A point in time as RFC 3339 text: `2024-05-01T09:30:00.123Z`, up to nanoseconds, `Z` or an offset.
///
/// The text is kept byte for byte, so decoding and encoding again changes nothing. Decoding keeps ill-formed text as
/// well (what a service sent must not be lost); `time()` is empty then. Equality compares the text: the same instant
/// spelled in two ways is two values; compare `time()` for instants.
class GLADLY_MCP_API timestamp {
public:
    /// Nanoseconds since 1970 in UTC; reaches from the year 1677 to 2262.
    using instant = std::chrono::sys_time<std::chrono::nanoseconds>;

    /// Makes an empty text.
    timestamp() = default;

    /// Spells `time` in UTC with milliseconds and `Z`; what is finer than a millisecond is cut off.
    timestamp(std::chrono::system_clock::time_point time); // NOLINT(google-explicit-constructor)

    /// Takes RFC 3339 text; `errc::invalid_argument` when it is none.
    [[nodiscard]] static result<timestamp> parse(std::string_view text);

    /// Takes any text as it is, well-formed or not.
    [[nodiscard]] static timestamp from_text(std::string text);

    [[nodiscard]] const std::string& text() const noexcept { return text_; }

    /// The instant; empty when the text is no RFC 3339 time or outside the range of `instant`.
    /// A leap second (`:60`) is the first instant of the next minute.
    [[nodiscard]] std::optional<instant> time() const noexcept;

    friend bool operator==(const timestamp&, const timestamp&) = default;

private:
    std::string text_;
};

} // namespace gladly_mcp::core
