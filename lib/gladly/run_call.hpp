#pragma once

#include "gladly/blocking_loop.hpp"
#include "gladly/error_answer.hpp"
#include "gladly/session.hpp"

#include <gladly_mcp/gladly/flow.hpp>

#include <boost/asio/awaitable.hpp>

#include <memory>
#include <utility>

/// How a pending call runs: what the groups of calls are instantiated with.
namespace gladly_mcp::gladly::detail {

template <class T>
boost::asio::awaitable<result<T>> run_call(std::shared_ptr<const session> target, pending_call<T> call)
{
    if (!call.arguments) {
        co_return call.arguments.error();
    }
    auto from = co_await session::exchange(std::move(target), *call.what, *std::move(call.arguments));
    if (!from) {
        co_return from.error();
    }
    const auto status = static_cast<int>(from->status);
    const auto attempts = from->attempts;
    auto value = call.read(*std::move(from));
    if (!value) {
        error failure = value.error();
        failure.set_http_status(status).set_effect(effect_if_unknown(*call.what));
        failure.set_attempts(attempts, stop_reason::not_retryable);
        co_return failure;
    }
    co_return value;
}

template <class T>
awaiting::answer_of<T> awaiting::run(pending_call<T> call) const
{
    // No coroutine itself: a group is often a temporary that is gone when the awaitable starts.
    return run_call<T>(session_, std::move(call));
}

template <class T>
blocking::answer_of<T> blocking::run(pending_call<T> call) const
{
    return loop_->run(run_call<T>(session_, std::move(call)));
}

template <class T, class Work>
awaiting::answer_of<T> awaiting::carry_out(Work work) const
{
    return work(session_);
}

template <class T, class Work>
blocking::answer_of<T> blocking::carry_out(Work work) const
{
    return loop_->run(work(session_));
}

} // namespace gladly_mcp::gladly::detail
