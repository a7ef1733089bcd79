#include "mcp/stream_peer.hpp"

#include "mcp/message_reader.hpp"
#include "mcp/revision/modern.hpp"

#include <boost/json/monotonic_resource.hpp>

#include <algorithm>
#include <utility>

namespace gladly_mcp::mcp {
namespace {

bool may_be_in_batch(const boost::json::value& message)
{
    const envelope part = read_envelope(message);
    return find_method(part.method_name) != method::initialize &&
           std::holds_alternative<std::monostate>(read_claim(part.params));
}

} // namespace

stream_peer::stream_peer(std::shared_ptr<server_core> core) : core_(std::move(core)), reader_(message_limits()) {}

std::variant<stream_peer::action, stream_peer::batch> stream_peer::on_message(std::string_view text)
{
    // One arena a message: its parts are freed together when the call that points into them ends.
    auto parsed = reader_.read(text, boost::json::make_shared_resource<boost::json::monotonic_resource>());
    if (!parsed)
        return refuse(std::nullopt, parse_error(parsed.error()));
    if (!parsed->is_array())
        return judge(std::move(*parsed));
    const auto& messages = parsed->get_array();
    const bool allowed = session_ && session_->version->has_batches() && !messages.empty() &&
                         std::ranges::all_of(messages, may_be_in_batch);
    if (!allowed)
        return refuse(std::nullopt, {.code = error_code::invalid_request,
                                     .message = "One message at a time: arrays belong to 2025-03-26 sessions."});
    return judge_batch(messages);
}

std::string stream_peer::on_too_long() const
{
    return error_message(session_ ? *session_->version : modern_revision(), std::nullopt,
                         {.code = error_code::parse_error, .message = "The message is over the size limit."});
}

stream_peer::batch stream_peer::judge_batch(const boost::json::array& messages)
{
    batch actions;
    actions.reserve(messages.size());
    for (const auto& message : messages)
        actions.push_back(judge(boost::json::value(message, messages.storage())));
    return actions;
}

stream_peer::action stream_peer::judge(boost::json::value message)
{
    const envelope what = read_envelope(message);
    switch (what.what) {
    case envelope::kind::request: return judge_request(std::move(message), what);
    case envelope::kind::notification: return on_notification(what);
    case envelope::kind::response: return nothing{}; // this server asks its clients nothing
    case envelope::kind::invalid: break;
    }
    return refuse(what.id, {.code = error_code::invalid_request, .message = std::string(what.problem)});
}

stream_peer::action stream_peer::judge_request(boost::json::value message, const envelope& request)
{
    if (in_flight_.contains(*request.id))
        return refuse(request.id, {.code = error_code::invalid_request, .message = "This id is in use."});
    const claim claimed = read_claim(request.params);
    if (const auto* problem = std::get_if<rpc_error>(&claimed))
        return refuse(request.id, *problem);
    if (const auto* who = std::get_if<caller>(&claimed)) {
        if (who->protocol_version != modern_revision().name())
            return refuse(request.id, unsupported_version(who->protocol_version));
        return carry_out(std::move(message), request, modern_revision(), *who);
    }
    if (session_)
        return carry_out(std::move(message), request, *session_->version, session_->who());
    if (find_method(request.method_name) == method::initialize)
        return open_session(request);
    return refuse(request.id, missing_claim());
}

stream_peer::action stream_peer::open_session(const envelope& request)
{
    auto agreed = negotiate(request.params);
    if (const auto* problem = std::get_if<rpc_error>(&agreed))
        return refuse(request.id, *problem);
    session_ = std::get<legacy_session>(std::move(agreed));
    return reply{result_message(*request.id, core_->table().opening(*session_->version))};
}

stream_peer::action stream_peer::carry_out(boost::json::value message, const envelope& request, const revision& how,
                                           caller who)
{
    const tool_table& table = core_->table();
    dispatched outcome = dispatch(table, how, request);
    if (const auto* text = std::get_if<std::string_view>(&outcome))
        return reply{result_message(*request.id, *text)};
    if (const auto* problem = std::get_if<rpc_error>(&outcome))
        return reply{error_message(how, request.id, *problem)};
    if (in_flight_.size() >= core_->options().max_in_flight)
        return reply{error_message(how, request.id,
                                   {.code = error_code::internal_error,
                                    .message = "Too many calls are under way on this connection; nothing was done."})};
    in_flight_.emplace(*request.id, false);
    // Moving the root keeps its parts where they are: what the call points to stays good.
    return start{std::make_unique<incoming_call>(incoming_call{.message = std::move(message),
                                                               .id = *request.id,
                                                               .table = &table,
                                                               .how = &how,
                                                               .who = who,
                                                               .call = std::get<prepared_call>(std::move(outcome))})};
}

stream_peer::action stream_peer::on_notification(const envelope& message)
{
    if (find_method(message.method_name) != method::notification_cancelled || message.params == nullptr)
        return nothing{};
    const auto* named = message.params->if_contains("requestId");
    const auto id = named != nullptr ? request_id::from_json(*named) : std::nullopt;
    const auto found = id ? in_flight_.find(*id) : in_flight_.end();
    if (found == in_flight_.end() || found->second)
        return nothing{};
    found->second = true;
    return cancel{*id};
}

std::optional<std::string> stream_peer::on_finished(const incoming_call& call, const tool_result& value)
{
    const auto found = in_flight_.find(call.id);
    const bool cancelled = found == in_flight_.end() || found->second;
    if (found != in_flight_.end())
        in_flight_.erase(found);
    if (cancelled)
        return std::nullopt;
    return call_result_message(*call.table, *call.how, call.id, value);
}

void stream_peer::on_abandoned(const request_id& id)
{
    in_flight_.erase(id);
}

stream_peer::action stream_peer::refuse(const std::optional<request_id>& id, const rpc_error& problem) const
{
    return reply{error_message(session_ ? *session_->version : modern_revision(), id, problem)};
}

} // namespace gladly_mcp::mcp
