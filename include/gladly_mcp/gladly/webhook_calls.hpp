#pragma once

#include <gladly_mcp/gladly/flow.hpp>
#include <gladly_mcp/gladly/list.hpp>
#include <gladly_mcp/gladly/models_fwd.hpp>

#include <string>
#include <utility>

namespace gladly_mcp::gladly {

/// The calls about webhooks, the subscriptions to events; `Flow` decides between `awaitable<result<T>>` and
/// `result<T>`.
template <class Flow>
class webhook_calls {
public:
    template <class T>
    using answer_of = typename Flow::template answer_of<T>;

    explicit webhook_calls(Flow flow) noexcept : flow_(std::move(flow)) {}

    /// Makes a webhook (`createWebhook`), one of at most 20. One that is made enabled must answer the `PING` that
    /// Gladly sends with 200, or the call is `errc::invalid_request`.
    ///
    /// Never repeat it after an error with `effect::possible` before a look at `list`: the webhook may have been made.
    [[nodiscard]] answer_of<created> create(webhook_create what) const;

    /// All webhooks, at most 20 (`getWebhooks`).
    [[nodiscard]] answer_of<gladly::list<webhook>> list() const;

    /// One webhook (`getWebhook`).
    [[nodiscard]] answer_of<webhook> get(std::string id) const;

    /// Changes a webhook (`updateWebhook`). When it is enabled or gets another URL, a `PING` that is not answered with
    /// 200 is `errc::invalid_request`. Repeating it does no harm.
    [[nodiscard]] answer_of<void> update(std::string id, webhook_update changes) const;

    /// Removes a webhook (`deleteWebhook`). One that is enabled is `errc::invalid_request`. A repeat may be
    /// `errc::not_found`.
    [[nodiscard]] answer_of<void> remove(std::string id) const;

private:
    Flow flow_;
};

extern template class GLADLY_MCP_API webhook_calls<detail::awaiting>;
extern template class GLADLY_MCP_API webhook_calls<detail::blocking>;

} // namespace gladly_mcp::gladly
