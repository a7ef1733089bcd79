#pragma once

#include "sandbox/store.hpp"

#include <gladly_mcp/gladly/operation.hpp>
#include <gladly_mcp/sandbox/service.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gladly_mcp::sandbox {

/// Decoded names and values, in the order sent.
using parameters = std::vector<std::pair<std::string, std::string>>;

/// One request on its way to the handler of its operation.
struct call {
    store& state;
    const service_options& options;
    const api_user& user;
    const gladly::operation& operation;
    std::vector<sent_message>& sent;
    time_point now; ///< Whole milliseconds: what is written can be read back without loss.
    parameters path;
    parameters query;
    std::string_view body;

    /// The value of `{name}` in the path template.
    [[nodiscard]] std::string_view path_value(std::string_view name) const;

    /// The first value of a query parameter, or null when it is absent.
    [[nodiscard]] const std::string* query_value(std::string_view name) const;

    /// Who the caller is in a timeline.
    [[nodiscard]] communicator caller() const;

    /// Puts an item of the caller into a conversation, now. Returns its new id.
    std::string record(const conversation& where, boost::json::object content) const;
};

/// Splits and decodes `a=1&b=2`.
[[nodiscard]] parameters parse_query(std::string_view query);

} // namespace gladly_mcp::sandbox
