#include "sandbox/body_reader.hpp"
#include "sandbox/client_id.hpp"
#include "sandbox/encode_messages.hpp"
#include "sandbox/handlers/handlers.hpp"
#include "sandbox/reply.hpp"

#include <boost/json/array.hpp>

#include <algorithm>
#include <utility>

namespace gladly_mcp::sandbox {
namespace {

constexpr std::size_t max_menu_items = 10;
constexpr text_rule value_rule{.required = true, .max_length = 2048};
constexpr text_rule prompt_rule{.required = true, .max_length = 50};
constexpr text_rule menu_id_rule{.required = true, .max_length = 50};
constexpr text_rule menu_label_rule{.required = true, .max_length = 256};
constexpr text_rule description_rule{.required = true, .max_length = 240};

/// Ids of automation messages are 24 hexadecimal digits.
std::string next_message_id(store& state)
{
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    for (const char c : state.next_id().substr(0, 12)) {
        const auto byte = static_cast<unsigned char>(c);
        out += digits[byte >> 4U];
        out += digits[byte & 0xFU];
    }
    return out;
}

boost::json::array read_menu_items(body_reader& reader, const boost::json::object& given)
{
    boost::json::array out;
    for (const boost::json::object* entry : reader.objects(given, "menuItems", "content.menuItems", true)) {
        const auto attr = [&](std::string_view member) { return entry_attr("content.menuItems", out.size(), member); };
        const auto id = reader.text(*entry, "id", attr("id"), menu_id_rule);
        const auto label = reader.text(*entry, "label", attr("label"), menu_label_rule);
        if (id && !is_url_safe(*id)) {
            reader.add_problem(attr("id"), "invalid", attr("id") + " must have letters, digits, - and _ only");
        }
        out.push_back(
            boost::json::object{{"id", id.value_or(std::string{})}, {"label", label.value_or(std::string{})}});
    }
    if (out.size() > max_menu_items) {
        reader.add_problem("content.menuItems", "too_long", "a menu has at most 10 items");
    }
    return out;
}

/// Type and content of a message that goes out.
automation_message read_message(body_reader& reader)
{
    automation_message out;
    const auto type = reader.choice(reader.body(), "type", "type", {"TEXT", "MENU", "HTML"});
    const boost::json::object* given = reader.object(reader.body(), "content", "content");
    if (!type || given == nullptr) {
        return out;
    }
    out.type = *type;
    if (given->contains("value") == (*type == "MENU")) {
        reader.add_problem("type", "invalid", "content does not fit the type");
    } else if (*type == "MENU") {
        const auto prompt = reader.text(*given, "prompt", "content.prompt", prompt_rule);
        out.content = {{"prompt", prompt.value_or(std::string{})}, {"menuItems", read_menu_items(reader, *given)}};
    } else {
        const auto value = reader.text(*given, "value", "content.value", value_rule);
        out.content = {{"value", value.value_or(std::string{})}};
    }
    return out;
}

/// Ends automation's part in a session; an unknown session is a 400 here, by the contract.
template <class Change>
http::response end_automation(call& request, Change change)
{
    automation_session* session = request.state.find_automation_session(request.path_value("sessionId"));
    if (session == nullptr) {
        return refused(400, problem{{}, "not_exist", "session does not exist", {}});
    }
    body_reader reader{request.body};
    if (!reader.failed()) {
        static_cast<void>(reader.text(reader.body(), "description", "description", description_rule));
    }
    if (session->closed || session->target_type != "AUTOMATION") {
        reader.add_problem({}, "invalid_state", "automation has no part in the session any more");
    }
    if (reader.failed()) {
        return reader.refusal();
    }
    change(*session);
    session->updated_at = request.now;
    return empty_reply(204);
}

} // namespace

http::response get_automation_session(call& request)
{
    const automation_session* session = request.state.find_automation_session(request.path_value("sessionId"));
    return session == nullptr ? unknown("session") : json_reply(200, to_json(*session));
}

http::response update_typing_indicator(call& request)
{
    if (request.state.find_automation_session(request.path_value("sessionId")) == nullptr) {
        return unknown("session");
    }
    body_reader reader{request.body};
    if (!reader.failed()) {
        static_cast<void>(reader.choice(reader.body(), "state", "state", {"STARTED", "STOPPED"}));
    }
    return reader.failed() ? reader.refusal() : empty_reply(204);
}

http::response send_outbound_message(call& request)
{
    automation_session* session = request.state.find_automation_session(request.path_value("sessionId"));
    if (session == nullptr) {
        return unknown("session");
    }
    body_reader reader{request.body};
    automation_message message = reader.failed() ? automation_message{} : read_message(reader);
    if (session->closed || session->target_type != "AUTOMATION") {
        reader.add_problem({}, "invalid_state", "automation has no part in the session any more");
    }
    if (reader.failed()) {
        return reader.refusal();
    }
    message.id = next_message_id(request.state);
    message.from = {request.caller().id, "AUTOMATION"};
    message.created_at = request.now;
    session->updated_at = request.now;
    const std::string_view shown = message.content.at(message.type == "MENU" ? "prompt" : "value").as_string();
    request.sent.push_back({message.id, session->customer_id, {}, {}, std::string{shown}, request.now, "CHAT_MESSAGE"});
    session->messages.push_back(std::move(message));
    return json_reply(200, to_json(session->messages.back(), session->id));
}

http::response get_automation_session_messages(call& request)
{
    const automation_session* session = request.state.find_automation_session(request.path_value("sessionId"));
    if (session == nullptr) {
        return unknown("session");
    }
    boost::json::array out;
    for (const automation_message& entry : session->messages) {
        out.push_back(to_json(entry, session->id));
    }
    return json_reply(200, out);
}

http::response get_automation_session_message(call& request)
{
    const automation_session* session = request.state.find_automation_session(request.path_value("sessionId"));
    if (session == nullptr) {
        return unknown("session");
    }
    const auto found = std::ranges::find(session->messages, request.path_value("messageId"), &automation_message::id);
    return found == session->messages.end() ? unknown("message") : json_reply(200, to_json(*found, session->id));
}

http::response handoff_automation_session(call& request)
{
    return end_automation(request, [](automation_session& session) { session.target_type = "AGENT"; });
}

http::response close_automation_session(call& request)
{
    return end_automation(request, [](automation_session& session) { session.closed = true; });
}

} // namespace gladly_mcp::sandbox
