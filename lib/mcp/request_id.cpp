#include "mcp/json_text.hpp"

#include <gladly_mcp/mcp/request_id.hpp>

namespace gladly_mcp::mcp {
namespace {

constexpr std::size_t max_id_length = 256;

} // namespace

request_id::request_id(std::int64_t value) : json_(std::to_string(value)) {}

request_id::request_id(std::string_view value)
{
    append_json_string(json_, value);
}

std::optional<request_id> request_id::from_json(const boost::json::value& value)
{
    request_id id;
    if (const auto* text = value.if_string()) {
        if (text->size() > max_id_length)
            return std::nullopt;
        append_json_string(id.json_, *text);
    } else if (const auto* number = value.if_int64()) {
        id.json_ = std::to_string(*number);
    } else if (const auto* big = value.if_uint64()) {
        id.json_ = std::to_string(*big);
    } else {
        return std::nullopt;
    }
    return id;
}

} // namespace gladly_mcp::mcp
