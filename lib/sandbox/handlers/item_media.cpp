#include "sandbox/encode_messages.hpp"
#include "sandbox/handlers/handlers.hpp"
#include "sandbox/member_text.hpp"
#include "sandbox/origins.hpp"
#include "sandbox/reply.hpp"

#include <gladly_mcp/http/percent_encoding.hpp>

#include <algorithm>
#include <array>

namespace gladly_mcp::sandbox {
namespace {

/// A quarter of a second of silence: mono MP3 of 32 kbit/s, ten frames of 104 bytes.
std::string silent_recording()
{
    static constexpr std::array<unsigned char, 4> header{0xff, 0xfb, 0x10, 0xc4};
    static constexpr std::size_t frame_size = 104;
    static constexpr std::size_t frames = 10;
    std::string frame(header.begin(), header.end());
    frame.resize(frame_size, '\0');
    std::string out;
    for (std::size_t count = 0; count < frames; ++count) {
        out += frame;
    }
    return out;
}

bool can_have_attachments(std::string_view type)
{
    static constexpr std::array<std::string_view, 7> kinds{
        "CHAT_MESSAGE", "CONVERSATION_NOTE", "EMAIL", "FACEBOOK_MESSAGE", "INSTAGRAM_DIRECT", "SMS", "WHATSAPP"};
    return std::ranges::find(kinds, type) != kinds.end();
}

bool has_attachment(const conversation_item& item, std::string_view id)
{
    const boost::json::value* list = item.content.if_contains("attachments");
    return list != nullptr && list->is_array() && std::ranges::any_of(list->get_array(), [&](const auto& entry) {
               return entry.is_object() && member_text(entry.get_object(), "id") == id;
           });
}

} // namespace

http::response get_media(call& request)
{
    const conversation_item* item = request.state.find_item(request.path_value("itemId"));
    if (item == nullptr || member_text(item->content, "recordingStatus") != "AVAILABLE") {
        return empty_reply(404);
    }
    return content_reply("audio/mpeg", silent_recording());
}

http::response get_voice_transcript(call& request)
{
    const auto found = request.state.voice_transcripts.find(request.path_value("itemId"));
    return found == request.state.voice_transcripts.end() ? empty_reply(404) : json_reply(200, to_json(found->second));
}

http::response get_attachment(call& request)
{
    const conversation_item* item = request.state.find_item(request.path_value("itemId"));
    if (item == nullptr) {
        return empty_reply(404);
    }
    if (!item->exposed || !can_have_attachments(member_text(item->content, "type"))) {
        return refused(400, problem{{}, "invalid", "item has no attachments", {}});
    }
    const std::string_view id = request.path_value("attachmentId");
    if (!has_attachment(*item, id)) {
        return empty_reply(404);
    }
    http::response reply = empty_reply(303);
    reply.fields.push_back({"Location", std::string{files_origin} + "/attachments/" + http::percent_encode(item->id) +
                                            "/" + http::percent_encode(id)});
    return reply;
}

} // namespace gladly_mcp::sandbox
