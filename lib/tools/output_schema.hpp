#pragma once

#include <gladly_mcp/core/schema.hpp>

#include <boost/json/object.hpp>

#include <string_view>

namespace gladly_mcp::tools {

/// Loosens the schema of something that Gladly sends: types and descriptions stay, demands go. A client that checks a
/// result would otherwise lose all of it for one member that is missing or new.
[[nodiscard]] boost::json::object relaxed(boost::json::object schema);

/// Adds what a result may say about itself beside the thing: `truncated`, `note`, `merged_from`.
[[nodiscard]] boost::json::object thing_schema(boost::json::object thing);

/// The schema of a page of a list: the items under `name`, and `count`, `total`, `truncated`, `nextCursor`, `note`.
[[nodiscard]] boost::json::object page_schema(std::string_view name, boost::json::object item);

/// The schema of one thing of type `T`.
template <class T>
boost::json::object thing_schema_of()
{
    return thing_schema(relaxed(core::json_schema<T>({.closed = false})));
}

/// The schema of what a write tells of itself: `T` is ours, so its demands stand.
template <class T>
boost::json::object done_schema_of()
{
    return core::json_schema<T>({.closed = false});
}

/// The schema of a page of things of type `T`. `Shape` has the name of the list.
template <class T, const auto& Shape>
boost::json::object page_schema_of()
{
    return page_schema(Shape.name, relaxed(core::json_schema<T>({.closed = false})));
}

} // namespace gladly_mcp::tools
