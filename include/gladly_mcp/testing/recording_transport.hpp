#pragma once

#include <gladly_mcp/http/transport.hpp>
#include <gladly_mcp/testing/recording.hpp>

#include <memory>

namespace gladly_mcp::testing {

/// Passes requests on to another transport and keeps what was said in a recording.
///
///     auto tape = std::make_shared<testing::recording>();
///     options.transport = std::make_shared<testing::recording_transport>(real, tape);
///     … calls …
///     tape->save("find_customer.json").value();
///
/// A streamed body is held in memory as a whole: recordings are for small answers. Thread safety: as the recording's.
class GLADLY_MCP_API recording_transport final : public http::transport {
public:
    /// Neither may be null.
    recording_transport(std::shared_ptr<http::transport> target, std::shared_ptr<recording> into);

    [[nodiscard]] boost::asio::awaitable<result<http::response>> send(http::request what) override;

private:
    std::shared_ptr<http::transport> target_;
    std::shared_ptr<recording> into_;
};

} // namespace gladly_mcp::testing
