#include "support/scripted_transport.hpp"

#include <gladly_mcp/gladly/blocking_client.hpp>
#include <gladly_mcp/gladly/models.hpp>
#include <gladly_mcp/gladly/operations.hpp>

#include <gtest/gtest.h>

#include <memory>
#include <thread>
#include <vector>

namespace gladly_mcp::gladly {
namespace {

client_options options_over(std::shared_ptr<http::transport> wire)
{
    return {.organization = "acme", .user = "bot@acme.example", .token = "secret", .transport = std::move(wire)};
}

TEST(blocking_client, answers_in_the_calling_thread)
{
    const auto wire = std::make_shared<test::scripted_transport>();
    const blocking_client acme(options_over(wire));
    wire->answer(200, R"([{"id":"C_1"}])");
    const auto found = acme.customers().find(by_phone{"+1-555-019-8472"});
    ASSERT_TRUE(found);
    EXPECT_EQ((*found)[0].id, "C_1");

    wire->answer(404);
    EXPECT_EQ(acme.tasks().get("T_1").error().code(), errc::not_found);
    EXPECT_EQ(acme.customers().get("a/b").error().code(), errc::invalid_argument);

    wire->answer(200, R"({"id":"o"})");
    EXPECT_EQ(acme.call(op::get_organization, {}).value().json.at("id"), "o");
    EXPECT_EQ(wire->requests.size(), 3U);
}

TEST(blocking_client, says_that_nothing_listens_there)
{
    // Port 1 of the loopback: refused at once, by the library's own transport.
    client_options options = options_over(nullptr);
    options.base_url = "http://127.0.0.1:1";
    const blocking_client acme(options);
    const auto out = acme.organization().get();
    ASSERT_FALSE(out);
    EXPECT_EQ(out.error().code(), errc::not_sent);
    EXPECT_EQ(out.error().effect(), effect::none);
}

TEST(blocking_client, serves_several_threads_one_after_the_other)
{
    const auto wire = std::make_shared<test::scripted_transport>();
    const blocking_client acme(options_over(wire));
    constexpr int calls = 50;
    for (int i = 0; i != 2 * calls; ++i) {
        wire->answer(200, "[]");
    }
    const auto work = [&acme] {
        for (int i = 0; i != calls; ++i) {
            EXPECT_TRUE(acme.topics().list());
        }
    };
    std::thread other(work);
    work();
    other.join();
    EXPECT_EQ(wire->requests.size(), std::size_t{2 * calls});
}

TEST(blocking_client, names_the_option_that_makes_no_sense)
{
    EXPECT_EQ(blocking_client::create({}).error().code(), errc::invalid_argument);
    EXPECT_EQ(blocking_client(client_options()).topics().list().error().code(), errc::invalid_argument);
}

} // namespace
} // namespace gladly_mcp::gladly
