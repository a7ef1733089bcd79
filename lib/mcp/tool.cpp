#include "mcp/json_text.hpp"

#include <gladly_mcp/core/serialize.hpp>
#include <gladly_mcp/mcp/tool.hpp>

#include <algorithm>
#include <utility>

namespace gladly_mcp::mcp {

tool_result text_result(std::string text)
{
    tool_result result;
    result.content.emplace_back(text_content{std::move(text)});
    return result;
}

tool_result error_result(std::string text)
{
    tool_result result = text_result(std::move(text));
    result.is_error = true;
    return result;
}

tool_result structured_result(boost::json::value value)
{
    std::string text;
    core::append_json(text, value);
    tool_result result = text_result(std::move(text));
    result.structured_content.emplace(std::move(value));
    return result;
}

bool valid_tool_name(std::string_view name) noexcept
{
    static constexpr std::string_view allowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.";
    return !name.empty() && name.size() <= 128 &&
           std::ranges::all_of(name, [](char c) { return allowed.find(c) != std::string_view::npos; });
}

} // namespace gladly_mcp::mcp
