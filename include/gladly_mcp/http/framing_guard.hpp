#pragma once

#include <gladly_mcp/http/handler.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace gladly_mcp::http {

/// Bounds of one inbound request.
struct framing_limits {
    std::size_t max_header = 8 * 1024;      ///< Bytes from the request line to the empty line; more is 431.
    std::size_t max_fields = 64;            ///< Header fields; more is 431.
    std::size_t max_body = 4 * 1024 * 1024; ///< Bytes of a decoded body; more is 413.
    std::size_t max_chunk_overhead = 1024;  ///< Bytes of chunk extensions and trailers together; more is 400.
    bool allow_put_and_patch = false;       ///< Besides POST, GET, DELETE and OPTIONS.
};

/// Why a request was refused. The connection has to be closed after the answer: where the next request begins is
/// unknown, or in doubt.
struct refusal {
    unsigned status = 400;   ///< The status to answer with.
    std::string_view reason; ///< A sentence for the peer; a constant.
};

/// Reads HTTP/1.1 requests strictly: the one parser of the inbound side, without any I/O.
///
/// What two parsers could read differently is refused instead of repaired (RFC 9112 sections 2 to 7, RFC 9110
/// section 5): `Transfer-Encoding` that is not exactly `chunked`, or beside `Content-Length`, or in HTTP/1.0; a
/// repeated or non-decimal `Content-Length`; a missing or repeated `Host`; repeated `Authorization`, `Origin`,
/// `Content-Type` and `Mcp-*` fields; folded lines, bare CR or LF, control and 8-bit bytes; targets that are not in
/// origin form (`OPTIONS *` excepted); other methods and versions; a request that is over a bound.
/// Trailers are checked and dropped.
///
/// Bytes are put in with `prepare` and `commit`; `next` tells what they mean. The outcome depends on the bytes only,
/// never on how they were cut into reads. Bytes beyond a request are kept for the next one. In the steady state no
/// memory is allocated; chunked bodies are decoded in place.
///
/// Distinct objects: safe. Shared objects: unsafe.
class GLADLY_MCP_API framing_guard {
public:
    enum class event : std::uint8_t {
        need_more, ///< Read more bytes, then ask again.
        head,      ///< The head is whole; ask again for the body. Told once per request.
        request,   ///< The request is whole. Told again and again until `next_request`.
        refused,   ///< See `why`. Nothing further is read from this connection.
    };

    explicit framing_guard(const framing_limits& limits);

    /// Room for the bytes that come next, never empty. Views into the current request move when this is called, so
    /// take `request()` again afterwards.
    [[nodiscard]] std::span<char> prepare();

    /// Room that is there without moving anything; may be empty.
    [[nodiscard]] std::span<char> spare() noexcept;

    /// Says that `count` bytes were written to the front of the span that `prepare` or `spare` gave.
    void commit(std::size_t count) noexcept { end_ += count; }

    /// Reads on in what was committed.
    [[nodiscard]] event next();

    /// The current request: after `head` with an empty body, after `request` whole. `remote_address` is left empty.
    [[nodiscard]] request_view request() const noexcept;

    /// The reason, after `refused`.
    [[nodiscard]] const refusal& why() const noexcept { return refusal_; }

    /// Whether the connection may carry another request: HTTP/1.1 without `Connection: close`.
    [[nodiscard]] bool keep_alive() const noexcept { return minor_version_ == 1 && !close_; }

    /// Whether the request says HTTP/1.0, whose answers cannot be chunked.
    [[nodiscard]] bool is_http_1_0() const noexcept { return minor_version_ == 0; }

    /// Whether the peer waits for `100 Continue` before it sends the body.
    [[nodiscard]] bool expects_continue() const noexcept { return expects_continue_ && announces_body(); }

    /// Whether the head announced a body of at least one byte.
    [[nodiscard]] bool announces_body() const noexcept { return chunked_ || content_length_ != 0; }

    /// Whether no byte of a further request has come.
    [[nodiscard]] bool idle() const noexcept { return state_ == state::start && parse_ == end_; }

    /// Ends the current request; its views become invalid.
    void next_request() noexcept;

    /// Gives memory back if the guard is idle.
    void trim() noexcept;

private:
    enum class state : std::uint8_t {
        start,
        request_line,
        fields,
        body_begin,
        sized_body,
        chunk_size,
        chunk_extension,
        chunk_size_lf,
        chunk_data,
        chunk_data_cr,
        chunk_data_lf,
        trailer_start,
        trailer_name,
        trailer_value,
        trailer_lf,
        final_lf,
        complete,
        failed,
    };
    enum seen_field : std::uint8_t {
        seen_host = 1,
        seen_origin = 2,
        seen_content_type = 4,
        seen_authorization = 8,
        seen_content_length = 16,
        seen_transfer_encoding = 32,
        seen_expect = 64,
    };

    bool refuse(unsigned status, std::string_view reason) noexcept; ///< Always false.
    event read_head();
    event read_sized_body() noexcept;
    event read_chunked_body() noexcept;
    bool begin_request() noexcept;
    bool read_line(std::string_view line);
    bool read_request_line(std::string_view line) noexcept;
    bool read_field(std::string_view line);
    bool note_field(const field_view& field) noexcept;
    bool note_once(seen_field which) noexcept;
    bool note_host(std::string_view value) noexcept;
    bool note_content_length(std::string_view value) noexcept;
    bool note_transfer_encoding(std::string_view value) noexcept;
    bool note_expect(std::string_view value) noexcept;
    bool judge_head() noexcept;
    bool read_chunk_byte(char byte) noexcept;
    bool read_chunk_digit(char byte) noexcept;
    bool read_trailer_byte(char byte) noexcept;
    void copy_chunk_data() noexcept;
    bool count_overhead() noexcept;
    [[nodiscard]] bool is_allowed_method() const noexcept;
    [[nodiscard]] bool is_repeated(std::string_view name) const noexcept;
    [[nodiscard]] std::size_t wanted_room() const noexcept;
    void relocate(std::size_t capacity);
    void rebase(const char* from, char* to) noexcept;

    framing_limits limits_;
    std::unique_ptr<char[]> data_;
    std::size_t capacity_ = 0;
    // Offsets into data_: begin_ <= body_begin_ <= body_end_ <= parse_ <= end_ <= capacity_ from the body on.
    std::size_t begin_ = 0;      ///< Where the current request begins.
    std::size_t parse_ = 0;      ///< The first byte that was not understood yet.
    std::size_t scanned_ = 0;    ///< No line ends between parse_ and here.
    std::size_t end_ = 0;        ///< Behind the last byte that was committed.
    std::size_t body_begin_ = 0; ///< Where the decoded body begins.
    std::size_t body_end_ = 0;   ///< Where it ends so far.

    std::string_view method_;
    std::string_view target_;
    std::vector<field_view> fields_;
    refusal refusal_;
    std::size_t content_length_ = 0;
    std::size_t chunk_left_ = 0;
    std::size_t overhead_ = 0;
    unsigned chunk_digits_ = 0;
    unsigned minor_version_ = 1;
    state state_ = state::start;
    std::uint8_t seen_ = 0;
    bool empty_line_skipped_ = false;
    bool chunked_ = false;
    bool close_ = false;
    bool expects_continue_ = false;
};

} // namespace gladly_mcp::http
