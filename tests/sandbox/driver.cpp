#include "sandbox/driver.hpp"

#include "sandbox/router.hpp"
#include "support/contract_schema.hpp"

#include <gladly_mcp/core/timestamp.hpp>

#include <boost/json/parse.hpp>

#include <array>
#include <sstream>

namespace gladly_mcp::sandbox {
namespace {

const testing::contract_schema& contract()
{
    static const testing::contract_schema loaded{GLADLY_MCP_CONTRACT_SCHEMAS};
    return loaded;
}

void expect_schema(std::string_view schema, const http::response& reply)
{
    for (const std::string& finding : contract().violations(schema, parsed(reply))) {
        // The full timeline holds one kind of item that no contract knows, on purpose.
        if (reply.body.find("HOLOGRAM") == std::string::npos || finding.find("/content: fits 0") == std::string::npos) {
            ADD_FAILURE() << schema << finding;
        }
    }
}

std::string_view content_type(const gladly::operation& operation)
{
    switch (operation.format) {
    case gladly::answer_format::csv: return "text/csv";
    case gladly::answer_format::mp3: return "audio/mpeg";
    case gladly::answer_format::json_lines:
        return operation.response_schema == "EventStream" ? "application/x-jsonlines" : "application/x-ndjson";
    case gladly::answer_format::json:
    case gladly::answer_format::redirect: break;
    }
    return "application/json";
}

void expect_success(const http::response& reply, const gladly::operation& operation)
{
    const bool has_body = !operation.response_schema.empty();
    const bool redirects = operation.format == gladly::answer_format::redirect;
    EXPECT_EQ(reply.contains("Location"), redirects || (reply.status == 201 && !has_body)) << operation.id;
    EXPECT_EQ(reply.contains("Content-Type"), has_body) << operation.id;
    EXPECT_TRUE(has_body || reply.body.empty()) << operation.id;
    if (has_body) {
        EXPECT_EQ(reply.find("Content-Type"), content_type(operation)) << operation.id;
    }
    if (has_body && operation.format == gladly::answer_format::json) {
        expect_schema(operation.response_schema, reply);
    }
}

void expect_contract(const http::response& reply, const gladly::operation& operation)
{
    EXPECT_FALSE(reply.find("Ratelimit-Limit-Second").empty());
    EXPECT_FALSE(reply.find("Ratelimit-Remaining-Second").empty());
    EXPECT_TRUE(reply.body.empty() || reply.contains("Content-Type"));
    if (reply.status == operation.success) {
        expect_success(reply, operation);
    } else if (!reply.body.empty()) {
        expect_schema("ErrorBody", reply);
    }
}

::testing::AssertionResult is_problem(const boost::json::value& found, std::string_view attr, std::string_view code)
{
    const boost::json::object& entry = found.as_object();
    const auto* found_attr = entry.if_contains("attr");
    const std::string_view attr_text = found_attr == nullptr ? std::string_view{} : found_attr->as_string();
    if (attr_text != attr || entry.at("code").as_string() != code) {
        return ::testing::AssertionFailure() << found;
    }
    return ::testing::AssertionSuccess();
}

} // namespace

driver::driver(service_options options) : target(std::move(options), clock) {}

driver::driver(world start, service_options options) : target(std::move(start), std::move(options), clock) {}

http::response driver::call(std::string_view method, std::string_view where, std::string_view body)
{
    clock.advance(std::chrono::milliseconds{200});
    http::response reply = raw(method, where, body, default_authorization);
    const route_match match = find_route(method, where.substr(0, where.find('?')));
    if (match.found == nullptr) {
        ADD_FAILURE() << method << " " << where << " is no operation";
    } else {
        expect_contract(reply, match.found->operation);
    }
    return reply;
}

http::response driver::raw(std::string_view method, std::string_view where, std::string_view body,
                           std::string_view authorization)
{
    const std::array<http::field_view, 1> fields{{{"authorization", authorization}}};
    const http::request_view request{method, where, fields, body, "127.0.0.1"};
    return target.handle(request);
}

boost::json::value parsed(const http::response& reply)
{
    boost::system::error_code failure;
    boost::json::value value = boost::json::parse(reply.body, failure);
    EXPECT_FALSE(failure) << reply.status << " " << reply.body;
    return value;
}

std::vector<boost::json::value> json_lines(const http::response& reply, std::string_view schema)
{
    std::vector<boost::json::value> out;
    std::istringstream text{reply.body};
    for (std::string line; std::getline(text, line);) {
        http::response one;
        one.body = line;
        expect_schema(schema, one);
        out.push_back(parsed(one));
    }
    EXPECT_TRUE(reply.body.empty() || reply.body.ends_with('\n'));
    return out;
}

std::vector<std::string> column(const http::response& reply, std::string_view member)
{
    const boost::json::value list = parsed(reply);
    std::vector<std::string> out;
    for (const boost::json::value& entry : list.as_array()) {
        out.emplace_back(entry.at(member).as_string());
    }
    return out;
}

std::string created_id(const http::response& reply)
{
    EXPECT_EQ(reply.status, 201U) << reply.body;
    const std::string_view location = reply.find("Location");
    EXPECT_TRUE(location.starts_with("/api/v1/")) << location;
    return std::string{location.substr(location.rfind('/') + 1)};
}

::testing::AssertionResult is_list_error(const http::response& reply, unsigned status, std::string_view attr,
                                         std::string_view code, std::size_t index)
{
    if (reply.status != status) {
        return ::testing::AssertionFailure() << reply.status << " " << reply.body;
    }
    const boost::json::value body = parsed(reply);
    const boost::json::value& errors = body.at("errors");
    if (!errors.is_array() || errors.get_array().size() <= index) {
        return ::testing::AssertionFailure() << "no such entry: " << reply.body;
    }
    return is_problem(errors.get_array()[index], attr, code);
}

::testing::AssertionResult is_object_error(const http::response& reply, unsigned status, std::string_view attr,
                                           std::string_view code)
{
    if (reply.status != status) {
        return ::testing::AssertionFailure() << reply.status << " " << reply.body;
    }
    const boost::json::value body = parsed(reply);
    if (!body.at("errors").is_object()) {
        return ::testing::AssertionFailure() << "no object under errors: " << reply.body;
    }
    return is_problem(body.at("errors"), attr, code);
}

::testing::AssertionResult is_bare(const http::response& reply, unsigned status)
{
    if (reply.status != status || !reply.body.empty()) {
        return ::testing::AssertionFailure() << reply.status << " " << reply.body;
    }
    return ::testing::AssertionSuccess();
}

std::string future(std::chrono::hours from_start)
{
    return core::timestamp{testing::manual_clock{}.wall_now() + from_start}.text();
}

} // namespace gladly_mcp::sandbox
