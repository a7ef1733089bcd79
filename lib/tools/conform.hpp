#pragma once

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <string>
#include <vector>

namespace gladly_mcp::tools {

/// Makes a value that Gladly sent keep to the schema that its tool promises: a null member, which means the same as
/// none, is removed, and so is a member of another type than the schema's. The JSON pointers of the latter are appended
/// to `removed`. Returns whether the value itself is of the schema's type; if not, it is left alone.
///
/// Looks at `type`, `properties` and `items`, which is all that relaxed schemas have.
[[nodiscard]] bool conform(boost::json::value& value, const boost::json::object& schema,
                           std::vector<std::string>& removed, const std::string& pointer = {});

} // namespace gladly_mcp::tools
