#pragma once

#include <gladly_mcp/core/serialize.hpp>
#include <gladly_mcp/mcp/server.hpp>

#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/json/parse.hpp>

#include <string>
#include <string_view>

namespace gladly_mcp::mcp::test {

struct echo_arguments {
    std::string message;
};
BOOST_DESCRIBE_STRUCT(echo_arguments, (), (message))

inline constexpr std::string_view meta =
    R"("_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}})";

/// What the tools of the test server saw.
struct observed {
    int calls = 0;
    int cancelled = 0;
};

/// A tool that waits until it is cancelled.
inline boost::asio::awaitable<tool_result> wait_for_ever(observed& seen)
{
    ++seen.calls;
    boost::asio::steady_timer never(co_await boost::asio::this_coro::executor,
                                    boost::asio::steady_timer::time_point::max());
    try {
        co_await never.async_wait(boost::asio::use_awaitable);
    } catch (const boost::system::system_error&) {
        ++seen.cancelled;
        throw;
    }
    co_return text_result("never");
}

inline boost::asio::awaitable<tool_result> report_progress(call_context& context)
{
    co_await context.progress(1, 3, "one");
    co_await context.progress(1, 3, "not more than before");
    co_await context.progress(2, 3);
    co_return text_result("done");
}

inline tool definition_of(std::string name)
{
    tool definition;
    definition.name = std::move(name);
    definition.description = "A tool for tests.";
    definition.input_schema = boost::json::parse(R"({"type":"object"})").as_object();
    return definition;
}

/// A server with the tools `echo`, `progress`, `wait`, `throws` and `fails`.
inline server make_test_server(observed& seen, server_options options = {})
{
    options.name = "test";
    options.version = "1.0.0";
    server out(options);
    out.add_tool<echo_arguments, echo_arguments>("echo", "Gives the message back.", [&seen](echo_arguments said) {
        ++seen.calls;
        return said;
    });
    out.add_tool(definition_of("progress"),
                 tool_handler::awaiting(
                     [](call_context& context, const boost::json::value&) { return report_progress(context); }));
    out.add_tool(definition_of("wait"), tool_handler::awaiting([&seen](call_context&, const boost::json::value&) {
                     return wait_for_ever(seen);
                 }));
    out.add_tool(definition_of("throws"),
                 tool_handler::plain([](call_context&, const boost::json::value&) -> tool_result {
                     throw std::runtime_error("a secret of the host");
                 }));
    out.add_tool(definition_of("fails"), tool_handler::plain([](call_context&, const boost::json::value&) {
                     return error_result("It did not work.");
                 }));
    return out;
}

/// A request of 2026-07-28; `members` go into `params` before `_meta`.
inline std::string modern(std::string_view id, std::string_view method_name, std::string_view members = {})
{
    return R"({"jsonrpc":"2.0","id":)" + std::string(id) + R"(,"method":")" + std::string(method_name) +
           R"(","params":{)" + std::string(members) + (members.empty() ? "" : ",") + std::string(meta) + "}}";
}

/// A request of an older revision.
inline std::string legacy(std::string_view id, std::string_view method_name, std::string_view params = "{}")
{
    return R"({"jsonrpc":"2.0","id":)" + std::string(id) + R"(,"method":")" + std::string(method_name) +
           R"(","params":)" + std::string(params) + "}";
}

inline std::string initialize(std::string_view version, std::string_view id = "0")
{
    return legacy(id, "initialize",
                  R"({"protocolVersion":")" + std::string(version) +
                      R"(","capabilities":{},"clientInfo":{"name":"t","version":"1"}})");
}

/// The value at a JSON pointer of a message, as JSON text; `(none)` when there is none.
inline std::string at(std::string_view message, std::string_view pointer)
{
    const auto value = boost::json::parse({message.data(), message.size()});
    boost::system::error_code problem;
    const auto* found = value.find_pointer({pointer.data(), pointer.size()}, problem);
    return found != nullptr ? core::to_json(*found) : "(none)";
}

} // namespace gladly_mcp::mcp::test
