#include "sandbox/encode_directory.hpp"

#include "sandbox/encode.hpp"

#include <boost/json/array.hpp>

namespace gladly_mcp::sandbox {

boost::json::object to_json(const agent_call& value)
{
    return {{"agentId", value.agent_id},
            {"customerId", value.customer_id},
            {"conversationItemId", value.conversation_item_id},
            {"recording", value.recording}};
}

boost::json::object to_json(const team& value)
{
    boost::json::object out{{"id", value.id}, {"name", value.name}};
    if (!value.description.empty()) {
        out["description"] = value.description;
    }
    out["agentIds"] = boost::json::array(value.agent_ids.begin(), value.agent_ids.end());
    return out;
}

boost::json::object to_json(const audience& value)
{
    return {{"id", value.id}, {"name", value.name}};
}

boost::json::object to_json(const business_hours& value)
{
    return {{"id", value.id},
            {"version", value.version},
            {"createdAt", rfc3339(value.created_at)},
            {"updatedAt", rfc3339(value.updated_at)},
            {"name", value.name},
            {"primary", value.primary},
            {"officeHours", value.office_hours}};
}

boost::json::object to_json(const custom_attribute& value)
{
    return {{"id", value.id},
            {"key", value.key},
            {"label", value.label},
            {"deactivated", value.deactivated},
            {"createdAt", rfc3339(value.created_at)},
            {"createdBy", value.created_by}};
}

} // namespace gladly_mcp::sandbox
