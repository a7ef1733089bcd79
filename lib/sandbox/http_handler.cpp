#include <gladly_mcp/sandbox/http_handler.hpp>

#include <boost/asio/awaitable.hpp>

#include <utility>
#include <vector>

namespace gladly_mcp::sandbox {

http_handler::http_handler(std::shared_ptr<service> target) : service_(std::move(target)) {}

std::optional<http::immediate_response> http_handler::admit(const http::request_view& /*head*/)
{
    return std::nullopt; // every answer counts against the rate limit, so the service gives them all
}

boost::asio::awaitable<void> http_handler::handle(const http::request_view& request, http::response_writer& out)
{
    const http::response reply = service_->handle(request);
    std::vector<http::field_view> fields;
    fields.reserve(reply.fields.size());
    for (const http::field& entry : reply.fields) {
        fields.push_back({entry.name, entry.value});
    }
    // A failed write means that the client has gone; what it asked for has been done all the same.
    static_cast<void>(co_await out.send(reply.status, fields, reply.body));
}

} // namespace gladly_mcp::sandbox
