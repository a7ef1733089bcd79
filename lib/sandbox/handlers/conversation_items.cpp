#include "sandbox/body_reader.hpp"
#include "sandbox/encode.hpp"
#include "sandbox/handlers/handlers.hpp"
#include "sandbox/list_reply.hpp"
#include "sandbox/member_text.hpp"
#include "sandbox/reply.hpp"

namespace gladly_mcp::sandbox {

http::response get_item(call& request)
{
    const conversation_item* found = request.state.find_item(request.path_value("itemId"));
    if (found == nullptr) {
        return empty_reply(404);
    }
    if (!found->exposed) {
        return refused(400, problem{{}, "invalid", "item exists but its kind is not exposed", {}});
    }
    return json_reply(200, to_json(*found));
}

http::response get_conversation_items(call& request)
{
    const conversation* target = request.state.find_conversation(request.path_value("conversationId"));
    if (target == nullptr) {
        return empty_reply(404);
    }
    const std::string* session = request.query_value("sessionId");
    std::vector<const conversation_item*> shown;
    for (const conversation_item* entry : request.state.timeline(target->id)) {
        if (entry->exposed && (session == nullptr || entry->session_id == *session)) {
            shown.push_back(entry);
        }
    }
    return list_reply(request, shown);
}

http::response add_note_to_conversation(call& request)
{
    const conversation* target = request.state.find_conversation(request.path_value("conversationId"));
    if (target == nullptr) {
        return empty_reply(404);
    }
    body_reader reader{request.body};
    std::optional<std::string> body;
    if (!reader.failed()) {
        // The contract shows {content: {body}} and defines {body}: both are taken.
        const boost::json::object* content = reader.object(reader.body(), "content", "content", false);
        if (content != nullptr) {
            body = reader.text(*content, "body", "content.body");
        } else if (body_reader::given(reader.body(), "body") != nullptr) {
            body = reader.text(reader.body(), "body", "body");
        } else if (!reader.failed()) {
            reader.add_problem("content", "blank", "content must be given");
        }
    }
    if (reader.failed()) {
        return reader.refusal();
    }
    const std::string id = request.record(*target, {{"type", "CONVERSATION_NOTE"}, {"body", *body}});
    return created("/api/v1/conversations/" + target->id + "/notes/" + id);
}

http::response get_note_from_conversation(call& request)
{
    const conversation_item* found = request.state.find_item(request.path_value("noteId"));
    const bool is_note = found != nullptr && found->conversation_id == request.path_value("conversationId") &&
                         member_text(found->content, "type") == "CONVERSATION_NOTE";
    return is_note ? json_reply(200, to_json(*found)) : empty_reply(404);
}

} // namespace gladly_mcp::sandbox
