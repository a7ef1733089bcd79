#pragma once

#include <gladly_mcp/gladly/flow.hpp>
#include <gladly_mcp/gladly/models_fwd.hpp>

#include <string>
#include <utility>

namespace gladly_mcp::gladly {

/// The calls about campaigns of proactive conversations; `Flow` decides between `awaitable<result<T>>` and `result<T>`.
template <class Flow>
class campaign_calls {
public:
    template <class T>
    using answer_of = typename Flow::template answer_of<T>;

    explicit campaign_calls(Flow flow) noexcept : flow_(std::move(flow)) {}

    /// Gives a campaign people to contact (`createRecipientCollection`). The id of a campaign stands in the address of
    /// its page in Gladly. Numbers are read as `normalize_phone` does; a collection without recipients is
    /// `errc::invalid_argument`.
    ///
    /// Never repeat it after an error with `effect::possible`: everybody may be contacted twice.
    [[nodiscard]] answer_of<recipient_collection> create_recipients(std::string campaign_id,
                                                                    recipient_collection_create what) const;

private:
    Flow flow_;
};

extern template class GLADLY_MCP_API campaign_calls<detail::awaiting>;
extern template class GLADLY_MCP_API campaign_calls<detail::blocking>;

} // namespace gladly_mcp::gladly
