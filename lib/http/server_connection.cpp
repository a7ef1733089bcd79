#include "server_connection.hpp"

#include "response_head.hpp"
#include "server.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/deferred.hpp>
#include <boost/asio/error.hpp>

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace gladly_mcp::http {
namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;
namespace {

constexpr auto whole_tuple = asio::as_tuple(asio::deferred);
constexpr std::chrono::milliseconds linger_time{2'000};
constexpr std::size_t linger_bytes = 16 * 1024 * 1024;
constexpr std::string_view line_end = "\r\n";

[[nodiscard]] framing_limits limits_of(const listener_options& options) noexcept
{
    return {options.max_header, options.max_fields, options.max_body, options.max_chunk_overhead,
            options.allow_put_and_patch};
}

[[nodiscard]] error misuse(const char* what)
{
    return {errc::invalid_argument, what};
}

[[nodiscard]] error peer_is_gone()
{
    return {errc::connection_lost, "The peer closed the connection before the answer was sent.", effect::possible};
}

[[nodiscard]] asio::const_buffer as_buffer(std::string_view text) noexcept
{
    return {text.data(), text.size()};
}

} // namespace

server_connection::server_connection(std::shared_ptr<server> owner, tcp::socket socket, const tcp::endpoint& peer)
    : owner_(std::move(owner)), socket_(std::move(socket)), guard_(limits_of(owner_->options())),
      remote_address_(peer.address().to_string())
{
    error_code ignored;
    socket_.non_blocking(true, ignored);
    socket_.set_option(tcp::no_delay(true), ignored);
    owner_->enter(*this);
}

server_connection::~server_connection()
{
    owner_->leave(*this);
}

asio::awaitable<void> server_connection::run(std::shared_ptr<server_connection> self)
{
    try {
        co_await self->serve();
        if (!self->broken_)
            co_await self->linger();
    } catch (...) {
        // Out of memory: this connection ends, the others go on.
    }
    self->close();
}

asio::awaitable<void> server_connection::serve()
{
    for (;;) {
        switch (guard_.next()) {
        case framing_guard::event::need_more: {
            if (owes_continue_ && !co_await send_continue())
                co_return;
            const auto [reason] = co_await socket_.async_wait(tcp::socket::wait_read, whole_tuple);
            if (timed_out_)
                co_return co_await refuse(408, "The request did not come in time.");
            if (reason || !receive())
                co_return close();
            break;
        }
        case framing_guard::event::head: {
            if (!co_await judge_head())
                co_return;
            break;
        }
        case framing_guard::event::request: {
            if (!co_await answer_request())
                co_return;
            break;
        }
        case framing_guard::event::refused: co_return co_await refuse(guard_.why().status, guard_.why().reason);
        }
    }
}

bool server_connection::receive()
{
    const std::span<char> room = guard_.prepare();
    error_code reason;
    const std::size_t count = socket_.read_some(asio::buffer(room.data(), room.size()), reason);
    if (reason)
        return reason == asio::error::would_block;
    guard_.commit(count);
    if (phase_ == phase::idle)
        begin_phase(phase::head);
    return true;
}

asio::awaitable<bool> server_connection::judge_head()
{
    answer_ = answer::none;
    body_pending_ = guard_.announces_body();
    if (body_pending_)
        phase_ = phase::body; // Its time runs since the first byte of the request: since_ stays.
    request_view head = guard_.request();
    head.remote_address = remote_address_;
    std::optional<immediate_response> verdict;
    try {
        verdict = owner_->target().admit(head);
    } catch (...) {
        verdict.emplace();
        body_pending_ = true; // Nothing is known about the handler's state: answer 500 and end the connection.
    }
    owes_continue_ = guard_.expects_continue();
    if (!verdict)
        co_return true;
    if (!co_await send_immediate(*verdict))
        co_return false;
    co_return next_request();
}

asio::awaitable<bool> server_connection::send_continue()
{
    owes_continue_ = false;
    buffers parts{as_buffer("HTTP/1.1 100 Continue\r\n\r\n")};
    if (!write_now(parts))
        co_await transmit(parts);
    co_return !broken_;
}

asio::awaitable<bool> server_connection::answer_request()
{
    body_pending_ = owes_continue_ = false;
    begin_phase(phase::handling);
    request_view request = guard_.request();
    request.remote_address = remote_address_;
    bool threw = false;
    try {
        co_await owner_->target().handle(request, *this);
    } catch (...) {
        threw = true;
    }
    if (broken_)
        co_return false;
    if (answer_ == answer::none) {
        co_await refuse(500, "The server failed to answer.");
        co_return false;
    }
    if (answer_ == answer::streaming) {
        close(); // Without the last chunk, so that the peer sees that the stream is not whole.
        co_return false;
    }
    co_return !threw && next_request();
}

bool server_connection::next_request() noexcept
{
    if (close_after_ || broken_)
        return false;
    guard_.next_request();
    begin_phase(guard_.idle() ? phase::idle : phase::head);
    return phase_ == phase::head || !owner_->stopping();
}

asio::awaitable<void> server_connection::refuse(unsigned status, std::string_view reason)
{
    immediate_response what;
    what.status = status;
    what.content_type = "text/plain";
    what.body = reason;
    what.body += '\n';
    if (status == 405)
        what.extra_fields = owner_->options().allow_put_and_patch ? "Allow: POST, GET, DELETE, OPTIONS, PUT, PATCH\r\n"
                                                                  : "Allow: POST, GET, DELETE, OPTIONS\r\n";
    answer_ = answer::none;
    body_pending_ = true; // Where the next request begins is unknown, or does not matter any more.
    co_await send_immediate(what);
}

asio::awaitable<bool> server_connection::send_immediate(const immediate_response& what)
{
    const field_view content_type{"Content-Type", what.content_type};
    response_head head;
    head.status = what.status;
    head.fields = std::span{&content_type, what.content_type.empty() ? 0U : 1U};
    head.extra_fields = what.extra_fields;
    head.content_length = what.body.size();
    if (!begin_answer(head)) {
        close();
        co_return false;
    }
    answer_ = answer::whole;
    const std::string_view body = may_have_body(what.status) ? std::string_view{what.body} : std::string_view{};
    buffers parts{asio::buffer(out_), as_buffer(body)};
    if (!write_now(parts))
        co_await transmit(parts);
    co_return !broken_;
}

bool server_connection::begin_answer(response_head& head)
{
    close_after_ =
        body_pending_ || !guard_.keep_alive() || owner_->stopping() || head.framing == body_framing::until_close;
    head.keep_alive = !close_after_;
    head.date = owner_->date();
    out_.clear();
    return append_head(out_, head);
}

asio::awaitable<result<void>> server_connection::send(unsigned status, std::span<const field_view> fields,
                                                      std::string_view body)
{
    if (answer_ != answer::none)
        co_return misuse("An answer was begun already.");
    if (!may_have_body(status))
        body = {};
    response_head head;
    head.status = status;
    head.fields = fields;
    head.content_length = body.size();
    if (!begin_answer(head))
        co_return misuse("The answer has a status or a field that cannot be sent.");
    answer_ = answer::whole;
    buffers parts{asio::buffer(out_), as_buffer(body)};
    if (!write_now(parts))
        co_await transmit(parts);
    if (broken_)
        co_return peer_is_gone();
    co_return result<void>{};
}

asio::awaitable<result<void>> server_connection::start(unsigned status, std::span<const field_view> fields)
{
    if (answer_ != answer::none)
        co_return misuse("An answer was begun already.");
    if (!may_have_body(status))
        co_return misuse("An answer of this status cannot be streamed.");
    response_head head;
    head.status = status;
    head.fields = fields;
    head.framing = guard_.is_http_1_0() ? body_framing::until_close : body_framing::chunked;
    if (!begin_answer(head))
        co_return misuse("The answer has a status or a field that cannot be sent.");
    answer_ = answer::streaming;
    buffers parts{asio::buffer(out_)};
    if (!write_now(parts))
        co_await transmit(parts);
    if (broken_)
        co_return peer_is_gone();
    co_return result<void>{};
}

asio::awaitable<result<void>> server_connection::write(std::string_view part)
{
    if (answer_ != answer::streaming)
        co_return misuse("There is no streamed answer under way.");
    if (part.empty())
        co_return result<void>{}; // An empty chunk would end the stream.
    buffers parts{asio::const_buffer{}, as_buffer(part), asio::const_buffer{}};
    if (!guard_.is_http_1_0()) {
        std::array<char, 2 * sizeof(std::size_t)> size;
        const auto size_end = std::to_chars(size.data(), size.data() + size.size(), part.size(), 16).ptr;
        out_.assign(size.data(), size_end);
        out_ += line_end;
        parts[0] = asio::buffer(out_);
        parts[2] = as_buffer(line_end);
    }
    if (!write_now(parts))
        co_await transmit(parts);
    if (broken_)
        co_return peer_is_gone();
    co_return result<void>{};
}

asio::awaitable<result<void>> server_connection::finish()
{
    if (answer_ != answer::streaming)
        co_return misuse("There is no streamed answer under way.");
    answer_ = answer::whole;
    const std::string_view last_chunk = guard_.is_http_1_0() ? "" : "0\r\n\r\n";
    buffers parts{as_buffer(last_chunk)};
    if (!write_now(parts))
        co_await transmit(parts);
    if (broken_)
        co_return peer_is_gone();
    co_return result<void>{};
}

asio::awaitable<void> server_connection::peer_closed()
{
    while (!broken_) {
        // What a pipelining peer has sent is taken out of the way as long as there is room that can be filled without
        // moving the request that the handler still reads.
        const std::span<char> room = guard_.spare();
        const auto what = room.empty() ? tcp::socket::wait_error : tcp::socket::wait_read;
        const auto [waited] = co_await socket_.async_wait(what, whole_tuple);
        if (waited || room.empty())
            co_return;
        error_code reason;
        const std::size_t count = socket_.read_some(asio::buffer(room.data(), room.size()), reason);
        if (!reason)
            guard_.commit(count);
        else if (reason != asio::error::would_block)
            co_return;
    }
}

bool server_connection::write_now(buffers& parts)
{
    while (!broken_ && asio::buffer_size(parts) != 0) {
        error_code reason;
        std::size_t count = socket_.write_some(parts, reason);
        if (reason == asio::error::would_block)
            return false;
        if (reason)
            close();
        for (asio::const_buffer& part : parts) {
            const std::size_t sent = std::min(count, part.size());
            part += sent;
            count -= sent;
        }
    }
    return true;
}

asio::awaitable<void> server_connection::transmit(buffers parts)
{
    const phase before = phase_;
    begin_phase(phase::writing);
    for (bool done = false; !done;) {
        const auto [reason] = co_await socket_.async_wait(tcp::socket::wait_write, whole_tuple);
        if (reason)
            co_return close(); // A half-sent answer leaves nothing to go on with.
        const std::size_t left = asio::buffer_size(parts);
        done = write_now(parts);
        if (asio::buffer_size(parts) < left)
            since_ = {};
    }
    begin_phase(before);
}

asio::awaitable<void> server_connection::linger()
{
    // Closing with unread bytes makes the kernel send a reset, which may overtake the answer on its way (RFC 9112
    // section 9.6): so the rest is read and dropped for a while.
    begin_phase(phase::lingering);
    error_code reason;
    socket_.shutdown(tcp::socket::shutdown_send, reason);
    std::array<char, 8 * 1024> dropped;
    std::size_t total = 0;
    while (!reason && total < linger_bytes) {
        const auto [waited] = co_await socket_.async_wait(tcp::socket::wait_read, whole_tuple);
        if (waited)
            co_return;
        total += socket_.read_some(asio::buffer(dropped), reason);
        if (reason == asio::error::would_block)
            reason.clear();
    }
}

void server_connection::begin_phase(phase next) noexcept
{
    phase_ = next;
    since_ = {};
}

std::chrono::milliseconds server_connection::phase_limit() const noexcept
{
    const listener_options& options = owner_->options();
    switch (phase_) {
    case phase::idle: return options.idle_timeout;
    case phase::head: return options.header_timeout;
    case phase::body: return options.request_timeout;
    case phase::writing: return options.write_timeout;
    default: return linger_time;
    }
}

void server_connection::check(std::chrono::steady_clock::time_point now)
{
    if (phase_ == phase::handling)
        return;
    if (since_ == clock_point{}) {
        since_ = now;
        return;
    }
    if (phase_ == phase::idle)
        guard_.trim();
    if (now - since_ < phase_limit())
        return;
    if (phase_ == phase::head || phase_ == phase::body) {
        timed_out_ = true;
        error_code ignored;
        socket_.cancel(ignored);
    } else {
        close();
    }
}

void server_connection::close_if_idle()
{
    if (phase_ == phase::idle)
        close();
}

void server_connection::close()
{
    broken_ = true;
    error_code ignored;
    socket_.close(ignored);
}

} // namespace gladly_mcp::http
