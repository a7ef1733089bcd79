#pragma once

#include <gladly_mcp/core/result.hpp>

#include <boost/asio/awaitable.hpp>

#include <chrono>
#include <cstdint>
#include <string_view>

namespace gladly_mcp::http {

struct response;

/// What is to become of the body of an answer.
enum class body_use : std::uint8_t {
    stream,  ///< Its pieces go to the sink.
    collect, ///< It is small: it is read whole and comes with the answer, as `transport::send` does it.
};

/// Where `transport::stream` puts the body of an answer.
class GLADLY_MCP_API body_sink {
public:
    virtual ~body_sink() = default;

    /// Decides by the head of the final answer, its body still empty, what its body is for. Called once, before any
    /// piece, with the bodies that are empty too; must not block. An error ends the exchange with that error.
    [[nodiscard]] virtual result<body_use> begin(const response& head) = 0;

    /// Takes the next piece, never an empty one, which is valid until the awaitable has completed. Nothing more is
    /// read meanwhile, so a slow sink slows the peer down. An error ends the exchange with that error.
    [[nodiscard]] virtual boost::asio::awaitable<result<void>> write(std::string_view piece) = 0;

protected:
    body_sink() = default;
    body_sink(const body_sink&) = default;
    body_sink& operator=(const body_sink&) = default;
};

/// Bounds of one streamed answer. `request::deadline` bounds the way to the end of its head.
struct stream_limits {
    /// Bytes that may go to the sink; more is `errc::too_large`. Default: large for one file, small for a disk.
    std::uint64_t max_body = std::uint64_t{4} << 30U;

    /// Time from one piece to the next; the sink's own time does not count.
    std::chrono::milliseconds idle_timeout{30'000};

    /// Time from the head to the last piece, the sink's included: ends a peer that drips for ever.
    std::chrono::milliseconds total_timeout{3'600'000};
};

} // namespace gladly_mcp::http
