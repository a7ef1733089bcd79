#include <gladly_mcp/http/request_builder.hpp>
#include <gladly_mcp/sandbox/transport.hpp>

#include <utility>

namespace gladly_mcp::sandbox {

transport::transport(std::shared_ptr<service> target) : service_(std::move(target)) {}

boost::asio::awaitable<result<http::response>> transport::send(http::request what)
{
    if (auto head = http::build_request_head(what); !head) {
        co_return head.error();
    }
    std::vector<http::field_view> fields;
    fields.reserve(what.fields.size());
    for (const http::field& entry : what.fields) {
        fields.push_back({entry.name, entry.value});
    }
    const http::request_view view{what.method, what.target, fields, what.body, {}};
    co_return service_->handle(view);
}

} // namespace gladly_mcp::sandbox
