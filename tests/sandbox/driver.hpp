#pragma once

#include "support/manual_clock.hpp"

#include <gladly_mcp/sandbox/service.hpp>
#include <gladly_mcp/sandbox/world.hpp>

#include <boost/json/array.hpp>
#include <boost/json/value.hpp>

#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <string_view>

namespace gladly_mcp::sandbox {

/// Talks to a sandbox and holds every answer against the contract: status, schema of the body, `Location`, rate-limit
/// figures. The clock moves on by a fifth of a second with each call, so that the rate limit stays out of the way.
class driver {
public:
    explicit driver(service_options options = {});
    explicit driver(world start, service_options options = {});

    http::response get(std::string_view where) { return call("GET", where); }
    http::response post(std::string_view where, std::string_view body) { return call("POST", where, body); }
    http::response patch(std::string_view where, std::string_view body) { return call("PATCH", where, body); }
    http::response put(std::string_view where, std::string_view body) { return call("PUT", where, body); }
    http::response remove(std::string_view where) { return call("DELETE", where); }
    http::response call(std::string_view method, std::string_view where, std::string_view body = {});

    /// Without checks and without moving the clock.
    http::response raw(std::string_view method, std::string_view where, std::string_view body,
                       std::string_view authorization);

    testing::manual_clock clock;
    service target;
};

/// `Basic …` of the default user.
inline constexpr std::string_view default_authorization = "Basic YWdlbnRAZXhhbXBsZS5jb206c2FuZGJveC10b2tlbg==";

[[nodiscard]] boost::json::value parsed(const http::response& reply);

/// The documents of a body that has one on each line; each is held against a schema of the contract.
[[nodiscard]] std::vector<boost::json::value> json_lines(const http::response& reply, std::string_view schema);

/// The values of one member of a list of objects, in order.
[[nodiscard]] std::vector<std::string> column(const http::response& reply, std::string_view member);

/// The last segment of `Location`.
[[nodiscard]] std::string created_id(const http::response& reply);

/// An error body with a list whose entry `index` has this attr and code; an empty attr means none.
[[nodiscard]] ::testing::AssertionResult is_list_error(const http::response& reply, unsigned status,
                                                       std::string_view attr, std::string_view code,
                                                       std::size_t index = 0);

/// An error body with one object under `errors`.
[[nodiscard]] ::testing::AssertionResult is_object_error(const http::response& reply, unsigned status,
                                                         std::string_view attr, std::string_view code);

/// A status without any body.
[[nodiscard]] ::testing::AssertionResult is_bare(const http::response& reply, unsigned status);

/// A time `from_start` after the clock's start, as a request sends it.
[[nodiscard]] std::string future(std::chrono::hours from_start);

} // namespace gladly_mcp::sandbox
