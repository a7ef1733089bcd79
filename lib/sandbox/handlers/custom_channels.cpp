#include "sandbox/body_reader.hpp"
#include "sandbox/current_conversation.hpp"
#include "sandbox/customer_reference.hpp"
#include "sandbox/handlers/handlers.hpp"
#include "sandbox/member_text.hpp"
#include "sandbox/phone.hpp"
#include "sandbox/reply.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace gladly_mcp::sandbox {
namespace {

/// Who wrote a message, as the channel knows the person.
struct channel_sender {
    std::string address;
    std::string name;
    std::string email; ///< Of the profile that the channel names; empty: none.
    std::string phone; ///< The same, E.164.
};

void read_profile_identifier(body_reader& reader, const boost::json::object& sender, channel_sender& out)
{
    const auto* given = reader.object(sender, "profileIdentifier", "sender.profileIdentifier", false);
    if (given == nullptr) {
        return;
    }
    const auto type = reader.choice(*given, "type", "sender.profileIdentifier.type", {"EMAIL", "PHONE_NUMBER"});
    const auto address = reader.text(*given, "address", "sender.profileIdentifier.address");
    if (!type || !address) {
        return;
    }
    if (*type == "EMAIL") {
        out.email = *address;
    } else {
        out.phone = to_e164(*address, "US").value_or(std::string{});
    }
    if (*type == "EMAIL" ? !is_email(*address) : out.phone.empty()) {
        reader.add_problem("sender.profileIdentifier.address", "invalid", "the address does not fit its type");
    }
}

channel_sender read_sender(body_reader& reader)
{
    channel_sender out;
    const boost::json::object* given = reader.object(reader.body(), "sender", "sender");
    if (given != nullptr) {
        out.address = reader.text(*given, "address", "sender.address").value_or(std::string{});
        out.name =
            reader.text(*given, "displayName", "sender.displayName", {.required = false}).value_or(std::string{});
        read_profile_identifier(reader, *given, out);
    }
    return out;
}

boost::json::object read_files(body_reader& reader, const boost::json::object& given)
{
    boost::json::array files;
    for (const boost::json::object* entry : reader.objects(given, "files", "content.files", true)) {
        const auto attr = [&](std::string_view member) { return entry_attr("content.files", files.size(), member); };
        boost::json::object file;
        if (const auto name = reader.text(*entry, "fileName", attr("fileName"), {.required = false})) {
            file["fileName"] = *name;
        }
        file["url"] = reader.text(*entry, "url", attr("url")).value_or(std::string{});
        files.push_back(std::move(file));
    }
    boost::json::object out{{"files", std::move(files)}};
    if (const auto caption = reader.text(given, "caption", "content.caption", {.required = false})) {
        out["caption"] = *caption;
    }
    return out;
}

/// The item's content; sender and session are still to be filled in.
boost::json::object read_message(body_reader& reader, const custom_channel& channel)
{
    const auto to = reader.text(reader.body(), "to", "to");
    if (to && *to != channel.company_address) {
        reader.add_problem("to", "invalid", "to is no address of the channel");
    }
    boost::json::object out{{"customChannelId", channel.id}, {"companyAddress", channel.company_address}};
    for (const std::string_view name : {"groupId", "groupName"}) {
        if (const auto value = reader.text(reader.body(), name, name, {.required = false})) {
            out[name] = *value;
        }
    }
    const auto type = reader.choice(reader.body(), "type", "type", {"TEXT", "FILES"});
    const boost::json::object* given = reader.object(reader.body(), "content", "content");
    if (!type || given == nullptr) {
        return out;
    }
    out["type"] = *type;
    if (*type == "FILES") {
        out["content"] = read_files(reader, *given);
    } else {
        const auto text = reader.text(*given, "text", "content.text");
        out["content"] = boost::json::object{{"text", text.value_or(std::string{})}};
    }
    return out;
}

/// The newest message of that address in the channel, or null.
const conversation_item* last_message(const store& state, std::string_view channel_id, std::string_view address)
{
    const conversation_item* newest = nullptr;
    for (const auto& [id, entry] : state.items()) {
        if (member_text(entry.content, "customChannelId") == channel_id &&
            member_text(entry.content, "customerAddress") == address &&
            (newest == nullptr || entry.timestamp > newest->timestamp)) {
            newest = &entry;
        }
    }
    return newest;
}

const customer& find_or_create(call& request, const channel_sender& sender, const conversation_item* last)
{
    if (!sender.email.empty()) {
        return customer_with_email(request, sender.email, sender.name);
    }
    if (!sender.phone.empty()) {
        return customer_with_phone(request, sender.phone, sender.name);
    }
    const customer* known = last == nullptr ? nullptr : request.state.find_customer(last->customer_id);
    return known != nullptr ? *known : customer_without_address(request, sender.name);
}

} // namespace

http::response receive_custom_channel_message(call& request)
{
    const auto& channels = request.state.custom_channels;
    const auto channel = std::ranges::find(channels, request.path_value("customChannelId"), &custom_channel::id);
    if (channel == channels.end()) {
        return refused(400, problem{"customChannelId", "not_exist", "custom channel does not exist", {}});
    }
    body_reader reader{request.body};
    if (reader.failed()) {
        return reader.refusal();
    }
    const channel_sender sender = read_sender(reader);
    boost::json::object content = read_message(reader, *channel);
    if (reader.failed()) {
        return reader.refusal();
    }
    const conversation_item* last = last_message(request.state, channel->id, sender.address);
    content["customerAddress"] = sender.address;
    content["sessionId"] =
        last == nullptr ? boost::json::value(request.state.next_id()) : last->content.at("sessionId");
    content["status"] = boost::json::object{{"value", "DELIVERED"}};
    const customer& profile = find_or_create(request, sender, last);
    conversation_item item;
    item.id = request.state.next_id();
    item.customer_id = profile.id;
    item.conversation_id = conversation_for_message(request, profile.id).id;
    item.timestamp = request.now;
    item.initiator = communicator{profile.id, "CUSTOMER"};
    item.content = std::move(content);
    std::string location = "/api/v1/conversation-items/" + item.id;
    request.state.add_item(std::move(item));
    return created(std::move(location));
}

http::response update_custom_channel_message_status(call& request)
{
    const conversation_item* message = request.state.find_item(request.path_value("messageId"));
    if (message == nullptr ||
        member_text(message->content, "customChannelId") != request.path_value("customChannelId")) {
        return unknown("message");
    }
    body_reader reader{request.body};
    if (reader.failed()) {
        return reader.refusal();
    }
    const auto value = reader.choice(reader.body(), "value", "value", {"ACCEPTED", "DELIVERED", "READ", "FAILED"});
    const auto details = reader.text(reader.body(), "details", "details", {.required = false});
    if (message->initiator && message->initiator->type == "CUSTOMER") {
        reader.add_problem({}, "invalid_state", "only a message to the customer is on its way");
    }
    if (reader.failed()) {
        return reader.refusal();
    }
    boost::json::object status{{"value", *value}};
    if (details) {
        status["details"] = *details;
    }
    boost::json::object content = message->content;
    content["status"] = std::move(status);
    request.state.replace_content(message->id, std::move(content));
    return empty_reply(200);
}

} // namespace gladly_mcp::sandbox
