#include "gladly/error_answer.hpp"
#include "gladly/session.hpp"

#include <gladly_mcp/gladly/operations.hpp>

#include <utility>

namespace gladly_mcp::gladly::detail {

namespace {

/// Lets the sink of a call have the body of a success only.
class successes_only final : public http::body_sink {
public:
    successes_only(unsigned success, http::body_sink& sink) noexcept : success_(success), sink_(sink) {}

    result<http::body_use> begin(const http::response& head) override
    {
        if (head.status != success_) {
            return http::body_use::collect;
        }
        return sink_.begin(head);
    }

    boost::asio::awaitable<result<void>> write(std::string_view piece) override { return sink_.write(piece); }

private:
    unsigned success_;
    http::body_sink& sink_;
};

std::string_view streamed_call(const operation& what)
{
    switch (what.format) {
    case answer_format::mp3: return "conversations().recording";
    case answer_format::redirect: return "conversations().attachment";
    case answer_format::csv:
        return what.id == op::generate_work_session_report.id ? "reports().work_sessions" : "reports().generate";
    case answer_format::json_lines: return what.id == op::list_events.id ? "events().list" : "exports().file";
    case answer_format::json: break;
    }
    return "call";
}

/// A transport cannot know that a request only reads.
error failure_of(const operation& what, error cause)
{
    if (what.kind == operation_kind::read) {
        cause.set_effect(effect::none);
    }
    return cause;
}

} // namespace

error streamed_only(const operation& what)
{
    std::string message(what.id);
    message += ": the answer is no JSON; ";
    message += streamed_call(what);
    message += " of the client streams it.";
    return {errc::unsupported, std::move(message)};
}

boost::asio::awaitable<result<http::response>> session::stream(std::shared_ptr<const session> self,
                                                               const operation& what, call_arguments arguments,
                                                               http::body_sink& sink, http::stream_limits limits)
{
    if (self->fault_) {
        co_return *self->fault_;
    }
    auto request = build_request(what, arguments);
    if (!request) {
        co_return request.error();
    }
    self->address(what, *request);
    successes_only filtered(what.success, sink);
    auto response = co_await self->transport_->stream(*std::move(request), filtered, limits);
    if (!response) {
        co_return failure_of(what, response.error());
    }
    if (response->status != what.success) {
        co_return read_error(what, arguments, *response, self->clock_->wall_now());
    }
    co_return response;
}

boost::asio::awaitable<result<http::response>> session::fetch(std::shared_ptr<const session> self, http::request what,
                                                              http::body_sink& sink, http::stream_limits limits)
{
    what.deadline = self->deadline_;
    what.replayable = true;
    auto response = co_await self->transport_->stream(std::move(what), sink, limits);
    if (!response) {
        error failure = response.error();
        co_return failure.set_effect(effect::none);
    }
    co_return response;
}

} // namespace gladly_mcp::gladly::detail
