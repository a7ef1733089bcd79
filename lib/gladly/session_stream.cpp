#include "gladly/outgoing_call.hpp"
#include "gladly/session.hpp"

#include <gladly_mcp/gladly/operations.hpp>

#include <utility>

namespace gladly_mcp::gladly::detail {

namespace {

/// A call whose answer is streamed: its sink has the body of a success only.
class streamed_call final : public outgoing_call, private http::body_sink {
public:
    streamed_call(const operation& what, const call_arguments& arguments, http::body_sink& sink,
                  http::stream_limits limits) noexcept
        : outgoing_call(what, arguments), sink_(sink), limits_(limits)
    {}

    boost::asio::awaitable<result<http::response>> send(http::transport& over, http::request request) override
    {
        return over.stream(std::move(request), *this, limits_);
    }

    std::optional<error> take(http::response&& from, std::chrono::system_clock::time_point now) override
    {
        if (from.status != what().success) {
            return read_error(what(), arguments(), from, now);
        }
        outcome_ = std::move(from);
        return std::nullopt;
    }

    [[nodiscard]] bool has_begun() const noexcept override { return begun_; }

    [[nodiscard]] http::response& outcome() noexcept { return outcome_; }

private:
    result<http::body_use> begin(const http::response& head) override
    {
        if (head.status != what().success) {
            return http::body_use::collect;
        }
        begun_ = true;
        return sink_.begin(head);
    }

    boost::asio::awaitable<result<void>> write(std::string_view piece) override { return sink_.write(piece); }

    http::body_sink& sink_;
    http::stream_limits limits_;
    http::response outcome_;
    bool begun_ = false;
};

std::string_view name_of_streamed_call(const operation& what)
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

} // namespace

error streamed_only(const operation& what)
{
    std::string message(what.id);
    message += ": the answer is no JSON; ";
    message += name_of_streamed_call(what);
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
    streamed_call call(what, arguments, sink, limits);
    const auto deadline = self->deadline_from_now();
    const auto attempts = co_await perform(*self, call, *std::move(request), deadline);
    if (!attempts) {
        co_return attempts.error();
    }
    co_return std::move(call.outcome());
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
