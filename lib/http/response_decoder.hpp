#pragma once

#include <gladly_mcp/http/transport.hpp>

#include <boost/beast/core/error.hpp>
#include <boost/beast/core/flat_buffer.hpp>

#include <memory>

namespace gladly_mcp::http {

/// Bounds of one answer, in bytes.
struct response_limits {
    std::size_t header = 64 * 1024;
    std::size_t body = 32 * 1024 * 1024;
    std::size_t reserve = 1024 * 1024; ///< Set aside at most for a body whose length is told.
};

/// Turns the bytes of a connection into one answer: bytes in, answer out, no I/O.
///
/// Up to eight interim answers (1xx) are skipped. Trailer fields are dropped. Every failure ends the decoder, has
/// `effect::possible`, and carries the status when the head had been read.
class response_decoder {
public:
    enum class progress : std::uint8_t { need_more, complete };

    response_decoder(response_limits limits, bool to_head_request);
    ~response_decoder();
    response_decoder(const response_decoder&) = delete;
    response_decoder& operator=(const response_decoder&) = delete;

    /// Consumes what belongs to the answer. What is left in `input` after `complete` is surplus.
    [[nodiscard]] result<progress> feed(boost::beast::flat_buffer& input);

    /// Tells that the peer will send no more; a success means that the answer is whole.
    [[nodiscard]] result<void> end_of_input();

    /// The status of the final answer, or 0 while its head is not read.
    [[nodiscard]] unsigned status() const noexcept;

    /// The final answer as far as it has come, or null while its head is not read. Who takes its body away, to use it
    /// piece by piece, leaves an empty one. Good until the next `feed`.
    [[nodiscard]] response* partial() noexcept;

    /// Whether the answer allows another exchange on its connection. Meaningful after `complete`.
    [[nodiscard]] bool persistent() const noexcept;

    /// Hands the answer out, once, after `complete`.
    [[nodiscard]] response release() noexcept;

private:
    class parser;

    result<progress> feed_parser(boost::beast::flat_buffer& input);
    [[nodiscard]] error explain(const boost::beast::error_code& problem) const;

    response_limits limits_;
    bool to_head_request_;
    int interim_answers_ = 0;
    std::size_t header_bytes_ = 0; ///< Of the head being read, already consumed.
    std::unique_ptr<parser> parser_;
};

} // namespace gladly_mcp::http
