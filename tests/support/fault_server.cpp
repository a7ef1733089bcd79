#include "support/fault_server.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include <array>
#include <charconv>
#include <optional>

namespace gladly_mcp::test_support {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

namespace {

constexpr auto nothrow = asio::as_tuple(asio::use_awaitable);

/// Bytes that a whole request has, or nothing while its head is incomplete.
std::optional<std::size_t> request_size(const std::string& bytes)
{
    const auto end = bytes.find("\r\n\r\n");
    if (end == std::string::npos)
        return std::nullopt;
    constexpr std::string_view name = "\r\nContent-Length: ";
    std::size_t body = 0;
    if (const auto at = bytes.find(name); at < end)
        std::from_chars(bytes.data() + at + name.size(), bytes.data() + end, body);
    return end + 4 + body;
}

/// One accepted connection.
struct session {
    explicit session(tcp::socket accepted) : socket(std::move(accepted)), never(socket.get_executor()) {}

    tcp::socket socket;
    std::optional<asio::ssl::stream<tcp::socket&>> tls;
    asio::steady_timer never;
    std::string pending; ///< Read, but not yet taken by a step.

    void close()
    {
        error_code ignored;
        socket.close(ignored);
        never.cancel();
    }
};

} // namespace

struct fault_server::state {
    state(const asio::any_io_executor& executor, std::vector<script> wanted)
        : acceptor(executor, tcp::endpoint{asio::ip::address_v4::loopback(), 0}), scripts(std::move(wanted))
    {}

    tcp::acceptor acceptor;
    std::vector<script> scripts;
    std::optional<fault_tls> tls;
    std::optional<asio::ssl::context> context;
    std::vector<std::shared_ptr<session>> sessions;
    std::string received;
    std::string requested_name;
    std::size_t requests = 0;
    std::size_t steps_done = 0;

    void set_up_tls(fault_tls wanted);
    static asio::awaitable<void> accept(std::shared_ptr<state> self);
    static asio::awaitable<void> serve(std::shared_ptr<state> self, std::shared_ptr<session> on, script steps);
    static asio::awaitable<bool> run(state& self, session& on, const step& what);
    static asio::awaitable<bool> read_more(state& self, session& on);
    static asio::awaitable<bool> write(session& on, const std::string& bytes);
};

void fault_server::state::set_up_tls(fault_tls wanted)
{
    context.emplace(asio::ssl::context::tls_server);
    // A bad server is allowed what a good client refuses.
    SSL_CTX_set_security_level(context->native_handle(), 0);
    context->use_certificate_chain(asio::buffer(wanted.identity.pem));
    context->use_private_key(asio::buffer(wanted.identity.key_pem), asio::ssl::context::pem);
    if (wanted.only_tls_1_1) {
        SSL_CTX_set_min_proto_version(context->native_handle(), TLS1_1_VERSION);
        SSL_CTX_set_max_proto_version(context->native_handle(), TLS1_1_VERSION);
    }
    tls = std::move(wanted);
}

asio::awaitable<void> fault_server::state::accept(std::shared_ptr<state> self)
{
    for (std::size_t number = 0;; ++number) {
        auto [problem, socket] = co_await self->acceptor.async_accept(nothrow);
        if (problem)
            co_return;
        auto on = std::make_shared<session>(std::move(socket));
        self->sessions.push_back(on);
        script steps = self->scripts[std::min(number, self->scripts.size() - 1)];
        asio::co_spawn(self->acceptor.get_executor(), serve(self, std::move(on), std::move(steps)), asio::detached);
    }
}

asio::awaitable<void> fault_server::state::serve(std::shared_ptr<state> self, std::shared_ptr<session> on, script steps)
{
    if (self->tls && !self->tls->handshake) {
        on->never.expires_at(asio::steady_timer::time_point::max());
        co_await on->never.async_wait(nothrow);
        co_return;
    }
    if (self->tls) {
        on->tls.emplace(on->socket, *self->context);
        auto [problem] = co_await on->tls->async_handshake(asio::ssl::stream_base::server, nothrow);
        if (const char* name = SSL_get_servername(on->tls->native_handle(), TLSEXT_NAMETYPE_host_name))
            self->requested_name = name;
        if (problem) {
            on->close();
            co_return;
        }
    }
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (std::holds_alternative<start_over>(steps[i])) {
            i = static_cast<std::size_t>(-1);
            continue;
        }
        const bool goes_on = co_await run(*self, *on, steps[i]);
        ++self->steps_done;
        if (!goes_on)
            co_return;
    }
}

asio::awaitable<bool> fault_server::state::read_more(state& self, session& on)
{
    std::array<char, 16 * 1024> space; // NOLINT: filled by the read
    std::size_t count = 0;
    error_code problem;
    if (on.tls)
        std::tie(problem, count) = co_await on.tls->async_read_some(asio::buffer(space), nothrow);
    else
        std::tie(problem, count) = co_await on.socket.async_read_some(asio::buffer(space), nothrow);
    on.pending.append(space.data(), count);
    self.received.append(space.data(), count);
    if (problem)
        on.close();
    co_return !problem;
}

asio::awaitable<bool> fault_server::state::write(session& on, const std::string& bytes)
{
    error_code problem;
    if (on.tls)
        std::tie(problem, std::ignore) = co_await asio::async_write(*on.tls, asio::buffer(bytes), nothrow);
    else
        std::tie(problem, std::ignore) = co_await asio::async_write(on.socket, asio::buffer(bytes), nothrow);
    if (problem)
        on.close();
    co_return !problem;
}

asio::awaitable<bool> fault_server::state::run(state& self, session& on, const step& what)
{
    if (const auto* read = std::get_if<read_bytes>(&what)) {
        while (on.pending.size() < read->count)
            if (!co_await read_more(self, on))
                co_return false;
        on.pending.erase(0, read->count);
    } else if (std::holds_alternative<read_request>(what)) {
        for (;;) {
            const auto size = request_size(on.pending);
            if (size && on.pending.size() >= *size) {
                on.pending.erase(0, *size);
                ++self.requests;
                break;
            }
            if (!co_await read_more(self, on))
                co_return false;
        }
    } else if (const auto* send = std::get_if<send_bytes>(&what)) {
        co_return co_await write(on, send->bytes);
    } else if (const auto* dripped = std::get_if<drip>(&what)) {
        for (const char c : dripped->bytes) {
            const std::string one(1, c);
            if (!co_await write(on, one))
                co_return false;
        }
    } else if (std::holds_alternative<reset>(what)) {
        error_code ignored;
        on.socket.set_option(asio::socket_base::linger{true, 0}, ignored);
        on.close();
        co_return false;
    } else if (std::holds_alternative<close_notify>(what)) {
        // The peer's own close_notify is not awaited.
        SSL_set_shutdown(on.tls->native_handle(), SSL_RECEIVED_SHUTDOWN);
        co_await on.tls->async_shutdown(nothrow);
    } else if (std::holds_alternative<fin>(what)) {
        error_code ignored;
        on.socket.shutdown(tcp::socket::shutdown_both, ignored);
        on.close();
        co_return false;
    } else if (std::holds_alternative<stall>(what)) {
        on.never.expires_at(asio::steady_timer::time_point::max());
        co_await on.never.async_wait(nothrow);
        co_return false;
    }
    co_return true;
}

fault_server::fault_server(asio::any_io_executor executor, std::vector<script> scripts)
    : state_(std::make_shared<state>(executor, std::move(scripts)))
{
    asio::co_spawn(executor, state::accept(state_), asio::detached);
}

fault_server::fault_server(asio::any_io_executor executor, std::vector<script> scripts, fault_tls tls)
    : state_(std::make_shared<state>(executor, std::move(scripts)))
{
    state_->set_up_tls(std::move(tls));
    asio::co_spawn(executor, state::accept(state_), asio::detached);
}

fault_server::~fault_server()
{
    error_code ignored;
    state_->acceptor.close(ignored);
    for (const auto& each : state_->sessions)
        each->close();
}

std::uint16_t fault_server::port() const
{
    return state_->acceptor.local_endpoint().port();
}

std::size_t fault_server::connections() const
{
    return state_->sessions.size();
}

const std::string& fault_server::received() const
{
    return state_->received;
}

std::size_t fault_server::requests() const
{
    return state_->requests;
}

std::size_t fault_server::steps_done() const
{
    return state_->steps_done;
}

const std::string& fault_server::requested_name() const
{
    return state_->requested_name;
}

} // namespace gladly_mcp::test_support
