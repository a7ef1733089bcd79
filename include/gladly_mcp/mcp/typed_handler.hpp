#pragma once

#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/core/result.hpp>
#include <gladly_mcp/mcp/tool_handler.hpp>

#include <type_traits>
#include <utility>

namespace gladly_mcp::mcp {

/// How the arguments of every tool are read: unknown members are refused, and an object or array that arrives as a JSON
/// string is parsed.
[[nodiscard]] GLADLY_MCP_API core::decode_options argument_options() noexcept;

/// The failed result for arguments that do not fit: names the property, what was expected and what came.
[[nodiscard]] GLADLY_MCP_API tool_result argument_error(const error& cause);

/// The failed result for an error that a typed handler returned.
[[nodiscard]] GLADLY_MCP_API tool_result handler_error(const error& cause);

namespace detail {

template <class T>
inline constexpr bool is_awaitable = false;
template <class T>
inline constexpr bool is_awaitable<boost::asio::awaitable<T>> = true;

template <class Result>
tool_result to_tool_result(const Result& value)
{
    return structured_result(core::encode(value));
}

template <class Result>
tool_result to_tool_result(const result<Result>& value)
{
    return value ? to_tool_result(*value) : handler_error(value.error());
}

template <class Args, class Handler>
auto invoke_typed(const Handler& handler, call_context& context, Args&& arguments)
{
    if constexpr (std::is_invocable_v<const Handler&, call_context&, Args>)
        return handler(context, std::forward<Args>(arguments));
    else
        return handler(std::forward<Args>(arguments));
}

template <class Args, class Handler>
boost::asio::awaitable<tool_result> await_typed(const Handler& handler, call_context& context, Args arguments)
{
    auto answer = co_await invoke_typed<Args>(handler, context, std::move(arguments));
    co_return to_tool_result(answer);
}

/// Gives `value` when it is awaited.
[[nodiscard]] GLADLY_MCP_API boost::asio::awaitable<tool_result> ready(tool_result value);

} // namespace detail

/// Turns a function over structs into a tool handler. Accepted shapes, each with or without a leading
/// `call_context&`: `Result(Args)`, `result<Result>(Args)`, `awaitable<Result>(Args)`,
/// `awaitable<result<Result>>(Args)`.
template <class Args, class Result, class Handler>
[[nodiscard]] tool_handler typed_handler(Handler handler)
{
    using outcome = decltype(detail::invoke_typed<Args>(handler, std::declval<call_context&>(), std::declval<Args>()));
    if constexpr (detail::is_awaitable<outcome>) {
        return tool_handler::awaiting(
            [handler = std::move(handler)](call_context& context, const boost::json::value& arguments) {
                auto decoded = core::decode<Args>(arguments, argument_options());
                return decoded ? detail::await_typed<Args>(handler, context, std::move(*decoded))
                               : detail::ready(argument_error(decoded.error()));
            });
    } else {
        return tool_handler::plain([handler = std::move(handler)](call_context& context,
                                                                  const boost::json::value& arguments) {
            auto decoded = core::decode<Args>(arguments, argument_options());
            return decoded ? detail::to_tool_result(detail::invoke_typed<Args>(handler, context, std::move(*decoded)))
                           : argument_error(decoded.error());
        });
    }
}

} // namespace gladly_mcp::mcp
