#pragma once

#include <cstddef>

namespace gladly_mcp::core {

/// Bounds of the JSON parser; each protects memory or stack against hostile text.
struct parse_limits {
    std::size_t max_bytes = std::size_t{32} << 20U; ///< Of the text: the largest answer that is worth reading.
    std::size_t max_depth = 32;                     ///< Of nested arrays and objects: wire JSON needs less than 15.
    std::size_t max_nodes = 100'000;                ///< Values in the document: each takes 16 to 64 bytes of memory.
};

} // namespace gladly_mcp::core
