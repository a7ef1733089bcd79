#include "sandbox/call.hpp"
#include "sandbox/credentials.hpp"
#include "sandbox/event_recorder.hpp"
#include "sandbox/rate_window.hpp"
#include "sandbox/reply.hpp"
#include "sandbox/router.hpp"
#include "sandbox/snapshot.hpp"
#include "sandbox/store.hpp"

#include <gladly_mcp/sandbox/service.hpp>
#include <gladly_mcp/sandbox/world.hpp>

#include <utility>

namespace gladly_mcp::sandbox {
namespace {

void add_missing(http::response& reply, const std::string& name, unsigned value)
{
    if (!reply.contains(name)) {
        reply.fields.push_back({name, std::to_string(value)});
    }
}

} // namespace

class service::impl {
public:
    impl(world start, service_options options, const core::clock& clock)
        : clock_(clock), options_(std::move(options)), state_(std::move(start)), recorder_(state_),
          window_(options_.requests_per_second), reports_(options_.reports_per_minute, std::chrono::minutes{1})
    {
        for (const api_user& user : options_.users) {
            accepted_.push_back(basic_credentials(user.email, user.token));
        }
    }

    http::response handle(const http::request_view& request)
    {
        ++request_count_;
        http::response reply = answer(request);
        if (window_.limit() != 0) {
            const unsigned left = window_.remaining(clock_.steady_now());
            add_missing(reply, "Ratelimit-Limit-Second", window_.limit());
            add_missing(reply, "Ratelimit-Remaining-Second", left);
        }
        return reply;
    }

    void fail_next(fault what, unsigned times)
    {
        failure_ = std::move(what);
        failures_left_ = times;
    }

    [[nodiscard]] const std::vector<sent_message>& sent_messages() const noexcept { return sent_; }
    [[nodiscard]] std::uint64_t request_count() const noexcept { return request_count_; }

    [[nodiscard]] boost::json::object snapshot() const { return snapshot_of(state_); }

private:
    http::response answer(const http::request_view& request)
    {
        if (failures_left_ != 0) {
            --failures_left_;
            return {.status = failure_.status, .fields = failure_.fields, .body = failure_.body};
        }
        route_match match = find_route(request.method, request.path());
        const bool is_public = match.found != nullptr && match.found->operation.public_access;
        const api_user* user = is_public ? &anybody_ : authenticate(request);
        if (user == nullptr) {
            http::response reply = empty_reply(401);
            reply.fields.push_back({"WWW-Authenticate", "Basic realm=\"Gladly\""});
            return reply;
        }
        if (!window_.take(clock_.steady_now())) {
            return empty_reply(429);
        }
        if (match.found == nullptr) {
            return empty_reply(match.path_known ? 405 : 404);
        }
        if (match.found->operation.budget == gladly::rate_budget::reports && !reports_.take(clock_.steady_now())) {
            return empty_reply(429);
        }
        call run{.state = state_,
                 .options = options_,
                 .user = *user,
                 .operation = match.found->operation,
                 .sent = sent_,
                 .now = std::chrono::floor<std::chrono::milliseconds>(clock_.wall_now()),
                 .path = std::move(match.path),
                 .query = parse_query(request.query()),
                 .body = request.body};
        http::response reply = match.found->answer(run);
        if (run.operation.kind == gladly::operation_kind::write) {
            recorder_.note_changes(run);
        }
        return reply;
    }

    [[nodiscard]] const api_user* authenticate(const http::request_view& request) const
    {
        const http::field_view* field = request.find("Authorization");
        if (field == nullptr) {
            return nullptr;
        }
        const std::string_view given = basic_part(field->value);
        for (std::size_t index = 0; index < accepted_.size(); ++index) {
            if (accepted_[index].equals(given)) {
                return &options_.users[index];
            }
        }
        return nullptr;
    }

    const core::clock& clock_;
    service_options options_;
    store state_;
    event_recorder recorder_;
    rate_window window_;
    rate_window reports_;
    const api_user anybody_{.email = {}, .token = {}, .compliance_admin = false}; // who reads public answers
    std::vector<core::secret> accepted_;                                          // by index of options_.users
    std::vector<sent_message> sent_;
    std::uint64_t request_count_ = 0;
    fault failure_;
    unsigned failures_left_ = 0;
};

service::service(service_options options, const core::clock& clock)
    : service(default_world(clock.wall_now()), std::move(options), clock)
{}

service::service(world start, service_options options, const core::clock& clock)
    : impl_(std::make_unique<impl>(std::move(start), std::move(options), clock))
{}

service::~service() = default;
service::service(service&&) noexcept = default;
service& service::operator=(service&&) noexcept = default;

http::response service::handle(const http::request_view& request)
{
    return impl_->handle(request);
}

void service::fail_next(unsigned status, unsigned times)
{
    impl_->fail_next({.status = status, .body = {}, .fields = {}}, times);
}

void service::fail_next(fault what, unsigned times)
{
    impl_->fail_next(std::move(what), times);
}

const std::vector<sent_message>& service::sent_messages() const noexcept
{
    return impl_->sent_messages();
}

std::uint64_t service::request_count() const noexcept
{
    return impl_->request_count();
}

boost::json::object service::snapshot() const
{
    return impl_->snapshot();
}

} // namespace gladly_mcp::sandbox
