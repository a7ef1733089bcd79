#pragma once

#include <gladly_mcp/http/transport.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace gladly_mcp::http {

/// How one answer is streamed.
struct streaming {
    body_sink& sink;
    stream_limits limits;
    std::size_t max_collected = 32 * 1024 * 1024; ///< Bytes of a body that the sink does not want for itself.
};

/// Hands the body of an answer to its sink as it comes, and keeps to the bounds on its size. Knows no connection.
class body_delivery {
public:
    /// `how` must outlive the delivery.
    explicit body_delivery(const streaming& how) noexcept : how_(how) {}

    /// Passes on the bytes that have come since the last time: takes them out of `partial`, or leaves them there to be
    /// collected. The first call is for the head.
    [[nodiscard]] boost::asio::awaitable<result<void>> deliver(response& partial);

private:
    const streaming& how_;
    std::optional<body_use> use_;
    std::uint64_t passed_ = 0;
    std::string piece_; ///< Kept between pieces for its memory.
};

} // namespace gladly_mcp::http
