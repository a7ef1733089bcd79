#include "mcp/event_stream_reply.hpp"
#include "mcp/http_dispatcher.hpp"
#include "mcp/http_gate.hpp"
#include "mcp/message_reader.hpp"
#include "mcp/notifying_context.hpp"
#include "mcp/revision/modern.hpp"

#include <gladly_mcp/core/parse.hpp>
#include <gladly_mcp/mcp/http_endpoint.hpp>

#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/json/monotonic_resource.hpp>

#include <array>
#include <utility>

namespace gladly_mcp::mcp {
namespace {

namespace asio = boost::asio;

using call = http_dispatcher::call;

/// The tree of one message: small ones fit into the block that comes with the coroutine's frame.
struct message_arena {
    std::array<unsigned char, 4096> block; // NOLINT: handed to the resource as it is
    boost::json::monotonic_resource resource{block.data(), block.size()};
};

asio::awaitable<tool_result> run(const call& what, event_stream_reply& reply)
{
    const auto send = [&reply](std::string text) { return reply.notify(std::move(text)); };
    notifying_context context(*what.how, what.who, what.prepared, send);
    co_return co_await run_awaiting(*what.prepared.tool->handler.as_awaiting(), context, *what.prepared.arguments);
}

asio::awaitable<void> until_cancelled(std::shared_ptr<asio::steady_timer> stop)
{
    boost::system::error_code ignored;
    co_await stop->async_wait(asio::redirect_error(asio::use_awaitable, ignored));
}

/// The entry of a call in its session, for as long as the call runs.
class cancellable_entry {
public:
    cancellable_entry(const asio::any_io_executor& executor, const call& what)
        : session_(what.session), id_(what.id), stop_(std::make_shared<asio::steady_timer>(executor))
    {
        stop_->expires_at(asio::steady_timer::time_point::max());
        session_->in_flight.insert_or_assign(id_, [stop = stop_] { stop->cancel(); });
    }
    cancellable_entry(const cancellable_entry&) = delete;
    cancellable_entry& operator=(const cancellable_entry&) = delete;
    ~cancellable_entry() { session_->in_flight.erase(id_); }

    [[nodiscard]] const std::shared_ptr<asio::steady_timer>& stop() const noexcept { return stop_; }

private:
    std::shared_ptr<http_session> session_;
    request_id id_;
    std::shared_ptr<asio::steady_timer> stop_;
};

/// Runs an awaiting tool; nothing when it was cancelled: by the end of the connection if the call is stateless, by a
/// notification if it belongs to a session (trap T-09).
asio::awaitable<std::optional<tool_result>> run_cancellably(const call& what, http::response_writer& out,
                                                            event_stream_reply& reply)
{
    using namespace asio::experimental::awaitable_operators; // NOLINT: the operators are found no other way
    const auto executor = co_await asio::this_coro::executor;
    if (what.session == nullptr) {
        auto first = co_await (run(what, reply) || out.peer_closed());
        if (auto* value = std::get_if<0>(&first))
            co_return std::move(*value);
        co_return std::nullopt;
    }
    const cancellable_entry entry(executor, what);
    auto first = co_await (run(what, reply) || until_cancelled(entry.stop()));
    if (auto* value = std::get_if<0>(&first))
        co_return std::move(*value);
    co_return std::nullopt;
}

tool_result run_at_once(const call& what, event_stream_reply& reply)
{
    const auto send = [&reply](std::string text) { return reply.notify(std::move(text)); };
    notifying_context context(*what.how, what.who, what.prepared, send);
    return run_plain(*what.prepared.tool->handler.as_plain(), context, *what.prepared.arguments);
}

asio::awaitable<std::optional<std::string>> answer_text(const call& what, http::response_writer& out,
                                                        event_stream_reply& reply)
{
    if (what.prepared.tool->handler.as_plain() != nullptr)
        co_return call_result_message(*what.table, *what.how, what.id, run_at_once(what, reply));
    const std::optional<tool_result> value = co_await run_cancellably(what, out, reply);
    if (!value)
        co_return std::nullopt;
    co_return call_result_message(*what.table, *what.how, what.id, *value);
}

asio::awaitable<void> send_answer(const http_dispatcher::answer& what, http::response_writer& out)
{
    std::array<http::field_view, 4> fields;
    std::size_t count = 0;
    if (!what.body.empty())
        for (const auto& field : json_fields())
            fields[count++] = field;
    if (!what.session_id.empty())
        fields[count++] = {"Mcp-Session-Id", what.session_id};
    (void)co_await out.send(what.status, std::span(fields).first(count), what.body);
}

asio::awaitable<void> answer_batch(const http_dispatcher::batch& parts, http::response_writer& out,
                                   event_stream_reply& reply)
{
    std::string answers;
    for (const auto& part : parts) {
        std::optional<std::string> text;
        if (const auto* ready = std::get_if<http_dispatcher::answer>(&part))
            text = ready->body;
        else
            text = co_await answer_text(std::get<call>(part), out, reply);
        if (text && !text->empty())
            answers += (answers.empty() ? "[" : ",") + *text;
    }
    if (answers.empty())
        co_await reply.abandon();
    else
        co_await reply.respond(answers + "]");
}

} // namespace

class http_endpoint::impl {
public:
    impl(const server& what, const http_endpoint_options& options)
        : gate_(options), dispatcher_(what.core(), options.max_sessions, options.session_idle),
          reader_(message_limits(options.max_depth)),
          clock_(options.clock != nullptr ? options.clock : &core::clock::system())
    {}

    [[nodiscard]] std::optional<http::immediate_response> admit(const http::request_view& head) const
    {
        return gate_.judge(head, clock_->wall_now());
    }

    asio::awaitable<void> handle(const http::request_view& request, http::response_writer& out)
    {
        if (request.method == "DELETE") {
            co_await send_answer(dispatcher_.end_session(request), out);
            co_return;
        }
        message_arena arena;
        const auto message = reader_.read(request.body, &arena.resource);
        if (!message) {
            const rpc_error problem = parse_error(message.error());
            const http_dispatcher::answer refusal{
                .status = 400, .body = error_message(modern_revision(), std::nullopt, problem), .session_id = {}};
            co_await send_answer(refusal, out);
            co_return;
        }
        const auto verdict = dispatcher_.judge(request, *message, clock_->steady_now());
        if (const auto* ready = std::get_if<http_dispatcher::answer>(&verdict)) {
            co_await send_answer(*ready, out);
            co_return;
        }
        event_stream_reply reply(out, accepts(request, "text/event-stream"));
        if (const auto* parts = std::get_if<http_dispatcher::batch>(&verdict)) {
            // An array of answers is one JSON text, so nothing may be streamed before it.
            event_stream_reply plain(out, false);
            co_await answer_batch(*parts, out, plain);
            co_return;
        }
        const auto& work = std::get<call>(verdict);
        const auto text = co_await answer_text(work, out, reply);
        if (text)
            co_await reply.respond(*text);
        else
            co_await reply.abandon();
    }

    [[nodiscard]] std::size_t session_count() const noexcept { return dispatcher_.session_count(); }

private:
    http_gate gate_;
    http_dispatcher dispatcher_;
    core::json_reader reader_;
    const core::clock* clock_;
};

http_endpoint::http_endpoint(server what, http_endpoint_options options) : impl_(std::make_unique<impl>(what, options))
{}

http_endpoint::~http_endpoint() = default;
http_endpoint::http_endpoint(http_endpoint&&) noexcept = default;
http_endpoint& http_endpoint::operator=(http_endpoint&&) noexcept = default;

std::optional<http::immediate_response> http_endpoint::admit(const http::request_view& head)
{
    return impl_->admit(head);
}

asio::awaitable<void> http_endpoint::handle(const http::request_view& request, http::response_writer& out)
{
    return impl_->handle(request, out);
}

std::size_t http_endpoint::session_count() const noexcept
{
    return impl_->session_count();
}

} // namespace gladly_mcp::mcp
