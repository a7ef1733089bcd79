#include "mcp/protocol.hpp"

#include <gladly_mcp/mcp/call_context.hpp>

#include <array>
#include <utility>

namespace gladly_mcp::mcp {

method find_method(std::string_view name) noexcept
{
    static constexpr std::array<std::pair<std::string_view, method>, 7> names{{
        {"tools/call", method::tools_call},
        {"tools/list", method::tools_list},
        {"server/discover", method::server_discover},
        {"initialize", method::initialize},
        {"ping", method::ping},
        {"notifications/initialized", method::notification_initialized},
        {"notifications/cancelled", method::notification_cancelled},
    }};
    for (const auto& [text, value] : names)
        if (text == name)
            return value;
    return method::unknown;
}

const boost::json::value* find_meta(const boost::json::object* params, std::string_view name) noexcept
{
    if (params == nullptr)
        return nullptr;
    const auto* meta = params->if_contains("_meta");
    return meta != nullptr && meta->is_object() ? meta->get_object().if_contains(name) : nullptr;
}

call_context::call_context() noexcept
{
    static const boost::json::object none;
    client_capabilities_ = &none;
}

} // namespace gladly_mcp::mcp
