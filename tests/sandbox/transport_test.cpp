#include "sandbox/driver.hpp"

#include <gladly_mcp/sandbox/transport.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>

#include <optional>

namespace gladly_mcp::sandbox {
namespace {

std::optional<result<http::response>> exchange(http::transport& over, http::request what)
{
    boost::asio::io_context io;
    std::optional<result<http::response>> answer;
    boost::asio::co_spawn(io, over.send(std::move(what)),
                          [&](std::exception_ptr failure, result<http::response> outcome) {
                              EXPECT_EQ(failure, nullptr);
                              answer = std::move(outcome);
                          });
    io.run();
    return answer;
}

http::request organization_request()
{
    http::request what;
    what.to.host = "shop.example";
    what.target = "/api/v1/organization";
    what.fields.push_back({"Authorization", std::string{default_authorization}});
    return what;
}

TEST(sandbox_transport, carries_a_request_to_the_service_and_its_answer_back)
{
    const auto gladly = std::make_shared<service>();
    transport over{gladly};
    const auto answer = exchange(over, organization_request());
    ASSERT_TRUE(answer && *answer);
    EXPECT_EQ((*answer)->status, 200U);
    EXPECT_NE((*answer)->body.find("Example Outdoor Shop"), std::string::npos);
    EXPECT_EQ(gladly->request_count(), 1U);
}

TEST(sandbox_transport, hands_on_method_and_body)
{
    const auto gladly = std::make_shared<service>();
    transport over{gladly};
    http::request what = organization_request();
    what.method = "POST";
    what.target = "/api/v1/conversations/CONV_55012_3/notes";
    what.body = R"({"content":{"body":"Told Alex."}})";
    const auto answer = exchange(over, std::move(what));
    ASSERT_TRUE(answer && *answer);
    EXPECT_EQ((*answer)->status, 201U);
}

TEST(sandbox_transport, checks_the_credentials)
{
    transport over{std::make_shared<service>()};
    http::request what = organization_request();
    what.fields.clear();
    const auto answer = exchange(over, std::move(what));
    ASSERT_TRUE(answer && *answer);
    EXPECT_EQ((*answer)->status, 401U);
}

TEST(sandbox_transport, refuses_what_the_real_client_refuses_before_it_reaches_the_service)
{
    const auto gladly = std::make_shared<service>();
    transport over{gladly};
    http::request what = organization_request();
    what.target = "/api/v1/organization\r\nX-Evil: 1";
    const auto answer = exchange(over, std::move(what));
    ASSERT_TRUE(answer && !*answer);
    EXPECT_EQ(answer->error().code(), errc::invalid_argument);
    EXPECT_EQ(gladly->request_count(), 0U);
}

} // namespace
} // namespace gladly_mcp::sandbox
