#include "mcp/client/client_session.hpp"

#include "mcp/envelope.hpp"
#include "mcp/json_text.hpp"
#include "mcp/revision/revision.hpp"

#include <gladly_mcp/core/serialize.hpp>

#include <utility>

namespace gladly_mcp::mcp {
namespace {

// Deeper than what a server reads: an answer may carry a document of its own.
constexpr std::size_t max_answer_depth = 64;

std::int64_t to_code(const boost::json::value& code) noexcept
{
    boost::system::error_code failed;
    const auto whole = code.to_number<std::int64_t>(failed);
    return failed ? 0 : whole;
}

/// Whether a refusal with that code comes before anything was done.
bool refused_unseen(std::int64_t code) noexcept
{
    switch (static_cast<error_code>(code)) {
    case error_code::parse_error:
    case error_code::invalid_request:
    case error_code::method_not_found:
    case error_code::invalid_params:
    case error_code::header_mismatch:
    case error_code::missing_required_client_capability:
    case error_code::unsupported_protocol_version: return true;
    case error_code::internal_error: break;
    }
    return false;
}

error to_error(const boost::json::object& refusal)
{
    rpc_failure failure;
    failure.code = to_code(refusal.at("code"));
    failure.message = refusal.at("message").get_string();
    if (const auto* data = refusal.if_contains("data"))
        failure.data = *data;
    const effect done = refused_unseen(failure.code) ? effect::none : effect::possible;
    std::string text = "the server answered with error " + std::to_string(failure.code);
    return {errc::rpc_error, std::move(text), std::move(failure), done};
}

error malformed_answer(std::string text)
{
    return {errc::protocol_error, std::move(text), effect::possible};
}

result<boost::json::value> check_result_type(boost::json::value value)
{
    const auto* members = value.if_object();
    if (members == nullptr)
        return malformed_answer("the result is no object");
    const auto* type = members->if_contains("resultType");
    const bool known =
        type == nullptr ||
        (type->is_string() && (type->get_string() == "complete" || type->get_string() == "input_required"));
    if (!known)
        return malformed_answer("the result is of a type that this client does not know");
    return value;
}

boost::json::object describe_client(const client_options& options)
{
    boost::json::object info;
    info["name"] = options.name;
    info["version"] = options.version;
    if (!options.title.empty())
        info["title"] = options.title;
    return info;
}

} // namespace

client_session::client_session(const client_options& options)
    : client_info_(describe_client(options)), capabilities_(options.capabilities),
      reader_({.max_bytes = options.max_message, .max_depth = max_answer_depth})
{}

client_session::outgoing client_session::discover(std::string_view version)
{
    boost::json::object params;
    params["_meta"] = stateless_meta(version);
    return write("server/discover", params, {.stateless = true, .with_progress = false});
}

client_session::outgoing client_session::initialize(std::string_view version)
{
    answers_requests_ = true;
    boost::json::object params;
    params["protocolVersion"] = version;
    params["capabilities"] = capabilities_;
    params["clientInfo"] = client_info_;
    return write("initialize", params, {.stateless = false, .with_progress = false});
}

void client_session::adopt(std::string version, bool stateless)
{
    version_ = std::move(version);
    stateless_ = stateless;
    answers_requests_ = !stateless;
}

client_session::outgoing client_session::request(std::string_view method, boost::json::object params,
                                                 bool with_progress)
{
    boost::json::object meta;
    if (auto* given = params.if_contains("_meta"); given != nullptr && given->is_object())
        meta = std::move(given->get_object());
    if (stateless_)
        for (const auto& [key, value] : stateless_meta(version_))
            meta[key] = value;
    // The id of the request is unique among those under way, so it serves as the token.
    if (with_progress)
        meta[meta_key::progress_token] = last_id_ + 1;
    if (!meta.empty())
        params["_meta"] = std::move(meta);
    return write(method, params, {.stateless = stateless_, .with_progress = with_progress});
}

std::string client_session::initialized()
{
    return R"({"jsonrpc":"2.0","method":"notifications/initialized"})";
}

client_session::outgoing client_session::write(std::string_view method, const boost::json::object& params,
                                               expectation what)
{
    request_id id(++last_id_);
    std::string text = R"({"jsonrpc":"2.0","id":)";
    text += id.json();
    text += R"(,"method":)";
    append_json_string(text, method);
    if (!params.empty()) {
        text += R"(,"params":)";
        core::append_json(text, params);
    }
    text += '}';
    expected_.emplace(id, what);
    return {.id = std::move(id), .text = std::move(text)};
}

boost::json::object client_session::stateless_meta(std::string_view version) const
{
    boost::json::object meta;
    meta[meta_key::protocol_version] = version;
    meta[meta_key::client_info] = client_info_;
    meta[meta_key::client_capabilities] = capabilities_;
    return meta;
}

std::vector<client_session::event> client_session::on_message(std::string_view text)
{
    std::vector<event> events;
    auto parsed = reader_.read(text);
    if (!parsed)
        return events;
    // Servers of 2025-03-26 may send several messages as one array.
    if (auto* messages = parsed->if_array()) {
        for (auto& message : *messages)
            judge(std::move(message), events);
    } else {
        judge(std::move(*parsed), events);
    }
    return events;
}

void client_session::judge(boost::json::value message, std::vector<event>& events)
{
    const envelope what = read_envelope(message);
    switch (what.what) {
    case envelope::kind::response:
        if (what.id)
            on_answer(message, *what.id, events);
        return;
    case envelope::kind::request: on_server_request(*what.id, what.method_name, events); return;
    case envelope::kind::notification:
        if (what.method_name == "notifications/progress" && what.params != nullptr)
            on_progress(*what.params, events);
        return;
    case envelope::kind::invalid: break;
    }
    const bool meant_as_answer = what.id && what.method_name.empty();
    if (meant_as_answer && expected_.erase(*what.id) > 0)
        events.emplace_back(answer{*what.id, malformed_answer("the answer is no JSON-RPC response")});
}

void client_session::on_answer(boost::json::value& message, const request_id& id, std::vector<event>& events)
{
    const auto found = expected_.find(id);
    if (found == expected_.end())
        return;
    const bool stateless = found->second.stateless;
    expected_.erase(found);
    auto& members = message.get_object();
    if (const auto* refusal = members.if_contains("error"))
        events.emplace_back(answer{id, to_error(refusal->get_object())});
    else if (stateless)
        events.emplace_back(answer{id, check_result_type(std::move(members.at("result")))});
    else
        events.emplace_back(answer{id, std::move(members.at("result"))});
}

void client_session::on_progress(const boost::json::object& params, std::vector<event>& events) const
{
    const auto* token = params.if_contains(meta_key::progress_token);
    const auto* done = params.if_contains("progress");
    const auto id = token != nullptr ? request_id::from_json(*token) : std::nullopt;
    const auto found = id ? expected_.find(*id) : expected_.end();
    if (found == expected_.end() || !found->second.with_progress || done == nullptr || !done->is_number())
        return;
    progress_update update;
    update.progress = done->to_number<double>();
    if (const auto* total = params.if_contains("total"); total != nullptr && total->is_number())
        update.total = total->to_number<double>();
    if (const auto* text = params.if_contains("message"); text != nullptr && text->is_string())
        update.message = text->get_string();
    events.emplace_back(progress{*id, std::move(update)});
}

void client_session::on_server_request(const request_id& id, std::string_view method, std::vector<event>& events) const
{
    // In 2026-07-28 servers send no requests and clients no responses.
    if (!answers_requests_)
        return;
    if (find_method(method) == method::ping)
        events.emplace_back(reply{result_message(id, "{}")});
    else
        events.emplace_back(reply{error_message(
            newest_legacy_revision(), id,
            {.code = error_code::method_not_found, .message = "This client does not offer that method."})});
}

std::optional<std::string> client_session::give_up(const request_id& id, std::string_view reason)
{
    if (expected_.erase(id) == 0)
        return std::nullopt;
    std::string text = R"({"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":)";
    text += id.json();
    append_member_unless_empty(text, "reason", reason);
    text += "}}";
    return text;
}

} // namespace gladly_mcp::mcp
