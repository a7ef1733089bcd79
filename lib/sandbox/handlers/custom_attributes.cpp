#include "sandbox/encode_directory.hpp"
#include "sandbox/handlers/handlers.hpp"
#include "sandbox/reply.hpp"

namespace gladly_mcp::sandbox {

http::response get_custom_attribute(call& request)
{
    const auto found = request.state.custom_attributes.find(request.path_value("customAttributeId"));
    if (found == request.state.custom_attributes.end()) {
        return refused_with_object(404, problem{{}, "not_exist", "custom attribute does not exist", {}});
    }
    return json_reply(200, to_json(found->second));
}

} // namespace gladly_mcp::sandbox
