#include "sandbox/driver.hpp"

#include <gladly_mcp/http/client.hpp>
#include <gladly_mcp/http/listener.hpp>
#include <gladly_mcp/sandbox/http_handler.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>

#include <optional>

namespace gladly_mcp::sandbox {
namespace {

/// Sends one request through a real listener and the real client, over loopback.
class over_http : public ::testing::Test {
protected:
    over_http() : handler_(gladly_)
    {
        http::listener_options options;
        options.allow_put_and_patch = true;
        auto opened = http::listener::open(io_.get_executor(), handler_, options);
        EXPECT_TRUE(opened);
        listener_.emplace(std::move(opened.value()));
    }

    http::response exchange(http::request what)
    {
        what.to = {.tls = false, .host = "127.0.0.1", .port = listener_->port()};
        what.fields.push_back({"Authorization", std::string{default_authorization}});
        http::client client{io_.get_executor()};
        http::response answer;
        boost::asio::co_spawn(io_, client.send(std::move(what)),
                              [&](std::exception_ptr failure, result<http::response> outcome) {
                                  EXPECT_EQ(failure, nullptr);
                                  EXPECT_TRUE(outcome);
                                  if (outcome) {
                                      answer = std::move(*outcome);
                                  }
                                  listener_->stop();
                              });
        io_.run();
        return answer;
    }

    boost::asio::io_context io_;
    std::shared_ptr<service> gladly_ = std::make_shared<service>();
    http_handler handler_;
    std::optional<http::listener> listener_;
};

TEST_F(over_http, reads_a_customer)
{
    http::request what;
    what.target = "/api/v1/customer-profiles?phoneNumber=%2B15550123456";
    const http::response answer = exchange(std::move(what));
    EXPECT_EQ(answer.status, 200U);
    EXPECT_EQ(column(answer, "id"), std::vector<std::string>{"CUST_55012"});
    EXPECT_EQ(answer.find("Ratelimit-Limit-Second"), "10");
    EXPECT_EQ(answer.find("Content-Type"), "application/json");
}

TEST_F(over_http, patches_a_conversation)
{
    http::request what;
    what.method = "PATCH";
    what.target = "/api/v1/conversations/CONV_77491_7";
    what.body = R"({"assignee":{"inboxId":"INBOX_992"}})";
    EXPECT_TRUE(is_bare(exchange(std::move(what)), 204));
}

TEST_F(over_http, deletes_a_customer)
{
    http::request what;
    what.method = "DELETE";
    what.target = "/api/v1/customer-profiles/CUST_LOCKED";
    EXPECT_TRUE(is_object_error(exchange(std::move(what)), 400, "conversation", "invalid_state"));
}

TEST_F(over_http, answers_a_merged_customer_without_being_followed)
{
    http::request what;
    what.target = "/api/v1/customer-profiles/CUST_83921";
    EXPECT_TRUE(is_list_error(exchange(std::move(what)), 301, "customerId", "moved"));
}

TEST_F(over_http, says_where_the_created_thing_is)
{
    http::request what;
    what.method = "POST";
    what.target = "/api/v1/conversations/CONV_55012_3/notes";
    what.body = R"({"content":{"body":"Told Alex."}})";
    EXPECT_EQ(created_id(exchange(std::move(what))).size(), 22U);
}

} // namespace
} // namespace gladly_mcp::sandbox
