#pragma once

#include <gladly_mcp/core/json.hpp>
#include <gladly_mcp/gladly/flow.hpp>
#include <gladly_mcp/gladly/list.hpp>

#include <string>
#include <string_view>
#include <utility>

/// Calls in the making: one function for each kind of answer.
namespace gladly_mcp::gladly {

/// What Gladly sends is read as it is; its lengths are its own affair.
inline constexpr core::decode_options answer_decoding{.check_lengths = false};

template <class T>
result<T> read_one(answer&& from)
{
    return core::decode<T>(from.json, answer_decoding);
}

template <class T>
result<list<T>> read_list(answer&& from)
{
    const auto* items = from.json.if_array();
    if (items == nullptr) {
        return error(errc::decode_failed, "The answer is no list.",
                     decode_failure{.pointer = "", .expected = "array", .found = "something else"});
    }
    auto decoded = core::decode_list<T>(*items, answer_decoding);
    return list<T>(std::move(decoded.items), std::move(decoded.problems), from.truncated, std::move(from.json));
}

inline result<created> read_created(answer&& from)
{
    return created{.id = std::move(from.created_id)};
}

inline result<void> read_nothing(answer&&)
{
    return {};
}

/// A call that answers one `T`.
template <class T>
detail::pending_call<T> one(const operation& what, result<call_arguments> arguments)
{
    return {.what = &what, .arguments = std::move(arguments), .read = &read_one<T>};
}

/// A call that answers a list of `T`.
template <class T>
detail::pending_call<list<T>> many(const operation& what, result<call_arguments> arguments)
{
    return {.what = &what, .arguments = std::move(arguments), .read = &read_list<T>};
}

/// A call that makes something and answers its id.
inline detail::pending_call<created> creation(const operation& what, result<call_arguments> arguments)
{
    return {.what = &what, .arguments = std::move(arguments), .read = &read_created};
}

/// A call that answers nothing.
inline detail::pending_call<void> change(const operation& what, result<call_arguments> arguments)
{
    return {.what = &what, .arguments = std::move(arguments), .read = &read_nothing};
}

/// The arguments of a call with a body, and nothing else or what is `there` already.
template <class Body>
call_arguments with_body(const Body& body, call_arguments there = {})
{
    there.body = core::encode(body);
    return there;
}

/// The arguments of a call whose path has one id.
inline call_arguments at(std::string_view name, std::string id)
{
    call_arguments arguments;
    arguments.path.emplace_back(name, std::move(id));
    return arguments;
}

/// The same with a body.
template <class Body>
call_arguments at(std::string_view name, std::string id, const Body& body)
{
    return with_body(body, at(name, std::move(id)));
}

/// The arguments of a call whose path has another id below `parent`.
inline call_arguments at(call_arguments parent, std::string_view name, std::string id)
{
    parent.path.emplace_back(name, std::move(id));
    return parent;
}

} // namespace gladly_mcp::gladly
