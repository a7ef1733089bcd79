#pragma once

#include <gladly_mcp/mcp/message_transport.hpp>

#include <boost/asio/any_io_executor.hpp>

#include <cstddef>
#include <memory>
#include <utility>

namespace gladly_mcp::mcp {

/// Makes two transports that are each other's peer, in one process and without a socket. What one writes the other
/// reads.
///
/// At most `max_queued` messages wait in each direction; a further `write` waits until the peer has read one. Closing
/// either end closes both; messages already written are still read.
[[nodiscard]] GLADLY_MCP_API std::pair<std::unique_ptr<message_transport>, std::unique_ptr<message_transport>>
in_process_pair(boost::asio::any_io_executor executor, std::size_t max_queued = 64);

} // namespace gladly_mcp::mcp
