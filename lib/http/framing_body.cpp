#include "ascii.hpp"
#include "character_class.hpp"

#include <gladly_mcp/http/framing_guard.hpp>

#include <algorithm>
#include <cstring>

namespace gladly_mcp::http {
namespace {

constexpr unsigned largest_chunk_digits = 16; ///< Leading zeros included.

/// The value of a hexadecimal digit, or 16.
[[nodiscard]] std::size_t hex_value(char c) noexcept
{
    if (c >= '0' && c <= '9')
        return static_cast<std::size_t>(c - '0');
    const char low = to_lower(c);
    return low >= 'a' && low <= 'f' ? static_cast<std::size_t>(low - 'a') + 10 : 16;
}

} // namespace

framing_guard::event framing_guard::read_sized_body() noexcept
{
    body_end_ = body_begin_ + std::min(end_ - body_begin_, content_length_);
    parse_ = body_end_;
    if (body_end_ - body_begin_ < content_length_)
        return event::need_more;
    state_ = state::complete;
    return event::request;
}

framing_guard::event framing_guard::read_chunked_body() noexcept
{
    while (parse_ != end_) {
        if (state_ == state::chunk_data)
            copy_chunk_data();
        else if (!read_chunk_byte(data_[parse_++]))
            return event::refused;
        if (state_ == state::complete)
            return event::request;
    }
    return event::need_more;
}

void framing_guard::copy_chunk_data() noexcept
{
    const std::size_t count = std::min(end_ - parse_, chunk_left_);
    if (body_end_ != parse_)
        std::memmove(data_.get() + body_end_, data_.get() + parse_, count);
    body_end_ += count;
    parse_ += count;
    chunk_left_ -= count;
    if (chunk_left_ == 0)
        state_ = state::chunk_data_cr;
}

bool framing_guard::read_chunk_byte(char byte) noexcept
{
    switch (state_) {
    case state::chunk_size: return read_chunk_digit(byte);
    case state::chunk_extension:
        if (byte == '\r') {
            state_ = state::chunk_size_lf;
            return true;
        }
        return is_byte_of(value_byte, byte) ? count_overhead()
                                            : refuse(400, "A chunk extension has a control or 8-bit byte.");
    case state::chunk_size_lf:
        if (byte != '\n')
            return refuse(400, "A chunk size does not end with CR LF.");
        state_ = chunk_left_ != 0 ? state::chunk_data : state::trailer_start;
        chunk_digits_ = 0;
        return true;
    case state::chunk_data_cr:
        state_ = state::chunk_data_lf;
        return byte == '\r' || refuse(400, "A chunk is longer than its size says.");
    case state::chunk_data_lf:
        state_ = state::chunk_size;
        return byte == '\n' || refuse(400, "A chunk does not end with CR LF.");
    default: return read_trailer_byte(byte);
    }
}

bool framing_guard::read_chunk_digit(char byte) noexcept
{
    const std::size_t value = hex_value(byte);
    if (value < 16) {
        if (++chunk_digits_ > largest_chunk_digits)
            return refuse(400, "A chunk size has too many digits.");
        const std::size_t room = limits_.max_body - (body_end_ - body_begin_);
        // Compared so that nothing can overflow.
        if (chunk_left_ > room / 16 || value > room - chunk_left_ * 16)
            return refuse(413, "The body is too large.");
        chunk_left_ = chunk_left_ * 16 + value;
        return true;
    }
    if (chunk_digits_ == 0)
        return refuse(400, "A chunk size is missing.");
    if (byte == '\r') {
        state_ = state::chunk_size_lf;
        return true;
    }
    if (byte != ';')
        return refuse(400, "A chunk size has a byte that is no digit.");
    state_ = state::chunk_extension;
    return count_overhead();
}

bool framing_guard::read_trailer_byte(char byte) noexcept
{
    switch (state_) {
    case state::trailer_start:
        if (byte == '\r') {
            state_ = state::final_lf;
            return true;
        }
        state_ = state::trailer_name;
        return is_byte_of(token_byte, byte) ? count_overhead() : refuse(400, "A trailer has no valid name.");
    case state::trailer_name:
        if (byte == ':')
            state_ = state::trailer_value;
        else if (!is_byte_of(token_byte, byte))
            return refuse(400, "A trailer has no valid name.");
        return count_overhead();
    case state::trailer_value:
        if (byte == '\r')
            state_ = state::trailer_lf;
        else if (!is_byte_of(value_byte, byte))
            return refuse(400, "A trailer has a control byte or an 8-bit byte.");
        return count_overhead();
    case state::trailer_lf:
        state_ = state::trailer_start;
        return byte == '\n' ? count_overhead() : refuse(400, "A trailer does not end with CR LF.");
    default: // state::final_lf
        state_ = state::complete;
        return byte == '\n' || refuse(400, "The body does not end with CR LF.");
    }
}

bool framing_guard::count_overhead() noexcept
{
    return ++overhead_ <= limits_.max_chunk_overhead || refuse(400, "There are too many chunk extensions or trailers.");
}

} // namespace gladly_mcp::http
