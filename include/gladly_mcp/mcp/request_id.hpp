#pragma once

#include <gladly_mcp/core/config.hpp>

#include <boost/json/value.hpp>

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

namespace gladly_mcp::mcp {

/// A JSON-RPC request id (or a progress token): a string or an integer. `1` and `"1"` are different ids.
class GLADLY_MCP_API request_id {
public:
    request_id(std::int64_t value); // NOLINT(google-explicit-constructor)
    explicit request_id(std::string_view value);

    /// Reads an id; nothing for fractions, booleans, null, objects, arrays and strings over 256 bytes.
    [[nodiscard]] static std::optional<request_id> from_json(const boost::json::value& value);

    /// The id as JSON text, type kept.
    [[nodiscard]] const std::string& json() const noexcept { return json_; }

    friend bool operator==(const request_id&, const request_id&) = default;

private:
    request_id() = default;

    std::string json_;
};

} // namespace gladly_mcp::mcp

template <>
struct std::hash<gladly_mcp::mcp::request_id> {
    std::size_t operator()(const gladly_mcp::mcp::request_id& id) const noexcept
    {
        return std::hash<std::string>{}(id.json());
    }
};
