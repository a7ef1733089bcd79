#include "sandbox/body_reader.hpp"
#include "sandbox/client_id.hpp"
#include "sandbox/handlers/handlers.hpp"
#include "sandbox/member_text.hpp"
#include "sandbox/reply.hpp"

#include <boost/json/array.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace gladly_mcp::sandbox {
namespace {

constexpr text_rule reply_rule{.required = true, .max_length = 2048};
constexpr text_rule label_rule{.required = true, .max_length = 50};
constexpr std::size_t max_options = 10;

/// Kinds of messages that can be answered. Twitter's cannot any more, although the contract still has its form.
constexpr std::array<std::string_view, 6> repliable{"CHAT_MESSAGE",     "EMAIL", "FACEBOOK_MESSAGE",
                                                    "INSTAGRAM_DIRECT", "SMS",   "WHATSAPP"};

/// What stands against answering the message at all.
void check_target(body_reader& reader, const conversation_item& target, const conversation* where)
{
    if (std::ranges::find(repliable, member_text(target.content, "type")) == repliable.end()) {
        reader.add_problem({}, "invalid", "item kind cannot be answered");
    } else if (!target.initiator || target.initiator->type != "CUSTOMER") {
        reader.add_problem({}, "invalid", "item is not a message of a customer");
    }
    if (where == nullptr) {
        reader.add_problem({}, "invalid", "item is not part of a conversation");
    } else if (where->status == conversation_status::closed) {
        reader.add_problem({}, "invalid", "conversation is closed");
    }
}

boost::json::array read_options(body_reader& reader, const boost::json::object& content)
{
    static constexpr std::string_view path = "content.messageData.options";
    boost::json::array out;
    const auto* data = reader.object(content, "messageData", "content.messageData");
    if (data == nullptr) {
        return out;
    }
    for (const boost::json::object* entry : reader.objects(*data, "options", path, true)) {
        const auto id = reader.text(*entry, "id", entry_attr(path, out.size(), "id"));
        const auto label = reader.text(*entry, "label", entry_attr(path, out.size(), "label"), label_rule);
        if (id && !is_url_safe(*id)) {
            reader.add_problem(entry_attr(path, out.size(), "id"), "invalid",
                               "ids of options have letters, digits, - and _ only");
        }
        out.push_back(
            boost::json::object{{"id", id.value_or(std::string{})}, {"label", label.value_or(std::string{})}});
    }
    if (out.size() > max_options) {
        reader.add_problem(path, "too_long", "a quick reply has at most 10 options");
    }
    return out;
}

/// What a chat message has beside its text.
void read_chat(body_reader& reader, const boost::json::object& given, boost::json::object& out)
{
    const auto type =
        reader.choice(given, "messageType", "content.messageType", {"TEXT", "QUICK_REPLY_REQUEST"}, false);
    out["messageType"] = type.value_or("TEXT");
    if (type == "QUICK_REPLY_REQUEST") {
        out["messageData"] = boost::json::object{{"options", read_options(reader, given)}};
    }
}

/// Type, text and chat parts of the reply.
boost::json::object read_reply(body_reader& reader, const conversation_item& target)
{
    boost::json::object out;
    const boost::json::object* given = reader.object(reader.body(), "content", "content");
    if (given == nullptr) {
        return out;
    }
    const auto type = reader.text(*given, "type", "content.type", {.required = false});
    if (!type || type->empty()) {
        reader.add_problem("content.type", "blank", {});
    } else if (*type != member_text(target.content, "type")) {
        reader.add_problem("content.type", "invalid", "a reply is of the kind of its message");
    }
    const auto body = reader.text(*given, "body", "content.body", reply_rule);
    static_cast<void>(reader.text(*given, "bodyPlain", "content.bodyPlain", {.required = false}));
    out["type"] = type.value_or(std::string{});
    out["content"] = body.value_or(std::string{});
    if (type == "CHAT_MESSAGE") {
        read_chat(reader, *given, out);
    }
    return out;
}

/// Takes over from the message what its answer has in common with it, both sides exchanged.
void address_reply(boost::json::object& out, const boost::json::object& message)
{
    for (const std::string_view name : {"sessionId", "pageId", "userId"}) {
        if (const auto* value = message.if_contains(name)) {
            out[name] = *value;
        }
    }
    const std::string_view type = member_text(message, "type");
    if (type == "SMS") {
        out["from"] = member_text(message, "to");
        out["to"] = member_text(message, "from");
    } else if (type == "EMAIL") {
        const boost::json::value* to = message.if_contains("to");
        const bool has_to = to != nullptr && to->is_array() && !to->get_array().empty();
        const std::string subject{member_text(message, "subject")};
        out["from"] = has_to ? to->get_array().front() : boost::json::value("");
        out["to"] = boost::json::array{member_text(message, "from")};
        out["subject"] = subject.starts_with("Re: ") ? subject : "Re: " + subject;
    }
}

sent_message sent_reply(const conversation_item& target, const boost::json::object& content, std::string item_id,
                        time_point now)
{
    return {std::move(item_id),
            target.customer_id,
            std::string{member_text(content, "from")},
            std::string{member_text(target.content, "from")},
            std::string{member_text(content, "content")},
            now,
            std::string{member_text(content, "type")}};
}

} // namespace

http::response reply_to_message(call& request)
{
    const conversation_item* target = request.state.find_item(request.path_value("itemId"));
    if (target == nullptr) {
        return empty_reply(404);
    }
    conversation* where = request.state.find_conversation(target->conversation_id);
    body_reader reader{request.body};
    if (reader.failed()) {
        return reader.refusal();
    }
    check_target(reader, *target, where);
    boost::json::object content = read_reply(reader, *target);
    if (reader.failed()) {
        return reader.refusal();
    }
    address_reply(content, target->content);
    const communicator self = request.caller();
    if (where->agent_id.empty() && request.state.find_agent(self.id) != nullptr) {
        where->agent_id = self.id;
    }
    conversation_item item;
    item.id = request.state.next_id();
    item.customer_id = target->customer_id;
    item.conversation_id = where->id;
    item.session_id = target->session_id;
    item.timestamp = request.now;
    item.initiator = self;
    request.sent.push_back(sent_reply(*target, content, item.id, request.now));
    item.content = std::move(content);
    std::string location = "/api/v1/conversation-items/" + item.id;
    request.state.add_item(std::move(item));
    return created(std::move(location));
}

} // namespace gladly_mcp::sandbox
