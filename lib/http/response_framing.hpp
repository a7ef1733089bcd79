#pragma once

#include <gladly_mcp/http/transport.hpp>

#include <span>

namespace gladly_mcp::http {

/// How the end of an answer's body is found.
enum class body_extent : std::uint8_t {
    none,        ///< There is no body.
    counted,     ///< `Content-Length` bytes.
    chunked,     ///< Chunks.
    until_close, ///< Whatever comes until the peer closes.
};

/// What the head of an answer says about the bytes behind it.
struct response_framing {
    body_extent extent = body_extent::none;
    bool persistent = false; ///< The connection may carry another exchange when this answer has been read whole.
};

/// The head of an answer, as far as framing asks for it.
struct response_head_view {
    unsigned status = 0;
    bool http_1_1 = true;
    bool to_head_request = false; ///< An answer to HEAD has the fields of a body but no body.
    std::span<const field> fields;
};

/// Judges the framing of an answer by its head alone, before any byte of the body is looked at.
///
/// Fails with `errc::protocol_error` where two readers could disagree on the length: `Transfer-Encoding` other than
/// one exact `chunked`, beside `Content-Length` or in HTTP/1.0; `Content-Length` twice or not a plain number. Also
/// fails on a content coding, since none was asked for. (RFC 9112, sections 6.1 to 6.3; stricter where it leaves room.)
[[nodiscard]] result<response_framing> judge_response_framing(const response_head_view& head);

} // namespace gladly_mcp::http
