#include "gladly/events/delivery_ledger.hpp"

#include <utility>

namespace gladly_mcp::gladly {

bool delivery_ledger::can_remember(std::string_view id) noexcept
{
    return !id.empty() && id.size() <= 128;
}

delivery_ledger::state delivery_ledger::begin(std::string_view id)
{
    std::string key(can_remember(id) ? id : std::string_view());
    if (!key.empty() && handled_.contains(key)) {
        return state::handled;
    }
    if (!key.empty() && under_way_.contains(key)) {
        return state::under_way;
    }
    if (under_way() >= max_under_way_) {
        return state::too_many;
    }
    if (key.empty()) {
        ++nameless_;
    } else {
        under_way_.insert(std::move(key));
    }
    return state::fresh;
}

void delivery_ledger::settle(std::string_view id, bool handled)
{
    if (!can_remember(id)) {
        nameless_ -= nameless_ == 0 ? 0U : 1U;
        return;
    }
    auto entry = under_way_.extract(std::string(id));
    if (handled && !entry.empty()) {
        remember(std::move(entry.value()));
    }
}

void delivery_ledger::remember(std::string id)
{
    if (remembered_ == 0) {
        return;
    }
    if (handled_.size() == remembered_) {
        handled_.erase(handled_.find(*oldest_first_.front()));
        oldest_first_.pop_front();
    }
    oldest_first_.push_back(&*handled_.insert(std::move(id)).first);
}

} // namespace gladly_mcp::gladly
