#pragma once

#include "peers/prism/typed_call.hpp"

#include <gladly_mcp/http/transport.hpp>

#include <boost/json/value.hpp>

#include <string>
#include <vector>

namespace gladly_mcp::test {

/// What does not hold, a sentence each.
using findings = std::vector<std::string>;

/// The error in words, with the place where decoding failed.
[[nodiscard]] std::string describe(const error& what);

/// Holds the outcome of a call against the success that the mock answered: the models read all of it, and neither lose
/// nor leave unnamed any of it.
[[nodiscard]] findings check_success(const gladly::operation& what, const call_outcome& outcome,
                                     const http::response& from);

/// Holds the outcome of a call against the refusal that the mock answered: the error is the one for its status, with
/// its detail.
[[nodiscard]] findings check_refusal(const call_outcome& outcome, const http::response& from);

/// Reads an event as it is sent to webhooks and holds it to the same as an answer.
[[nodiscard]] findings check_event(const boost::json::value& told);

} // namespace gladly_mcp::test
