#pragma once

#include "gladly/error_answer.hpp"
#include "gladly/keyed_create.hpp"

#include <gladly_mcp/gladly/call.hpp>
#include <gladly_mcp/http/transport.hpp>

#include <boost/asio/awaitable.hpp>

#include <chrono>
#include <optional>
#include <utility>

namespace gladly_mcp::gladly::detail {

/// One call on its way: how its request is handed to the transport and what the answer means. The session sends it as
/// often as the policy allows. Operation and arguments must outlive it.
class outgoing_call {
public:
    outgoing_call(const operation& what, const call_arguments& arguments) noexcept : what_(what), arguments_(arguments)
    {}
    virtual ~outgoing_call() = default;
    outgoing_call(const outgoing_call&) = delete;
    outgoing_call& operator=(const outgoing_call&) = delete;

    [[nodiscard]] const operation& what() const noexcept { return what_; }
    [[nodiscard]] const call_arguments& arguments() const noexcept { return arguments_; }

    /// Hands the request over once.
    [[nodiscard]] virtual boost::asio::awaitable<result<http::response>> send(http::transport& over,
                                                                              http::request request) = 0;

    /// Takes the answer; what is wrong with it, or nothing when the call has succeeded.
    [[nodiscard]] virtual std::optional<error> take(http::response&& from,
                                                    std::chrono::system_clock::time_point now) = 0;

    /// Whether a part of an answer was passed on, so that the call cannot begin anew.
    [[nodiscard]] virtual bool has_begun() const noexcept { return false; }

    /// Takes over what an earlier attempt has made, as a look has found it; false when that is something else.
    [[nodiscard]] virtual bool adopt(answer&& /*found*/) { return false; }

    /// Succeeds without an answer: what was to be done is done.
    virtual void accept() {}

    /// The operation's class, except that a create without an id is an unkeyed effect.
    [[nodiscard]] retry_class kind() const
    {
        const bool is_keyless = what_.retry == retry_class::keyed_create && !look_for(what_, arguments_);
        return is_keyless ? retry_class::unkeyed_effect : what_.retry;
    }

    /// A failure of the transport as one of this call: a transport cannot know that a request only reads.
    [[nodiscard]] error failure_of(error cause) const
    {
        if (what_.kind == operation_kind::read) {
            cause.set_effect(effect::none);
        }
        return cause;
    }

private:
    const operation& what_;
    const call_arguments& arguments_;
};

} // namespace gladly_mcp::gladly::detail
