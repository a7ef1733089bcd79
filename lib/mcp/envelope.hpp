#pragma once

#include "mcp/protocol.hpp"

namespace gladly_mcp::mcp {

/// One JSON-RPC message, told apart and checked. Views and pointers go into the JSON value that was read.
struct envelope {
    enum class kind : std::uint8_t { request, notification, response, invalid };

    kind what = kind::invalid;
    std::optional<request_id> id;                ///< Of an invalid message too, when it could be read.
    std::string_view method_name;                ///< Requests and notifications.
    const boost::json::object* params = nullptr; ///< Null when absent.
    const boost::json::value* result = nullptr;  ///< Responses: exactly one of these two is set.
    const boost::json::object* error = nullptr;
    std::string_view problem; ///< Invalid messages: what is wrong, one sentence.
};

/// Reads a message (requirements JR-01, JR-02, JR-06). Arrays are not messages: see the revisions that had batches.
[[nodiscard]] envelope read_envelope(const boost::json::value& message);

} // namespace gladly_mcp::mcp
