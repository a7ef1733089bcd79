#include "http/ascii.hpp"
#include "http/body_delivery.hpp"
#include "http/client_connection.hpp"
#include "http/dial.hpp"
#include "http/exchange_rules.hpp"
#include "http/host_rules.hpp"
#include "http/idle_pool.hpp"
#include "http/response_decoder.hpp"
#include "http/tls.hpp"

#include <gladly_mcp/http/client.hpp>
#include <gladly_mcp/http/request_builder.hpp>

#include <boost/asio/this_coro.hpp>

#include <algorithm>
#include <cstdint>
#include <exception>
#include <limits>

namespace gladly_mcp::http {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;

/// A request that is ready to be written, as often as needed.
struct prepared_request {
    std::string head;
    std::string_view body;
    bool is_head = false;
    client_connection::time_point deadline;
    response_limits limits;
    const streaming* stream = nullptr; ///< Null: the answer is read whole.
};

asio::awaitable<bool> is_cancelled()
{
    co_return (co_await asio::this_coro::cancellation_state).cancelled() != asio::cancellation_type::none;
}

interruption interruption_of(const client_connection& link, bool cancelled) noexcept
{
    if (link.expired())
        return interruption::deadline;
    return cancelled ? interruption::cancelled : interruption::broken;
}

void end_interrupted(attempt& out, interruption why, unsigned status)
{
    out.broken = why == interruption::broken;
    out.answer = interrupted(why, out.written != 0).set_http_status(static_cast<int>(status));
}

/// A body that is streamed has a bound of its own; the delivery sees to both.
response_limits limits_of(const client_options& options, const streaming* stream)
{
    response_limits out{.header = options.max_response_header, .body = options.max_response_body};
    if (stream != nullptr) {
        constexpr std::uint64_t most = std::numeric_limits<std::size_t>::max();
        out.body = std::max(out.body, static_cast<std::size_t>(std::min(stream->limits.max_body, most)));
        out.reserve = 0;
    }
    return out;
}

/// What the bytes of a read have led to.
enum class reading : std::uint8_t {
    goes_on,
    complete,    ///< The answer is whole, and still the decoder's.
    ended,       ///< There is nothing more to read; the attempt has its outcome.
    interrupted, ///< The connection broke or was closed by us; why is for the caller to find out.
};

reading take_input(const io_outcome& got, client_connection& link, response_decoder& decoder, attempt& out)
{
    out.heard = out.heard || got.bytes != 0;
    if (got.problem == asio::error::eof && !link.expired()) {
        if (auto whole = decoder.end_of_input(); whole)
            out.answer = decoder.release();
        else
            out.answer = whole.error();
        out.broken = !out.answer;
        return reading::ended;
    }
    if (got.problem)
        return reading::interrupted;
    const auto step = decoder.feed(link.input());
    if (!step) {
        out.answer = step.error();
        return reading::ended;
    }
    return *step == response_decoder::progress::complete ? reading::complete : reading::goes_on;
}

/// Takes the whole answer. True when the connection may be used for another exchange.
bool finish(client_connection& link, response_decoder& decoder, attempt& out)
{
    const bool reusable = decoder.persistent() && link.input().size() == 0;
    out.answer = decoder.release();
    return reusable;
}

/// Reads one answer. True when the connection may be used for another exchange.
asio::awaitable<bool> read_answer(client_connection& link, const prepared_request& what, attempt& out)
{
    response_decoder decoder{what.limits, what.is_head};
    for (;;) {
        const io_outcome got = co_await link.read_some();
        switch (take_input(got, link, decoder, out)) {
        case reading::goes_on: break;
        case reading::complete: co_return finish(link, decoder, out);
        case reading::ended: co_return false;
        case reading::interrupted:
            end_interrupted(out, interruption_of(link, co_await is_cancelled()), decoder.status());
            co_return false;
        }
    }
}

/// Reads one answer and hands its body to the sink. True when the connection may be used for another exchange.
///
/// The watchdog has the request's deadline until the head has come; from then on it is armed for each piece anew and
/// rests while the sink works.
asio::awaitable<bool> stream_answer(client_connection& link, const prepared_request& what, attempt& out)
{
    response_decoder decoder{what.limits, what.is_head};
    body_delivery delivery{*what.stream};
    std::optional<client_connection::time_point> end;
    for (;;) {
        const io_outcome got = co_await link.read_some();
        const reading state = take_input(got, link, decoder, out);
        if (state == reading::interrupted)
            end_interrupted(out, interruption_of(link, co_await is_cancelled()), decoder.status());
        if (state == reading::interrupted || state == reading::ended)
            co_return false;
        if (response* const partial = decoder.partial()) {
            link.disarm();
            if (!end)
                end = time_after(what.stream->limits.total_timeout);
            const auto delivered = co_await delivery.deliver(*partial);
            if (co_await is_cancelled()) {
                end_interrupted(out, interruption::cancelled, decoder.status());
                co_return false;
            }
            if (!delivered) {
                out.answer = delivered.error();
                co_return false;
            }
            link.arm(std::min(time_after(what.stream->limits.idle_timeout), *end));
        }
        if (state == reading::complete)
            co_return finish(link, decoder, out);
    }
}

/// Sends the request on this connection. True in `reusable` when the connection may go back to the pool.
asio::awaitable<attempt> try_on(client_connection& link, const prepared_request& what, bool& reusable)
{
    attempt out;
    link.arm(what.deadline);
    const io_outcome sent = co_await link.write(what.head, what.body);
    out.written = sent.bytes;
    const bool cancelled = co_await is_cancelled();
    if (sent.problem || cancelled)
        end_interrupted(out, interruption_of(link, cancelled), 0);
    else if (what.stream == nullptr)
        reusable = co_await read_answer(link, what, out);
    else
        reusable = co_await stream_answer(link, what, out);
    link.disarm();
    // The timer may have closed the connection just after the last byte of the answer had come.
    reusable = reusable && !link.expired();
    co_return out;
}

} // namespace

class client::pool {
public:
    using link_ptr = std::shared_ptr<client_connection>;

    pool(asio::any_io_executor on, client_options with)
        : executor(std::move(on)), options(std::move(with)), idle_(options.max_idle_connections, options.idle_timeout)
    {}

    /// An idle connection that this request may use, or null.
    [[nodiscard]] link_ptr take(const origin& to, bool replayable)
    {
        const auto limit = replayable ? options.idle_timeout : options.unsafe_idle_timeout;
        while (auto found = idle_.take(to, now(), limit))
            if ((*found)->is_quiet())
                return std::move(*found);
        return nullptr;
    }

    void give(const origin& to, link_ptr link)
    {
        if (!closed_)
            idle_.give(to, std::move(link), now());
    }

    /// The context for TLS, made when it is first needed: a client of plain loopback servers reads no certificates.
    [[nodiscard]] result<asio::ssl::context*> tls()
    {
        if (!tls_) {
            auto made = make_tls_context(options.ca_file);
            if (!made)
                return made.error();
            tls_.emplace(std::move(*made));
        }
        return &*tls_;
    }

    void close() noexcept
    {
        closed_ = true;
        idle_.clear();
    }

    asio::any_io_executor executor;
    client_options options;

    static asio::awaitable<result<response>> perform(std::shared_ptr<pool> self, request what);
    static asio::awaitable<result<response>> perform_stream(std::shared_ptr<pool> self, request what, streaming how);
    static asio::awaitable<result<response>> exchange(pool& self, request& what, const streaming* stream);
    static asio::awaitable<result<link_ptr>> dial_fresh(pool& self, const request& what,
                                                        client_connection::time_point deadline);

private:
    [[nodiscard]] client_connection::time_point now() const noexcept
    {
        return (options.clock != nullptr ? *options.clock : core::clock::system()).steady_now();
    }

    idle_pool<link_ptr> idle_;
    std::optional<asio::ssl::context> tls_;
    bool closed_ = false;
};

asio::awaitable<result<client::pool::link_ptr>> client::pool::dial_fresh(pool& self, const request& what,
                                                                         client_connection::time_point deadline)
{
    asio::ssl::context* context = nullptr;
    if (what.to.tls) {
        auto made = self.tls();
        if (!made)
            co_return made.error();
        context = *made;
    }
    const dial_times times{
        .connect = self.options.connect_timeout, .handshake = self.options.handshake_timeout, .deadline = deadline};
    auto dialled = co_await dial(self.executor, what.to, times, context);
    co_return dialled;
}

asio::awaitable<result<response>> client::pool::exchange(pool& self, request& what, const streaming* stream)
{
    const auto is_agent = [](const field& each) { return equals_ignoring_case(each.name, "user-agent"); };
    if (!self.options.user_agent.empty() && std::none_of(what.fields.begin(), what.fields.end(), is_agent))
        what.fields.push_back({.name = "User-Agent", .value = self.options.user_agent});
    if (!what.to.tls && !is_loopback_host(what.to.host))
        co_return error{errc::invalid_argument, "Plain http is accepted for loopback addresses only; use https."};
    auto head = build_request_head(what);
    if (!head)
        co_return head.error();
    if (co_await is_cancelled())
        co_return interrupted(interruption::cancelled, false);
    if (what.deadline <= std::chrono::milliseconds{0})
        co_return interrupted(interruption::deadline, false);
    const prepared_request prepared{.head = std::move(*head),
                                    .body = what.body,
                                    .is_head = what.method == "HEAD",
                                    .deadline = time_after(what.deadline),
                                    .limits = limits_of(self.options, stream),
                                    .stream = stream};

    if (const link_ptr pooled = self.take(what.to, what.replayable)) {
        bool reusable = false;
        attempt first = co_await try_on(*pooled, prepared, reusable);
        if (reusable)
            self.give(what.to, pooled);
        if (!may_send_again(first, what.replayable))
            co_return std::move(first.answer);
    }
    auto fresh = co_await dial_fresh(self, what, prepared.deadline);
    if (!fresh)
        co_return fresh.error();
    bool reusable = false;
    attempt only = co_await try_on(**fresh, prepared, reusable);
    if (reusable)
        self.give(what.to, *fresh);
    co_return std::move(only.answer);
}

asio::awaitable<result<response>> client::pool::perform(std::shared_ptr<pool> self, request what)
{
    // A cancellation is an answer here and not an exception; the caller's own choice is put back afterwards.
    const bool callers_choice = co_await asio::this_coro::throw_if_cancelled();
    co_await asio::this_coro::throw_if_cancelled(false);
    auto answer = co_await exchange(*self, what, nullptr);
    co_await asio::this_coro::throw_if_cancelled(callers_choice);
    co_return answer;
}

asio::awaitable<result<response>> client::pool::perform_stream(std::shared_ptr<pool> self, request what, streaming how)
{
    const bool callers_choice = co_await asio::this_coro::throw_if_cancelled();
    co_await asio::this_coro::throw_if_cancelled(false);
    how.max_collected = self->options.max_response_body;
    result<response> answer;
    std::exception_ptr thrown;
    try {
        answer = co_await exchange(*self, what, &how);
    } catch (...) { // of the sink
        thrown = std::current_exception();
    }
    co_await asio::this_coro::throw_if_cancelled(callers_choice);
    if (thrown)
        std::rethrow_exception(thrown);
    co_return answer;
}

client::client(asio::any_io_executor executor, client_options options)
    : pool_(std::make_shared<pool>(std::move(executor), std::move(options)))
{}

client::~client()
{
    if (pool_)
        pool_->close();
}

client::client(client&&) noexcept = default;

client& client::operator=(client&& other) noexcept
{
    if (this != &other) {
        if (pool_)
            pool_->close();
        pool_ = std::move(other.pool_);
    }
    return *this;
}

asio::awaitable<result<response>> client::send(request what)
{
    return pool::perform(pool_, std::move(what));
}

asio::awaitable<result<response>> client::stream(request what, body_sink& sink, stream_limits limits)
{
    const streaming how{.sink = sink, .limits = limits};
    return pool::perform_stream(pool_, std::move(what), how);
}

} // namespace gladly_mcp::http
