#include "mcp/client/http_client_session.hpp"

#include "mcp/client/event_stream_decoder.hpp"
#include "mcp/envelope.hpp"
#include "mcp/json_text.hpp"
#include "mcp/mirrored_headers.hpp"
#include "mcp/text.hpp"

#include <gladly_mcp/core/serialize.hpp>

#include <algorithm>
#include <utility>

namespace gladly_mcp::mcp {
namespace {

// The sender's own bounds are tighter or looser; this one only keeps the stack safe.
constexpr std::size_t max_depth = 64;

const boost::json::string* text_member(const boost::json::object* object, std::string_view name) noexcept
{
    const auto* member = object != nullptr ? object->if_contains(name) : nullptr;
    return member != nullptr ? member->if_string() : nullptr;
}

void add_mirrored_fields(std::vector<http::field>& fields, const envelope& message)
{
    fields.push_back({"Mcp-Method", std::string(message.method_name)});
    const std::string_view member = mirrored_parameter(message.method_name);
    if (member.empty())
        return;
    if (const auto* name = text_member(message.params, member))
        fields.push_back({"Mcp-Name", encode_mirrored(*name)});
}

/// Whether a media type is `wanted`, parameters aside.
bool is_media_type(std::string_view value, std::string_view wanted) noexcept
{
    return equal_ignoring_case(trim(value.substr(0, value.find(';'))), wanted);
}

bool may_be_session_id(std::string_view text) noexcept
{
    return !text.empty() && text.size() <= 1024 &&
           std::ranges::all_of(text, [](char c) { return c > 0x20 && c < 0x7F; });
}

error status_error(errc code, std::string text, unsigned status)
{
    error failure(code, std::move(text), status >= 500 ? effect::possible : effect::none);
    failure.set_http_status(static_cast<int>(status));
    return failure;
}

error broken_answer(std::string text, unsigned status)
{
    error failure(errc::protocol_error, std::move(text), effect::possible);
    failure.set_http_status(static_cast<int>(status));
    return failure;
}

} // namespace

http_client_session::http_client_session(http_client_transport_options options)
    : options_(std::move(options)), reader_({.max_depth = max_depth})
{}

http::request http_client_session::basic_request(std::string method) const
{
    http::request out;
    out.to = options_.origin;
    out.method = std::move(method);
    out.target = options_.path;
    out.fields = options_.headers;
    out.deadline = options_.deadline;
    return out;
}

result<http_client_session::outgoing> http_client_session::begin(std::string message)
{
    const auto parsed = reader_.read(message);
    if (!parsed)
        return error(errc::invalid_argument, "the message is no JSON");
    const envelope what = read_envelope(*parsed);
    if (what.what == envelope::kind::invalid)
        return error(errc::invalid_argument, "the message is no JSON-RPC message");
    outgoing out;
    out.request = basic_request("POST");
    auto& fields = out.request.fields;
    fields.push_back({"Content-Type", "application/json"});
    fields.push_back({"Accept", "application/json, text/event-stream"});
    const auto* claimed = find_meta(what.params, meta_key::protocol_version);
    if (claimed != nullptr && claimed->is_string()) {
        fields.push_back({"MCP-Protocol-Version", std::string(claimed->get_string())});
        add_mirrored_fields(fields, what);
    } else if (!version_.empty()) {
        fields.push_back({"MCP-Protocol-Version", version_});
        if (!session_id_.empty())
            fields.push_back({"Mcp-Session-Id", session_id_});
        out.expected.in_session = !session_id_.empty();
    }
    if (what.what == envelope::kind::request) {
        out.expected.id = what.id;
        out.expected.opens_session = claimed == nullptr && find_method(what.method_name) == method::initialize;
    }
    out.request.body = std::move(message);
    return out;
}

result<std::vector<std::string>> http_client_session::finish(const exchange& expected, http::response answer)
{
    const bool success = answer.status >= 200 && answer.status < 300;
    const bool judged_by_body = answer.status >= 400 && answer.status < 500 && answer.status != 401 &&
                                answer.status != 403 && !(answer.status == 404 && expected.in_session);
    if (!success && judged_by_body && expected.id) {
        if (auto refusal = read_refusal(*expected.id, answer.body)) {
            std::vector<std::string> one;
            one.push_back(std::move(*refusal));
            return one;
        }
    }
    if (!success)
        return judge_status(expected, answer);
    if (!expected.id)
        return std::vector<std::string>();
    auto messages = read_messages(answer);
    if (!messages)
        return messages;
    const bool answered = std::ranges::any_of(*messages, [&](const auto& one) { return take_answer(expected, one); });
    if (!answered)
        return broken_answer("the exchange ended without an answer to the request", answer.status);
    if (expected.opens_session)
        open(answer);
    return messages;
}

result<std::vector<std::string>> http_client_session::read_messages(http::response& answer) const
{
    std::vector<std::string> messages;
    const std::string_view type = answer.find("Content-Type");
    if (is_media_type(type, "application/json")) {
        messages.push_back(std::move(answer.body));
    } else if (is_media_type(type, "text/event-stream")) {
        std::vector<stream_event> events;
        event_stream_decoder decoder(options_.max_event);
        const auto decoded = decoder.feed(answer.body, events);
        if (!decoded)
            return decoded.error();
        // An event without data primes the stream for resuming and is no message.
        for (auto& one : events)
            if (one.type == "message" && !one.data.empty())
                messages.push_back(std::move(one.data));
    } else {
        return broken_answer("the answer is neither JSON nor a stream of events", answer.status);
    }
    return messages;
}

bool http_client_session::take_answer(const exchange& expected, std::string_view message)
{
    const auto parsed = reader_.read(message);
    if (!parsed)
        return false;
    const envelope what = read_envelope(*parsed);
    if (what.id != expected.id || !what.method_name.empty())
        return false;
    if (expected.opens_session && what.result != nullptr)
        if (const auto* version = text_member(what.result->if_object(), "protocolVersion"))
            version_ = *version;
    return true;
}

void http_client_session::open(const http::response& answer)
{
    const std::string_view id = answer.find("Mcp-Session-Id");
    session_id_ = !version_.empty() && may_be_session_id(id) ? std::string(id) : std::string();
}

std::optional<std::string> http_client_session::read_refusal(const request_id& id, std::string_view body)
{
    const auto parsed = reader_.read(body);
    if (!parsed)
        return std::nullopt;
    const envelope what = read_envelope(*parsed);
    if (what.what != envelope::kind::response || what.error == nullptr || (what.id && *what.id != id))
        return std::nullopt;
    // A refusal before the body was read names no id; it still answers this exchange's request.
    std::string text = R"({"jsonrpc":"2.0","id":)";
    text += id.json();
    text += R"(,"error":)";
    core::append_json(text, *what.error);
    text += '}';
    return text;
}

error http_client_session::judge_status(const exchange& expected, const http::response& answer)
{
    const unsigned status = answer.status;
    if (status == 404 && expected.in_session) {
        session_id_.clear();
        return status_error(errc::closed, "the server has ended the session; connect anew", status);
    }
    switch (status) {
    case 401: return status_error(errc::unauthorized, "the endpoint wants other credentials", status);
    case 403: return status_error(errc::forbidden, "the endpoint refuses this client", status);
    case 404: return status_error(errc::not_found, "there is no endpoint at this path", status);
    case 413: return status_error(errc::too_large, "the endpoint refuses messages of this size", status);
    case 429: return status_error(errc::rate_limited, "the endpoint wants fewer requests", status);
    default: break;
    }
    if (status >= 500)
        return status_error(errc::server_error, "the endpoint failed", status);
    return status_error(errc::unexpected_response, "the endpoint answered with a status of no meaning here", status);
}

std::optional<http::request> http_client_session::end()
{
    if (session_id_.empty())
        return std::nullopt;
    http::request out = basic_request("DELETE");
    out.fields.push_back({"MCP-Protocol-Version", version_});
    out.fields.push_back({"Mcp-Session-Id", std::exchange(session_id_, {})});
    out.deadline = std::min(out.deadline, std::chrono::milliseconds{5'000});
    return out;
}

} // namespace gladly_mcp::mcp
