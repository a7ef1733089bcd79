#pragma once

#include <gladly_mcp/http/handler.hpp>

#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <string>
#include <utility>
#include <vector>

namespace gladly_mcp::gladly::test {

/// A delivery of an event that owns its parts.
struct posted {
    std::string method = "POST";
    std::string target = "/gladly";
    std::vector<std::pair<std::string, std::string>> fields{{"Content-Type", "application/json"}};
    std::string body{};

    posted& set(const std::string& name, std::string value)
    {
        drop(name);
        fields.emplace_back(name, std::move(value));
        return *this;
    }
    posted& drop(const std::string& name)
    {
        std::erase_if(fields, [&](const auto& field) { return field.first == name; });
        return *this;
    }

    /// The view; good until the delivery is changed.
    [[nodiscard]] const http::request_view& view()
    {
        field_views_.clear();
        for (const auto& [name, value] : fields) {
            field_views_.push_back({name, value});
        }
        view_ = {.method = method, .target = target, .fields = field_views_, .body = body};
        return view_;
    }

private:
    std::vector<http::field_view> field_views_;
    http::request_view view_;
};

/// Keeps the answer that a handler sends; 0 until then.
class kept_answer final : public http::response_writer {
public:
    unsigned status = 0;
    std::string body{};
    std::vector<std::pair<std::string, std::string>> fields{};

    boost::asio::awaitable<result<void>> send(unsigned code, std::span<const http::field_view> header,
                                              std::string_view whole) override
    {
        status = code;
        body = whole;
        for (const auto& field : header) {
            fields.emplace_back(field.name, field.value);
        }
        co_return result<void>();
    }
    boost::asio::awaitable<result<void>> start(unsigned, std::span<const http::field_view>) override
    {
        co_return error(errc::unsupported, "a webhook streams nothing");
    }
    boost::asio::awaitable<result<void>> write(std::string_view) override
    {
        co_return error(errc::unsupported, "a webhook streams nothing");
    }
    boost::asio::awaitable<result<void>> finish() override
    {
        co_return error(errc::unsupported, "a webhook streams nothing");
    }
    boost::asio::awaitable<void> peer_closed() override
    {
        boost::asio::steady_timer never(co_await boost::asio::this_coro::executor,
                                        boost::asio::steady_timer::time_point::max());
        co_await never.async_wait(boost::asio::use_awaitable);
    }
};

} // namespace gladly_mcp::gladly::test
