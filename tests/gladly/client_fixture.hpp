#pragma once

#include "support/run.hpp"
#include "support/scripted_transport.hpp"

#include <gladly_mcp/gladly/client.hpp>
#include <gladly_mcp/gladly/models.hpp>

#include <boost/json/parse.hpp>

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace gladly_mcp::gladly::test {

/// A client whose requests a script answers.
class client_fixture : public testing::Test {
protected:
    boost::asio::io_context context;
    std::shared_ptr<gladly_mcp::test::scripted_transport> wire =
        std::make_shared<gladly_mcp::test::scripted_transport>();
    client acme{context.get_executor(), options()};

    client_options options()
    {
        return {.organization = "acme", .user = "bot@acme.example", .token = "secret", .transport = wire};
    }

    template <class T>
    T run(boost::asio::awaitable<T> work)
    {
        return gladly_mcp::test::run_in(context, std::move(work));
    }

    /// What the next call is answered with; what was sent before is forgotten.
    void next_answer(unsigned status, std::string body = {}, std::vector<http::field> fields = {})
    {
        wire->requests.clear();
        wire->answer(status, std::move(body), std::move(fields));
    }

    void expect_sent(std::string_view method, std::string_view target, std::string_view body = {})
    {
        ASSERT_EQ(wire->requests.size(), 1U);
        EXPECT_EQ(wire->requests[0].method, method);
        EXPECT_EQ(wire->requests[0].target, target);
        if (body.empty()) {
            EXPECT_TRUE(wire->requests[0].body.empty()) << wire->requests[0].body;
        } else {
            EXPECT_EQ(boost::json::parse(wire->requests[0].body), boost::json::parse(body));
        }
    }

    /// The id that the one request sent chose.
    std::string chosen_id()
    {
        return wire->requests.size() == 1 ? std::string(boost::json::parse(wire->requests[0].body).at("id").as_string())
                                          : std::string();
    }

    template <class T>
    void expect_refused(const result<T>& out)
    {
        ASSERT_FALSE(out);
        EXPECT_EQ(out.error().code(), errc::invalid_argument) << out.error().message();
        EXPECT_TRUE(wire->requests.empty());
    }

    /// Expects that Gladly refused with that status, and so without an effect.
    template <class T>
    void expect_failed(const result<T>& out, errc code)
    {
        ASSERT_FALSE(out);
        EXPECT_EQ(out.error().code(), code) << out.error().message();
        EXPECT_EQ(out.error().effect(), effect::none);
        EXPECT_EQ(wire->requests.size(), 1U) << "nothing is sent twice";
    }
};

} // namespace gladly_mcp::gladly::test
