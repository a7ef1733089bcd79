#include <gladly_mcp/gladly/call.hpp>
#include <gladly_mcp/gladly/operations.hpp>

#include <gtest/gtest.h>

namespace gladly_mcp::gladly {
namespace {

TEST(build_request, fills_the_path_in)
{
    const auto request = build_request(op::get_customer, {.path = {{"customerId", "CUST_A"}}, .query = {}, .body = {}});
    ASSERT_TRUE(request);
    EXPECT_EQ(request->method, "GET");
    EXPECT_EQ(request->target, "/api/v1/customer-profiles/CUST_A");
    EXPECT_TRUE(request->body.empty());
    EXPECT_TRUE(request->replayable);
    ASSERT_EQ(request->fields.size(), 1U);
    EXPECT_EQ(request->fields[0].name, "Accept");
    EXPECT_EQ(request->fields[0].value, "application/json");
}

TEST(build_request, encodes_the_query)
{
    const auto request = build_request(
        op::find_customers,
        {.path = {}, .query = {{"phoneNumber", "+1555 0&x=y"}, {"email", "a\r\n\xC3\xA4/?#%"}}, .body = {}});
    ASSERT_TRUE(request);
    EXPECT_EQ(request->target,
              "/api/v1/customer-profiles?phoneNumber=%2B1555%200%26x%3Dy&email=a%0D%0A%C3%A4%2F%3F%23%25");
}

TEST(build_request, writes_the_body_and_never_replays_a_write)
{
    call_arguments arguments{.path = {{"taskId", "T_1"}}, .query = {}, .body = {{{"status", "CLOSED"}}}};
    const auto request = build_request(op::update_task, arguments);
    ASSERT_TRUE(request);
    EXPECT_EQ(request->method, "PATCH");
    EXPECT_EQ(request->body, R"({"status":"CLOSED"})");
    EXPECT_FALSE(request->replayable);
    ASSERT_EQ(request->fields.size(), 2U);
    EXPECT_EQ(request->fields[1].name, "Content-Type");
    EXPECT_EQ(request->fields[1].value, "application/json");
    for (const auto& what : operations()) {
        EXPECT_EQ(what.kind == operation_kind::read, what.retry == retry_class::read) << what.id;
    }
}

TEST(build_request, refuses_arguments_that_do_not_fit_the_operation)
{
    const auto code = [](const operation& what, const call_arguments& arguments) {
        const auto request = build_request(what, arguments);
        return request ? errc{} : request.error().code();
    };
    const boost::json::value body = boost::json::object();
    EXPECT_EQ(code(op::get_customer, {}), errc::invalid_argument);
    EXPECT_EQ(code(op::get_customer, {.path = {{"id", "a"}}, .query = {}, .body = {}}), errc::invalid_argument);
    EXPECT_EQ(code(op::get_customer, {.path = {{"customerId", "a"}, {"customerId", "b"}}, .query = {}, .body = {}}),
              errc::invalid_argument);
    EXPECT_EQ(code(op::get_customer, {.path = {{"customerId", "a"}, {"x", "b"}}, .query = {}, .body = {}}),
              errc::invalid_argument);
    EXPECT_EQ(code(op::get_customer, {.path = {{"customerId", "a"}}, .query = {}, .body = body}),
              errc::invalid_argument);
    EXPECT_EQ(code(op::update_customer, {.path = {{"customerId", "a"}}, .query = {}, .body = {}}),
              errc::invalid_argument);
    EXPECT_EQ(code(op::update_customer, {.path = {{"customerId", "a"}}, .query = {}, .body = body}), errc{});
}

TEST(find_operation, finds_the_rows_by_their_ids)
{
    EXPECT_EQ(find_operation("getCustomer"), &op::get_customer);
    EXPECT_EQ(find_operation("sendSMS"), &op::send_sms);
    EXPECT_EQ(find_operation("getcustomer"), nullptr);
    EXPECT_EQ(find_operation(""), nullptr);
}

} // namespace
} // namespace gladly_mcp::gladly
