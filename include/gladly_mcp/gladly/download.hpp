#pragma once

#include <cstdint>
#include <string>

namespace gladly_mcp::gladly {

/// What was downloaded.
struct downloaded {
    std::string content_type; ///< As told, parameters included; may be empty. Remote text.

    /// File name that the answer suggests, or empty. Remote text, without directories and control characters; it may
    /// still be a name that your system treats specially, or that of a file that exists.
    std::string filename;

    std::uint64_t size = 0; ///< Bytes that went to the sink.
};

} // namespace gladly_mcp::gladly
