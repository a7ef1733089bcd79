#pragma once

#include <gladly_mcp/core/error.hpp>

#include <boost/assert/source_location.hpp>
#include <boost/system/result.hpp>

namespace gladly_mcp {

/// A value or an `error`. `.value()` throws `system_error`; `.error()`, `*r` and `if (r)` never throw.
template <class T>
using result = boost::system::result<T, error>;

/// Customization point of Boost.System: what `.value()` throws.
[[noreturn]] GLADLY_MCP_API void throw_exception_from_error(const error& cause, const boost::source_location& where);

} // namespace gladly_mcp
