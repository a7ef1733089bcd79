#pragma once

#include <gladly_mcp/http/handler.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace gladly_mcp::http {

/// How the peer finds the end of an answer.
enum class body_framing : std::uint8_t {
    sized,       ///< By `Content-Length`; statuses that cannot have a body get none.
    chunked,     ///< By the last chunk.
    until_close, ///< By the end of the connection: streams to HTTP/1.0.
};

/// What the head of an answer is made of.
struct response_head {
    unsigned status = 200;
    std::span<const field_view> fields;
    std::string_view extra_fields; ///< Whole lines from constants, appended as they are.
    std::string_view date;         ///< As `format_http_date` gave it.
    body_framing framing = body_framing::sized;
    std::size_t content_length = 0;
    bool keep_alive = true;
};

/// Appends the head to `out`. Appends nothing and returns false if the status is not between 200 and 599, or if a
/// field has a bad name, a byte that a value must not have, or a name that the server itself writes.
[[nodiscard]] bool append_head(std::string& out, const response_head& head);

/// Whether an answer of that status may carry a body.
[[nodiscard]] bool may_have_body(unsigned status) noexcept;

/// The time as RFC 9110 section 5.6.7 wants it in `Date`.
[[nodiscard]] std::string format_http_date(std::chrono::system_clock::time_point when);

} // namespace gladly_mcp::http
