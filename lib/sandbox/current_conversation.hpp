#pragma once

#include "sandbox/call.hpp"

#include <string_view>

namespace gladly_mcp::sandbox {

/// The customer's newest conversation that is not closed, or null.
[[nodiscard]] conversation* current_conversation(store& state, std::string_view customer_id);

/// Where a message of the customer goes: the current conversation, which a message opens again when it is waiting, or a
/// new one in the first inbox in use.
[[nodiscard]] conversation& conversation_for_message(call& request, std::string_view customer_id);

} // namespace gladly_mcp::sandbox
