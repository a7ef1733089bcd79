#pragma once

#include <gladly_mcp/http/handler.hpp>

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace gladly_mcp::mcp::test {

/// An inbound request that owns its parts.
struct inbound {
    std::string method = "POST";
    std::string target = "/mcp";
    std::vector<std::pair<std::string, std::string>> fields{{"Host", "127.0.0.1:8080"},
                                                            {"Content-Type", "application/json"},
                                                            {"Accept", "application/json, text/event-stream"}};
    std::string body;

    inbound& set(std::string name, std::string value)
    {
        drop(name);
        fields.emplace_back(std::move(name), std::move(value));
        return *this;
    }
    inbound& drop(const std::string& name)
    {
        std::erase_if(fields, [&](const auto& field) { return field.first == name; });
        return *this;
    }

    /// The view; good until the request is changed. Kept here because a handler refers to it until it has completed.
    [[nodiscard]] const http::request_view& view()
    {
        field_views_.clear();
        for (const auto& [name, value] : fields)
            field_views_.push_back({name, value});
        view_.method = method;
        view_.target = target;
        view_.fields = field_views_;
        view_.body = body;
        return view_;
    }

private:
    std::vector<http::field_view> field_views_;
    http::request_view view_;
};

/// A POST with the headers that 2026-07-28 wants.
inline inbound modern_post(std::string method_name, std::string body, std::string name = {})
{
    inbound out;
    out.set("MCP-Protocol-Version", "2026-07-28").set("Mcp-Method", std::move(method_name));
    if (!name.empty())
        out.set("Mcp-Name", std::move(name));
    out.body = std::move(body);
    return out;
}

/// Keeps what a handler writes; the peer can be made to go away.
class recording_writer final : public http::response_writer {
public:
    explicit recording_writer(const boost::asio::any_io_executor& executor) : gone_(executor)
    {
        gone_.expires_at(boost::asio::steady_timer::time_point::max());
    }

    boost::asio::awaitable<result<void>> send(unsigned code, std::span<const http::field_view> fields,
                                              std::string_view whole) override
    {
        status = code;
        keep(fields);
        body = whole;
        co_return result<void>();
    }
    boost::asio::awaitable<result<void>> start(unsigned code, std::span<const http::field_view> fields) override
    {
        status = code;
        streamed = true;
        keep(fields);
        co_return refuse_writes ? result<void>(error(errc::closed, "gone")) : result<void>();
    }
    boost::asio::awaitable<result<void>> write(std::string_view part) override
    {
        if (refuse_writes)
            co_return error(errc::closed, "gone");
        body += part;
        co_return result<void>();
    }
    boost::asio::awaitable<result<void>> finish() override
    {
        finished = true;
        co_return result<void>();
    }
    boost::asio::awaitable<void> peer_closed() override
    {
        boost::system::error_code ignored;
        while (!is_gone) {
            co_await gone_.async_wait(boost::asio::redirect_error(boost::asio::use_awaitable, ignored));
            if ((co_await boost::asio::this_coro::cancellation_state).cancelled() !=
                boost::asio::cancellation_type::none)
                break;
        }
    }

    void go_away()
    {
        is_gone = true;
        gone_.cancel();
    }

    [[nodiscard]] std::string header(std::string_view name) const
    {
        for (const auto& [key, value] : kept)
            if (key == name)
                return value;
        return "(none)";
    }

    unsigned status = 0;
    std::vector<std::pair<std::string, std::string>> kept;
    std::string body;
    bool streamed = false;
    bool finished = false;
    bool refuse_writes = false;
    bool is_gone = false;

private:
    void keep(std::span<const http::field_view> fields)
    {
        for (const auto& field : fields)
            kept.emplace_back(field.name, field.value);
    }

    boost::asio::steady_timer gone_;
};

} // namespace gladly_mcp::mcp::test
