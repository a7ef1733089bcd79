#pragma once

#include "tools/arguments.hpp"
#include "tools/tool_row.hpp"

#include <gladly_mcp/gladly/task.hpp>

#include <boost/asio/awaitable.hpp>

namespace gladly_mcp::tools {

/// What is expected where a time is wanted.
inline constexpr std::string_view a_time = "a date and time with offset, such as 2030-01-31T17:00:00Z";

/// Whom a new task is about: exactly one of the three.
struct task_customer {
    std::optional<id_text> customer_id{};
    std::optional<std::string> email_address{};
    std::optional<std::string> mobile_phone{};

    static constexpr core::field_note notes[] = {
        {.member = "customer_id",
         .description = "Id of the customer, from list_all_gladly_customers. Or give emailAddress or mobilePhone."},
        {.member = "email_address",
         .description = "E-mail address of the customer, instead of customerId.",
         .min_length = 1,
         .max_length = 320},
        {.member = "mobile_phone",
         .description = "Mobile number of the customer, instead of customerId.",
         .min_length = 1,
         .max_length = 50},
    };
};
BOOST_DESCRIBE_STRUCT(task_customer, (), (customer_id, email_address, mobile_phone))

struct create_task_arguments : task_customer, gladly::task_create {};
BOOST_DESCRIBE_STRUCT(create_task_arguments, (task_customer, gladly::task_create), ())

/// Creates a task by `createTask` or `createTaskAndCustomer`, as the arguments name the customer.
[[nodiscard]] boost::asio::awaitable<mcp::tool_result> create_task(call_scope scope, create_task_arguments arguments);

} // namespace gladly_mcp::tools
