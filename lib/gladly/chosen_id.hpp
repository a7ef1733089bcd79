#pragma once

#include <gladly_mcp/core/result.hpp>
#include <gladly_mcp/gladly/operation.hpp>

#include <optional>
#include <string>

namespace gladly_mcp::gladly {

/// Gives a new thing an id of its own unless the caller chose one: an id that the client knows cannot create twice.
///
/// Errors: `errc::invalid_argument` when the chosen id may not be used, `errc::internal` when there is no randomness.
[[nodiscard]] result<void> choose_id(const operation& what, std::optional<std::string>& id);

} // namespace gladly_mcp::gladly
