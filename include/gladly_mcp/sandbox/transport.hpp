#pragma once

#include <gladly_mcp/http/transport.hpp>
#include <gladly_mcp/sandbox/service.hpp>

#include <memory>

namespace gladly_mcp::sandbox {

/// Carries outbound requests to a sandbox in the same process: no socket, no executor, no waiting.
///
/// Requests are checked as those of the real client are: what `http::build_request_head` refuses fails with
/// `errc::invalid_argument` and does not reach the sandbox. The origin and the deadline are ignored; credentials are
/// not.
///
/// Thread safety: as the service's.
class GLADLY_MCP_API transport final : public http::transport {
public:
    explicit transport(std::shared_ptr<service> target);

    [[nodiscard]] boost::asio::awaitable<result<http::response>> send(http::request what) override;

private:
    std::shared_ptr<service> service_;
};

} // namespace gladly_mcp::sandbox
