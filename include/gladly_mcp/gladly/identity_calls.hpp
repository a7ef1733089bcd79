#pragma once

#include <gladly_mcp/gladly/customer_selector.hpp>
#include <gladly_mcp/gladly/flow.hpp>
#include <gladly_mcp/gladly/models_fwd.hpp>

#include <utility>

namespace gladly_mcp::gladly {

/// The calls about who a user of Gladly's chat is; `Flow` decides between `awaitable<result<T>>` and `result<T>`.
template <class Flow>
class identity_calls {
public:
    template <class T>
    using answer_of = typename Flow::template answer_of<T>;

    explicit identity_calls(Flow flow) noexcept : flow_(std::move(flow)) {}

    /// Makes a token that says that its bearer has that e-mail address (`createUserIdentityJWT`): ask for it only after
    /// you have made sure of that. Repeating it makes another token and does no harm.
    [[nodiscard]] answer_of<user_identity_jwt> create_token(by_email who) const;

    /// The same for a mobile number, read as `normalize_phone` does.
    [[nodiscard]] answer_of<user_identity_jwt> create_token(by_phone who) const;

private:
    Flow flow_;
};

extern template class GLADLY_MCP_API identity_calls<detail::awaiting>;
extern template class GLADLY_MCP_API identity_calls<detail::blocking>;

} // namespace gladly_mcp::gladly
