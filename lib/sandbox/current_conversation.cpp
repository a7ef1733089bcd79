#include "sandbox/current_conversation.hpp"

#include <algorithm>
#include <utility>

namespace gladly_mcp::sandbox {

conversation* current_conversation(store& state, std::string_view customer_id)
{
    conversation* newest = nullptr;
    for (auto& [id, entry] : state.conversations) {
        if (entry.customer_id == customer_id && entry.status != conversation_status::closed &&
            (newest == nullptr || entry.created_at > newest->created_at)) {
            newest = &entry;
        }
    }
    return newest;
}

conversation& conversation_for_message(call& request, std::string_view customer_id)
{
    if (conversation* current = current_conversation(request.state, customer_id)) {
        current->status = conversation_status::open;
        return *current;
    }
    conversation fresh;
    fresh.id = request.state.next_id();
    fresh.customer_id = customer_id;
    const auto in_use = std::ranges::find(request.state.inboxes, false, &inbox::disabled);
    if (in_use != request.state.inboxes.end()) {
        fresh.inbox_id = in_use->id;
    }
    fresh.created_at = request.now;
    std::string id = fresh.id;
    return request.state.conversations.emplace(std::move(id), std::move(fresh)).first->second;
}

} // namespace gladly_mcp::sandbox
