#include "mcp/dispatch.hpp"

#include "mcp/json_text.hpp"
#include "mcp/revision/modern.hpp"

#include <boost/system/system_error.hpp>

#include <exception>
#include <utility>

namespace gladly_mcp::mcp {
namespace {

rpc_error invalid_params(std::string message)
{
    return {.code = error_code::invalid_params, .message = std::move(message)};
}

dispatched list_tools(const tool_table& table, const revision& how, const envelope& request)
{
    const auto* cursor = request.params != nullptr ? request.params->if_contains("cursor") : nullptr;
    if (const std::string* page = table.page(how, cursor))
        return std::string_view(*page);
    return invalid_params("cursor is none that this server gave; start again without it.");
}

dispatched call_tool(const tool_table& table, const envelope& request)
{
    static const boost::json::value no_arguments = boost::json::object();
    if (request.params == nullptr)
        return invalid_params("tools/call needs params with a name.");
    const auto* name = request.params->if_contains("name");
    if (name == nullptr || !name->is_string())
        return invalid_params("tools/call needs name, a string.");
    const auto* arguments = request.params->if_contains("arguments");
    if (arguments == nullptr)
        arguments = &no_arguments;
    if (!arguments->is_object())
        return invalid_params("arguments must be an object.");
    prepared_call call;
    call.arguments = arguments;
    call.tool = table.find(name->get_string());
    if (call.tool == nullptr)
        return invalid_params("Unknown tool: " + std::string(std::string_view(name->get_string()).substr(0, 128)));
    if (const auto* token = find_meta(request.params, meta_key::progress_token)) {
        call.progress_token = request_id::from_json(*token);
        if (!call.progress_token)
            return invalid_params("progressToken must be a string or an integer.");
    }
    return call;
}

tool_result unexpected_failure()
{
    return error_result("The tool failed unexpectedly. Whether it changed anything is not known; look before you call "
                        "it again.");
}

} // namespace

dispatched dispatch(const tool_table& table, const revision& how, const envelope& request)
{
    const method what = find_method(request.method_name);
    if (!how.has(what))
        return rpc_error{.code = error_code::method_not_found,
                         .message = "Method not found: " + std::string(request.method_name.substr(0, 128)),
                         .http_status = 404};
    if (auto problem = check_log_level(request.params))
        return std::move(*problem);
    switch (what) {
    case method::tools_call: return call_tool(table, request);
    case method::tools_list: return list_tools(table, how, request);
    case method::server_discover: return table.opening(how);
    case method::ping: return std::string_view("{}");
    default: break;
    }
    return rpc_error{.code = error_code::invalid_request, .message = "This session is already initialized."};
}

tool_result run_plain(const tool_handler::plain& handler, call_context& context, const boost::json::value& arguments)
{
    try {
        return handler(context, arguments);
    } catch (const system_error& failure) {
        return handler_error(failure.error());
    } catch (...) {
        return unexpected_failure();
    }
}

boost::asio::awaitable<tool_result> run_awaiting(const tool_handler::awaiting& handler, call_context& context,
                                                 const boost::json::value& arguments)
{
    try {
        co_return co_await handler(context, arguments);
    } catch (const system_error& failure) {
        co_return handler_error(failure.error());
    } catch (const std::bad_alloc&) {
        throw;
    } catch (...) {
        // A cancelled call ends here too: nobody reads its result.
        co_return unexpected_failure();
    }
}

std::string call_result_message(const tool_table& table, const revision& how, const request_id& id,
                                const tool_result& value)
{
    std::string out;
    out.reserve(512);
    out += R"({"jsonrpc":"2.0","id":)";
    out += id.json();
    out += R"(,"result":)";
    how.append_tool_result(out, value, table.identity(how));
    out += '}';
    return out;
}

} // namespace gladly_mcp::mcp
