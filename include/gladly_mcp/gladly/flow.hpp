#pragma once

#include <gladly_mcp/core/result.hpp>
#include <gladly_mcp/gladly/call.hpp>

#include <boost/asio/awaitable.hpp>

#include <memory>
#include <string>
#include <utility>

/// What `client` and `blocking_client` differ in: how the answer to a call reaches the caller. The groups of calls are
/// written once, as templates over a flow.
namespace gladly_mcp::gladly::detail {

class session;
class blocking_loop;

/// A call that is ready to go: what to send and how to read the answer.
template <class T>
struct pending_call {
    const operation* what = nullptr;
    result<call_arguments> arguments;
    result<T> (*read)(answer&& from) = nullptr;
};

/// Answers are awaited.
class awaiting {
public:
    template <class T>
    using answer_of = boost::asio::awaitable<result<T>>;

    explicit awaiting(std::shared_ptr<const session> target) noexcept : session_(std::move(target)) {}

    [[nodiscard]] const session& target() const noexcept { return *session_; }

    template <class T>
    [[nodiscard]] answer_of<T> run(pending_call<T> call) const;

    /// Carries out a call that is more than one exchange: `work` makes the awaitable for the session it gets.
    template <class T, class Work>
    [[nodiscard]] answer_of<T> carry_out(Work work) const;

private:
    std::shared_ptr<const session> session_;
};

/// Answers are waited for in the calling thread.
class blocking {
public:
    template <class T>
    using answer_of = result<T>;

    blocking(std::shared_ptr<const session> target, std::shared_ptr<blocking_loop> loop) noexcept
        : loop_(std::move(loop)), session_(std::move(target))
    {}

    [[nodiscard]] const session& target() const noexcept { return *session_; }

    template <class T>
    [[nodiscard]] answer_of<T> run(pending_call<T> call) const;

    /// Carries out a call that is more than one exchange: `work` makes the awaitable for the session it gets.
    template <class T, class Work>
    [[nodiscard]] answer_of<T> carry_out(Work work) const;

private:
    std::shared_ptr<blocking_loop> loop_; // before the session, whose connections live on it
    std::shared_ptr<const session> session_;
};

} // namespace gladly_mcp::gladly::detail
