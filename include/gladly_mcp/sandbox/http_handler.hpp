#pragma once

#include <gladly_mcp/http/handler.hpp>
#include <gladly_mcp/sandbox/service.hpp>

#include <memory>

namespace gladly_mcp::sandbox {

/// Serves a sandbox over HTTP: mount it in an `http::listener` whose options have `allow_put_and_patch` set.
///
/// Thread safety: as the service's.
class GLADLY_MCP_API http_handler final : public http::handler {
public:
    explicit http_handler(std::shared_ptr<service> target);

    [[nodiscard]] std::optional<http::immediate_response> admit(const http::request_view& head) override;
    [[nodiscard]] boost::asio::awaitable<void> handle(const http::request_view& request,
                                                      http::response_writer& out) override;

private:
    std::shared_ptr<service> service_;
};

} // namespace gladly_mcp::sandbox
