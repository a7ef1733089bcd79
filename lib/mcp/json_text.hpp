#pragma once

#include <string>
#include <string_view>

namespace gladly_mcp::mcp {

/// Appends `text` as a JSON string, quotes included. Control characters are escaped, so no line break gets out.
void append_json_string(std::string& out, std::string_view text);

/// Appends `"key":`.
void append_key(std::string& out, std::string_view key);

/// Appends `,"key":"text"` unless `text` is empty.
void append_member_unless_empty(std::string& out, std::string_view key, std::string_view text);

/// Appends a number, integers without a fraction.
void append_json_number(std::string& out, double value);

} // namespace gladly_mcp::mcp
