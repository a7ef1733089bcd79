#pragma once

#include <gladly_mcp/core/config.hpp>
#include <gladly_mcp/core/parse_limits.hpp>
#include <gladly_mcp/core/result.hpp>

#include <boost/assert/source_location.hpp>
#include <boost/json/storage_ptr.hpp>
#include <boost/json/value.hpp>
#include <boost/system/result.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace gladly_mcp::core {

/// Why a text was refused.
enum class json_problem : std::uint8_t {
    syntax,         ///< Not JSON (RFC 8259), or not UTF-8.
    too_large,      ///< Longer than `parse_limits::max_bytes`.
    too_deep,       ///< Nested deeper than `parse_limits::max_depth`.
    too_many_nodes, ///< More values than `parse_limits::max_nodes`.
    duplicate_key,  ///< JSON, but an object has a key twice: readers would not agree on its meaning.
    nul_in_key,     ///< JSON, but a key contains U+0000.
    number_range,   ///< JSON, but a number is too large for a double.
};

/// A refused text: the reason, and a sentence of this library about it that quotes nothing.
struct parse_failure {
    json_problem problem = json_problem::syntax;
    std::string message;
};

/// A JSON value or why there is none.
using parse_result = boost::system::result<boost::json::value, parse_failure>;

/// Customization point of Boost.System: what `.value()` of a failed `parse_result` throws.
[[noreturn]] GLADLY_MCP_API void throw_exception_from_error(const parse_failure& cause,
                                                            const boost::source_location& where);

/// Reads JSON texts one after the other and keeps its buffers between them.
///
/// Strict: UTF-8 and RFC 8259 without extensions, no duplicate keys, no U+0000 in keys, no number beyond a double.
/// Integers beyond 64 bits are read as doubles. Distinct objects: safe. Shared objects: unsafe.
class GLADLY_MCP_API json_reader {
public:
    explicit json_reader(const parse_limits& limits = {});
    json_reader(json_reader&&) noexcept;
    json_reader& operator=(json_reader&&) noexcept;
    ~json_reader();

    /// Reads `text`, which is one whole JSON text. The value and all its parts live in `storage`, which may be a
    /// `monotonic_resource` of the caller; memory that a refused text took there is given back to it.
    [[nodiscard]] parse_result read(std::string_view text, boost::json::storage_ptr storage = {});

private:
    struct state;
    std::unique_ptr<state> state_;
};

/// Reads one JSON text as `json_reader` does; says which kind of problem there was.
[[nodiscard]] GLADLY_MCP_API parse_result parse_json_detailed(std::string_view text, const parse_limits& limits = {},
                                                              boost::json::storage_ptr storage = {});

/// Reads one JSON text as `json_reader` does; `errc::malformed_json` when it is refused.
[[nodiscard]] GLADLY_MCP_API result<boost::json::value>
parse_json(std::string_view text, const parse_limits& limits = {}, boost::json::storage_ptr storage = {});

} // namespace gladly_mcp::core
