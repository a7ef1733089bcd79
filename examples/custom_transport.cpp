/// A transport of one's own: MCP over a Unix domain socket. The example serves one peer, and is that peer itself.

#include <gladly_mcp/mcp/client.hpp>
#include <gladly_mcp/mcp/line_framer.hpp>
#include <gladly_mcp/mcp/serve.hpp>
#include <gladly_mcp/sandbox/account.hpp>
#include <gladly_mcp/tools/add_gladly_tools.hpp>

#include <boost/asio.hpp>

#include <iostream>

using namespace gladly_mcp;
namespace asio = boost::asio;
using socket_type = asio::local::stream_protocol::socket;
constexpr auto as_tuple = asio::as_tuple(asio::use_awaitable);

struct socket_transport final : mcp::message_transport {
    explicit socket_transport(socket_type socket) : socket_(std::move(socket)) {}

    asio::awaitable<result<std::string>> read() override
    {
        while (true) {
            if (auto line = framer_.next())
                co_return std::move(line->message); // one that was too long is empty, and is refused as such
            const auto [problem, count] = co_await socket_.async_read_some(asio::buffer(chunk_), as_tuple);
            if (problem)
                co_return error(errc::closed, "the peer has gone");
            framer_.feed({chunk_.data(), count});
        }
    }

    // Calls may overlap: the first one writes, the others leave their message with it.
    asio::awaitable<result<void>> write(std::string message) override
    {
        outgoing_ += message + '\n';
        if (std::exchange(writing_, true))
            co_return result<void>();
        while (!outgoing_.empty()) {
            const std::string now = std::exchange(outgoing_, {});
            const auto [problem, count] = co_await asio::async_write(socket_, asio::buffer(now), as_tuple);
            if (problem)
                co_return error(errc::closed, "the peer has gone");
        }
        writing_ = false;
        co_return result<void>();
    }

    void close() noexcept override { socket_ = socket_type(socket_.get_executor()); }

private:
    socket_type socket_;
    mcp::line_framer framer_;
    std::array<char, 4096> chunk_{};
    std::string outgoing_;
    bool writing_ = false;
};

asio::awaitable<void> ask(std::unique_ptr<mcp::message_transport> transport)
{
    auto client = co_await mcp::client::connect(std::move(transport));
    auto answer = co_await client.value().call_tool("get_single_gladly_organization", boost::json::object());
    std::cout << std::get<mcp::text_content>(answer.value().content.at(0)).text << '\n';
}

int main()
{
    asio::io_context context(1);
    mcp::server server({.name = "socket", .version = "1.0.0"});
    tools::add_gladly_tools(server, {context.get_executor(), sandbox::account()}).value();
    socket_type here(context), there(context);
    asio::local::connect_pair(here, there);
    socket_transport served(std::move(here));
    asio::co_spawn(context, mcp::serve(server, served), asio::detached);
    asio::co_spawn(context, ask(std::make_unique<socket_transport>(std::move(there))), asio::detached);
    context.run();
}
