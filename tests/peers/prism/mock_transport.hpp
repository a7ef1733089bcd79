#pragma once

#include <gladly_mcp/http/client.hpp>
#include <gladly_mcp/http/transport.hpp>

#include <boost/asio/io_context.hpp>

#include <string>
#include <string_view>

namespace gladly_mcp::test {

/// Carries requests to Prism with the wish which answer it shall give, and remembers the last exchange.
///
/// Each request is sent and answered on an event loop of its own before `send` completes. What is asked for elsewhere
/// than at the mock is the file that an attachment's redirect leads to, and is answered here.
class mock_transport final : public http::transport {
public:
    /// What is found where an attachment's redirect leads to.
    static constexpr std::string_view file_content = "The bytes of a file.";

    explicit mock_transport(http::origin mock) : mock_(std::move(mock)) {}

    /// Wishes for an answer of that status and, unless empty, that example of the document.
    void wish(unsigned status, std::string_view example);

    /// The last request to the mock; empty when there was none since the last wish.
    [[nodiscard]] const http::request& sent() const noexcept { return sent_; }

    /// The mock's answer to it.
    [[nodiscard]] const http::response& received() const noexcept { return received_; }

    boost::asio::awaitable<result<http::response>> send(http::request what) override;

private:
    boost::asio::io_context loop_;
    http::client inner_{loop_.get_executor()};
    http::origin mock_;
    std::string wish_;
    http::request sent_;
    http::response received_;
};

} // namespace gladly_mcp::test
