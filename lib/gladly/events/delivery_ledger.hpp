#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_set>

namespace gladly_mcp::gladly {

/// Which events are being handled and which were: bounded, by id.
class delivery_ledger {
public:
    enum class state : std::uint8_t { fresh, under_way, handled, too_many };

    delivery_ledger(std::size_t max_under_way, std::size_t remembered) noexcept
        : max_under_way_(max_under_way), remembered_(remembered)
    {}

    /// Enters a delivery; when it is fresh it is under way from now on. An id that cannot be remembered is always fresh
    /// and counts for the bound alone.
    [[nodiscard]] state begin(std::string_view id);

    /// Ends what `begin` entered. An event that was not handled is forgotten.
    void settle(std::string_view id, bool handled);

    [[nodiscard]] std::size_t under_way() const noexcept { return under_way_.size() + nameless_; }

private:
    [[nodiscard]] static bool can_remember(std::string_view id) noexcept;
    void remember(std::string id);

    std::size_t max_under_way_;
    std::size_t remembered_;
    std::size_t nameless_ = 0;
    std::unordered_set<std::string> under_way_;
    std::unordered_set<std::string> handled_;
    std::deque<const std::string*> oldest_first_; // of the nodes of `handled_`, which stay where they are
};

} // namespace gladly_mcp::gladly
