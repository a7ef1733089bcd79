#pragma once

#include "tools/tool_row.hpp"

#include <gladly_mcp/core/result.hpp>
#include <gladly_mcp/gladly/call.hpp>

#include <boost/asio/awaitable.hpp>

#include <string>

/// Calls about a customer, who may have been merged into another one.
namespace gladly_mcp::tools {

/// The arguments of a call whose path has one id.
[[nodiscard]] gladly::call_arguments at(std::string_view name, std::string id);

/// The answer about a customer, and the id that was asked for if it had been merged.
struct customer_answer {
    result<gladly::answer> answer;
    std::string merged_from = {};
};

/// A read about the customer in the path's `customerId`. Only `getCustomer` tells of a merge, so when another read says
/// "not found" the customer is looked up once. With `follow` the read is then repeated once with the new id; without,
/// the answer is `errc::moved`.
[[nodiscard]] boost::asio::awaitable<customer_answer> read_about_customer(gladly::client client,
                                                                          const gladly::operation& what,
                                                                          gladly::call_arguments arguments,
                                                                          bool follow);

/// Tells "merged" from "unknown" after a write about a customer was answered "not found": looks the customer up once.
/// Every other error is returned as it is. A write never goes on to another customer by itself.
[[nodiscard]] boost::asio::awaitable<error> explain_missing_customer(gladly::client client, std::string id,
                                                                     error cause);

} // namespace gladly_mcp::tools
