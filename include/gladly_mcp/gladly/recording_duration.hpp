#pragma once

#include <gladly_mcp/core/codec.hpp>

#include <boost/json/object.hpp>
#include <boost/json/storage_ptr.hpp>
#include <boost/json/value.hpp>

#include <chrono>

namespace gladly_mcp::gladly {

/// Length of a recording. Gladly sends whole seconds as a number, or as a string of digits; it is written as a number.
struct recording_duration {
    std::chrono::seconds value{};

    friend bool operator==(const recording_duration&, const recording_duration&) = default;
};

} // namespace gladly_mcp::gladly

template <>
struct gladly_mcp::core::codec<gladly_mcp::gladly::recording_duration> {
    using duration = gladly::recording_duration;

    GLADLY_MCP_API static bool decode(const boost::json::value& value, decode_context& context, duration& out);
    GLADLY_MCP_API static boost::json::value encode(const duration& value, const boost::json::storage_ptr& storage);
    GLADLY_MCP_API static boost::json::object schema(schema_context& context);
};
