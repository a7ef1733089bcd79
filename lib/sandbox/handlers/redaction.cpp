#include "sandbox/handlers/handlers.hpp"
#include "sandbox/member_text.hpp"
#include "sandbox/reply.hpp"

#include <boost/json/array.hpp>

#include <algorithm>
#include <array>

namespace gladly_mcp::sandbox {
namespace {

bool is_redactable(const conversation_item& item)
{
    static constexpr std::array<std::string_view, 7> kinds{"CHAT_MESSAGE", "EMAIL",     "PHONE_CALL", "SMS",
                                                           "TWITTER",      "VOICEMAIL", "WHATSAPP"};
    return item.exposed && std::ranges::find(kinds, member_text(item.content, "type")) != kinds.end();
}

/// The content must keep to its schema: options of a quick reply stay, without their words.
boost::json::object blank_message_data(const boost::json::value& data)
{
    boost::json::object out;
    const boost::json::object* given = data.if_object();
    const boost::json::value* options = given == nullptr ? nullptr : given->if_contains("options");
    if (options != nullptr && options->is_array()) {
        boost::json::array blank;
        for (const boost::json::value& entry : options->get_array()) {
            blank.push_back(boost::json::object{{"id", entry.at("id")}, {"label", ""}});
        }
        out["options"] = std::move(blank);
    }
    return out;
}

/// The content without what was said.
boost::json::object redacted(boost::json::object content)
{
    for (const std::string_view text : {"content", "subject"}) {
        if (content.contains(text)) {
            content[text] = "";
        }
    }
    content.erase("attachments");
    if (const boost::json::value* data = content.if_contains("messageData")) {
        boost::json::object blank = blank_message_data(*data);
        content["messageData"] = std::move(blank);
    }
    if (content.contains("recordingStatus")) {
        content["recordingStatus"] = "DELETED";
        content.erase("recordingUrl");
        content.erase("recordingDuration");
    }
    if (content.contains("recordingSummary")) {
        content["recordingSummary"] = boost::json::object{{"status", "REDACTED"}};
    }
    return content;
}

} // namespace

http::response redact_content(call& request)
{
    const conversation_item* target = request.state.find_item(request.path_value("itemId"));
    if (target == nullptr || !is_redactable(*target)) {
        return empty_reply(404);
    }
    request.state.replace_content(target->id, redacted(target->content));
    request.state.voice_transcripts.erase(target->id);
    return created("/api/v1/conversation-items/" + target->id);
}

} // namespace gladly_mcp::sandbox
