#pragma once

#include <gladly_mcp/core/result.hpp>

#include <boost/asio/awaitable.hpp>

#include <concepts>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

namespace gladly_mcp::gladly {

namespace detail {

/// What a visitor answers: how it went, or what is to be awaited for that.
struct visit_step {
    visit_step() = default; // no aggregate: an error is no step

    result<void> done{};
    std::optional<boost::asio::awaitable<result<void>>> later{};
};

/// Whether a function answers in one of the three ways that a visitor may.
template <class F, class Arg>
concept visits = std::invocable<F&, Arg> &&
    (std::is_void_v<std::invoke_result_t<F&, Arg>> || std::same_as<std::invoke_result_t<F&, Arg>, result<void>> ||
     std::same_as<std::invoke_result_t<F&, Arg>, boost::asio::awaitable<result<void>>>);

template <class F, class Arg>
requires visits<F, Arg> visit_step visit(F& function, Arg&& argument)
{
    visit_step step;
    if constexpr (std::is_void_v<std::invoke_result_t<F&, Arg>>) {
        function(std::forward<Arg>(argument));
    } else if constexpr (std::same_as<std::invoke_result_t<F&, Arg>, result<void>>) {
        step.done = function(std::forward<Arg>(argument));
    } else {
        step.later.emplace(function(std::forward<Arg>(argument)));
    }
    return step;
}

} // namespace detail

/// What the caller does with each part of a streamed answer: a function of one `Arg` that returns nothing,
/// `result<void>`, or `awaitable<result<void>>` when it has to wait itself. An error ends the call with that error.
///
/// Nothing more is read before it is done, so the peer waits for a slow visitor. It is kept as long as the call needs
/// it; what it captures by reference must live until the call has completed. With a blocking client it runs in the
/// calling thread and must not call that client again.
///
/// g++ 12 destroys twice what a lambda owns that stands within a `co_await` expression: there, name a visitor whose
/// captures are more than references before you await.
template <class Arg>
class visitor {
public:
    template <class F>
    requires(!std::same_as<std::remove_cvref_t<F>, visitor> && detail::visits<std::remove_cvref_t<F>, Arg>)
        visitor(F&& function) // NOLINT(google-explicit-constructor): a lambda in a call
        : visit_([kept = std::make_shared<std::remove_cvref_t<F>>(std::forward<F>(function))](Arg argument) {
              return detail::visit(*kept, std::forward<Arg>(argument));
          })
    {}

    [[nodiscard]] detail::visit_step operator()(Arg argument) const { return visit_(std::forward<Arg>(argument)); }

private:
    std::function<detail::visit_step(Arg)> visit_; // the function itself may be one that can only be moved
};

/// Takes the bytes of a download piece by piece, each valid until the visit is done.
using content_sink = visitor<std::string_view>;

} // namespace gladly_mcp::gladly
