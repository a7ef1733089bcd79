#pragma once

#include <boost/json/value.hpp>

#include <string>

namespace gladly_mcp::gladly {

/// Content of a kind that this version does not know, kept whole.
struct unknown_content {
    std::string type{};       ///< The kind, as sent.
    boost::json::value raw{}; ///< The whole content object, `type` included; written back as it came.

    friend bool operator==(const unknown_content&, const unknown_content&) = default;
};

} // namespace gladly_mcp::gladly
