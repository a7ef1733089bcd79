#include "mcp/client/client_session.hpp"
#include "mcp/client/era_probe.hpp"
#include "mcp/client/tool_reader.hpp"

#include <gladly_mcp/mcp/client.hpp>

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <exception>
#include <utility>

namespace gladly_mcp::mcp {
namespace {

namespace asio = boost::asio;

/// What `server/discover` or `initialize` told of the server.
struct server_facts {
    boost::json::object info;
    boost::json::object capabilities;
    std::string instructions;
};

boost::json::object object_member(const boost::json::object& from, std::string_view name)
{
    const auto* member = from.if_contains(name);
    return member != nullptr && member->is_object() ? member->get_object() : boost::json::object();
}

server_facts read_facts(const boost::json::value& opening)
{
    server_facts facts;
    const auto& members = opening.get_object();
    const auto* instructions = members.if_contains("instructions");
    if (instructions != nullptr && instructions->is_string())
        facts.instructions = instructions->get_string();
    facts.capabilities = object_member(members, "capabilities");
    // 2026-07-28 moved it into _meta; its drafts and the older revisions have it in the body.
    facts.info = object_member(object_member(members, "_meta"), meta_key::server_info);
    if (facts.info.empty())
        facts.info = object_member(members, "serverInfo");
    return facts;
}

error closed_error(effect done)
{
    return {errc::closed, "the connection has ended", done};
}

} // namespace

/// Carries out what a `client_session` and an `era_probe` say over one transport.
///
/// One coroutine reads for as long as the client is open; each request waits on a timer of its own, which is cancelled
/// when the answer is in.
class client::impl : public std::enable_shared_from_this<client::impl> {
public:
    impl(asio::any_io_executor executor, std::unique_ptr<message_transport> transport, client_options options)
        : executor_(std::move(executor)), transport_(std::move(transport)), options_(std::move(options)),
          session_(options_)
    {}

    [[nodiscard]] const client_options& options() const noexcept { return options_; }
    [[nodiscard]] const client_session& session() const noexcept { return session_; }
    [[nodiscard]] const server_facts& facts() const noexcept { return facts_; }

    void start_reading() { asio::co_spawn(executor_, read_until_end(shared_from_this()), asio::detached); }

    void close() noexcept
    {
        end(closed_error(effect::possible));
        transport_->close();
    }

    static asio::awaitable<result<void>> open(std::shared_ptr<impl> self)
    {
        era_probe probe(self->options_.era, self->transport_->per_message_exchange());
        era_probe::step next = probe.begin();
        while (true) {
            if (auto* failure = std::get_if<error>(&next))
                co_return std::move(*failure);
            if (auto* agreed = std::get_if<era_probe::agreed>(&next)) {
                self->adopt(std::move(*agreed));
                co_return result<void>();
            }
            result<boost::json::value> outcome = co_await self->carry_out(next);
            next = probe.on_outcome(std::move(outcome));
        }
    }

    static asio::awaitable<result<boost::json::value>> request(std::shared_ptr<impl> self, std::string method,
                                                               boost::json::object params, call_options options)
    {
        const auto timeout = options.timeout.value_or(self->options_.request_timeout);
        auto what = self->session_.request(method, std::move(params), static_cast<bool>(options.on_progress));
        co_return co_await self->exchange(std::move(what), timeout, true, &options.on_progress);
    }

private:
    using progress_handler = std::function<void(const progress_update&)>;

    /// A request under way: lives in the frame of the coroutine that waits for its answer.
    struct waiter {
        waiter(impl& owner, request_id number)
            : client(owner), id(std::move(number)), wake(owner.executor_),
              stop_writing(std::make_shared<asio::cancellation_signal>())
        {
            client.waiting_.emplace(id, this);
        }
        waiter(const waiter&) = delete;
        waiter& operator=(const waiter&) = delete;
        ~waiter() { client.waiting_.erase(id); }

        void complete(result<boost::json::value> value)
        {
            if (answer)
                return;
            answer.emplace(std::move(value));
            wake.cancel();
        }

        impl& client;
        request_id id;
        asio::steady_timer wake;
        std::shared_ptr<asio::cancellation_signal> stop_writing;
        const progress_handler* on_progress = nullptr;
        std::optional<result<boost::json::value>> answer;
    };

    asio::awaitable<result<boost::json::value>> carry_out(const era_probe::step& what)
    {
        if (const auto* discover = std::get_if<era_probe::send_discover>(&what)) {
            auto question = session_.discover(discover->version);
            return exchange(std::move(question), options_.probe_timeout, false, nullptr);
        }
        auto opening = session_.initialize(std::get<era_probe::send_initialize>(what).version);
        return exchange(std::move(opening), options_.request_timeout, false, nullptr);
    }

    void adopt(era_probe::agreed what)
    {
        facts_ = read_facts(what.opening);
        session_.adopt(std::move(what.version), what.stateless);
        if (!what.stateless)
            send(client_session::initialized());
    }

    /// Sends a request and waits for its answer. `on_progress` must outlive the call.
    asio::awaitable<result<boost::json::value>> exchange(client_session::outgoing what,
                                                         std::chrono::milliseconds timeout, bool may_cancel,
                                                         const progress_handler* on_progress)
    {
        if (ended_) {
            (void)session_.give_up(what.id, {});
            co_return closed_error(effect::none);
        }
        const auto self = shared_from_this(); // the handle may go while its request is under way
        waiter waiting(*this, what.id);
        waiting.on_progress = on_progress;
        waiting.wake.expires_after(timeout);
        send(std::move(what.text), &waiting);
        while (!waiting.answer) {
            boost::system::error_code ignored;
            co_await waiting.wake.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
            const auto cancelled = (co_await asio::this_coro::cancellation_state).cancelled();
            if (waiting.answer)
                break;
            if (cancelled != asio::cancellation_type::none) {
                give_up(waiting, may_cancel, "the caller gave up");
                co_return error(errc::cancelled, "the request was cancelled", effect::possible);
            }
            if (waiting.wake.expiry() <= asio::steady_timer::clock_type::now()) {
                give_up(waiting, may_cancel, "no answer in time");
                co_return error(errc::timed_out, "the server did not answer in time", effect::possible);
            }
        }
        (void)session_.give_up(waiting.id, {});
        co_return std::move(*waiting.answer);
    }

    void give_up(const waiter& request, bool may_cancel, std::string_view reason)
    {
        auto notice = session_.give_up(request.id, reason);
        const bool exchanges = transport_->per_message_exchange();
        // On a stream the write goes on: half a message would spoil those behind it.
        if (exchanges)
            request.stop_writing->emit(asio::cancellation_type::terminal);
        const bool told_already = exchanges && session_.stateless();
        if (notice && may_cancel && !told_already && !ended_)
            send(std::move(*notice));
    }

    /// Writes beside whatever else is under way, in the order of the calls.
    void send(std::string text, const waiter* request = nullptr)
    {
        auto stop = request != nullptr ? request->stop_writing : std::make_shared<asio::cancellation_signal>();
        const auto slot = stop->slot();
        auto id = request != nullptr ? std::optional(request->id) : std::nullopt;
        asio::co_spawn(executor_, write(shared_from_this(), std::move(text), std::move(id)),
                       asio::bind_cancellation_slot(slot, [stop](const std::exception_ptr&) {}));
    }

    static asio::awaitable<void> write(std::shared_ptr<impl> self, std::string text, std::optional<request_id> id)
    {
        auto written = co_await self->transport_->write(std::move(text));
        if (!written && id)
            self->complete(*id, written.error());
    }

    static asio::awaitable<void> read_until_end(std::shared_ptr<impl> self)
    {
        while (true) {
            auto text = co_await self->transport_->read();
            if (text)
                self->take(*text);
            else if (text.error().code() != errc::too_large)
                co_return self->end(text.error().set_effect(effect::possible));
        }
    }

    void take(std::string_view text)
    {
        for (auto& what : session_.on_message(text)) {
            if (auto* answer = std::get_if<client_session::answer>(&what))
                complete(answer->id, std::move(answer->value));
            else if (auto* update = std::get_if<client_session::progress>(&what))
                tell_progress(*update);
            else
                send(std::move(std::get<client_session::reply>(what).text));
        }
    }

    void complete(const request_id& id, result<boost::json::value> value)
    {
        const auto found = waiting_.find(id);
        if (found != waiting_.end())
            found->second->complete(std::move(value));
    }

    void tell_progress(const client_session::progress& what)
    {
        const auto found = waiting_.find(what.id);
        if (found == waiting_.end() || found->second->on_progress == nullptr)
            return;
        try {
            (*found->second->on_progress)(what.update);
        } catch (...) {
            // An observer that fails changes nothing about the call.
        }
    }

    void end(const error& why)
    {
        ended_ = true;
        for (auto& [id, request] : waiting_)
            request->complete(why);
    }

    asio::any_io_executor executor_;
    std::unique_ptr<message_transport> transport_;
    client_options options_;
    client_session session_;
    server_facts facts_;
    std::unordered_map<request_id, waiter*> waiting_;
    bool ended_ = false;
};

client::client(std::shared_ptr<impl> state) noexcept : impl_(std::move(state)) {}

client::client(client&&) noexcept = default;

client& client::operator=(client&& other) noexcept
{
    if (this != &other) {
        close();
        impl_ = std::move(other.impl_);
    }
    return *this;
}

client::~client()
{
    close();
}

void client::close() noexcept
{
    if (impl_)
        impl_->close();
}

asio::awaitable<result<client>> client::connect(std::unique_ptr<message_transport> transport, client_options options)
{
    const auto executor = co_await asio::this_coro::executor;
    client opened(std::make_shared<impl>(executor, std::move(transport), std::move(options)));
    opened.impl_->start_reading();
    const result<void> outcome = co_await impl::open(opened.impl_);
    if (!outcome)
        co_return outcome.error();
    co_return std::move(opened);
}

asio::awaitable<result<client>> client::connect(std::unique_ptr<message_transport> transport)
{
    return connect(std::move(transport), client_options{});
}

std::string_view client::protocol_version() const noexcept
{
    return impl_->session().version();
}

const boost::json::object& client::server_info() const noexcept
{
    return impl_->facts().info;
}

const boost::json::object& client::capabilities() const noexcept
{
    return impl_->facts().capabilities;
}

std::string_view client::instructions() const noexcept
{
    return impl_->facts().instructions;
}

asio::awaitable<result<boost::json::value>> client::request(std::string method, boost::json::object params,
                                                            call_options options)
{
    return impl::request(impl_, std::move(method), std::move(params), std::move(options));
}

asio::awaitable<result<boost::json::value>> client::request(std::string method, boost::json::object params)
{
    return request(std::move(method), std::move(params), call_options{});
}

namespace {

/// Whether the answer of a 2026-07-28 server asks for input instead of giving a result.
bool wants_input(const boost::json::value& answer) noexcept
{
    const auto* members = answer.if_object();
    const auto* type = members != nullptr ? members->if_contains("resultType") : nullptr;
    return type != nullptr && type->is_string() && type->get_string() == "input_required";
}

} // namespace

asio::awaitable<result<std::vector<tool>>> client::list_tools()
{
    const auto state = impl_;
    std::vector<tool> tools;
    std::optional<std::string> cursor;
    for (std::size_t pages = 0; pages < state->options().max_pages; ++pages) {
        boost::json::object params;
        if (cursor)
            params["cursor"] = *cursor;
        call_options plain;
        auto answer = co_await impl::request(state, "tools/list", std::move(params), std::move(plain));
        if (!answer)
            co_return answer.error();
        auto page = read_tool_page(*answer);
        if (!page)
            co_return page.error();
        if (page->tools.size() > state->options().max_tools - tools.size())
            co_return error(errc::too_large, "the server's list of tools is over client_options::max_tools");
        tools.insert(tools.end(), std::make_move_iterator(page->tools.begin()),
                     std::make_move_iterator(page->tools.end()));
        if (!page->next_cursor)
            co_return std::move(tools);
        cursor = std::move(page->next_cursor);
    }
    co_return error(errc::too_large, "the server's list of tools is over client_options::max_pages");
}

asio::awaitable<result<tool_result>> client::call_tool(std::string name, boost::json::object arguments,
                                                       call_options options)
{
    boost::json::object params;
    params["name"] = std::move(name);
    params["arguments"] = std::move(arguments);
    auto answer = co_await impl::request(impl_, "tools/call", std::move(params), std::move(options));
    if (!answer)
        co_return answer.error();
    if (wants_input(*answer))
        co_return error(errc::unsupported, "the server needs input before it can carry out this call");
    co_return read_tool_result(std::move(*answer));
}

asio::awaitable<result<tool_result>> client::call_tool(std::string name, boost::json::object arguments)
{
    return call_tool(std::move(name), std::move(arguments), call_options{});
}

asio::awaitable<result<void>> client::ping()
{
    const auto state = impl_;
    if (state->session().stateless())
        co_return error(errc::unsupported, "2026-07-28 has no ping");
    boost::json::object nothing;
    call_options plain;
    const auto answer = co_await impl::request(state, "ping", std::move(nothing), std::move(plain));
    if (!answer)
        co_return answer.error();
    co_return result<void>();
}

} // namespace gladly_mcp::mcp
