#pragma once

#include <gladly_mcp/gladly/customer_selector.hpp>
#include <gladly_mcp/gladly/flow.hpp>
#include <gladly_mcp/gladly/list.hpp>
#include <gladly_mcp/gladly/models_fwd.hpp>

#include <string>
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

    /// One inbox (`getInbox`).
    [[nodiscard]] answer_of<inbox> get(std::string id) const;

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

    /// One agent (`getAgent`).
    [[nodiscard]] answer_of<agent> get(std::string id) const;

    /// Whether the call that the agent is on is being recorded (`getAgentCallRecording`).
    [[nodiscard]] answer_of<gladly::call_recorder> call_recorder(std::string id) const;

    /// The same for the agent with that e-mail address.
    [[nodiscard]] answer_of<gladly::call_recorder> call_recorder(by_email who) const;

    /// Starts or stops recording the call that the agent is on (`updateAgentCallRecording`). It succeeds without an
    /// effect when there is no call; ask `call_recorder` when it matters. Repeating it does no harm.
    [[nodiscard]] answer_of<void> set_call_recorder(std::string id, call_recorder_update what) const;

    /// The same for the agent with that e-mail address.
    [[nodiscard]] answer_of<void> set_call_recorder(by_email who, call_recorder_update what) const;

private:
    Flow flow_;
};

/// The calls about teams.
template <class Flow>
class team_calls {
public:
    template <class T>
    using answer_of = typename Flow::template answer_of<T>;

    explicit team_calls(Flow flow) noexcept : flow_(std::move(flow)) {}

    /// All teams (`getTeams`).
    [[nodiscard]] answer_of<gladly::list<team>> list() const;

    /// One team (`getTeam`).
    [[nodiscard]] answer_of<team> get(std::string id) const;

private:
    Flow flow_;
};

/// The calls about audiences, which answers are meant for.
template <class Flow>
class audience_calls {
public:
    template <class T>
    using answer_of = typename Flow::template answer_of<T>;

    explicit audience_calls(Flow flow) noexcept : flow_(std::move(flow)) {}

    /// All audiences (`getAudiences`).
    [[nodiscard]] answer_of<gladly::list<audience>> list() const;

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
extern template class GLADLY_MCP_API team_calls<detail::awaiting>;
extern template class GLADLY_MCP_API team_calls<detail::blocking>;
extern template class GLADLY_MCP_API audience_calls<detail::awaiting>;
extern template class GLADLY_MCP_API audience_calls<detail::blocking>;
extern template class GLADLY_MCP_API organization_calls<detail::awaiting>;
extern template class GLADLY_MCP_API organization_calls<detail::blocking>;

} // namespace gladly_mcp::gladly
