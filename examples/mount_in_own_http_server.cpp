/// The MCP endpoint inside a host program's own Beast server: one class hands requests over and writes the answers.

#include <gladly_mcp/mcp/http_endpoint.hpp>

#include <boost/asio.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include <iostream>

using namespace gladly_mcp;
namespace asio = boost::asio;
namespace beast = boost::beast;
using asio::awaitable;
using tcp = asio::ip::tcp;

// This host answers whole messages; one that streams would implement `start`, `write` and `finish` with chunks.
struct beast_writer final : http::response_writer {
    beast::http::response<beast::http::string_body> answer;

    awaitable<result<void>> send(unsigned status, std::span<const http::field_view> fields,
                                 std::string_view body) override
    {
        co_await start(status, fields);
        co_return co_await write(body);
    }
    awaitable<result<void>> start(unsigned status, std::span<const http::field_view> fields) override
    {
        answer.result(status);
        for (const auto& field : fields)
            answer.set(beast::string_view(field.name), beast::string_view(field.value));
        co_return result<void>();
    }
    awaitable<result<void>> write(std::string_view part) override
    {
        answer.body() += part;
        co_return result<void>();
    }
    awaitable<result<void>> finish() override { co_return result<void>(); }
    awaitable<void> peer_closed() override // not watched here: waits until it is cancelled
    {
        asio::steady_timer never(co_await asio::this_coro::executor, asio::steady_timer::time_point::max());
        co_await never.async_wait(asio::use_awaitable);
    }
};

awaitable<void> answer(tcp::socket socket, http::handler& endpoint)
{
    beast::flat_buffer buffer;
    beast::http::request<beast::http::string_body> request;
    co_await beast::http::async_read(socket, buffer, request, asio::use_awaitable);
    std::vector<http::field_view> fields;
    for (const auto& field : request)
        fields.push_back({field.name_string(), field.value()});
    http::request_view view;
    view.method = request.method_string();
    view.target = request.target();
    view.fields = fields;
    beast_writer out;
    if (const auto refusal = endpoint.admit(view)) {
        out.answer.result(refusal->status);
        out.answer.body() = refusal->body;
    } else {
        view.body = request.body();
        co_await endpoint.handle(view, out);
    }
    out.answer.prepare_payload();
    co_await beast::http::async_write(socket, out.answer, asio::use_awaitable);
}

int main()
{
    asio::io_context context(1);
    mcp::server server({.name = "mounted", .version = "1.0.0"});
    mcp::http_endpoint endpoint(server);
    tcp::acceptor acceptor(context, {asio::ip::address_v4::loopback(), 0});
    std::cerr << "listening on http://127.0.0.1:" << acceptor.local_endpoint().port() << "/mcp" << std::endl;
    asio::co_spawn(context, answer(acceptor.accept(), endpoint), asio::detached); // one request, then the end
    context.run();
}
