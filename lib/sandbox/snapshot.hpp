#pragma once

#include "sandbox/store.hpp"

#include <boost/json/object.hpp>

namespace gladly_mcp::sandbox {

/// The whole state: each record as the REST API shows it, with what it keeps to itself added. `world_from_json` makes a
/// world of it again.
[[nodiscard]] boost::json::object snapshot_of(const store& state);

} // namespace gladly_mcp::sandbox
