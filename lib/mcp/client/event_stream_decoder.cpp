#include "mcp/client/event_stream_decoder.hpp"

#include <utility>

namespace gladly_mcp::mcp {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

} // namespace

result<void> event_stream_decoder::feed(std::string_view piece, std::vector<stream_event>& events)
{
    while (!piece.empty()) {
        // CR, LF and CRLF each end one line, and a CRLF may come in two pieces.
        if (std::exchange(after_carriage_return_, false) && piece.front() == '\n') {
            piece.remove_prefix(1);
            continue;
        }
        const std::size_t end = piece.find_first_of("\r\n");
        line_ += piece.substr(0, end);
        if (line_.size() + data_.size() > max_event_)
            return error(errc::too_large, "an event of the stream is over the bound", effect::possible);
        if (end == std::string_view::npos)
            break;
        after_carriage_return_ = piece[end] == '\r';
        piece.remove_prefix(end + 1);
        take_line(line_, events);
        line_.clear();
    }
    return {};
}

void event_stream_decoder::take_line(std::string_view line, std::vector<stream_event>& events)
{
    if (std::exchange(first_line_, false) && line.substr(0, byte_order_mark.size()) == byte_order_mark)
        line.remove_prefix(byte_order_mark.size());
    if (line.empty())
        return dispatch(events);
    const std::size_t colon = line.find(':');
    if (colon == 0)
        return; // a comment
    if (colon == std::string_view::npos)
        return take_field(line, {});
    std::string_view value = line.substr(colon + 1);
    if (!value.empty() && value.front() == ' ')
        value.remove_prefix(1);
    take_field(line.substr(0, colon), value);
}

void event_stream_decoder::take_field(std::string_view name, std::string_view value)
{
    if (name == "data") {
        data_ += value;
        data_ += '\n';
    } else if (name == "event") {
        type_ = value;
    }
}

void event_stream_decoder::dispatch(std::vector<stream_event>& events)
{
    std::string type = std::exchange(type_, {});
    if (data_.empty())
        return;
    data_.pop_back(); // the line break behind the last line
    events.push_back({.type = type.empty() ? "message" : std::move(type), .data = std::exchange(data_, {})});
}

} // namespace gladly_mcp::mcp
