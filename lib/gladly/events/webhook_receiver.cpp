#include "gladly/events/delivery_ledger.hpp"
#include "gladly/events/webhook_gate.hpp"

#include <gladly_mcp/core/parse.hpp>
#include <gladly_mcp/gladly/webhook_receiver.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <unordered_map>
#include <utility>

namespace gladly_mcp::gladly {

namespace {

namespace asio = boost::asio;

/// An event that is being handled, and those who wait for its end.
class delivery {
public:
    explicit delivery(const asio::any_io_executor& executor) : settled_(executor)
    {
        settled_.expires_at(asio::steady_timer::time_point::max());
    }

    [[nodiscard]] std::optional<bool> handled() const noexcept { return handled_; }

    void settle(bool handled)
    {
        handled_ = handled;
        settled_.expires_at(asio::steady_timer::time_point::min()); // wakes those who wait, and those to come
    }

    static asio::awaitable<void> until_settled(std::shared_ptr<delivery> self)
    {
        boost::system::error_code ignored;
        co_await self->settled_.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
    }

private:
    asio::steady_timer settled_;
    std::optional<bool> handled_;
};

webhook_receipt receipt(webhook_outcome outcome, unsigned status)
{
    webhook_receipt out;
    out.outcome = outcome;
    out.status = status;
    return out;
}

constexpr std::string_view too_slow = "The event is still being handled; deliver it again.";
constexpr std::string_view failed = "The event could not be handled; deliver it again.";

asio::awaitable<void> send(const webhook_receipt& what, http::response_writer& out)
{
    auto fields = what.fields;
    if (!what.reason.empty()) {
        fields.push_back({"Content-Type", "text/plain"});
    }
    // A failed write means that the sender has gone; it will deliver the event again.
    (void)co_await out.send(what.status, fields, what.reason);
}

} // namespace

class webhook_receiver::impl {
public:
    impl(event_handler handle_event, const webhook_receiver_options& options)
        : handle_event_(std::move(handle_event)), gate_(options),
          ledger_(options.max_under_way, options.remembered_ids), reader_({.max_bytes = options.max_body_bytes}),
          budget_(options.budget), sleeper_(options.sleeper != nullptr ? options.sleeper : &http::sleeper::system())
    {}

    [[nodiscard]] const webhook_gate& gate() const noexcept { return gate_; }
    [[nodiscard]] delivery_ledger& ledger() noexcept { return ledger_; }

    [[nodiscard]] webhook_receipt receive(const http::request_view& request, std::string& id)
    {
        if (auto refusal = gate_.judge(request)) {
            return *std::move(refusal);
        }
        const auto body = reader_.read(request.body);
        if (!body) {
            return webhook_refusal(400, "The body is not JSON.");
        }
        auto what = read_event(*body);
        if (!what) {
            return webhook_refusal(400, "The body is no event.");
        }
        if (what->is_ping()) {
            return receipt(webhook_outcome::ping, 200);
        }
        id = what->id;
        return enter(*std::move(what));
    }

    static asio::awaitable<void> handle(std::shared_ptr<impl> self, const http::request_view& request,
                                        http::response_writer& out)
    {
        std::string id;
        auto answer = self->receive(request, id);
        std::shared_ptr<delivery> which;
        if (answer.outcome == webhook_outcome::fresh) {
            const auto executor = co_await asio::this_coro::executor;
            which = start(self, executor, *std::move(answer.event));
        } else if (answer.outcome == webhook_outcome::under_way) {
            which = self->find_delivery(id);
        }
        if (which != nullptr) {
            answer = co_await outcome_of(self, which);
        }
        co_await send(answer, out);
    }

private:
    using deliveries = std::unordered_map<std::string, std::shared_ptr<delivery>>;

    [[nodiscard]] webhook_receipt enter(event what)
    {
        switch (ledger_.begin(what.id)) {
        case delivery_ledger::state::handled: return receipt(webhook_outcome::handled, 200);
        case delivery_ledger::state::too_many: return webhook_refusal(503, "Too many events are being handled.");
        case delivery_ledger::state::under_way: {
            auto out = receipt(webhook_outcome::under_way, 503);
            out.reason = too_slow;
            return out;
        }
        case delivery_ledger::state::fresh: break;
        }
        auto out = receipt(webhook_outcome::fresh, 200);
        out.event = std::move(what);
        return out;
    }

    [[nodiscard]] std::shared_ptr<delivery> find_delivery(const std::string& id) const
    {
        const auto found = deliveries_.find(id);
        return found == deliveries_.end() ? nullptr : found->second;
    }

    static std::shared_ptr<delivery> start(const std::shared_ptr<impl>& self, const asio::any_io_executor& executor,
                                           event what)
    {
        auto which = std::make_shared<delivery>(executor);
        if (!what.id.empty()) {
            self->deliveries_.insert_or_assign(what.id, which);
        }
        asio::co_spawn(executor, run(self, which, std::move(what)), asio::detached);
        return which;
    }

    /// Runs the handler to its end, whoever still waits for it.
    static asio::awaitable<void> run(std::shared_ptr<impl> self, std::shared_ptr<delivery> which, event what)
    {
        const std::string id = what.id;
        bool handled = false;
        try {
            auto work = self->handle_event_(std::move(what));
            const result<void> outcome = co_await std::move(work);
            handled = outcome.has_value();
        } catch (...) {
            handled = false; // an exception of the host's handler is a failure like any other
        }
        self->ledger_.settle(id, handled);
        self->deliveries_.erase(id);
        which->settle(handled);
    }

    static asio::awaitable<webhook_receipt> outcome_of(std::shared_ptr<impl> self, std::shared_ptr<delivery> which)
    {
        using namespace asio::experimental::awaitable_operators; // NOLINT: the operators are found no other way
        if (!which->handled()) {
            (void)co_await (delivery::until_settled(which) || self->sleeper_->sleep(self->budget_));
        }
        const auto handled = which->handled();
        auto out = receipt(webhook_outcome::handled, !handled ? 503 : *handled ? 200 : 500);
        out.reason = !handled ? too_slow : *handled ? std::string_view() : failed;
        co_return out;
    }

    event_handler handle_event_;
    webhook_gate gate_;
    delivery_ledger ledger_;
    core::json_reader reader_;
    std::chrono::milliseconds budget_;
    http::sleeper* sleeper_;
    deliveries deliveries_;
};

webhook_receiver::webhook_receiver(event_handler handle_event, webhook_receiver_options options)
    : impl_(std::make_shared<impl>(std::move(handle_event), options))
{}

webhook_receiver::~webhook_receiver() = default;
webhook_receiver::webhook_receiver(webhook_receiver&&) noexcept = default;
webhook_receiver& webhook_receiver::operator=(webhook_receiver&&) noexcept = default;

std::optional<http::immediate_response> webhook_receiver::admit(const http::request_view& head)
{
    const auto refusal = impl_->gate().judge(head);
    if (!refusal) {
        return std::nullopt;
    }
    http::immediate_response out{
        .status = refusal->status, .content_type = "text/plain", .body = std::string(refusal->reason)};
    for (const auto& field : refusal->fields) {
        out.extra_fields.append(field.name).append(": ").append(field.value).append("\r\n");
    }
    return out;
}

asio::awaitable<void> webhook_receiver::handle(const http::request_view& request, http::response_writer& out)
{
    return impl::handle(impl_, request, out);
}

webhook_receipt webhook_receiver::receive(const http::request_view& request)
{
    std::string id;
    return impl_->receive(request, id);
}

void webhook_receiver::settle(std::string_view event_id, bool handled)
{
    impl_->ledger().settle(event_id, handled);
}

std::size_t webhook_receiver::under_way() const noexcept
{
    return impl_->ledger().under_way();
}

} // namespace gladly_mcp::gladly
