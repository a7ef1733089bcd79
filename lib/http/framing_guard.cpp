#include "ascii.hpp"
#include "character_class.hpp"

#include <gladly_mcp/http/framing_guard.hpp>

#include <algorithm>
#include <cstring>

namespace gladly_mcp::http {
namespace {

constexpr std::size_t initial_capacity = 4 * 1024;
constexpr std::size_t kept_capacity = 64 * 1024; ///< A buffer that grew beyond this is not kept for the next request.
constexpr std::size_t smallest_read = 512;
constexpr std::size_t largest_length_digits = 19; ///< Always fits 64 bits.

[[nodiscard]] bool is_host_byte(char c) noexcept
{
    // Of what RFC 3986 allows in an authority, without user information and the comma that joins repeated fields.
    return is_byte_of(visible_byte, c) && std::string_view{"\"#,/<>?@\\^`{|}"}.find(c) == std::string_view::npos;
}

} // namespace

framing_guard::framing_guard(const framing_limits& limits) : limits_(limits)
{
    fields_.reserve(std::min<std::size_t>(limits_.max_fields, 16));
}

std::span<char> framing_guard::spare() noexcept
{
    return {data_.get() + end_, capacity_ - end_};
}

std::size_t framing_guard::wanted_room() const noexcept
{
    if (state_ == state::sized_body)
        return std::min(content_length_ - (end_ - body_begin_), kept_capacity / 4);
    // A read into a sliver of room would cost as much as one into plenty.
    return std::max(smallest_read, (body_end_ - body_begin_) / 4);
}

std::span<char> framing_guard::prepare()
{
    if (begin_ == end_)
        begin_ = parse_ = scanned_ = end_ = body_begin_ = body_end_ = 0;
    const std::size_t wanted = wanted_room();
    if (capacity_ - end_ >= wanted)
        return spare();

    const std::size_t held = state_ >= state::chunk_size ? (body_end_ - begin_) + (end_ - parse_) : end_ - begin_;
    std::size_t capacity = capacity_;
    if (state_ == state::sized_body) {
        const std::size_t whole = (body_begin_ - begin_) + content_length_;
        // What the peer announced is believed up to a bound, then it has to send before more is set aside.
        capacity = std::max(capacity, std::min(whole, std::max(kept_capacity, 2 * capacity_)));
    } else if (capacity < held + wanted) {
        capacity = std::max(initial_capacity, held + held / 2 + wanted);
    }
    relocate(capacity);
    return spare();
}

void framing_guard::relocate(std::size_t capacity)
{
    std::unique_ptr<char[]> fresh;
    if (capacity != capacity_)
        fresh = std::make_unique_for_overwrite<char[]>(capacity);
    char* const to = fresh ? fresh.get() : data_.get();
    const char* const from = data_.get();
    const bool has_gap = state_ >= state::chunk_size && body_end_ != parse_;
    const std::size_t front = (has_gap ? body_end_ : end_) - begin_;
    const std::size_t back = has_gap ? end_ - parse_ : 0;
    if (front != 0)
        std::memmove(to, from + begin_, front);
    if (back != 0)
        std::memmove(to + front, from + parse_, back);
    rebase(from + begin_, to);
    parse_ = has_gap ? front : parse_ - begin_;
    scanned_ = scanned_ < begin_ ? 0 : scanned_ - begin_;
    body_begin_ = body_begin_ < begin_ ? 0 : body_begin_ - begin_;
    body_end_ = body_end_ < begin_ ? 0 : body_end_ - begin_;
    end_ = front + back;
    begin_ = 0;
    if (fresh) {
        data_ = std::move(fresh);
        capacity_ = capacity;
    }
}

void framing_guard::rebase(const char* from, char* to) noexcept
{
    const auto moved = [from, to](std::string_view view) -> std::string_view {
        if (view.empty())
            return {};
        return {to + (view.data() - from), view.size()};
    };
    method_ = moved(method_);
    target_ = moved(target_);
    for (field_view& field : fields_)
        field = {moved(field.name), moved(field.value)};
}

framing_guard::event framing_guard::next()
{
    switch (state_) {
    case state::start:
    case state::request_line:
    case state::fields: return read_head();
    case state::body_begin: state_ = chunked_ ? state::chunk_size : state::sized_body; return next();
    case state::sized_body: return read_sized_body();
    case state::complete: return event::request;
    case state::failed: return event::refused;
    default: return read_chunked_body();
    }
}

request_view framing_guard::request() const noexcept
{
    request_view view;
    view.method = method_;
    view.target = target_;
    view.fields = fields_;
    if (state_ == state::complete)
        view.body = {data_.get() + body_begin_, body_end_ - body_begin_};
    return view;
}

void framing_guard::next_request() noexcept
{
    begin_ = scanned_ = body_begin_ = body_end_ = parse_;
    method_ = target_ = {};
    fields_.clear();
    content_length_ = chunk_left_ = overhead_ = 0;
    chunk_digits_ = 0;
    minor_version_ = 1;
    seen_ = 0;
    empty_line_skipped_ = chunked_ = close_ = expects_continue_ = false;
    state_ = state::start;
    if (capacity_ > kept_capacity)
        trim();
}

void framing_guard::trim() noexcept
{
    if (!idle())
        return;
    data_.reset();
    capacity_ = 0;
    begin_ = parse_ = scanned_ = end_ = body_begin_ = body_end_ = 0;
}

bool framing_guard::refuse(unsigned status, std::string_view reason) noexcept
{
    refusal_ = {status, reason};
    state_ = state::failed;
    return false;
}

framing_guard::event framing_guard::read_head()
{
    if (state_ == state::start && !begin_request())
        return state_ == state::failed ? event::refused : event::need_more;

    const std::size_t limit = begin_ + std::min(end_ - begin_, limits_.max_header);
    for (;;) {
        const char* const data = data_.get();
        const auto* const found = static_cast<const char*>(std::memchr(data + scanned_, '\n', limit - scanned_));
        if (found == nullptr) {
            scanned_ = limit;
            if (end_ - begin_ < limits_.max_header)
                return event::need_more;
            refuse(431, "The header is too long.");
            return event::refused;
        }
        const auto line_end = static_cast<std::size_t>(found - data);
        if (line_end == parse_ || data[line_end - 1] != '\r') {
            refuse(400, "A line of the header does not end with CR LF.");
            return event::refused;
        }
        const std::string_view line{data + parse_, line_end - 1 - parse_};
        parse_ = scanned_ = line_end + 1;
        if (!read_line(line))
            return event::refused;
        if (state_ == state::body_begin)
            return event::head;
    }
}

bool framing_guard::begin_request() noexcept
{
    const char* const data = data_.get();
    // RFC 9112 section 2.2: clients of old sent an empty line after a body; one is let pass.
    if (parse_ != end_ && data[parse_] == '\r' && !empty_line_skipped_) {
        if (parse_ + 1 == end_)
            return false;
        if (data[parse_ + 1] != '\n')
            return refuse(400, "The request does not begin with a method.");
        empty_line_skipped_ = true;
        parse_ += 2;
        begin_ = parse_;
    }
    if (parse_ == end_)
        return false;
    // Told at the first byte, so that a TLS handshake sent to this port does not wait for a line end.
    if (!is_byte_of(token_byte, data[parse_]))
        return refuse(400, "The request does not begin with a method.");
    scanned_ = parse_;
    state_ = state::request_line;
    return true;
}

bool framing_guard::read_line(std::string_view line)
{
    if (state_ == state::request_line) {
        state_ = state::fields;
        return read_request_line(line);
    }
    if (!line.empty())
        return read_field(line);
    if (!judge_head())
        return false;
    body_begin_ = body_end_ = parse_;
    state_ = state::body_begin;
    return true;
}

bool framing_guard::read_request_line(std::string_view line) noexcept
{
    const auto method_end = line.find(' ');
    method_ = line.substr(0, method_end);
    if (method_end == std::string_view::npos || !consists_of(token_byte, method_))
        return refuse(400, "The request line has no method.");
    line.remove_prefix(method_end + 1);
    const auto target_end = line.find(' ');
    target_ = line.substr(0, target_end);
    if (target_end == std::string_view::npos || target_.empty() || !consists_of(visible_byte, target_))
        return refuse(400, "The request line has no valid target.");

    const std::string_view version = line.substr(target_end + 1);
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (version.size() != 8 || !version.starts_with("HTTP/") || !is_digit(version[5]) || version[6] != '.' ||
        !is_digit(version[7]))
        return refuse(400, "The request line has no valid version.");
    if (version[5] != '1' || version[7] > '1')
        return refuse(505, "Only HTTP/1.1 and HTTP/1.0 are spoken here.");
    minor_version_ = version[7] == '1' ? 1 : 0;

    if (!is_allowed_method())
        return refuse(405, "This method is not served here.");
    if (target_.front() != '/' && !(target_ == "*" && method_ == "OPTIONS"))
        return refuse(400, "The target is not in origin form.");
    return true;
}

bool framing_guard::is_allowed_method() const noexcept
{
    return method_ == "POST" || method_ == "GET" || method_ == "DELETE" || method_ == "OPTIONS" ||
           (limits_.allow_put_and_patch && (method_ == "PUT" || method_ == "PATCH"));
}

bool framing_guard::read_field(std::string_view line)
{
    if (fields_.size() >= limits_.max_fields)
        return refuse(431, "The header has too many fields.");
    if (line.front() == ' ' || line.front() == '\t')
        return refuse(400, "A field of the header is folded.");
    const auto colon = line.find(':');
    const std::string_view name = line.substr(0, colon);
    if (colon == std::string_view::npos || name.empty() || !consists_of(token_byte, name))
        return refuse(400, "A field of the header has no valid name.");
    const std::string_view value = line.substr(colon + 1);
    if (!consists_of(value_byte, value))
        return refuse(400, "A field of the header has a control byte or an 8-bit byte.");
    const field_view field{name, http::trim(value)};
    if (!note_field(field))
        return false;
    fields_.push_back(field);
    return true;
}

bool framing_guard::note_field(const field_view& field) noexcept
{
    const std::string_view name = field.name;
    switch (name.size()) {
    case 4:
        if (equals_ignoring_case(name, "host"))
            return note_once(seen_host) && note_host(field.value);
        break;
    case 6:
        if (equals_ignoring_case(name, "origin"))
            return note_once(seen_origin);
        if (equals_ignoring_case(name, "expect"))
            return note_once(seen_expect) && note_expect(field.value);
        break;
    case 10:
        if (equals_ignoring_case(name, "connection"))
            close_ = close_ || list_contains(field.value, "close");
        break;
    case 12:
        if (equals_ignoring_case(name, "content-type"))
            return note_once(seen_content_type);
        break;
    case 13:
        if (equals_ignoring_case(name, "authorization"))
            return note_once(seen_authorization);
        break;
    case 14:
        if (equals_ignoring_case(name, "content-length"))
            return note_once(seen_content_length) && note_content_length(field.value);
        break;
    case 17:
        if (equals_ignoring_case(name, "transfer-encoding"))
            return note_once(seen_transfer_encoding) && note_transfer_encoding(field.value);
        break;
    default: break;
    }
    if (name.size() > 4 && equals_ignoring_case(name.substr(0, 4), "mcp-") && is_repeated(name))
        return refuse(400, "A field that may stand once stands twice.");
    return true;
}

bool framing_guard::note_once(seen_field which) noexcept
{
    if ((seen_ & which) != 0)
        return refuse(400, "A field that may stand once stands twice.");
    seen_ = static_cast<std::uint8_t>(seen_ | which);
    return true;
}

bool framing_guard::is_repeated(std::string_view name) const noexcept
{
    return std::ranges::any_of(fields_, [name](const field_view& f) { return equals_ignoring_case(f.name, name); });
}

bool framing_guard::note_host(std::string_view value) noexcept
{
    if (value.empty() || !std::ranges::all_of(value, is_host_byte))
        return refuse(400, "The Host field is not a host and port.");
    return true;
}

bool framing_guard::note_content_length(std::string_view value) noexcept
{
    if (value.empty() || value.size() > largest_length_digits)
        return refuse(400, "Content-Length is not a number.");
    std::size_t length = 0;
    for (const char c : value) {
        if (c < '0' || c > '9')
            return refuse(400, "Content-Length is not a number.");
        length = length * 10 + static_cast<std::size_t>(c - '0');
    }
    content_length_ = length;
    return true;
}

bool framing_guard::note_transfer_encoding(std::string_view value) noexcept
{
    chunked_ = equals_ignoring_case(value, "chunked");
    return chunked_ || refuse(400, "Transfer-Encoding is not exactly chunked.");
}

bool framing_guard::note_expect(std::string_view value) noexcept
{
    expects_continue_ = equals_ignoring_case(value, "100-continue");
    return expects_continue_ || refuse(417, "Only 100-continue may be expected.");
}

bool framing_guard::judge_head() noexcept
{
    if (minor_version_ == 1 && (seen_ & seen_host) == 0)
        return refuse(400, "The Host field is missing.");
    if (chunked_ && (seen_ & seen_content_length) != 0)
        return refuse(400, "Transfer-Encoding stands beside Content-Length.");
    if (chunked_ && minor_version_ == 0)
        return refuse(400, "Transfer-Encoding stands in an HTTP/1.0 request.");
    if (content_length_ > limits_.max_body)
        return refuse(413, "The body is too large.");
    // RFC 9110 section 10.1.1: the expectation of an HTTP/1.0 client is ignored.
    expects_continue_ = expects_continue_ && minor_version_ == 1;
    return true;
}

} // namespace gladly_mcp::http
