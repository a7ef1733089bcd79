/// What `./dev bench http` compares with: the least that a Beast and Boost.JSON server does for the same call. It
/// parses the request and the JSON, takes the message out, and writes the answer; it checks nothing.

#include "bench/listen_argument.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>
#include <boost/json.hpp>

#include <iostream>
#include <memory>
#include <string>

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace json = boost::json;
using tcp = asio::ip::tcp;

std::string answer_to(std::string_view body)
{
    unsigned char block[4096]; // NOLINT: scratch space of the parser
    json::static_resource arena(block, sizeof block);
    const json::value message = json::parse(body, &arena);
    const auto& said = message.at("params").at("arguments").at("message").as_string();
    json::object content{{"type", "text"}, {"text", json::serialize(json::object{{"message", said}})}};
    json::object result{{"resultType", "complete"},
                        {"content", json::array{std::move(content)}},
                        {"structuredContent", json::object{{"message", said}}},
                        {"isError", false}};
    return json::serialize(json::object{{"jsonrpc", "2.0"}, {"id", message.at("id")}, {"result", std::move(result)}});
}

class connection : public std::enable_shared_from_this<connection> {
public:
    explicit connection(tcp::socket socket) : socket_(std::move(socket)) { socket_.set_option(tcp::no_delay(true)); }

    void read()
    {
        request_ = {};
        http::async_read(socket_, buffer_, request_,
                         [self = shared_from_this()](beast::error_code problem, std::size_t) {
                             if (!problem)
                                 self->answer();
                         });
    }

private:
    void answer()
    {
        response_ = {http::status::ok, 11};
        response_.set(http::field::content_type, "application/json");
        response_.body() = answer_to(request_.body());
        response_.prepare_payload();
        http::async_write(socket_, response_, [self = shared_from_this()](beast::error_code problem, std::size_t) {
            if (!problem)
                self->read();
        });
    }

    tcp::socket socket_;
    beast::flat_buffer buffer_;
    http::request<http::string_body> request_;
    http::response<http::string_body> response_;
};

void accept(tcp::acceptor& acceptor)
{
    acceptor.async_accept([&acceptor](beast::error_code problem, tcp::socket socket) {
        if (!problem)
            std::make_shared<connection>(std::move(socket))->read();
        accept(acceptor);
    });
}

} // namespace

int main(int argc, char** argv)
{
    asio::io_context context(1);
    tcp::acceptor acceptor(context, {asio::ip::address_v4::loopback(), bench::port_argument(argc, argv)});
    std::cerr << "listening on http://127.0.0.1:" << acceptor.local_endpoint().port() << "/mcp" << std::endl;
    accept(acceptor);
    context.run();
}
