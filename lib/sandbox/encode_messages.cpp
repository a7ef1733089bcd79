#include "sandbox/encode_messages.hpp"

#include "sandbox/encode.hpp"

#include <boost/json/array.hpp>

#include <set>
#include <utility>

namespace gladly_mcp::sandbox {

boost::json::object to_json(const voice_transcript& value)
{
    boost::json::array paragraphs;
    std::set<std::int64_t> speakers;
    for (const spoken_paragraph& entry : value.paragraphs) {
        speakers.insert(entry.speaker);
        paragraphs.push_back(boost::json::object{{"transcript", entry.text},
                                                 {"speaker", entry.speaker},
                                                 {"startTime", entry.start_time},
                                                 {"endTime", entry.end_time}});
    }
    return {{"paragraphs", std::move(paragraphs)},    {"customerId", value.customer_id},
            {"numberOfSpeakers", speakers.size()},    {"language", value.language},
            {"createdAt", rfc3339(value.created_at)}, {"updatedAt", rfc3339(value.updated_at)}};
}

boost::json::object to_json(const automation_session& value)
{
    return {{"id", value.id},
            {"companyAddress", value.company_address},
            {"conversationId", value.conversation_id},
            {"customerAddress", value.customer_address},
            {"customerId", value.customer_id},
            {"endpointType", "CHAT"},
            {"createdAt", rfc3339(value.created_at)},
            {"updatedAt", rfc3339(value.updated_at)},
            {"target", boost::json::object{{"targetType", value.target_type}}}};
}

boost::json::object to_json(const automation_message& value, const std::string& session_id)
{
    boost::json::object out{{"id", value.id},
                            {"content", value.content},
                            {"createdAt", rfc3339(value.created_at)},
                            {"from", to_json(value.from)},
                            {"sessionId", session_id},
                            {"type", value.type}};
    if (!value.context.empty()) {
        out["context"] = value.context;
    }
    return out;
}

boost::json::object to_json(const recipient_collection& value)
{
    boost::json::object out{{"id", value.id},
                            {"campaignId", value.campaign_id},
                            {"type", value.type},
                            {"startAfter", rfc3339(value.start_after)}};
    if (value.end_before) {
        out["endBefore"] = rfc3339(*value.end_before);
    }
    out["name"] = value.name;
    out["status"] = value.status;
    return out;
}

} // namespace gladly_mcp::sandbox
