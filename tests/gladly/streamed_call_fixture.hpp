#pragma once

#include "support/run.hpp"
#include "support/scripted_transport.hpp"

#include <gladly_mcp/gladly/client.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

namespace gladly_mcp::gladly {

/// Answers as a scripted transport does and hands bodies over byte by byte.
class dripping_transport final : public http::transport {
public:
    test::scripted_transport script;

    boost::asio::awaitable<result<http::response>> send(http::request what) override
    {
        return script.send(std::move(what));
    }

    boost::asio::awaitable<result<http::response>> stream(http::request what, http::body_sink& sink,
                                                          http::stream_limits limits) override
    {
        last_limits = limits;
        auto answer = co_await send(std::move(what));
        if (!answer) {
            co_return answer;
        }
        const std::string body = std::exchange(answer->body, {});
        const auto use = sink.begin(*answer);
        if (!use) {
            co_return use.error();
        }
        if (*use == http::body_use::collect) {
            answer->body = body;
            co_return answer;
        }
        for (const char c : body) {
            const auto taken = co_await sink.write(std::string_view(&c, 1));
            if (!taken) {
                co_return taken.error();
            }
        }
        co_return answer;
    }

    http::stream_limits last_limits;
};

/// A client over that transport, and what a test does with them.
class streamed_call_test : public testing::Test {
protected:
    boost::asio::io_context context;
    std::shared_ptr<dripping_transport> wire = std::make_shared<dripping_transport>();
    client acme{context.get_executor(), options()};

    client_options options() const
    {
        return {.organization = "acme", .user = "bot@acme.example", .token = "secret", .transport = wire};
    }

    [[nodiscard]] std::vector<http::request>& requests() const { return wire->script.requests; }

    void answer(unsigned status, std::string body = {}, std::vector<http::field> fields = {})
    {
        wire->script.answer(status, std::move(body), std::move(fields));
    }

    template <class T>
    T run(boost::asio::awaitable<T> work)
    {
        return test::run_in(context, std::move(work));
    }

    static std::string field_of(const http::request& from, std::string_view name)
    {
        const auto found = std::ranges::find(from.fields, name, &http::field::name);
        return found == from.fields.end() ? std::string() : found->value;
    }

    template <class T>
    static void expect_failure(const result<T>& out, errc code, int status = 0)
    {
        ASSERT_FALSE(out);
        EXPECT_EQ(out.error().code(), code) << out.error();
        EXPECT_EQ(out.error().effect(), effect::none) << out.error();
        EXPECT_EQ(out.error().http_status(), status) << out.error();
    }
};

} // namespace gladly_mcp::gladly
