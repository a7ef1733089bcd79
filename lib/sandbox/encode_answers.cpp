#include "sandbox/encode_answers.hpp"

#include "sandbox/encode.hpp"

#include <boost/json/array.hpp>

namespace gladly_mcp::sandbox {

boost::json::object to_json(const answer& value)
{
    return {{"id", value.id},
            {"name", value.name},
            {"description", value.description},
            {"audienceIds", boost::json::array(value.audience_ids.begin(), value.audience_ids.end())},
            {"createdAt", rfc3339(value.created_at)},
            {"updatedAt", rfc3339(value.updated_at)}};
}

boost::json::object to_json(const answer_content& value, const answer& owner)
{
    boost::json::object out{
        {"answerId", owner.id}, {"language", value.language}, {"type", value.type}, {"bodyHtml", value.body_html}};
    if (value.type == "public") {
        out["title"] = value.title;
    } else if (value.type == "email") {
        out["subject"] = value.subject;
    } else if (value.type == "reference") {
        out["internal"] = value.internal;
    }
    return out;
}

boost::json::object public_json(const answer& value, const answer_content& content)
{
    return {{"id", value.id},
            {"name", content.title},
            {"bodyHtml", content.body_html},
            {"language", content.language},
            {"updatedAt", rfc3339(value.updated_at)}};
}

boost::json::object title_json(const answer& value, const answer_content& content)
{
    return {{"id", value.id}, {"name", content.title}};
}

} // namespace gladly_mcp::sandbox
