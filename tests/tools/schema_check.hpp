#pragma once

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <string>

namespace gladly_mcp::tools {

/// Holds a value against a JSON Schema. Knows the keywords that definitions of tools use and reports every other one,
/// so that none is passed over in silence. Returns what is wrong, one line each; empty when all is well.
[[nodiscard]] std::string schema_violations(const boost::json::value& value, const boost::json::object& schema,
                                            const std::string& where = "");

} // namespace gladly_mcp::tools
