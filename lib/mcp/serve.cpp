#include "mcp/notifying_context.hpp"
#include "mcp/stream_peer.hpp"

#include <gladly_mcp/mcp/serve.hpp>

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <exception>
#include <map>
#include <utility>

namespace gladly_mcp::mcp {
namespace {

namespace asio = boost::asio;

/// Carries out what a `stream_peer` says, over one transport. Lives in the frame of `serve`, which does not end before
/// every call has.
class connection {
public:
    connection(const asio::any_io_executor& executor, const server& what, message_transport& transport)
        : executor_(executor), peer_(what.core()), transport_(transport), wake_(executor)
    {}

    asio::awaitable<error> read_until_end()
    {
        while (true) {
            auto text = co_await transport_.read();
            if (!text && text.error().code() != errc::too_large)
                co_return text.error();
            if (!text) {
                (void)co_await transport_.write(peer_.on_too_long());
                continue;
            }
            auto judged = peer_.on_message(*text);
            if (auto* one = std::get_if<stream_peer::action>(&judged))
                co_await carry_out(std::move(*one));
            else
                start_batch(std::get<stream_peer::batch>(std::move(judged)));
        }
    }

    /// Lets calls finish for a while, then cancels the rest and waits for their ends.
    asio::awaitable<void> end_calls(std::chrono::milliseconds drain)
    {
        wake_.expires_after(drain);
        while (!running_.empty() && wake_.expiry() > std::chrono::steady_clock::now())
            co_await wait();
        for (auto& [number, signal] : running_)
            signal.emit(asio::cancellation_type::terminal);
        wake_.expires_at(asio::steady_timer::time_point::max());
        while (!running_.empty())
            co_await wait();
    }

private:
    asio::awaitable<void> wait()
    {
        boost::system::error_code ignored;
        co_await wake_.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
    }

    asio::awaitable<void> carry_out(stream_peer::action what)
    {
        if (auto* answer = std::get_if<stream_peer::reply>(&what)) {
            (void)co_await transport_.write(std::move(answer->text));
        } else if (auto* stop = std::get_if<stream_peer::cancel>(&what)) {
            cancel(stop->id);
        } else if (auto* work = std::get_if<stream_peer::start>(&what)) {
            if (work->call->call.tool->handler.as_plain() != nullptr)
                co_await answer_now(*work->call);
            else
                start(std::move(work->call));
        }
    }

    void start(std::unique_ptr<incoming_call> call)
    {
        const std::uint64_t number = ++spawned_;
        const request_id id = call->id;
        by_id_.insert_or_assign(id, number);
        spawn(number, answer_later(std::move(call)), id);
    }

    void cancel(const request_id& id)
    {
        const auto number = by_id_.find(id);
        if (number == by_id_.end())
            return;
        const auto signal = running_.find(number->second);
        if (signal != running_.end())
            signal->second.emit(asio::cancellation_type::terminal);
    }

    // Runs beside the reading; the slot lets a cancellation reach whatever the handler waits for.
    void spawn(std::uint64_t number, asio::awaitable<void> work, std::optional<request_id> id = std::nullopt)
    {
        auto& signal = running_[number];
        asio::co_spawn(executor_, std::move(work),
                       asio::bind_cancellation_slot(
                           signal.slot(), [this, number, id = std::move(id)](const std::exception_ptr& thrown) {
                               if (id)
                                   forget(number, *id, thrown != nullptr);
                               running_.erase(number);
                               wake_.cancel();
                           }));
    }

    void forget(std::uint64_t number, const request_id& id, bool unfinished)
    {
        // The peer may use the id again as soon as it has the answer.
        const auto found = by_id_.find(id);
        if (found != by_id_.end() && found->second == number)
            by_id_.erase(found);
        // Cancelled before it had begun, or out of memory: there is no result.
        if (unfinished)
            peer_.on_abandoned(id);
    }

    asio::awaitable<void> answer_now(const incoming_call& call)
    {
        const tool_result value = co_await run(call);
        co_await send_result(call, value);
    }

    asio::awaitable<void> answer_later(std::unique_ptr<incoming_call> call)
    {
        const tool_result value = co_await run(*call);
        co_await asio::this_coro::reset_cancellation_state(asio::disable_cancellation());
        co_await send_result(*call, value);
    }

    asio::awaitable<void> send_result(const incoming_call& call, const tool_result& value)
    {
        if (auto text = peer_.on_finished(call, value))
            (void)co_await transport_.write(std::move(*text));
    }

    asio::awaitable<tool_result> run(const incoming_call& call)
    {
        const auto send = [this](std::string text) -> asio::awaitable<void> { return notify(std::move(text)); };
        notifying_context context(*call.how, call.who, call.call, send);
        const tool_handler& handler = call.call.tool->handler;
        if (const auto* plain = handler.as_plain())
            co_return run_plain(*plain, context, *call.call.arguments);
        co_return co_await run_awaiting(*handler.as_awaiting(), context, *call.call.arguments);
    }

    asio::awaitable<void> notify(std::string text) { (void)co_await transport_.write(std::move(text)); }

    void start_batch(stream_peer::batch actions) { spawn(++spawned_, answer_batch(std::move(actions))); }

    asio::awaitable<void> answer_batch(stream_peer::batch actions)
    {
        std::string answers;
        for (auto& what : actions) {
            std::optional<std::string> text;
            if (auto* answer = std::get_if<stream_peer::reply>(&what)) {
                text = std::move(answer->text);
            } else if (auto* stop = std::get_if<stream_peer::cancel>(&what)) {
                cancel(stop->id);
            } else if (auto* work = std::get_if<stream_peer::start>(&what)) {
                const tool_result value = co_await run(*work->call);
                text = peer_.on_finished(*work->call, value);
            }
            if (text)
                answers += (answers.empty() ? "[" : ",") + *text;
        }
        if (!answers.empty())
            (void)co_await transport_.write(answers + "]");
    }

    asio::any_io_executor executor_;
    stream_peer peer_;
    message_transport& transport_;
    asio::steady_timer wake_; // cancelled whenever a call has ended
    std::uint64_t spawned_ = 0;
    std::map<std::uint64_t, asio::cancellation_signal> running_;
    std::unordered_map<request_id, std::uint64_t> by_id_;
};

} // namespace

asio::awaitable<result<void>> serve(server what, message_transport& transport)
{
    const auto executor = co_await asio::this_coro::executor;
    connection served(executor, what, transport);
    error end(errc::cancelled, "serving was cancelled");
    try {
        end = co_await served.read_until_end();
    } catch (const boost::system::system_error&) {
        // The calling coroutine was cancelled: what is under way is ended as at every other end.
    }
    co_await asio::this_coro::reset_cancellation_state(asio::disable_cancellation());
    co_await served.end_calls(end.code() == errc::closed ? what.options().drain : std::chrono::milliseconds{0});
    transport.close();
    if (end.code() == errc::closed)
        co_return result<void>();
    co_return end;
}

} // namespace gladly_mcp::mcp
