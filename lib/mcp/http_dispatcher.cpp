#include "mcp/http_dispatcher.hpp"

#include "mcp/mirrored_headers.hpp"
#include "mcp/revision/modern.hpp"

#include <algorithm>
#include <utility>

namespace gladly_mcp::mcp {
namespace {

using answer = http_dispatcher::answer;

answer refuse(const revision& how, const std::optional<request_id>& id, const rpc_error& problem)
{
    return {.status = static_cast<unsigned>(problem.http_status),
            .body = error_message(how, id, problem),
            .session_id = {}};
}

answer bad_request(const revision& how, const std::optional<request_id>& id, std::string message)
{
    return refuse(how, id, {.code = error_code::invalid_request, .message = std::move(message), .http_status = 400});
}

answer accepted()
{
    return {.status = 202, .body = {}, .session_id = {}};
}

/// What the version header says of the era. Any string that is no date of an older revision counts as modern.
enum class header_era : std::uint8_t { absent, legacy, modern };

header_era era_of(const http::request_view& head)
{
    const auto* field = head.find("mcp-protocol-version");
    if (field == nullptr)
        return header_era::absent;
    return find_legacy_revision(field->value) != nullptr ? header_era::legacy : header_era::modern;
}

} // namespace

http_dispatcher::verdict http_dispatcher::judge(const http::request_view& head, const boost::json::value& message,
                                                time_point now)
{
    if (message.is_array())
        return judge_batch(head, message.get_array(), now);
    const envelope what = read_envelope(message);
    if (what.what == envelope::kind::invalid)
        return bad_request(modern_revision(), what.id, std::string(what.problem));
    const claim claimed = read_claim(what.params);
    one out;
    if (what.what == envelope::kind::request && std::holds_alternative<rpc_error>(claimed))
        return refuse(modern_revision(), what.id, std::get<rpc_error>(claimed));
    if (what.what == envelope::kind::request && std::holds_alternative<caller>(claimed))
        out = judge_stateless(head, what, std::get<caller>(claimed));
    else
        out = judge_unclaimed(head, what, now);
    return std::visit([](auto&& value) -> verdict { return std::move(value); }, std::move(out));
}

http_dispatcher::one http_dispatcher::judge_stateless(const http::request_view& head, const envelope& request,
                                                      caller who)
{
    const revision& how = modern_revision();
    if (const auto problem = check_version_header(head, who.protocol_version))
        return refuse(how, request.id, *problem);
    if (who.protocol_version != how.name())
        return refuse(how, request.id, unsupported_version(who.protocol_version));
    if (const auto problem = check_method_headers(head, request))
        return refuse(how, request.id, *problem);
    return carry_out(request, how, who, nullptr);
}

http_dispatcher::one http_dispatcher::judge_unclaimed(const http::request_view& head, const envelope& message,
                                                      time_point now)
{
    const bool modern = era_of(head) == header_era::modern;
    const bool opening =
        message.what == envelope::kind::request && find_method(message.method_name) == method::initialize;
    if (modern && message.what == envelope::kind::notification)
        return accepted(); // nothing to do: closing the connection is how a modern call is cancelled
    if (modern && message.what == envelope::kind::response)
        return bad_request(modern_revision(), std::nullopt, "Responses are not sent to a server in this version.");
    if (modern && opening)
        return refuse(modern_revision(), message.id,
                      {.code = error_code::header_mismatch,
                       .message = "initialize belongs to older versions than the MCP-Protocol-Version header names.",
                       .http_status = 400});
    if (modern)
        return refuse(modern_revision(), message.id, missing_claim());
    if (opening)
        return open_session(message, now);
    // Without any word of a version, a request may come from either era: the answer tells both what is missing.
    if (era_of(head) == header_era::absent && head.find("mcp-session-id") == nullptr &&
        message.what == envelope::kind::request)
        return refuse(modern_revision(), message.id, missing_claim());
    auto session = find_session(head, now);
    if (auto* problem = std::get_if<answer>(&session))
        return std::move(*problem);
    return judge_in_session(std::get<std::shared_ptr<http_session>>(session), message);
}

http_dispatcher::one http_dispatcher::judge_in_session(const std::shared_ptr<http_session>& session,
                                                       const envelope& message)
{
    if (message.what == envelope::kind::request)
        return carry_out(message, *session->agreed.version, session->agreed.who(), session);
    if (find_method(message.method_name) == method::notification_cancelled && message.params != nullptr) {
        const auto* named = message.params->if_contains("requestId");
        const auto id = named != nullptr ? request_id::from_json(*named) : std::nullopt;
        const auto found = id ? session->in_flight.find(*id) : session->in_flight.end();
        if (found != session->in_flight.end())
            std::exchange(found->second, [] {})();
    }
    return accepted();
}

http_dispatcher::verdict http_dispatcher::judge_batch(const http::request_view& head,
                                                      const boost::json::array& messages, time_point now)
{
    static constexpr std::string_view only_one = "One message at a time: arrays belong to 2025-03-26 sessions.";
    if (era_of(head) == header_era::modern || messages.empty())
        return bad_request(modern_revision(), std::nullopt, std::string(only_one));
    auto session = find_session(head, now);
    if (auto* problem = std::get_if<answer>(&session))
        return std::move(*problem);
    const auto& open = std::get<std::shared_ptr<http_session>>(session);
    const revision& how = *open->agreed.version;
    if (!how.has_batches())
        return bad_request(how, std::nullopt, std::string(only_one));
    std::vector<envelope> parts;
    parts.reserve(messages.size());
    for (const auto& message : messages) {
        parts.push_back(read_envelope(message));
        if (find_method(parts.back().method_name) == method::initialize ||
            !std::holds_alternative<std::monostate>(read_claim(parts.back().params)))
            return bad_request(how, std::nullopt, "An array cannot hold initialize or requests of 2026-07-28.");
    }
    batch out;
    for (const auto& part : parts)
        out.push_back(part.what == envelope::kind::invalid ? one(bad_request(how, part.id, std::string(part.problem)))
                                                           : judge_in_session(open, part));
    return out;
}

http_dispatcher::answer http_dispatcher::open_session(const envelope& request, time_point now)
{
    auto agreed = negotiate(request.params);
    if (const auto* problem = std::get_if<rpc_error>(&agreed))
        return refuse(newest_legacy_revision(), request.id, *problem);
    const auto session = sessions_.open(std::get<legacy_session>(std::move(agreed)), now);
    return {.status = 200,
            .body = result_message(*request.id, core_->table().opening(*session->agreed.version)),
            .session_id = session->id};
}

http_dispatcher::one http_dispatcher::carry_out(const envelope& request, const revision& how, caller who,
                                                std::shared_ptr<http_session> session)
{
    if (session != nullptr && session->in_flight.contains(*request.id))
        return bad_request(how, request.id, "This id is in use.");
    if (session != nullptr && session->in_flight.size() >= core_->options().max_in_flight)
        return refuse(how, request.id,
                      {.code = error_code::internal_error,
                       .message = "Too many calls are under way in this session; nothing was done."});
    const tool_table& table = core_->table();
    dispatched outcome = dispatch(table, how, request);
    if (const auto* text = std::get_if<std::string_view>(&outcome))
        return answer{.status = 200, .body = result_message(*request.id, *text), .session_id = {}};
    if (auto* problem = std::get_if<rpc_error>(&outcome)) {
        if (session != nullptr)
            problem->http_status = 200; // older revisions have JSON-RPC errors in ordinary answers
        return refuse(how, request.id, *problem);
    }
    return call{.id = *request.id,
                .table = &table,
                .how = &how,
                .who = who,
                .prepared = std::get<prepared_call>(std::move(outcome)),
                .session = std::move(session)};
}

std::variant<std::shared_ptr<http_session>, http_dispatcher::answer>
http_dispatcher::find_session(const http::request_view& head, time_point now)
{
    const revision& how = newest_legacy_revision();
    const auto* id = head.find("mcp-session-id");
    if (id == nullptr)
        return bad_request(how, std::nullopt, "The Mcp-Session-Id header is missing; begin with initialize.");
    auto session = sessions_.find(id->value, now);
    if (session == nullptr)
        return answer{.status = 404,
                      .body = error_message(how, std::nullopt,
                                            {.code = error_code::invalid_request,
                                             .message = "There is no such session; begin anew with initialize."}),
                      .session_id = {}};
    const auto* version = head.find("mcp-protocol-version");
    if (version != nullptr && find_legacy_revision(version->value) == nullptr)
        return bad_request(how, std::nullopt, "The MCP-Protocol-Version header names a version that is not served.");
    return session;
}

http_dispatcher::answer http_dispatcher::end_session(const http::request_view& head)
{
    const auto* id = head.find("mcp-session-id");
    if (id == nullptr)
        return {.status = 405, .body = {}, .session_id = {}};
    return {.status = sessions_.close(id->value) ? 204U : 404U, .body = {}, .session_id = {}};
}

} // namespace gladly_mcp::mcp
