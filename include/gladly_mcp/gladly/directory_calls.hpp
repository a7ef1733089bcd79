#pragma once

#include <gladly_mcp/gladly/flow.hpp>
#include <gladly_mcp/gladly/list.hpp>
#include <gladly_mcp/gladly/models_fwd.hpp>

#include <utility>

namespace gladly_mcp::gladly {

/// The calls about inboxes; `Flow` decides between `awaitable<result<T>>` and `result<T>`, here and below.
template <class Flow>
class inbox_calls {
public:
    template <class T>
    using answer_of = typename Flow::template answer_of<T>;

    explicit inbox_calls(Flow flow) noexcept : flow_(std::move(flow)) {}

    /// All inboxes (`getInboxes`).
    [[nodiscard]] answer_of<gladly::list<inbox>> list() const;

private:
    Flow flow_;
};

/// The calls about agents.
template <class Flow>
class agent_calls {
public:
    template <class T>
    using answer_of = typename Flow::template answer_of<T>;

    explicit agent_calls(Flow flow) noexcept : flow_(std::move(flow)) {}

    /// All agents (`getAgents`).
    [[nodiscard]] answer_of<gladly::list<agent>> list() const;

private:
    Flow flow_;
};

/// The calls about topics.
template <class Flow>
class topic_calls {
public:
    template <class T>
    using answer_of = typename Flow::template answer_of<T>;

    explicit topic_calls(Flow flow) noexcept : flow_(std::move(flow)) {}

    /// All topics (`getTopics`).
    [[nodiscard]] answer_of<gladly::list<topic>> list() const;

private:
    Flow flow_;
};

/// The calls about the organization.
template <class Flow>
class organization_calls {
public:
    template <class T>
    using answer_of = typename Flow::template answer_of<T>;

    explicit organization_calls(Flow flow) noexcept : flow_(std::move(flow)) {}

    /// The organization of these credentials (`getOrganization`): the cheapest way to check them.
    [[nodiscard]] answer_of<organization> get() const;

private:
    Flow flow_;
};

extern template class GLADLY_MCP_API inbox_calls<detail::awaiting>;
extern template class GLADLY_MCP_API inbox_calls<detail::blocking>;
extern template class GLADLY_MCP_API agent_calls<detail::awaiting>;
extern template class GLADLY_MCP_API agent_calls<detail::blocking>;
extern template class GLADLY_MCP_API topic_calls<detail::awaiting>;
extern template class GLADLY_MCP_API topic_calls<detail::blocking>;
extern template class GLADLY_MCP_API organization_calls<detail::awaiting>;
extern template class GLADLY_MCP_API organization_calls<detail::blocking>;

} // namespace gladly_mcp::gladly
