#pragma once

#include <string>
#include <string_view>

namespace gladly_mcp::gladly {

/// The file name that a `Content-Disposition` (RFC 6266) suggests: `filename*` in UTF-8 before `filename`.
///
/// Directories before the name are cut off. Empty when there is no name, or it has control characters, is over 255
/// bytes, or is `.` or `..`.
[[nodiscard]] std::string suggested_filename(std::string_view disposition);

} // namespace gladly_mcp::gladly
