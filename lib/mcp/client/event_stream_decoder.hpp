#pragma once

#include <gladly_mcp/core/result.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gladly_mcp::mcp {

/// One event of a `text/event-stream`.
struct stream_event {
    std::string type; ///< `message` when the stream names none.
    std::string data;
};

/// Decodes a `text/event-stream` (WHATWG HTML, section 9.2) that comes in pieces. Does no I/O.
///
/// `id` and `retry` serve resuming, which this library does not do, and are ignored. An event that the end of the
/// stream cuts off is lost, as the format has it.
class event_stream_decoder {
public:
    /// `max_event`: bytes of one event, its line under way included.
    explicit event_stream_decoder(std::size_t max_event) noexcept : max_event_(max_event) {}

    /// Takes the next piece and appends the events that it completes. `errc::too_large` for an event over the bound;
    /// the decoder is of no use after that.
    [[nodiscard]] result<void> feed(std::string_view piece, std::vector<stream_event>& events);

private:
    void take_line(std::string_view line, std::vector<stream_event>& events);
    void take_field(std::string_view name, std::string_view value);
    void dispatch(std::vector<stream_event>& events);

    std::size_t max_event_;
    std::string line_;
    std::string type_;
    std::string data_;
    bool first_line_ = true;
    bool after_carriage_return_ = false;
};

} // namespace gladly_mcp::mcp
