#pragma once

#include <gladly_mcp/http/transport.hpp>

#include <boost/asio/awaitable.hpp>

#include <deque>
#include <string>
#include <utility>
#include <vector>

namespace gladly_mcp::test {

/// Answers requests from a script and remembers them; a request beyond the script's end fails.
class scripted_transport final : public http::transport {
public:
    std::vector<http::request> requests;

    void answer(unsigned status, std::string body = {}, std::vector<http::field> fields = {})
    {
        script_.emplace_back(http::response{.status = status, .fields = std::move(fields), .body = std::move(body)});
    }

    void fail(error what) { script_.emplace_back(std::move(what)); }

    boost::asio::awaitable<result<http::response>> send(http::request what) override
    {
        requests.push_back(std::move(what));
        if (script_.empty()) {
            co_return error(errc::internal, "the script has ended");
        }
        auto next = std::move(script_.front());
        script_.pop_front();
        co_return next;
    }

private:
    std::deque<result<http::response>> script_;
};

} // namespace gladly_mcp::test
